import assert from 'node:assert/strict';
import { contextWith, filesOf, imported, leftOf } from './importing';

describe('notes of before, imported', () => {
  it('a running file is split into a note for each day in its headings', () => {
    const result = imported({
      'jonas.md': [
        '# 1:1s with Jonas',
        '',
        'Since summer.',
        '',
        '## 2026-12-08',
        '',
        'Next time: queues.',
        '',
        '## Tue, Nov 24th, 2026 – retries',
        'We looked at `retry()`.',
        '### Actions',
        '- [ ] Jonas: write the test by Friday',
        '- [x] Nadia: send the talk',
        '- [ ] Ask the team',
        '',
      ].join('\n'),
    });
    assert.deepEqual(filesOf(result), {
      'meetings/2026-12-08.md': '---\ndate: 2026-12-08\nstatus: planned\n---\n\n# 2026-12-08\n\nNext time: queues.\n',
      'meetings/2026-11-24.md': [
        '---\ndate: 2026-11-24\nstatus: held\n---\n',
        '# Tue, Nov 24th, 2026 – retries\n',
        'We looked at `retry()`.',
        '## Actions',
        '- [ ] @jonas: write the test by Friday due:2026-11-27',
        '- [x] Nadia: send the talk @nadia-k',
        '- [ ] Ask the team\n',
      ].join('\n'),
    });
    assert.deepEqual(leftOf(result), [['no-day', '# 1:1s with Jonas\n\nSince summer.']]);
  });

  for (const [heading, day] of [
    ['## 24 novembre 2026', '2026-11-24'],
    ['## Mardi 24 novembre 2026', '2026-11-24'],
    ['## [[2026-11-24]]', '2026-11-24'],
    ['## **24/11/2026**', '2026-11-24'],
    ['## 11/24/2026', '2026-11-24'],
    ['## 24.11.2026', '2026-11-24'],
    ['## 20261124', '2026-11-24'],
    ['## 2026-11-24 10:00', '2026-11-24'],
    ['## Meeting 5 (24 Nov 2026)', '2026-11-24'],
    ['## 📅 November 24, 2026', '2026-11-24'],
    ['# 2026\n\n## 24 November', '2026-11-24'],
    ['# November 2026\n\n## Tuesday, 24 Nov', '2026-11-24'],
    ['Tuesday 24 November 2026\n-----', '2026-11-24'],
    ['**24 November 2026**', '2026-11-24'],
    ['## Le 1er décembre 2026', '2026-12-01'],
  ] as const) {
    it(`the day of a heading is read as people write it: ${JSON.stringify(heading)}`, () => {
      const [file] = imported({ 'notes.md': `${heading}\n\nWords.\n` }).files;
      assert.equal(file?.path, `plans/p/meetings/${day}.md`);
      assert.match(file.after, /\nWords\.\n$/);
    });
  }

  for (const heading of [
    '## November 2026',
    '## Q4 2026',
    '## 2026',
    '## Sprint 24',
    '## 24 November',
    '## 2026-13-45',
  ])
    it(`what is no whole day is none: ${heading}`, () => {
      const result = imported({ 'notes.md': `${heading}\n\nWords.\n` });
      assert.deepEqual([filesOf(result), leftOf(result)], [{}, [['unknown', `${heading}\n\nWords.`]]]);
    });

  it('where nothing tells which number is the month, it is asked; where another day tells it, that holds', () => {
    const notes = { 'notes.md': '## 3/4/2026\n\nA\n\n## 5/4/2026\n\nB\n' };
    assert.equal(imported(notes).unclear, '3/4/2026');
    assert.deepEqual(Object.keys(filesOf(imported(notes, contextWith({}, { order: 'month' })))), [
      'meetings/2026-03-04.md',
      'meetings/2026-05-04.md',
    ]);
    const told = imported({ 'notes.md': '## 3/4/2026\n\nA\n\n## 3/25/2026\n\nB\n' });
    assert.equal(told.unclear, undefined);
    const beside = imported({ '2019/11-24.md': 'First.\n', 'notes.md': '## 3/4/2026\n\nA\n\n## 25/4/2026\n\nB\n' });
    assert.equal(beside.unclear, undefined);
    assert.deepEqual(Object.keys(filesOf(beside))[1], 'meetings/2026-04-03.md');
    assert.deepEqual(Object.keys(filesOf(told)), ['meetings/2026-03-04.md', 'meetings/2026-03-25.md']);
  });

  it('a day in the title of the file, or deeper within a meeting, begins none', () => {
    const result = imported({
      'notes.md': '# Notes since 2026-01-05\n\n## 2026-11-24\n\nA\n\n### For 2026-12-01\n\nB\n\n## 2026-11-10\n\nC\n',
    });
    assert.deepEqual(Object.keys(filesOf(result)), ['meetings/2026-11-24.md', 'meetings/2026-11-10.md']);
    assert.match(filesOf(result)['meetings/2026-11-24.md']!, /\n## For 2026-12-01\n\nB\n$/);
    assert.deepEqual(leftOf(result), [['no-day', '# Notes since 2026-01-05']]);
  });

  for (const name of [
    '2026/2026-11-24.md',
    '2026/11-24.md',
    '2026/11/24.md',
    '2026/November/24.md',
    '🗓 2026/24 November.md',
    '2026/2026-11-24-jonas-and-nadia.txt',
    '1on1s/2026_11_24 Retries.markdown',
  ])
    it(`a file of a folder by year is a note of its day: ${name}`, () => {
      const [file] = imported({ [name]: '# Retries\n\n- [ ] Look @jonas\n' }).files;
      assert.equal(file?.path, 'plans/p/meetings/2026-11-24.md');
      assert.equal(file.after, '---\ndate: 2026-11-24\nstatus: held\n---\n\n# Retries\n\n- [ ] Look @jonas\n');
    });

  it('the keys of a note stay, in their order and with their comments; those that mean something else here go', () => {
    const result = imported({
      'retries.md': '---\ntags: [1on1] # mine\ndate: 24 Nov 2026\nstatus: done\ntime: 10 o’clock\n---\nWords.\n',
    });
    assert.deepEqual(filesOf(result), {
      'meetings/2026-11-24.md': '---\ntags: [1on1] # mine\ndate: 2026-11-24\nstatus: held\n---\n\nWords.\n',
    });
    assert.deepEqual(leftOf(result), [
      ['value', 'date: 24 Nov 2026'],
      ['value', 'status: done'],
      ['value', 'time: 10 o’clock'],
    ]);
  });

  it('a note that is there keeps every byte: words of the same day go below, once', () => {
    const path = 'plans/p/meetings/2026-11-24.md';
    const note = '---\ndate: 2026-11-24\nstatus: held\n---\n\n# Our meeting\n\n- [ ] Mine @jonas\n';
    const source = { 'jonas.md': '## 2026-11-24\n\nWe met.\n\n### Later\n\n- [ ] Other\n' };
    const [file] = imported(source, contextWith({ [path]: note })).files;
    assert.deepEqual(file, {
      path,
      before: note,
      after: `${note}\n## 2026-11-24\n\nWe met.\n\n### Later\n\n- [ ] Other\n`,
    });
    const again = imported(source, contextWith({ [path]: file.after }));
    assert.deepEqual([again.files, leftOf(again).map(([why]) => why)], [[], ['there']]);
  });

  for (const [what, note] of [
    ['can’t be read', undefined],
    ['ends in an open fence', '---\ndate: 2026-11-24\n---\n\n```\nopen\n'],
  ] as const)
    it(`nothing goes below a note that ${what}`, () => {
      const result = imported(
        { 'jonas.md': '## 2026-11-24\n\nWe met.\n' },
        contextWith({ 'plans/p/meetings/2026-11-24.md': note }),
      );
      assert.deepEqual([result.files, leftOf(result)], [[], [['in-the-way', '## 2026-11-24\n\nWe met.']]]);
    });

  it('two files about one day become one note', () => {
    const result = imported({ 'a.md': '## 2026-11-24\n\nOne.\n', 'b/2026-11-24.md': 'Two.\n' });
    assert.deepEqual(filesOf(result), {
      'meetings/2026-11-24.md':
        '---\ndate: 2026-11-24\nstatus: held\n---\n\n# 2026-11-24\n\nOne.\n\n## 2026-11-24\n\nTwo.\n',
    });
  });

  it('a file that is named after somebody else goes into nobody’s plan', () => {
    for (const name of ['amelie.md', '1on1 Amélie Roux.md', 'amelie/2026-11-24.md']) {
      const result = imported({ [name]: '## 2026-11-24\n\nSecret.\n' });
      assert.deepEqual([result.files, leftOf(result).map(([why]) => why)], [[], ['person']], name);
    }
    assert.equal(imported({ 'Amelie and Jonas.md': '## 2026-11-24\n\nWords.\n' }).files.length, 1);
  });

  it('what is no text, or nothing that is known here, is named', () => {
    const result = imported({ 'board.xlsx': 'PK', 'recipe.md': '# Soup\n', 'config.yaml': 'a: 1\n' });
    assert.deepEqual(leftOf(result), [
      ['no-text', 'PK'],
      ['unknown', '# Soup'],
      ['unknown', 'a: 1'],
    ]);
  });
});
