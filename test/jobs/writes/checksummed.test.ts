import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { withChecksum, withoutChecksum } from '../../../src/jobs/writes/checksummed';
import { held } from '../../support/held';

describe('a sealed text', () => {
  it('is read back as it was, or not at all', async () => {
    const unit = fc.string({ unit: 'binary' }).filter(text => !text.startsWith('\ufeff'));
    await held(
      fc.asyncProperty(unit, fc.nat(), fc.integer({ min: 1, max: 255 }), async (text, at, difference) => {
        const bytes = await withChecksum(text);
        assert.equal(await withoutChecksum(bytes), text);
        assert.equal(await withoutChecksum(bytes.slice(0, at % bytes.length)), undefined);
        bytes[at % bytes.length]! ^= difference;
        assert.equal(await withoutChecksum(bytes), undefined);
      }),
    );
  });

  it('is none where there are too few bytes for one', async () => {
    assert.equal(await withoutChecksum(new Uint8Array()), undefined);
  });
});
