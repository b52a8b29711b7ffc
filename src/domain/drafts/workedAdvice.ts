import { newestFirst } from '../time/moments';
import { standingOf } from '../records/asked';
import { repliesByEntry } from '../records/replies';
import type { Entry } from '../records/entry';
import type { Outcome } from '../records/entryValues';
import type { PlanRecords } from '../store/snapshot';

/** A piece of feedback that somebody acted on, and what they said of it. */
export interface WorkedAdvice {
  readonly entry: Entry;
  readonly outcome: Extract<Outcome, 'tried' | 'kept' | 'adapted'>;
  /** The reply that said so; its code, if it has some, is where the advice went. */
  readonly reply: Entry;
}

const WORKED: ReadonlySet<string> = new Set(['kept', 'adapted', 'tried']);

/** Newest first. Praise is no advice, and what was dropped did not work. */
export function workedAdvice(records: PlanRecords): WorkedAdvice[] {
  const replies = repliesByEntry(records.entries);
  return newestFirst(
    [...records.entries.values()].filter(entry => entry.kind === 'feedback' && entry.type !== 'praise'),
  ).flatMap(entry => {
    const answers = replies.get(entry.id) ?? [];
    const { state } = standingOf(entry, answers);
    const reply = answers.filter(answer => answer.outcome === state && answer.author !== entry.author).at(-1);
    return reply && WORKED.has(state) ? [{ entry, outcome: state as WorkedAdvice['outcome'], reply }] : [];
  });
}
