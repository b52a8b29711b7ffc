import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Problem } from '../../../src/domain/records/problem';
import { readRecord, unreadableRecord } from '../../../src/domain/records/read';
import { newEntry, newGoal, newMeeting, newPerson, newPlan } from '../../../src/domain/records/write';
import { lineIndex } from '../../../src/domain/text/lines';
import * as samples from './recordSamples';
import { held } from '../../support/held';
import { MEGABYTE, oddBodies } from '../../support/longTexts';

const PLAN = `mentor: alex
mentee: sam
phase: active
start: 2026-06-01
end: 2026-12-01
rhythm: {everyWeeks: 2, first: 2026-06-03}
`;

/** The problems of a text as `code line:column-line:column message`, lines from 1. */
function problems(path: string, text: string): Problem[] {
  return [...(readRecord(path, text)?.problems ?? [])];
}
const brief = (path: string, text: string) =>
  problems(path, text).map(
    ({ code, range, severity }) =>
      `${severity} ${code} ${range.startLine}:${range.startColumn}-${range.endLine}:${range.endColumn}`,
  );

describe('reading a plan', () => {
  it('gives the record, its defaults and what it refers to', () => {
    const read = readRecord('plans/p/plan.yaml', PLAN);
    assert.deepEqual(read?.problems, []);
    assert.equal(read?.record?.kind === 'plan' && read.record.value.meetingMinutes, 45);
    assert.deepEqual(read?.references, [
      { kind: 'person', id: 'alex', range: { startLine: 0, startColumn: 8, endLine: 0, endColumn: 12 } },
      { kind: 'person', id: 'sam', range: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 11 } },
    ]);
  });
  it('keeps keys that this version does not know', () => {
    const read = readRecord('plans/p/plan.yaml', `${PLAN}mood: [good]\n`);
    assert.deepEqual(read?.record?.kind === 'plan' && read.record.value['mood'], ['good']);
  });
  it('points at each thing that is wrong', () => {
    const path = 'plans/p/plan.yaml';
    assert.deepEqual(brief(path, PLAN.replace('mentee: sam\n', '')), ['error missing-key 0:0-0:6']);
    assert.deepEqual(brief(path, PLAN.replace('2026-06-01', '2026-02-30')), ['error wrong-date 3:7-3:17']);
    assert.deepEqual(brief(path, PLAN.replace('active', 'done')), ['error wrong-value 2:7-2:11']);
    assert.deepEqual(brief(path, PLAN.replace('everyWeeks: 2', 'everyWeeks: 9')), ['error wrong-value 5:21-5:22']);
    assert.deepEqual(brief(path, PLAN.replace('everyWeeks: 2', 'everyWeeks: two')), ['error wrong-type 5:21-5:24']);
    assert.deepEqual(brief(path, PLAN.replace('everyWeeks: 2, ', '')), ['error missing-key 5:0-5:6']);
    assert.deepEqual(brief(path, PLAN.replace('sam', 'Sam!')), ['error wrong-value 1:8-1:12']);
    assert.deepEqual(brief(path, `${PLAN}phase: paused\n`), ['error duplicate-key 6:0-6:5']);
    assert.deepEqual(brief(path, `${PLAN}end: *x\n`.replace('end: 2026-12-01\n', '')), ['error syntax 5:5-5:7']);
    assert.equal(problems(path, '').length, 6);
    assert.deepEqual(brief(path, '- a\n'), ['error wrong-type 0:0-0:0']);
  });
  it('tells of values that can’t hold together, and takes them all the same', () => {
    const path = 'plans/p/plan.yaml';
    const rhythm = (own: string) => PLAN.replace('first: 2026-06-03', `first: 2026-06-03, ${own}`);
    assert.deepEqual(brief(path, PLAN.replace('2026-12-01', '2026-05-01')), ['warning wrong-order 4:5-4:15']);
    assert.deepEqual(brief(path, PLAN.replace('mentee: sam', 'mentee: alex')), ['warning wrong-value 1:8-1:12']);
    assert.deepEqual(brief(path, rhythm('timeZone: Europe/Pari')), ['warning wrong-value 5:53-5:64']);
    assert.deepEqual(brief(path, rhythm('pauses: [{from: 2026-07-02, to: 2026-07-01}]')), [
      'warning wrong-order 5:75-5:85',
    ]);
    assert.deepEqual(brief(path, rhythm('timeZone: Europe/Paris, pauses: [{from: 2026-07-02, to: 2026-07-02}]')), []);
    assert.ok(readRecord(path, PLAN.replace('2026-12-01', '2026-05-01'))?.record);
    const entry = (created: string, code = '') =>
      brief('plans/p/journal/e.md', `---\nkind: thanks\nauthor: sam\ncreated: ${created}\n${code}---\n\nYes.\n`);
    assert.deepEqual(entry('2026-06-01T09:30Z', 'code: {path: a.ts, start: 9, end: 3}\n'), [
      'warning wrong-order 4:34-4:35',
    ]);
    for (const created of [
      '2026-11-01T25:99:00Z',
      '2026-11-01T09:60:00Z',
      '2026-11-01T09:00:61Z',
      '2026-11-01T09:00:00+99:00',
    ]) {
      assert.deepEqual(entry(created), [`error wrong-date 3:9-3:${9 + created.length}`]);
    }
    assert.deepEqual(brief('people/a.yaml', 'name: A\nmentor: {capacity: -1}\n'), ['error wrong-value 1:19-1:21']);
    const meeting = (file: string) => brief(`plans/p/meetings/${file}.md`, '---\ndate: 2026-06-02\n---\n');
    assert.deepEqual(
      [meeting('2026-06-01'), meeting('2026-06-01-2')],
      [['warning wrong-place 1:6-1:16'], ['warning wrong-place 1:6-1:16']],
    );
    assert.deepEqual([meeting('2026-06-02'), meeting('2026-06-02-2'), meeting('the-first-one')], [[], [], []]);
  });
  it('says what to do', () => {
    const path = 'plans/p/plan.yaml';
    assert.equal(
      problems(path, PLAN.replace('active', 'done'))[0]?.message,
      '“phase” can’t be “done”. Write one of these: preparing, active, paused, closing, closed.',
    );
    assert.equal(
      problems(path, PLAN.replace('2026-06-01', 'June'))[0]?.message,
      '“June” is not a day of the calendar. Write year, month and day, such as 2026-06-01.',
    );
    assert.equal(
      problems('people/a.yaml', 'name: 12\n')[0]?.message,
      '“name” must be a text. Put it in quotation marks.',
    );
    assert.equal(
      problems('people/a.yaml', 'name:\n')[0]?.message,
      'The key “name” is missing. Add a line that begins with “name:”.',
    );
  });
  it('names an empty item of a list as what it is', () => {
    const [problem, ...more] = problems('people/a.yaml', 'name: A\nemails:\n  -\n');
    assert.deepEqual(
      [problem?.code, problem?.message, problem?.range.startLine, more],
      ['wrong-value', 'An item of “emails” is empty. Write something after the hyphen, or remove the line.', 1, []],
    );
    assert.match(
      problems('plans/p/goals/g.yaml', 'outcome: A\nsteps:\n  -\n')[0]?.message ?? '',
      /^An item of “steps” is empty/,
    );
  });
  it('takes a key without a value as no key', () => {
    assert.deepEqual(brief('plans/p/plan.yaml', `${PLAN}channels:\nreviewDates:\nlanguage: ~\n`), []);
  });
});

