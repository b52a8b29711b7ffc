import * as assert from 'node:assert/strict';
import { commitIn, commitLine } from '../../../src/domain/records/commitLine';

describe('the commit that a reply names', () => {
  it('is found again as it was written', () => {
    const line = commitLine('0123456789abcdef0123456789abcdef01234567', 'Name the limit: three');
    assert.deepEqual(commitIn(`Kept.\n\n${line}`), { hash: '0123456789ab', title: 'Name the limit: three' });
  });
  it('may be written by hand, in French too, and the last one counts', () => {
    assert.deepEqual(commitIn('commit `ABCDEF0`\nCommit `1234567` : Nommer la limite\r\n'), {
      hash: '1234567',
      title: 'Nommer la limite',
    });
    assert.deepEqual(commitIn('commit `ABCDEF0`'), { hash: 'abcdef0', title: '' });
  });
  it('is none where no hash stands as code on a line of its own', () => {
    for (const text of [
      '',
      'See commit `1234567`.',
      'Commit 1234567',
      'Commit `12345`',
      'Commit `main`: x',
      'Commit `1234567` --help',
    ]) {
      assert.equal(commitIn(text), undefined, text);
    }
  });
});
