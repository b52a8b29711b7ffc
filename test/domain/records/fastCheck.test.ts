import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type * as z from 'zod/mini';
import { RECORD_KINDS } from '../../../src/domain/format/recordSchemas';
import { fastCheck } from '../../../src/domain/records/fastCheck';
import { sameValue } from '../../../src/domain/text/sameValue';
import { held } from '../../support/held';
import { changed, changes, GOOD } from './mutatedRecords';

const schemaOf = (which: number): z.ZodMiniType => RECORD_KINDS[GOOD[which]![0]].schema;

describe('the short way to check a record', () => {
  it('is taken by records that are right, but for those with a map of any keys', () => {
    assert.deepEqual(
      GOOD.map(([, value], which) => fastCheck(schemaOf(which))(value)),
      GOOD.map(([kind]) => kind !== 'meeting' && kind !== 'questions'),
    );
  });

  it('says yes only where the schema takes the value and leaves it as it is', () => {
    let short = 0;
    held(
      fc.property(
        fc.nat(GOOD.length - 1),
        changes(['', 'extra', 'status', 'code', 'steps', 'toString']),
        (which, all) => {
          const schema = schemaOf(which);
          const value = changed(which, all);
          if (!fastCheck(schema)(value)) return;
          short++;
          const result = schema.safeParse(value);
          assert.ok(result.success && sameValue(result.data, value), JSON.stringify(value));
        },
      ),
      5000,
    );
    console.log(`      ${short} went the short way`);
    assert.ok(short > 500);
  });
});