describe('reading other records', () => {
  it('an entry: its text is the prose, trimmed', () => {
    const text =
      '---\r\nkind: reply\r\nauthor: sam\r\ncreated: 2026-06-01T09:30:00+02:00\r\nre: e-1\r\noutcome: tried\r\n---\r\n\r\nIt *works*.\r\n\r\nThanks!\r\n';
    const read = readRecord('plans/p/journal/e-2.md', text);
    assert.deepEqual(read?.problems, []);
    assert.equal(read?.record?.kind === 'entry' && read.record.value.text, 'It *works*.\n\nThanks!');
    assert.deepEqual(
      read?.references.map(({ kind, id, range }) => [kind, id, range.startLine]),
      [
        ['person', 'sam', 2],
        ['entry', 'e-1', 4],
      ],
    );
  });
  it('an entry that says too little for its kind', () => {
    const of = (keys: string) =>
      brief('plans/p/journal/e.md', `---\n${keys}\nauthor: sam\ncreated: 2026-06-01T09:30:00+02:00\n---\n\nYes.\n`);
    assert.deepEqual(
      [of('kind: reply'), of('kind: reply\nre:'), of('kind: reply\nre: e-1')],
      [['warning missing-key 1:6-1:11'], ['warning missing-key 1:6-1:11'], []],
    );
    assert.deepEqual(
      [of('kind: feedback'), of('kind: feedback\ntype: praise'), of('kind: thanks')],
      [['warning missing-key 1:6-1:14'], [], []],
    );
  });
  it('a note of which a formatter has made text is told so', () => {
    const [problem] = problems(
      'plans/p/meetings/2026-06-01.md',
      '***\n\ndate: 2026-06-01\nstatus: held\n------------\n',
    );
    assert.match(problem?.message ?? '', /^A formatter has made text of the record’s keys/);
  });
  it('a meeting: what its agenda remembers is named where it can’t be read', () => {
    const of = (offered: string) =>
      brief('plans/p/meetings/2026-06-01.md', `---\ndate: 2026-06-01\noffered: ${offered}\n---\n`);
    assert.deepEqual(of('some words'), ['warning wrong-value 2:9-2:19']);
    for (const fine of ['""', 'kwmzbghqvvl ndrtfkmfvfn', '>-\n  kwmzbghqvvl\n  ndrtfkmfvfn', '"kwmzbghqvvl"'])
      assert.deepEqual(of(fine), [], fine);
  });
  it('a meeting: its actions come from the task items', () => {
    const text =
      '---\ndate: 2026-06-01\n---\n- [ ] Write @sam the test due:2026-06-09 #reviews now\n- [x] No@body due:soon due:2026-02-30 #1!\n';
    const read = readRecord('plans/p/meetings/2026-06-01.md', text);
    assert.deepEqual(read?.record?.kind === 'meeting' && read.record.value.actions, [
      { text: 'Write the test now', done: false, owner: 'sam', due: '2026-06-09', goal: 'reviews', line: 3 },
      { text: 'No@body due:soon due:2026-02-30 #1!', done: true, line: 4 },
    ]);
    assert.deepEqual(
      read?.problems.map(({ code, severity, range }) => [code, severity, range.startLine, range.startColumn]),
      [['wrong-date', 'warning', 4, 23]],
    );
    assert.deepEqual(
      read?.references.map(({ kind, id }) => [kind, id]),
      [
        ['person', 'sam'],
        ['goal', 'reviews'],
      ],
    );
  });
  it('a meeting: its length is that of a meeting', () => {
    const of = (minutes: string) =>
      brief('plans/p/meetings/2026-06-01.md', `---\ndate: 2026-06-01\nminutes: ${minutes}\n---\n`);
    assert.deepEqual(of('90'), []);
    assert.deepEqual([of('-4'), of('100000')], [['error wrong-value 2:9-2:11'], ['error wrong-value 2:9-2:15']]);
  });
  it('settings of a newer format', () => {
    assert.deepEqual(brief('mentorship.yaml', 'other: 1\nformat: 2\n'), ['error newer-format 1:8-1:9']);
    assert.deepEqual(readRecord('mentorship.yaml', 'format: 1\n')?.record?.value, { format: 1, language: 'en' });
  });
  it('a file whose name cannot be an id', () => {
    assert.deepEqual(brief('people/Alex Q.yaml', 'name: Alex'), ['error wrong-place 0:0-0:0']);
    assert.deepEqual(brief('plans/My Plan/goals/a.yaml', 'outcome: x'), ['error wrong-place 0:0-0:0']);
  });
  it('no record at all', () => {
    assert.equal(readRecord('README.md', ''), undefined);
    assert.equal(unreadableRecord('README.md', 'x'), undefined);
    assert.equal(unreadableRecord('people/a.yaml', 'EACCES')?.problems[0]?.code, 'unreadable');
  });
  it('front matter that is missing, unterminated, in conflict or too large', () => {
    const path = 'plans/p/journal/e.md';
    assert.deepEqual(brief(path, '# Hello\n\nx'), ['error syntax 0:0-0:7']);
    assert.deepEqual(brief(path, '---\nkind: reply\n'), ['error syntax 0:0-0:3']);
    assert.deepEqual(brief(path, '<<<<<<< HEAD\n---\nkind: reply\n=======\n---\nkind: thanks\n>>>>>>> b\n---\n'), [
      'error conflict 0:0-7:0',
    ]);
    assert.deepEqual(brief(path, 'a'.repeat(MEGABYTE + 1)), ['error too-large 0:0-0:0']);
  });
  it('a conflict in the prose', () => {
    const text = '---\ndate: 2026-06-01\n---\n<<<<<<< HEAD\n- [ ] a\n=======\n- [x] a\n>>>>>>> sam/notes\n';
    assert.match(problems('plans/p/meetings/m.md', text)[0]?.message ?? '', /“HEAD” and “sam\/notes”/);
  });
});

