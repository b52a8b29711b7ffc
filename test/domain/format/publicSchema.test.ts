import assert from 'node:assert/strict';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { FRONT_MATTER_KINDS, publicSchema } from '../../../src/domain/format/publicSchema';
import { RECORD_KINDS, type RecordKind } from '../../../src/domain/format/recordSchemas';
import { readTeamQuestions } from '../../../src/domain/agenda/words/teamQuestions';
import { readRecord } from '../../../src/domain/records/read';
import { held } from '../../support/held';
import { changed, changes, GOOD } from '../records/mutatedRecords';

const FILES: Readonly<Partial<Record<RecordKind, string>>> = {
  settings: 'mentorship.yaml',
  person: 'people/a.yaml',
  plan: 'plans/p/plan.yaml',
  goal: 'plans/p/goals/g.yaml',
  meeting: 'plans/p/meetings/m.md',
  entry: 'plans/p/journal/e.md',
  agreement: 'plans/p/agreement/agreement.md',
};
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const validators = Object.fromEntries(
  Object.keys(RECORD_KINDS).map(kind => [kind, ajv.compile(publicSchema(kind as RecordKind))]),
);

/** What both say to a value; JSON is YAML. */
function verdicts(
  kind: RecordKind,
  value: unknown,
): { readonly read: boolean; readonly schema: boolean; readonly why: string } {
  const json = JSON.stringify(value);
  const text = Object.values(FRONT_MATTER_KINDS).some(one => one.kind === kind) ? `---\n${json}\n---\n` : json;
  const file = FILES[kind];
  const read = file === undefined ? undefined : readRecord(file, text);
  const schema = validators[kind]!(JSON.parse(json));
  const why = `${kind} ${json}\n${read?.problems.map(({ message }) => message).join('\n')}\n${JSON.stringify(validators[kind]!.errors)}`;
  return { read: (file === undefined ? readTeamQuestions(text) : read?.record) !== undefined, schema, why };
}

const KEYS = [
  'extra',
  'email',
  'emails',
  'meetingLength',
  'meetingMinutes',
  'from',
  'first',
  'created',
  'due',
  'reviewDates',
  'mentor',
  'offered',
  'language',
  'signatures',
];
const VALUES = [
  null,
  '',
  'a',
  'A b',
  '2026-06-01',
  '2026-02-29',
  '2024-02-29',
  '2026-6-1',
  '2026-06-01T09:30Z',
  '2026-06-01T09:30:00+02:00',
  '2026-06-01T24:00Z',
  '2026-02-30T09:30:00Z',
  '10:30',
  '25:00',
  'fr',
  'active',
  'mentor',
  0,
  1,
  2,
  9,
  45,
  200,
  1.5,
  -1,
  true,
  [],
  [null],
  ['a'],
  ['a', null],
  ['2026-06-01'],
  [1],
  {},
  { a: null },
  { a: 'b' },
  { from: '2026-06-01', everyWeeks: 2 },
  { first: null, from: '2026-06-01', everyWeeks: 2 },
  { everyWeeks: 2 },
  { person: 'a' },
  { if: 'a', then: null },
];

describe('the published schemas and the reader', () => {
  it('take the same right records', () => {
    for (const [kind, value] of GOOD)
      assert.deepEqual(verdicts(kind, value), { read: true, schema: true, why: verdicts(kind, value).why });
  });

  it('take and refuse the same, whatever is done to a record', () => {
    let refused = 0;
    held(
      fc.property(
        fc.nat(GOOD.length - 1),
        changes(KEYS, fc.oneof({ weight: 4, arbitrary: fc.constantFrom<unknown>(...VALUES) }, fc.jsonValue())),
        (which, all) => {
          const [kind] = GOOD[which]!;
          const value = changed(which, all);
          // Which formats are newer is for each version to know.
          fc.pre(kind !== 'settings' || !(Number(value['format']) > 1));
          // Beyond what a number can tell from the next one, the reader takes none.
          fc.pre(!/\d{16}|\de\+/.test(JSON.stringify(value)));
          const { read, schema, why } = verdicts(kind, value);
          assert.equal(schema, read, why);
          if (!read) refused++;
        },
      ),
      5000,
    );
    assert.ok(refused > 500, `${refused} were refused`);
  });

  it('take a key with nothing behind it as left out', () => {
    for (const [kind, value] of GOOD) {
      for (const key of Object.keys(value)) {
        const { read, schema, why } = verdicts(kind, { ...value, [key]: null });
        assert.equal(schema, read, why);
      }
    }
  });
});
