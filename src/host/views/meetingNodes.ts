import * as vscode from 'vscode';
import type { ActionItem, MeetingItem } from '../../domain/overview/overview';
import type { PlanPlace } from '../folders';
import { dayText, plural, relativeDay } from '../words';
import type { TreeNode } from './node';

const ICONS: Record<MeetingItem['status'], string> = {
  planned: 'calendar',
  held: 'notebook',
  postponed: 'debug-pause',
  cancelled: 'circle-slash',
};

/** The next meeting first, then all notes from the newest, each with its actions. */
export function meetingNodes({ folder, overview }: PlanPlace): readonly TreeNode[] {
  const place = { folder: folder.id, plan: overview.id };
  const nodes: TreeNode[] = [];
  const next = overview.nextMeeting;
  if (next && !next.path) {
    nodes.push({
      id: `${folder.id}#${overview.id}/next`,
      label: vscode.l10n.t('Next meeting: {0}', dayText(next.date)),
      description: `${relativeDay(next.inDays)} · ${vscode.l10n.t('no agenda yet')}`,
      tooltip: vscode.l10n.t('{0}, {1} minutes. Generate the agenda to prepare it.', dayText(next.date, 'long'), next.minutes),
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
      label: isNext ? vscode.l10n.t('Next meeting: {0}', dayText(meeting.date)) : dayText(meeting.date, 'long'),
      description: isNext ? relativeDay(next.inDays) : describe(meeting),
      icon: { id: ICONS[meeting.status] },
      context: isNext ? 'meeting next' : `meeting ${meeting.status}`,
      target: { ...place, path: meeting.path },
      opens: 'record',
      expanded: isNext,
      children: actions.map(action => actionNode(action, place)),
    });
  }
  return nodes;
}

function actionNode(action: ActionItem, place: { folder: string; plan: string }): TreeNode {
  const parts = [action.owner?.name];
  if (action.due && !action.done) {
    parts.push(action.overdue ? vscode.l10n.t('was due {0}', dayText(action.due)) : vscode.l10n.t('due {0}', dayText(action.due)));
  }
  return {
    id: `${place.folder}#${place.plan}/meetings/${action.meeting}/${action.line}`,
    label: action.text,
    description: parts.filter(Boolean).join(' · '),
    context: 'action',
    target: { ...place, path: action.path, line: action.line, entry: action.text },
    checked: action.done,
    opens: 'record',
  };
}

function describe(meeting: MeetingItem): string | undefined {
  if (meeting.status === 'postponed') return vscode.l10n.t('postponed');
  if (meeting.status === 'cancelled') return vscode.l10n.t('cancelled');
  if (meeting.openActions === 0) return undefined;
  return plural(meeting.openActions,
    vscode.l10n.t('{0} open action', meeting.openActions),
    vscode.l10n.t('{0} open actions', meeting.openActions));
}