describe('any text at all', () => {
  const PATHS = [
    'mentorship.yaml',
    'people/a.yaml',
    'plans/p/plan.yaml',
    'plans/p/goals/g.yaml',
    'plans/p/meetings/m.md',
    'plans/p/journal/e.md',
  ];
  const path = fc.constantFrom(...PATHS);

  /** Something is read or something is said, and every place is in the text. */
  function check(file: string, text: string): void {
    const read = readRecord(file, text);
    assert.ok(read);
    const hasError = read.problems.some(({ severity }) => severity === 'error');
    // Written out only where it is wrong: it may be megabytes.
    if ((read.record === undefined) !== hasError) assert.fail(JSON.stringify(read));
    const lines = lineIndex(text);
    for (const { range, message } of [...read.problems, ...read.references.map(one => ({ ...one, message: 'x' }))]) {
      const [start, end] = [
        { line: range.startLine, column: range.startColumn },
        { line: range.endLine, column: range.endColumn },
      ];
      assert.deepEqual(lines.positionAt(lines.offsetAt(start)), start);
      assert.deepEqual(lines.positionAt(lines.offsetAt(end)), end);
      assert.ok(lines.offsetAt(start) <= lines.offsetAt(end) && message !== '');
    }
  }

  it('is read or has a problem', () => {
    held(fc.property(path, fc.string({ unit: 'binary', maxLength: 200 }), check));
    held(
      fc.property(path, fc.string({ maxLength: 200 }), (file, text) => check(file, `---\n${text}\n---\n- [ ] ${text}`)),
    );
  });
  it('is read or has a problem where a real record is cut, doubled or has other characters in it', () => {
    const real = fc.oneof(
      samples.person.map(value => [PATHS[1], newPerson(value)] as const),
      samples.plan.map(value => [PATHS[2], newPlan(value)] as const),
      samples.goal.map(value => [PATHS[3], newGoal(value)] as const),
      samples.meeting.map(
        value => [PATHS[4], newMeeting(value, '# Notes\n\n- [ ] a @b due:2026-01-01 #c\n- [x] d')] as const,
      ),
      samples.entry.map(value => [PATHS[5], newEntry(value)] as const),
    );
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat(12),
      text: fc.oneof(
        fc.constantFrom(
          '\n',
          ': ',
          '\t',
          '"',
          '- ',
          '---\n',
          '<<<<<<< a\n',
          '=======\n',
          '>>>>>>> b\n',
          'null',
          '[',
          '&a ',
          '*a',
          '|',
          '\r',
        ),
        fc.string({ maxLength: 5 }),
      ),
    });
    held(
      fc.property(real, fc.array(change, { minLength: 1, maxLength: 4 }), ([file, original], changes) => {
        const text = changes.reduce((words, { at, length, text: inner }) => {
          const start = at % (words.length + 1);
          return words.slice(0, start) + inner + words.slice(start + length);
        }, original);
        check(file ?? '', text);
      }),
    );
  });
  it('is read or has a problem where it is a megabyte long', () => {
    for (const body of oddBodies(MEGABYTE)) {
      for (const file of PATHS) {
        for (const text of [
          body.slice(0, MEGABYTE),
          `---\ndate: 2026-06-01\n---\n${body}`.slice(0, MEGABYTE),
          `---\na: ${body}\n---\n- [ ] x`.slice(0, MEGABYTE),
        ]) {
          check(file, text);
        }
      }
    }
  });
});
