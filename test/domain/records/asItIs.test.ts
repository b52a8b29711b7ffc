import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type * as z from 'zod/mini';
import { agreementSchema } from '../../../src/domain/records/agreement';
import { asItIs } from '../../../src/domain/records/asItIs';
import { entrySchema } from '../../../src/domain/records/entry';
import { goalSchema } from '../../../src/domain/records/goal';
import { meetingSchema } from '../../../src/domain/records/meeting';
import { personSchema } from '../../../src/domain/records/person';
import { planSchema } from '../../../src/domain/records/plan';
import { settingsSchema } from '../../../src/domain/records/settings';
import { sameValue } from '../../../src/domain/text/sameValue';
import { held } from '../../support/held';

const GOOD: readonly (readonly [z.ZodMiniType, Record<string, unknown>])[] = [
  [settingsSchema, { format: 1, language: 'fr' }],
  [personSchema, { name: 'Sam', emails: ['sam@example.org'], mentor: { why: 'To learn', offers: ['Time'], capacity: 2 }, mentee: { seeks: ['Reviews'] } }],
  [planSchema, {
    mentor: 'alex', mentee: 'sam', phase: 'active', start: '2026-06-01', end: '2026-12-01', meetingMinutes: 45, reviewDates: ['2026-08-01'],
    keepInTouchDates: [], goalOrder: ['g'], rhythm: { everyWeeks: 2, first: '2026-06-01', time: '10:30', pauses: [{ from: '2026-07-01', to: '2026-07-14' }] },
  }],
  [goalSchema, { outcome: 'Review', horizon: 'short', status: 'active', due: '2026-11-01', steps: [{ id: 'a', text: 'One', done: '2026-07-01' }], ifThen: { if: 'late', then: 'ask' } }],
  [meetingSchema, { date: '2026-06-01', status: 'held', minutes: 45, time: '10:30', occasion: 'first', offered: { 'x.yaml#a': 'h' } }],
  [entrySchema, {
    kind: 'feedback', author: 'alex', created: '2026-06-01T09:30:00+02:00', type: 'praise', goal: 'g',
    code: { path: 'a.ts', start: 1, end: 2, quote: 'x', before: '', after: '', commit: 'a3f5' },
  }],
  [agreementSchema, { signatures: { mentor: { person: 'alex', date: '2026-06-01', hash: 'x' }, mentee: { person: 'sam' } } }],
];

describe('the short way to check a record', () => {
  it('is taken by records that are right, but for those with a map of any keys', () => {
    assert.deepEqual(GOOD.map(([schema, value]) => asItIs(schema)(value)), GOOD.map(([schema]) => schema !== meetingSchema));
  });

  it('says yes only where the schema takes the value and leaves it as it is', () => {
    const values = ['', 'a', '2026-06-01', '2026-02-30', 'active', 0, 1, 1.5, -1, 1e400, true, null, [], ['a'], [1], {}, { a: 1 }, { id: 'a', text: 'b' }];
    const odd = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<unknown>(...values) }, fc.jsonValue());
    const change = fc.record({ at: fc.array(fc.nat(20), { maxLength: 3 }), key: fc.constantFrom('', 'extra', 'status', 'code', 'steps', 'toString'), value: odd, what: fc.constantFrom('set', 'delete', 'add') });
    let short = 0;
    held(fc.property(fc.nat(GOOD.length - 1), fc.array(change, { maxLength: 3 }), (which, changes) => {
      const [schema, good] = GOOD[which]!;
      const value = structuredClone(good);
      for (const one of changes) apply(value, one);
      if (!asItIs(schema)(value)) return;
      short++;
      const result = schema.safeParse(value);
      assert.ok(result.success && sameValue(result.data, value), JSON.stringify(value));
    }), 5000);
    console.log(`      ${short} went the short way`);
    assert.ok(short > 500);
  });
});

interface Change {
  readonly at: readonly number[];
  readonly key: string;
  readonly value: unknown;
  readonly what: string;
}

/** Goes down along keys by their number, as far as there are any, and changes something there. */
function apply(value: Record<string, unknown>, { at, key, value: next, what }: Change): void {
  let target = value;
  for (const index of at.slice(1)) {
    const inner = Object.values(target).filter(one => typeof one === 'object' && one !== null) as Record<string, unknown>[];
    if (inner.length > 0) target = inner[index % inner.length]!;
  }
  const keys = Object.keys(target);
  const chosen = what === 'add' || keys.length === 0 ? key : keys[(at[0] ?? 0) % keys.length]!;
  // No reader makes a list with holes in it.
  if (what === 'delete' && Array.isArray(target)) target.pop();
  else if (what === 'delete') delete target[chosen];
  else target[chosen] = structuredClone(next);
}
