import { titleOf } from '../text/plainText';
import { compareDays } from '../time/days';
import { instantOf } from '../time/moments';
import { recordPathOf } from '../records/recordPath';
import type { IdKind } from '../records/references';
import type { RecordText } from './recordText';

/** An id that may be written, with the name that people know the record by. */
export interface KnownId {
  readonly id: string;
  readonly name: string;
}

/** Mentor and mentee of the plan that a file belongs to, if they are known. */
export function peopleOfPlan({ file, snapshot }: Pick<RecordText, 'file' | 'snapshot'>): string[] {
  const path = recordPathOf(file);
  const plan = path && 'plan' in path ? snapshot.plans.get(path.plan)?.plan : undefined;
  return plan ? [...new Set([plan.mentee, plan.mentor])].filter(id => snapshot.people.has(id)) : [];
}

/** The ids of a kind that a file may name, the likeliest first; never the file's own. */
export function knownIds({ file, snapshot }: Pick<RecordText, 'file' | 'snapshot'>, kind: IdKind): KnownId[] {
  const path = recordPathOf(file);
  if (kind === 'person') {
    const near = new Set(peopleOfPlan({ file, snapshot }));
    return [...snapshot.people.values()]
      .sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)))
      .map(({ id, name }) => ({ id, name }));
  }
  const records = path && 'plan' in path ? snapshot.plans.get(path.plan) : undefined;
  const own = path && path.kind === kind ? path.id : undefined;
  if (kind === 'goal') {
    return [...(records?.goals.values() ?? [])]
      .filter(goal => goal.id !== own)
      .sort((a, b) => Number(b.status === 'active') - Number(a.status === 'active') || compareDays(a.due, b.due))
      .map(({ id, outcome }) => ({ id, name: outcome }));
  }
  return [...(records?.entries.values() ?? [])]
    .filter(entry => entry.id !== own)
    .sort((a, b) => instantOf(b.created) - instantOf(a.created))
    .map(({ id, text }) => ({ id, name: titleOf(text) ?? '' }));
}
