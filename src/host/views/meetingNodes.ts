import * as vscode from 'vscode';
import { actionGroups } from '../../domain/overview/actionGroups';
import type { ActionItem, MeetingItem, NextMeeting } from '../../domain/overview/overview';
import { isCalledOff } from '../../domain/records/meetingStatus';
import { smallGoals } from '../../domain/overview/smallGoals';
import { driftText, planDrift } from './drift';
import type { PlanInFolder } from '../workspace/folders';
import { plansTimeText, whenText } from './meetingTime';
import { dayText, plural, readersLabels, relativeDay } from '../texts';
import type { TreeNode } from './node';

const ICONS: Record<MeetingItem['status'], string> = {
  planned: 'calendar',
  held: 'notebook',
  postponed: 'debug-pause',
  cancelled: 'circle-slash',
};

/**
 * A lost rhythm and open actions first, then the next meeting, then all notes from the newest, each with its actions.
 */
export function meetingNodes(planPlace: PlanInFolder): readonly TreeNode[] {
  const { folder, overview } = planPlace;
  const place = { folder: folder.id, plan: overview.id };
  const nodes: TreeNode[] = [...driftNode(planPlace), ...untilNextTime(planPlace), ...openActions(planPlace)];
  const next = overview.nextMeeting;
  if (next && !next.path) {
    nodes.push({
      id: `${folder.id}#${overview.id}/next`,
      label: vscode.l10n.t('Next meeting: {0}', dayText((next.here ?? next).date)),
      description: `${relativeDay(next.inDays)} · ${vscode.l10n.t('no agenda yet')}`,
      tooltip: vscode.l10n.t('{0}, {1} minutes. Generate the agenda to prepare it.', timesText(next), next.minutes),
      icon: { id: 'calendar' },
      context: 'next',
      target: place,
    });
  }
  const newestFirst = [...overview.meetings].sort((a, b) => (a.date < b.date ? 1 : -1));
  for (const meeting of newestFirst) {
    const isNext = next !== undefined && meeting.path === next.path;
    const actions = overview.actions.filter(action => action.meeting === meeting.id);
    nodes.push({
      id: `${folder.id}#${overview.id}/meetings/${meeting.id}`,
      label: isNext
        ? vscode.l10n.t('Next meeting: {0}', dayText((next.here ?? next).date))
        : dayText(meeting.date, 'long'),
      description: isNext ? relativeDay(next.inDays) : describe(meeting),
      ...(isNext ? { tooltip: timesText(next) } : {}),
      icon: { id: ICONS[meeting.status] },
      context: isNext ? 'meeting next' : `meeting ${meeting.noteStatus}`,
      target: { ...place, path: meeting.path },
      opens: 'record',
      expanded: isNext,
      children: actions.map(action => actionNode(action, place)),
    });
  }
  return nodes;
}

const timesText = (next: NextMeeting) => [whenText(next), plansTimeText(next)].filter(Boolean).join(', ');

function driftNode(place: PlanInFolder): TreeNode[] {
  const drift = planDrift(place);
  if (!drift || place.overview.role === 'reader') return [];
  const { folder, overview } = place;
  return [
    {
      id: `${folder.id}#${overview.id}/drift`,
      label: driftText(drift),
      tooltip: vscode.l10n.t('{0}. Agree on a day, pause, or close the mentorship.', driftText(drift)),
      icon: { id: 'watch' },
      context: 'drift',
      target: { folder: folder.id, plan: overview.id, path: overview.path },
      opens: 'record',
    },
  ];
}

/** What the mentee means to do until the next meeting, to be ticked in place. */
function untilNextTime({ folder, overview }: PlanInFolder): TreeNode[] {
  const goals = smallGoals(overview);
  if (goals.length === 0) return [];
  const place = { folder: folder.id, plan: overview.id };
  return [
    {
      id: `${folder.id}#${overview.id}/until`,
      label: vscode.l10n.t('Until next time'),
      description: `${goals.filter(({ done }) => done).length}/${goals.length}`,
      icon: { id: 'target' },
      context: 'until',
      target: place,
      expanded: true,
      children: goals.map(goal => actionNode(goal, place, 'until')),
    },
  ];
}

/** All open actions by who does them, and those that need a decision. */
function openActions({ folder, overview }: PlanInFolder): TreeNode[] {
  const place = { folder: folder.id, plan: overview.id };
  const groups = actionGroups(overview);
  const group = (
    id: string,
    label: string,
    actions: readonly ActionItem[],
    icon: string,
    question?: string,
  ): TreeNode[] =>
    actions.length === 0
      ? []
      : [
          {
            id: `${folder.id}#${overview.id}/actions-${id}`,
            label,
            description: [String(actions.length), question].filter(Boolean).join(' · '),
            icon: { id: icon },
            context: 'group',
            target: place,
            children: actions.map(action => actionNode(action, place, id)),
          },
        ];
  if (groups.all.length === 0) return [];
  return [
    {
      id: `${folder.id}#${overview.id}/actions`,
      label: vscode.l10n.t('Open actions'),
      description: String(groups.all.length),
      icon: { id: 'tasklist' },
      context: 'actions',
      target: place,
      children: [
        ...group('overdue', vscode.l10n.t('Overdue'), groups.overdue, 'warning'),
        ...group(
          'carried',
          vscode.l10n.t('Carried three times'),
          groups.carried,
          'history',
          vscode.l10n.t('drop, shrink or do?'),
        ),
        ...group('mine', vscode.l10n.t('Mine'), groups.mine, 'account'),
        ...groups.others.flatMap(({ owner, actions }) => group(`of-${owner.id}`, owner.name, actions, 'person')),
        ...group('nobody', vscode.l10n.t('Nobody’s yet'), groups.unowned, 'question'),
      ],
    },
  ];
}

/** @param group where the same action is shown a second time, so that each row has an id of its own */
function actionNode(action: ActionItem, place: { folder: string; plan: string }, group = ''): TreeNode {
  const parts = [action.owner?.name];
  if (action.due && !action.done) {
    parts.push(
      action.overdue
        ? vscode.l10n.t('was due {0}', dayText(action.due))
        : vscode.l10n.t('due {0}', dayText(action.due)),
    );
  }
  return {
    id: `${place.folder}#${place.plan}/meetings/${action.meeting}/${action.line}${group && `@${group}`}`,
    label: action.text,
    description: parts.filter(Boolean).join(' · '),
    context: 'action',
    target: { ...place, path: action.path, line: action.line, entry: action.text },
    checked: action.done,
    opens: 'record',
  };
}

function describe(meeting: MeetingItem): string | undefined {
  if (isCalledOff(meeting)) return readersLabels().meetings[meeting.status];
  if (meeting.openActions === 0) return undefined;
  return plural(
    meeting.openActions,
    vscode.l10n.t('{0} open action', meeting.openActions),
    vscode.l10n.t('{0} open actions', meeting.openActions),
  );
}
