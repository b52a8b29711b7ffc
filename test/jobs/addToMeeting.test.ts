import assert from 'node:assert/strict';
import { addToMeeting } from '../../src/jobs/addToMeeting';
import { Library } from '../../src/jobs/library/library';
import { MemoryFiles } from '../support/memoryFiles';

const PATH = 'plans/p/meetings/2026-11-24.md';
const NOTE = '---\ndate: 2026-11-24\nstatus: planned\n---\n\n# Agenda\n\n- mine\n';

async function added(text: string): Promise<string | undefined> {
  const files = new MemoryFiles({ [PATH]: text });
  await addToMeeting({ files }, new Library(files), { path: PATH, section: '## Walk\n\nSeen.\n' });
  return files.texts.get(PATH);
}

describe('adding a section to a meeting', () => {
  it('writes it below all that stands there, one blank line away, in the file’s own line ends', async () => {
    assert.equal(await added(NOTE), `${NOTE}\n## Walk\n\nSeen.\n`);
    assert.equal(await added(`${NOTE}\n`), `${NOTE}\n## Walk\n\nSeen.\n`);
    assert.equal(await added(NOTE.trimEnd()), `${NOTE}\n## Walk\n\nSeen.\n`);
    assert.equal(await added(NOTE.replaceAll('\n', '\r\n')), `${NOTE}\n## Walk\n\nSeen.\n`.replaceAll('\n', '\r\n'));
  });

  it('says if the note is gone', async () => {
    const files = new MemoryFiles();
    assert.equal((await addToMeeting({ files }, new Library(files), { path: PATH, section: 'x' })).kind, 'problem');
  });
});
