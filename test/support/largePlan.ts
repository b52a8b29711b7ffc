import type { Snapshot } from '../../src/domain/store/snapshot';
import { aGoal, anEntry, aPlanRecords, aReply, aSnapshot } from './builders';

const two = (n: number) => String(n).padStart(2, '0');

/** A plan of forty goals and so many entries, a quarter of them replies; `looks` tells how often the day of any was read. */
export function largePlan(count: number): { readonly snapshot: Snapshot; looks(): number } {
  const first = Array.from({ length: (count * 3) / 4 }, (_, index) =>
    anEntry({
      goal: `g${index % 40}`,
      kind: index % 3 ? 'feedback' : 'progress',
      created: `2026-${two(1 + (index % 11))}-${two(1 + (index % 28))}T10:00:00+01:00`,
    }),
  );
  const replies = first.slice(0, count / 4).map(entry => aReply(entry, { outcome: 'tried' }));
  const goals = Array.from({ length: 40 }, (_, index) => aGoal({ id: `g${index}` }));
  let looks = 0;
  for (const entry of [...first, ...replies]) {
    const { created } = entry;
    Object.defineProperty(entry, 'created', { enumerable: true, get: () => (looks++, created) });
  }
  const snapshot = aSnapshot({ plans: [aPlanRecords({ entries: [...first, ...replies], goals })] });
  return { snapshot, looks: () => looks };
}
