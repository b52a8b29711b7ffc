import assert from 'node:assert/strict';
import { readRecord } from '../../../src/domain/records/read';
import { goalPath, personPath, planPath, SETTINGS_PATH } from '../../../src/domain/records/recordPath';
import { changeBetween } from '../../../src/domain/store/recordsChange';
import { EMPTY_SNAPSHOT, withoutRecord, withRecord, type Snapshot } from '../../../src/domain/store/snapshot';

const FILES: Readonly<Record<string, string>> = {
  [SETTINGS_PATH]: 'format: 1\n',
  [personPath('sam')]: 'name: Sam\n',
  [goalPath('a', 'g')]: 'outcome: Review\n',
  [goalPath('b', 'g')]: 'outcome: Speak\n',
};

const put = (snapshot: Snapshot, file: string, text: string) => withRecord(snapshot, readRecord(file, text)!);
const START = Object.entries(FILES).reduce((snapshot, [file, text]) => put(snapshot, file, text), EMPTY_SNAPSHOT);

/** What is said to differ after these texts have taken the place of those before; undefined takes a file away. */
function changed(texts: Readonly<Record<string, string | undefined>>, start = START): string[] {
  let after = start;
  for (const [file, text] of Object.entries(texts))
    after = text === undefined ? withoutRecord(after, file) : put(after, file, text);
  const { plans, shared, problems } = changeBetween(start, after);
  return [...plans, ...(shared ? ['shared'] : []), ...problems];
}

describe('what differs between two snapshots', () => {
  it('is nothing where the files say the same', () => {
    assert.deepEqual(changed({}), []);
    assert.deepEqual(changed(FILES), []);
  });

  it('is the plan of a record that came, went or says something else, and no other', () => {
    assert.deepEqual(changed({ [goalPath('a', 'g')]: 'outcome: Review in a day\n' }), ['a']);
    assert.deepEqual(changed({ [goalPath('b', 'h')]: 'outcome: Listen\n' }), ['b']);
    assert.deepEqual(changed({ [goalPath('b', 'g')]: undefined }), ['b']);
    assert.deepEqual(changed({ [goalPath('c', 'g')]: 'outcome: New\n' }), ['c']);
  });

  it('is shared by all plans in settings and people', () => {
    assert.deepEqual(changed({ [personPath('sam')]: 'name: Samira\n' }), ['shared']);
    assert.deepEqual(changed({ [SETTINGS_PATH]: 'format: 1\nlanguage: fr\n' }), ['shared']);
    assert.deepEqual(changed({ [SETTINGS_PATH]: 'format: [\n' }), ['shared', SETTINGS_PATH], 'no file may be written');
  });

  it('is the problems of a file alone where its last good record stays', () => {
    assert.deepEqual(changed({ [goalPath('a', 'g')]: 'outcome: [\n' }), [goalPath('a', 'g')]);
  });

  it('leaves out files with the same problems as before, also where an older format keeps some back', () => {
    const broken = { [planPath('a')]: 'mentor: [\n', [planPath('b')]: 'mentor: {\n' };
    for (const settings of [FILES[SETTINGS_PATH]!, 'format: 0\n']) {
      const texts = { ...broken, [SETTINGS_PATH]: settings };
      const start = Object.entries(texts).reduce((snapshot, [file, text]) => put(snapshot, file, text), START);
      assert.deepEqual(changed({ [goalPath('a', 'g')]: 'outcome: [\n' }, start), [goalPath('a', 'g')]);
    }
  });
});
