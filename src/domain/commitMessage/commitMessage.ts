import { dayInWords } from '../time/dateWords';
import type { Role } from '../records/expectations';
import type { Goal } from '../records/goal';
import { pairNames } from '../records/pair';
import { readRecord } from '../records/read';
import { goalPath, recordPathOf, type RecordPath } from '../records/recordPath';
import type { Language } from '../text/language';
import { sameValue } from '../text/sameValue';
import { languageOf } from '../store/languageOfPlan';
import type { PlanRecords, Snapshot } from '../store/snapshot';
import { commitWords, type CommitWords, type EntryCounts } from './words';

export interface Change {
  /** Relative to the mentorship folder. */
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed';
  /** The text of a goal as it was, where it was changed and that is known. */
  readonly before?: string | undefined;
}

/** What most tools show of a first line. */
const LIMIT = 72;
/** What is said of a goal in the first line of a message. */
const OUTCOME_LIMIT = 40;

/**
 * What changed, in few words: days, numbers and the names of goals. Never the words of an entry or a note, since
 * messages travel further than files. In the language of the folder, which all who commit to it share.
 */
export function commitMessageOf(changes: readonly Change[], snapshot: Snapshot): string {
  const language = languageOf(snapshot);
  const words = commitWords(language);
  const parts = partsOf(changes, snapshot, language, words);
  const whole = words.prefix + (parts.length === 0 ? words.nothing : parts.join(', '));
  if (whole.length <= LIMIT) return whole;
  // Without the names of goals, which are long, more is said in the first line; the body names them.
  const brief = partsOf(changes, snapshot, language, words, 0);
  return `${subject(brief, words)}\n\n${parts.map(part => `- ${part}`).join('\n')}\n`;
}

/** As many parts as fit, and how many more there are; the body names them all. */
function subject(parts: readonly string[], words: CommitWords): string {
  const whole = words.prefix + parts.join(', ');
  if (whole.length <= LIMIT) return whole;
  for (let shown = parts.length - 1; shown > 0; shown--) {
    const text = words.prefix + parts.slice(0, shown).join(', ') + words.andMore(parts.length - shown);
    if (text.length <= LIMIT) return text;
  }
  return words.prefix + words.changes(parts.length);
}

/** @param named how many goals are told by their outcome; more are a number */
function partsOf(
  changes: readonly Change[],
  snapshot: Snapshot,
  language: Language,
  words: CommitWords,
  named = 2,
): string[] {
  const records = changes.map(change => ({ ...change, record: recordPathOf(change.path) }));
  const of = <K extends RecordPath['kind']>(kind: K) =>
    records.flatMap(({ record, status, before }) => (record && isOf(record, kind) ? [{ record, status, before }] : []));
  const plan = (id: string) => snapshot.plans.get(id);

  const meetings = of('meeting').map(({ record, status }) =>
    meetingPart(plan(record.plan), record.id, status, language, words),
  );
  const all = of('goal').map(goal => ({
    ...goal,
    steps: stepsSince(plan(goal.record.plan)?.goals.get(goal.record.id), goalBefore(goal)),
  }));
  const steps = { done: sum(all.map(goal => goal.steps.done)), reopened: sum(all.map(goal => goal.steps.reopened)) };
  const goals = all.filter(goal => !goal.steps.isAll);
  const goalParts =
    goals.length > named
      ? [words.goals(goals.length)]
      : goals.map(({ record, status }) =>
          words.goal(cut(plan(record.plan)?.goals.get(record.id)?.outcome ?? record.id), status),
        );
  const plans = of('plan').map(({ record, status }) => words.plan(namesOf(snapshot, record.plan), status));
  const people = of('person');
  const agreements = records.filter(({ path }) => /^plans\/[^/]+\/agreement\//.test(path));
  const others = records.filter(record => !record.record && !agreements.includes(record)).length;
  return [
    ...plans,
    ...meetings,
    ...words.entries(entryCounts(of('entry'), plan)),
    ...words.steps(steps.done, steps.reopened),
    ...goalParts,
    ...(agreements.length > 0 ? [words.agreement] : []),
    ...(people.length > 0 ? [words.people(people.length)] : []),
    ...(of('settings').length > 0 ? [words.settings] : []),
    ...(others > 0 ? [words.otherFiles(others)] : []),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Of a goal's steps, how many were done or opened again since; `isAll` where nothing else has changed. */
function stepsSince(now: Goal | undefined, before: Goal | undefined) {
  if (!now || !before) return { done: 0, reopened: 0, isAll: false };
  const was = new Map(before.steps.map(step => [step.id, step.done]));
  const known = now.steps.filter(step => was.has(step.id));
  const done = known.filter(step => step.done !== undefined && was.get(step.id) === undefined).length;
  const reopened = known.filter(step => step.done === undefined && was.get(step.id) !== undefined).length;
  const opened = (goal: Goal) => ({ ...goal, steps: goal.steps.map(({ done: _, ...step }) => step) });
  return { done, reopened, isAll: done + reopened > 0 && sameValue(opened(now), opened(before)) };
}

interface ChangedGoal {
  readonly record: Extract<RecordPath, { kind: 'goal' }>;
  readonly before: string | undefined;
}

function goalBefore({ record: { plan, id }, before }: ChangedGoal): Goal | undefined {
  const read = before === undefined ? undefined : readRecord(goalPath(plan, id), before)?.record;
  return read?.kind === 'goal' ? read.value : undefined;
}

function isOf<K extends RecordPath['kind']>(path: RecordPath, kind: K): path is Extract<RecordPath, { kind: K }> {
  return path.kind === kind;
}

function meetingPart(
  records: PlanRecords | undefined,
  id: string,
  status: Change['status'],
  language: Language,
  words: CommitWords,
): string {
  const meeting = records?.meetings.get(id);
  const date = meeting?.date ?? /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
  // Messages are read years later, but beside their own date: the year is told only where there is no plan to tell it.
  const day = date === undefined ? id : dayInWords(date, language, date);
  if (status === 'deleted') return words.meetingRemoved(day);
  return meeting?.status === 'planned' ? words.agenda(day) : words.meetingNotes(day);
}

/** A deleted entry is no longer in the snapshot, but its kind stands in its file name. */
function entryCounts(
  entries: readonly { readonly record: Extract<RecordPath, { kind: 'entry' }>; readonly status: Change['status'] }[],
  plan: (id: string) => PlanRecords | undefined,
): EntryCounts {
  const counts: Record<string, number> = {};
  for (const { record, status } of entries) {
    const kind = plan(record.plan)?.entries.get(record.id)?.kind ?? /^\d{4}-\d{2}-\d{2}-([a-z]+)/.exec(record.id)?.[1];
    const key = status === 'deleted' ? 'removed' : (kind ?? 'other');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function namesOf(snapshot: Snapshot, id: string): Readonly<Record<Role, string>> | undefined {
  const plan = snapshot.plans.get(id)?.plan;
  return plan && pairNames(snapshot.people, plan);
}

/** On one line and short; a cut never leaves half of a character. */
function cut(outcome: string): string {
  const line = outcome.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= OUTCOME_LIMIT) return line;
  return `${line
    .slice(0, OUTCOME_LIMIT - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
