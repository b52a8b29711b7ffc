import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sealed, unsealed } from '../../src/jobs/seal';
import { held } from '../support/held';

describe('a sealed text', () => {
  it('is read back as it was, or not at all', async () => {
    const unit = fc.string({ unit: 'binary' }).filter(text => !text.startsWith('\ufeff'));
    await held(
      fc.asyncProperty(unit, fc.nat(), fc.integer({ min: 1, max: 255 }), async (text, at, difference) => {
        const bytes = await sealed(text);
        assert.equal(await unsealed(bytes), text);
        assert.equal(await unsealed(bytes.slice(0, at % bytes.length)), undefined);
        bytes[at % bytes.length]! ^= difference;
        assert.equal(await unsealed(bytes), undefined);
      }),
    );
  });

  it('is none where there are too few bytes for one', async () => {
    assert.equal(await unsealed(new Uint8Array()), undefined);
  });
});
