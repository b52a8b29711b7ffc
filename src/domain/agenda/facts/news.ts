import { compareTexts } from '../../text/compare';
import { instantOf } from '../../time/moments';
import type { Entry } from '../../records/entry';
import type { PlanRecords } from '../../store/snapshot';
import { strayReplies } from '../../records/replies';
import { entryFact, isAdvice, isNew, isNewEntry, replyFact, type LastMeeting, type NameOf } from './collect';
import type { AgendaRequest, ChangedGoalFact, NewsFact } from './factTypes';

/**
 * What else was written since the last meeting, newest first: every entry, and every entry below which something was
 * written, but for those that the agenda names for another reason. So nothing written goes unsaid.
 * @param isNamed whether the agenda names an entry anyway: what is asked has not ended
 */
export function newsFacts(
  records: PlanRecords,
  request: AgendaRequest,
  last: LastMeeting | undefined,
  name: NameOf,
  repliesTo: (entry: Entry) => readonly Entry[],
  isNamed: (entry: Entry) => boolean,
): NewsFact[] {
  const strays = new Set(strayReplies(records.entries));
  const isRecent = (entry: Entry) => isNewEntry(entry, request.date, last);
  return [...records.entries.values()]
    .filter(entry => (entry.kind !== 'reply' || strays.has(entry)) && !isNamed(entry))
    .flatMap(entry => {
      const fresh = repliesTo(entry).filter(isRecent);
      const newest = fresh.at(-1);
      if (!isRecent(entry) && !newest) return [];
      // What became of it is said on a line of its own.
      if (fresh.some(reply => isAdvice(entry, reply))) return [];
      const reply = newest && replyFact(newest, name);
      return [{ fact: { ...entryFact(entry, request, name), kind: entry.kind, reply }, entry: newest ?? entry }];
    })
    .sort((a, b) => instantOf(b.entry.created) - instantOf(a.entry.created) || compareTexts(b.entry.id, a.entry.id))
    .map(({ fact }) => fact);
}

/** Goals that were reached, dropped, paused or taken up again since the last meeting, newest first. */
export function changedGoals(records: PlanRecords, date: string, last: LastMeeting | undefined): ChangedGoalFact[] {
  return [...records.goals.values()]
    .flatMap(({ id, outcome, status, since, reason }) => {
      const origin = `../goals/${id}.yaml`;
      return since !== undefined && since <= date && isNew(since, `${origin}#${status}`, last)
        ? [{ origin, outcome, status, since, reason }]
        : [];
    })
    .sort((a, b) => compareTexts(b.since, a.since));
}
