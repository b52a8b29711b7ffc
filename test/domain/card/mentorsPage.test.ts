import * as assert from 'node:assert/strict';
import { mentorsPage } from '../../../src/domain/card/mentorsPage';
import { codeThatMatters, whoWorkedOn, type CodeChange } from '../../../src/domain/code/whoWorkedOn';
import { newPrivateNote, privateNoteAbout } from '../../../src/domain/records/privateFiles';
import { aGoal, anEntry, aPerson, aPlanRecords, aSnapshot, JONAS, MARIA, someCode } from '../../support/builders';

const note = (id: string, path: string, goal: string, day: string) =>
  anEntry({ id, kind: 'progress', author: 'jonas', goal, created: `${day}T10:00:00Z`, code: someCode({ path }) });
const records = aPlanRecords({
  goals: [aGoal({ id: 'queues' }), aGoal({ id: 'old', status: 'dropped' })],
  entries: [
    note('a', 'src/queue.ts', 'queues', '2026-11-01'),
    note('b', 'src/retry.ts', 'queues', '2026-11-02'),
    note('c', 'src/queue.ts', 'queues', '2026-11-03'),
    note('d', 'src/other.ts', 'old', '2026-11-04'),
    anEntry({ id: 'e', kind: 'progress', code: someCode({ path: 'src/none.ts' }) }),
  ],
});
const change = (path: string, email: string, day: string, name = 'Somebody'): CodeChange => ({
  path,
  email,
  day,
  name,
});

describe('who worked on the code that matters', () => {
  it('looks at the files of notes for active goals, newest first', () => {
    assert.deepEqual(codeThatMatters(records), ['src/queue.ts', 'src/retry.ts']);
  });
  it('says which files somebody changed and when last, and names others by the alphabet, never how often', () => {
    const found = whoWorkedOn(
      ['src/queue.ts', 'src/retry.ts'],
      [
        change('src/retry.ts', 'MARIA@example.org', '2026-03-01'),
        change('src/queue.ts', 'maria@example.org', '2026-01-01'),
        change('src/queue.ts', 'maria@example.org', '2026-02-01'),
        change('src/queue.ts', 'z@x.org', '2026-02-01', 'Zoé'),
        change('src/queue.ts', 'i@x.org', '2026-02-02', 'Inès'),
        change('src/queue.ts', 'i@x.org', '2026-02-03', 'Inès'),
      ],
      [MARIA, JONAS],
    );
    assert.deepEqual(
      [...found.known],
      [
        [
          'maria',
          [
            { path: 'src/queue.ts', last: '2026-02-01' },
            { path: 'src/retry.ts', last: '2026-03-01' },
          ],
        ],
      ],
    );
    assert.deepEqual(found.others, ['Inès', 'Zoé']);
  });
});

describe('the page of possible mentors', () => {
  const snapshot = aSnapshot({ people: [JONAS, MARIA, aPerson({ id: 'ada' })], plans: [records] });
  const workedOn = whoWorkedOn(
    ['src/queue.ts'],
    [
      change('src/queue.ts', 'maria@example.org', '2026-02-01'),
      change('src/queue.ts', 'i@x.org', '2026-02-02', 'Inès'),
    ],
    snapshot.people.values(),
  );
  const about = privateNoteAbout(
    'private/notes/n.md',
    newPrivateNote({ created: '2026-11-01T10:00:00Z', plan: undefined, about: 'maria', text: 'Asks well.\nMore.' }),
  );
  const page = mentorsPage(snapshot, 'jonas', 'jonas', { notes: [about!], workedOn, dayText: day => day });

  it('says what the hint is based on, and keeps to the alphabet', () => {
    assert.match(page.text, /git’s history of the files that your notes for these goals are about: src\/queue\.ts\./);
    assert.match(page.text, /not on file here: Inès\./);
    assert.match(
      page.text,
      /## Ada\n[\s\S]*## Maria\n[\s\S]*\*\*Worked on\*\*: src\/queue\.ts \(last on 2026-02-01\)\n/,
    );
    assert.equal(page.text.match(/\*\*Worked on/g)?.length, 1);
  });
  it('asks one question below what is looked for, which is no item of it', () => {
    assert.match(page.text, /\n- [^\n]+\n\nAsk yourself of each: /);
  });
  it('has how one would be helped best, in the own words of one’s card', () => {
    const me = aPerson({ id: 'jonas', mentee: { idealMentor: 'By questions' } });
    const own = mentorsPage(aSnapshot({ people: [me, MARIA], plans: [records] }), 'jonas', 'jonas').text;
    assert.match(own, /\n- [^\n]+\n\nHow they would help you best: By questions\n\nAsk yourself of each: /);
  });
  it('leads to private notes beside whom they are about, and to a new one', () => {
    const link = (label: string) =>
      page.links.find(({ start, end }) => page.text.slice(start, end).startsWith(label))?.goes;
    assert.deepEqual(link('Asks well.'), { kind: 'record', path: 'private/notes/n.md' });
    assert.deepEqual(link('→ Write a private note about Maria'), {
      kind: 'command',
      command: 'mentorship.writePrivateNote',
      path: 'people/maria.yaml',
    });
    assert.ok(page.text.indexOf('Asks well.') > page.text.indexOf('## Maria'));
    assert.equal(
      privateNoteAbout('private/notes/n.md', newPrivateNote({ created: '', plan: 'x', text: 'about: maria' })),
      undefined,
    );
  });
  it('says nothing of git where there is none', () => {
    assert.ok(!mentorsPage(snapshot, 'jonas', 'jonas').text.includes('git'));
  });
});
