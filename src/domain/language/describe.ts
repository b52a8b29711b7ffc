import * as l10n from '@vscode/l10n';
import { titleOf } from '../text/plainText';
import { dayOf } from '../time/moments';
import { goalLabel, goalTexts } from '../records/goalFields';
import { nameOf } from '../records/person';
import { stepsText } from '../records/stepsText';
import type { Snapshot } from '../store/snapshotShape';
import type { Target } from './ids';

/** A record in a few lines of plain text; the texts in it are other people's and must be shown as they are. */
export interface Description {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What is known of the record that an id names; undefined if there is none, or it can't be read. */
export function describe(snapshot: Snapshot, target: Target): Description | undefined {
  if (target.kind === 'person') {
    const person = snapshot.people.get(target.id);
    return person && described(person.name, [person.emails.join(', '), person.mentor?.why, person.mentee?.vision]);
  }
  const records = snapshot.plans.get(target.plan);
  if (target.kind === 'goal') {
    const goal = records?.goals.get(target.id);
    if (!goal) return undefined;
    const done = goal.steps.filter(step => step.done !== undefined).length;
    return described(goal.outcome, [
      ...goalTexts(goal, 'hover').map(({ name, text }) => l10n.t('{0}: {1}', goalLabel(name), text)),
      [goal.status, goal.due && l10n.t('due {0}', goal.due)].filter(Boolean).join(', '),
      goal.steps.length > 0 ? stepsText(done, goal.steps.length) : '',
    ]);
  }
  if (target.kind === 'step') {
    const goal = records?.goals.get(target.goal);
    const step = goal?.steps.find(({ id }) => id === target.id);
    return (
      step &&
      described(step.text, [goal?.outcome, step.done ? l10n.t('done on {0}', step.done) : l10n.t('not done yet')])
    );
  }
  if (target.kind === 'meeting') {
    const meeting = records?.meetings.get(target.id);
    return meeting && described(l10n.t('Meeting of {0}', meeting.date), [meeting.status, meeting.reason]);
  }
  const entry = records?.entries.get(target.id);
  if (!entry) return undefined;
  const author = nameOf(snapshot.people, entry.author);
  return described(titleOf(entry.text) ?? entry.id, [
    [entry.kind, entry.type, author, dayOf(entry.created)].filter(Boolean).join(', '),
    entry.code && `${entry.code.path}:${entry.code.start}`,
  ]);
}

function described(heading: string, lines: readonly (string | undefined)[]): Description {
  return { heading, lines: lines.filter((line): line is string => !!line) };
}
