import * as fc from 'fast-check';
import type { RecordKind } from '../../../src/domain/format/recordSchemas';

/** A right record of each kind, and what may be done to it. */

export const GOOD: readonly (readonly [RecordKind, Record<string, unknown>])[] = [
  ['settings', { format: 1, language: 'fr' }],
  [
    'person',
    {
      name: 'Sam',
      emails: ['sam@example.org'],
      mentor: { why: 'To learn', offers: ['Time'], capacity: 2 },
      mentee: { seeks: ['Reviews'] },
    },
  ],
  [
    'plan',
    {
      mentor: 'alex',
      mentee: 'sam',
      phase: 'active',
      start: '2026-06-01',
      end: '2026-12-01',
      meetingMinutes: 45,
      reviewDates: ['2026-08-01'],
      keepInTouchDates: [],
      goalOrder: ['g'],
      rhythm: { everyWeeks: 2, first: '2026-06-01', time: '10:30', pauses: [{ from: '2026-07-01', to: '2026-07-14' }] },
    },
  ],
  [
    'goal',
    {
      outcome: 'Review',
      horizon: 'short',
      status: 'active',
      due: '2026-11-01',
      steps: [{ id: 'a', text: 'One', done: '2026-07-01' }],
      ifThen: { if: 'late', then: 'ask' },
    },
  ],
  [
    'meeting',
    { date: '2026-06-01', status: 'held', minutes: 45, time: '10:30', occasion: 'first', offered: { 'x.yaml#a': 'h' } },
  ],
  [
    'entry',
    {
      kind: 'feedback',
      author: 'alex',
      created: '2026-06-01T09:30:00+02:00',
      type: 'praise',
      goal: 'g',
      code: { path: 'a.ts', start: 1, end: 2, quote: 'x', before: '', after: '', commit: 'a3f5' },
    },
  ],
  ['questions', { add: { arrival: ['Ours?'], since: [] }, ban: ['Theirs?'] }],
  [
    'agreement',
    { signatures: { mentor: { person: 'alex', date: '2026-06-01', hash: 'x' }, mentee: { person: 'sam' } } },
  ],
];

const VALUES = [
  '',
  'a',
  '2026-06-01',
  '2026-02-30',
  'active',
  0,
  1,
  1.5,
  -1,
  1e400,
  true,
  null,
  [],
  ['a'],
  [1],
  {},
  { a: 1 },
  { id: 'a', text: 'b' },
];
const odd = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>(...VALUES) }, fc.jsonValue());

export const changes = (keys: readonly string[], values: fc.Arbitrary<unknown> = odd): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.record({
      at: fc.array(fc.nat(20), { maxLength: 3 }),
      key: fc.constantFrom(...keys),
      value: values,
      what: fc.constantFrom('set', 'delete', 'add'),
    }),
    { maxLength: 3 },
  );

/** The record of that number with these changes. */
export function changed(which: number, all: readonly Change[]): Record<string, unknown> {
  const value = structuredClone(GOOD[which]![1]);
  for (const one of all) apply(value, one);
  return value;
}

export interface Change {
  readonly at: readonly number[];
  readonly key: string;
  readonly value: unknown;
  readonly what: string;
}

/** Goes down along keys by their number, as far as there are any, and changes something there. */
function apply(value: Record<string, unknown>, { at, key, value: next, what }: Change): void {
  let target = value;
  for (const index of at.slice(1)) {
    const inner = Object.values(target).filter(one => typeof one === 'object' && one !== null) as Record<
      string,
      unknown
    >[];
    if (inner.length > 0) target = inner[index % inner.length]!;
  }
  const keys = Object.keys(target);
  const chosen = what === 'add' || keys.length === 0 ? key : keys[(at[0] ?? 0) % keys.length]!;
  // No reader makes a list with holes in it.
  if (what === 'delete' && Array.isArray(target)) target.pop();
  else if (what === 'delete') delete target[chosen];
  else target[chosen] = structuredClone(next);
}
