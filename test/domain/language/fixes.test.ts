import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/domain/language/fixes';
import { edited, placeOf } from './world';

const PLAN = 'plans/p/plan.yaml';
const GOAL = 'plans/p/goals/new.yaml';
const ENTRY = 'plans/p/journal/new.md';
const MEETING = 'plans/p/meetings/2026-11-24.md';

/** What each fix of each problem of a file makes of it, by title. */
function fixed(file: string, text: string): Record<string, string> {
  const place = placeOf(file, text);
  const problems = place.snapshot.problems.get(file) ?? [];
  assert.ok(problems.length > 0, 'no problem');
  return Object.fromEntries(problems.flatMap(problem => fixesOf(place, problem)).map(({ title, edits }) => [title, edited(text, edits)]));
}

/** The texts after the fixes, every one of which must have fewer problems than before. */
function mended(file: string, text: string): string[] {
  const before = placeOf(file, text).snapshot.problems.get(file)?.length ?? 0;
  const results = Object.values(fixed(file, text));
  for (const result of results) {
    const after = placeOf(file, result).snapshot.problems.get(file)?.length ?? 0;
    assert.ok(after < before, `still ${after} of ${before}:\n${result}`);
  }
  return results;
}

const plan = (own: Record<string, string>) => Object.entries({
  mentor: 'nadia', mentee: 'jonas', phase: 'active', start: '2026-09-29', end: '2027-03-30',
  rhythm: '{ everyWeeks: 2, first: 2026-09-29 }', ...own,
}).map(([key, value]) => `${key}: ${value}\n`).join('');

