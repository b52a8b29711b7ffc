import { titleOf } from '../agenda/plainText';
import { compareDays } from '../calendar/days';
import { instantOf } from '../calendar/moments';
import { recordPathOf } from '../records/recordPath';
import type { IdKind } from '../records/references';
import type { Place } from './place';

/** An id that may be written, with the name that people know the record by. */
export interface KnownId {
  readonly id: string;
  readonly name: string;
}

/** The ids of a kind that a file may name, the likeliest first; never the file's own. */
export function knownIds({ file, snapshot }: Pick<Place, 'file' | 'snapshot'>, kind: IdKind): KnownId[] {
  const path = recordPathOf(file);
  if (kind === 'person') return [...snapshot.people.values()].map(({ id, name }) => ({ id, name }));
  const records = path && 'plan' in path ? snapshot.plans.get(path.plan) : undefined;
  const own = path && path.kind === kind ? path.id : undefined;
  if (kind === 'goal') {
    return [...records?.goals.values() ?? []]
      .filter(goal => goal.id !== own)
      .sort((a, b) => Number(b.status === 'active') - Number(a.status === 'active') || compareDays(a.due, b.due))
      .map(({ id, outcome }) => ({ id, name: outcome }));
  }
  return [...records?.entries.values() ?? []]
    .filter(entry => entry.id !== own)
    .sort((a, b) => instantOf(b.created) - instantOf(a.created))
    .map(({ id, text }) => ({ id, name: titleOf(text) ?? '' }));
}
