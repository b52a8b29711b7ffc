import assert from 'node:assert/strict';
import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import { attachEntry, linkEntry, rewriteEntry, withdrawEntry } from '../../src/jobs/editEntry';
import { Library } from '../../src/jobs/library/library';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';

const NOTE = 'plans/p/journal/2026-11-01-feedback-a-aaaaaaaa.md';
const OWN_REPLY = 'plans/p/journal/2026-11-02-reply-b-bbbbbbbb.md';
const REPLY = 'plans/p/journal/2026-11-03-reply-c-cccccccc.md';
const TEXT =
  '---\n# by hand\nkind: feedback\nauthor: noor   # me\ncreated: 2026-11-01T10:00:00+01:00\nmine: kept\n---\n\nOld words.\n\nMore.\n';
const reply = (author: string, re: string) =>
  `---\nkind: reply\nre: ${re}\nauthor: ${author}\ncreated: 2026-11-02T10:00:00+01:00\n---\n\nHm.\n`;
const AT = { plan: 'p', entry: '2026-11-01-feedback-a-aaaaaaaa' };

async function world(more: Record<string, string> = {}, text = TEXT) {
  const files = new MemoryFiles({
    'mentorship.yaml': 'format: 1\n',
    'people/noor.yaml': 'name: Noor\nemails: [noor@example.org]\n',
    'people/mo.yaml': 'name: Mo\nemails: [mo@example.org]\n',
    'plans/p/plan.yaml':
      'mentor: noor\nmentee: mo\nstart: 2026-10-01\nend: 2027-03-01\nrhythm:\n  everyWeeks: 2\n  first: 2026-10-01\n',
    'plans/p/goals/g.yaml': 'outcome: Own it\n',
    [NOTE]: text,
    ...more,
  });
  const ports = fakePorts({ files });
  const library = new Library(files);
  await library.load();
  return { files, ports, library };
}

describe('changing an entry', () => {
  it('gives it other words and leaves every byte of its front matter', async () => {
    const { files, ports, library } = await world();
    assert.equal((await rewriteEntry(ports, library, { ...AT, text: '  New words.\n' })).kind, 'done');
    assert.equal(files.texts.get(NOTE), TEXT.replace('Old words.\n\nMore.', 'New words.'));
    assert.equal(library.snapshot.plans.get('p')?.entries.get(AT.entry)?.text, 'New words.');
    assert.equal((await rewriteEntry(ports, library, { ...AT, text: 'New words.' })).kind, 'nothing');
  });

  it('keeps the line ends of the file', async () => {
    const { files, ports, library } = await world({}, TEXT.replaceAll('\n', '\r\n'));
    await rewriteEntry(ports, library, { ...AT, text: 'One.\nTwo.' });
    assert.equal(files.texts.get(NOTE), TEXT.replace('Old words.\n\nMore.', 'One.\nTwo.').replaceAll('\n', '\r\n'));
  });

  it('is its author’s alone', async () => {
    const { files, ports, library } = await world({}, TEXT.replace('noor', 'mo'));
    for (const outcome of [
      await rewriteEntry(ports, library, { ...AT, text: 'Not mine.' }),
      await linkEntry(ports, library, { ...AT, goal: 'g' }),
      await withdrawEntry(ports, library, AT),
    ])
      assert.equal(outcome.kind, 'problem');
    assert.equal(files.texts.get(NOTE), TEXT.replace('noor', 'mo'));
  });

  it('ties it to a goal and unties it, in one line', async () => {
    const { files, ports, library } = await world();
    await linkEntry(ports, library, { ...AT, goal: 'g' });
    assert.equal(files.texts.get(NOTE), TEXT.replace('mine: kept\n', 'mine: kept\ngoal: g\n'));
    await linkEntry(ports, library, { ...AT, goal: undefined });
    assert.equal(files.texts.get(NOTE), TEXT);
  });

  it('ties it to other lines', async () => {
    const { ports, library } = await world();
    const code = captureAnchor('src/a.ts', 'one\ntwo\nthree\n', 2, 2, { commit: 'abc' });
    assert.equal((await attachEntry(ports, library, { ...AT, code })).kind, 'done');
    assert.deepEqual({ ...library.snapshot.plans.get('p')?.entries.get(AT.entry)?.code }, code);
  });

  it('keeps what else is noted of the lines', async () => {
    const noted = TEXT.replace(
      'mine: kept\n',
      'code:\n  # the loop\n  path: src/b.ts # old\n  start: 7\n  end: 9\n  branch: b\n  seen: twice\n',
    );
    const { files, ports, library } = await world({}, noted);
    const code = captureAnchor('src/a.ts', 'one\ntwo\nthree\n', 2, 2, { commit: 'abc' });
    await attachEntry(ports, library, { ...AT, code });
    assert.match(
      files.texts.get(NOTE)!,
      /code:\n {2}# the loop\n {2}path: src\/a\.ts # old\n {2}start: 2\n {2}end: 2\n {2}seen: twice\n/,
    );
    assert.deepEqual({ ...library.snapshot.plans.get('p')?.entries.get(AT.entry)?.code }, { ...code, seen: 'twice' });
  });

  it('is taken back with what its author added, while nobody else has answered', async () => {
    const { files, ports, library } = await world({ [OWN_REPLY]: reply('noor', AT.entry) });
    assert.equal((await withdrawEntry(ports, library, AT)).kind, 'done');
    assert.ok(!files.texts.has(NOTE) && !files.texts.has(OWN_REPLY));
    assert.equal(library.snapshot.plans.get('p')?.entries.size, 0);
  });

  it('stays once somebody has answered, also somebody who answered an addition', async () => {
    const { files, ports, library } = await world({
      [OWN_REPLY]: reply('noor', AT.entry),
      [REPLY]: reply('mo', '2026-11-02-reply-b-bbbbbbbb'),
    });
    assert.equal((await withdrawEntry(ports, library, AT)).kind, 'problem');
    assert.equal(files.texts.get(NOTE), TEXT);
  });
});