describe('quick fixes', () => {
  it('offer near ids for an unknown one, in each way it can be written', () => {
    assert.deepEqual(mended(PLAN, plan({ mentor: 'nadja # she' })), [plan({ mentor: 'nadia # she' })]);
    assert.deepEqual(mended(PLAN, plan({ mentee: '"jona"' })), [plan({ mentee: '"jonas"' })]);
    assert.deepEqual(mended(GOAL, 'outcome: A\nparent: test\n'), ['outcome: A\nparent: tests\n']);
    const note = '---\ndate: 2026-11-24\n---\n- [ ] Write @jonass #tests\n';
    assert.deepEqual(mended(MEETING, note), [note.replace('jonass', 'jonas')]);
    assert.deepEqual(fixed(GOAL, 'outcome: A\nparent: zzzzzz\n'), {});
  });

  it('add what is missing', () => {
    assert.deepEqual(mended(GOAL, 'why: Because\n'), ['why: Because\noutcome: …\n']);
    assert.deepEqual(mended(PLAN, plan({ mentor: '' })).map(text => text.split('\n')[0]!.trim()), ['mentor: nadia']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - text: Write a clock\n'),
      ['outcome: A\nsteps:\n  - text: Write a clock\n    id: write-a-clock\n']);
    const [entry] = mended(ENTRY, 'Words\r\n');
    assert.match(entry!, /^---\nkind: feedback\nauthor: jonas\ncreated: 2026-11-23T09:30:00\+01:00\ntype: praise\n---\n\nWords/);
    const reply = '---\nkind: reply\nauthor: jonas\ncreated: 2026-11-23T09:30:00+01:00\n---\n\nWords\n';
    assert.equal(mended(ENTRY, reply)[0], reply.replace('+01:00\n', '+01:00\nre: 2026-11-03-reply-done-q7n3c8vx\n'));
    assert.equal(mended(ENTRY, reply.replace('reply', 'feedback')).length, 3);
  });

  it('mend what can’t hold together', () => {
    assert.deepEqual(mended(PLAN, plan({ end: '2026-01-30 # then' })), [plan({ start: '2026-01-30', end: '2026-09-29 # then' })]);
    const rhythm = (own: string) => plan({ rhythm: `{ everyWeeks: 2, first: 2026-09-29, ${own} }` });
    assert.deepEqual(mended(PLAN, rhythm('timeZone: Europe/Pari'))[0], rhythm('timeZone: Europe/Paris'));
    assert.deepEqual(mended(PLAN, rhythm('pauses: [{ from: 2026-12-20, to: "2026-12-01" }]')), [rhythm('pauses: [{ from: "2026-12-01", to: 2026-12-20 }]')]);
    assert.deepEqual(mended(MEETING, '---\ndate: 2026-11-25\n---\n'), ['---\ndate: 2026-11-24\n---\n']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nparent: new # itself\n'), ['outcome: A\n']);
    assert.deepEqual(mended('people/x.yaml', 'name: X\nmentor:\n  capacity: -2\n'), ['name: X\nmentor:\n  capacity: 0\n']);
  });

  it('offer the days that may be meant', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\ndue: 1/12/2026 # soon\n'),
      ['2026-12-01', '2026-01-12', '2026-11-23'].map(day => `outcome: A\ndue: ${day} # soon\n`));
    assert.equal(mended(GOAL, 'outcome: A\ndue: 2026-2-30\n')[0], 'outcome: A\ndue: 2026-02-28\n');
    const note = '---\ndate: 2026-11-24\n---\n- [ ] Write due:2026-12-1 @jonas\n';
    assert.deepEqual(mended(MEETING, note), [note.replace('12-1', '12-01')]);
    const entry = (created: string) => `---\nkind: thanks\nauthor: jonas\ncreated: ${created}\n---\n`;
    assert.equal(mended(ENTRY, entry('2026-11-03 09:05'))[0], entry('2026-11-03T09:05:00+01:00'));
  });

  it('offer the values that may be meant', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\nstatus: activ\n'), ['outcome: A\nstatus: active\n']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nstatus: zzz\n').length, 3);
    assert.deepEqual(mended(PLAN, plan({ meetingMinutes: '200' })), [plan({ meetingMinutes: '180' })]);
    assert.deepEqual(mended(PLAN, plan({ meetingMinutes: '"30 min"' })), [plan({ meetingMinutes: '30' })]);
    assert.deepEqual(mended(PLAN, plan({ mentor: 'Nadia' })), [plan({ mentor: 'nadia' })]);
    assert.deepEqual(mended(PLAN, plan({ channels: 'Chat' })), [plan({ channels: '[Chat]' })].map(() => mended(PLAN, plan({ channels: 'Chat' }))[0]));
    assert.deepEqual(mended(GOAL, 'outcome: 2026\n'), ['outcome: "2026"\n']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nwhy: ""\n'), ['outcome: A\n']);
    assert.deepEqual(mended(PLAN, plan({ rhythm: '{ everyWeeks: 2, first: 2026-09-29, time: "9:30" }' })),
      [plan({ rhythm: '{ everyWeeks: 2, first: 2026-09-29, time: "09:30" }' })]);
  });

  it('keep one of two equal keys', () => {
    const text = 'outcome: A\nwhy: |\n  One\n  Two\ndue: 2026-12-01\nwhy: Three # not it\n';
    assert.deepEqual(mended(GOAL, text), [
      'outcome: A\nwhy: |\n  One\n  Two\ndue: 2026-12-01\n', 'outcome: A\ndue: 2026-12-01\nwhy: Three # not it\n',
    ]);
  });

  it('offer a near goal in the order of goals, and take away an address that is somebody else’s', () => {
    assert.deepEqual(mended(PLAN, `${plan({})}goalOrder: [service, test]\n`), [`${plan({})}goalOrder: [service, tests]\n`]);
    assert.deepEqual(mended(PLAN, `${plan({})}goalOrder:\n  - test # first\n`), [`${plan({})}goalOrder:\n  - tests # first\n`]);
    const person = 'name: Jonas\nemails:\n  - jonas@example.org\n  - Nadia@Example.org # hers\n';
    assert.deepEqual(mended('people/jonas.yaml', person), ['name: Jonas\nemails:\n  - jonas@example.org\n']);
  });

  it('give one of two equal ids another name', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - id: a # first\n    text: A\n  - id: a # second\n    text: B\n'),
      ['outcome: A\nsteps:\n  - id: a # first\n    text: A\n  - id: a-2 # second\n    text: B\n']);
  });

  it('end a merge conflict by either side or both', () => {
    const text = 'outcome: A\n<<<<<<< HEAD\nwhy: One\n||||||| base\nwhy: Old\n=======\ndue: 2026-12-01\n>>>>>>> theirs\nstatus: active\n';
    assert.deepEqual(fixed(GOAL, text), {
      'Keep this side: HEAD': 'outcome: A\nwhy: One\nstatus: active\n',
      'Keep the other side: theirs': 'outcome: A\ndue: 2026-12-01\nstatus: active\n',
      'Keep both sides': 'outcome: A\nwhy: One\ndue: 2026-12-01\nstatus: active\n',
    });
    const note = '---\ndate: 2026-11-24\n---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> x\n';
    assert.equal(mended(MEETING, note)[2], '---\ndate: 2026-11-24\n---\nA\nB\nC\n');
  });

  it('put spaces in the place of tabs', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n\t- id: a\n\t  text: B\n'), ['outcome: A\nsteps:\n  - id: a\n    text: B\n']);
  });
});
