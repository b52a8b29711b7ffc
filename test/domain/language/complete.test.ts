import assert from 'node:assert/strict';
import { completionsAt } from '../../../src/domain/language/complete';
import { at } from './world';

const GOAL = 'plans/p/goals/new.yaml';
const PLAN = 'plans/p/plan.yaml';
const ENTRY = 'plans/p/journal/new.md';
const MEETING = 'plans/p/meetings/2026-11-24.md';

function labels(file: string, marked: string): string[] {
  const { place, offset } = at(file, marked);
  return completionsAt(place, offset).map(({ label }) => label);
}

/** The text after the completion with this label was taken. */
function taken(file: string, marked: string, label: string): string {
  const { place, offset } = at(file, marked);
  const completion = completionsAt(place, offset).find(one => one.label === label);
  assert.ok(completion, `no ${label}`);
  const { start, end } = completion.replace;
  return place.text.slice(0, start) + completion.insert + place.text.slice(end);
}

describe('completion of keys', () => {
  it('offers those that are not there yet, the needed ones first', () => {
    assert.deepEqual(labels(GOAL, 'why: Because\n‸').slice(0, 1), ['outcome']);
    const all = labels(GOAL, 'outcome: A\nst‸\ndue: 2026-12-01\n');
    assert.ok(all.includes('status') && all.includes('steps') && all.includes('ifThen'));
    assert.ok(!all.includes('outcome') && !all.includes('due'));
  });

  it('writes what belongs after the key', () => {
    assert.equal(taken(GOAL, 'outcome: A\nst‸', 'status'), 'outcome: A\nstatus: ');
    assert.equal(taken(GOAL, 'outcome: A\nst‸', 'steps'), 'outcome: A\nsteps:\n  - ');
    assert.equal(taken(GOAL, 'outcome: A\nst‸: active', 'status'), 'outcome: A\nstatus: active');
    assert.equal(taken(PLAN, 'rh‸', 'rhythm'), 'rhythm:\n  ');
  });

  it('knows maps and lists below a key', () => {
    assert.deepEqual(labels(PLAN, 'rhythm:\n  everyWeeks: 2\n  ‸\n'), ['first', 'time', 'timeZone', 'pauses']);
    assert.deepEqual(labels(GOAL, 'steps:\n  - id: a\n    ‸\n'), ['text', 'done']);
    assert.deepEqual(labels(GOAL, 'steps:\n  - id: a\n    text: A\n  - ‸\n'), ['id', 'text', 'done']);
    assert.deepEqual(labels(GOAL, 'steps:\n- id: a\n  text: A\n- text: B\n  ‸\n'), ['id', 'done']);
    assert.equal(taken(GOAL, 'steps:\n  ‸\n', 'id'), 'steps:\n  - id: \n');
    assert.ok(labels(GOAL, 'steps:\n  - id: a\n‸').includes('outcome'));
  });

  it('knows maps between braces, and lists of them', () => {
    assert.deepEqual(labels(PLAN, 'rhythm: { ‸ }'), ['everyWeeks', 'first', 'time', 'timeZone', 'pauses']);
    assert.deepEqual(labels(PLAN, 'rhythm: { everyWeeks: 2, ‸'), ['first', 'time', 'timeZone', 'pauses']);
    assert.deepEqual(labels(PLAN, 'rhythm: { ‸, first: 2026-11-24 }'), ['everyWeeks', 'time', 'timeZone', 'pauses']);
    assert.deepEqual(labels(GOAL, 'steps:\n  - { id: a, te‸ }\n'), ['text', 'done']);
    assert.deepEqual(labels(GOAL, 'steps: [{ id: a, text: "x, {y" }, { ‸ }]'), ['id', 'text', 'done']);
    assert.equal(taken(GOAL, 'steps:\n  - { id: a, te‸ }\n', 'text'), 'steps:\n  - { id: a, text:  }\n');
    assert.equal(taken(PLAN, 'rhythm: { ti‸: 10:00 }', 'time'), 'rhythm: { time: 10:00 }');
    assert.equal(taken(PLAN, 'rhythm: { pa‸ }', 'pauses'), 'rhythm: { pauses:  }');
    assert.deepEqual(labels(GOAL, 'steps: [{ text: "‸" }]'), []);
    assert.deepEqual(labels(GOAL, 'steps: [{ id: a }] ‸'), []);
  });

  it('knows brackets that stand on several lines', () => {
    const steps = (own: string) => `outcome: A\nsteps: [\n  { id: a, text: "x]" }, # {\n  { id: b, ${own} }\n]\n`;
    assert.deepEqual(labels(GOAL, steps('‸')), ['text', 'done']);
    assert.equal(taken(GOAL, steps('te‸'), 'text'), steps('text: '));
    assert.deepEqual(labels(PLAN, 'rhythm: {\n  everyWeeks: 2,\n  ‸\n}\n'), ['first', 'time', 'timeZone', 'pauses']);
    assert.ok(labels(GOAL, `${steps('text: b')}‸`).includes('status'));
    assert.ok(!labels(GOAL, `${steps('text: b')}‸`).includes('steps'));
    // Not closed yet: the next key is no part of it.
    assert.ok(labels(GOAL, 'steps: [\n  { id: a,\nwhy: B\nst‸\n').includes('status'));
    assert.deepEqual(labels(GOAL, 'steps: [ # so ‸\n]\n'), []);
    assert.deepEqual(labels(GOAL, 'steps: [\n] ‸\n'), []);
  });

  it('leaves the words behind the cursor, and puts a space behind a hyphen', () => {
    assert.equal(
      taken(GOAL, 'outcome: A\nwh‸Because it matters to me\n', 'why'),
      'outcome: A\nwhy: Because it matters to me\n',
    );
    assert.equal(
      taken(GOAL, 'outcome: A\n‸Because it matters to me\n', 'why'),
      'outcome: A\nwhy: Because it matters to me\n',
    );
    assert.equal(taken(GOAL, 'outcome: A\nwh‸ Because it matters\n', 'why'), 'outcome: A\nwhy:  Because it matters\n');
    assert.deepEqual(labels(GOAL, 'outcome: A\nBecause it‸ matters\n'), []);
    assert.equal(taken(GOAL, 'steps:\n  -‸', 'id'), 'steps:\n  - id: ');
    assert.equal(taken(PLAN, 'goalOrder:\n  -‸', 'service'), 'goalOrder:\n  - service');
    assert.equal(taken(PLAN, 'rhythm:\n  pauses:\n  -‸', 'from'), 'rhythm:\n  pauses:\n  - from: ');
  });

  it('works in front matter, and leaves prose, comments and long texts alone', () => {
    assert.ok(labels(ENTRY, '---\nkind: feedback\n‸\n---\n\nWords').includes('type'));
    assert.deepEqual(labels(ENTRY, '---\nkind: feedback\n---\n\nty‸'), []);
    assert.deepEqual(labels(ENTRY, '---\nkind: feedback\n‸---\n'), []);
    assert.deepEqual(labels(GOAL, '# st‸'), []);
    assert.deepEqual(labels(GOAL, 'why: |\n  I want\n  st‸\n'), []);
    assert.ok(labels(GOAL, 'why: |\n  I want\n\nst‸').includes('status'));
    assert.deepEqual(labels('people/x.txt', 'na‸'), []);
  });
});

describe('completion of values', () => {
  it('offers closed sets with their meaning', () => {
    const { place, offset } = at(GOAL, 'status: ‸');
    const offered = completionsAt(place, offset);
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['active', 'paused', 'reached', 'dropped'],
    );
    assert.equal(offered[1]?.detail, 'Set aside for now.');
    assert.equal(taken(GOAL, 'status:‸', 'paused'), 'status: paused');
    assert.equal(taken(GOAL, 'status: ac‸tive # so far', 'paused'), 'status: paused # so far');
    assert.equal(taken(ENTRY, '---\nkind: ‸\n---\n', 'thanks'), '---\nkind: thanks\n---\n');
  });

  it('offers values in quotation marks, which stay', () => {
    assert.equal(taken(GOAL, 'status: "‸"', 'paused'), 'status: "paused"');
    assert.equal(taken(GOAL, 'status: "pa‸', 'paused'), 'status: "paused');
    assert.equal(taken(PLAN, "mentor: 'na‸dja' # she", 'nadia'), "mentor: 'nadia' # she");
    assert.equal(taken(PLAN, 'goalOrder:\n  - "‸"', 'service'), 'goalOrder:\n  - "service"');
    assert.equal(taken(PLAN, 'goalOrder: [tests, "se‸"]', 'service'), 'goalOrder: [tests, "service"]');
    assert.equal(taken(PLAN, 'rhythm: { time: "‸" }', '10:30'), 'rhythm: { time: "10:30" }');
    assert.deepEqual(labels(GOAL, 'status: "active"‸'), []);
    assert.deepEqual(labels(PLAN, 'goalOrder: "‸"'), []);
    assert.deepEqual(labels(GOAL, '"‸"'), []);
  });

  it('offers values between braces', () => {
    assert.ok(labels(PLAN, 'rhythm: { first: ‸ }').some(label => /^\d{4}-\d{2}-\d{2}$/.test(label)));
    assert.deepEqual(labels(GOAL, 'steps: [{ done: ‸ }]'), labels(GOAL, 'steps:\n  - done: ‸'));
    assert.equal(taken(PLAN, '{ mentor: na‸ }', 'nadia'), '{ mentor: nadia }');
  });

  it('offers people, goals and entries by id, with their names', () => {
    const { place, offset } = at(PLAN, 'mentor: ‸');
    assert.deepEqual(
      completionsAt(place, offset).map(({ label, detail }) => [label, detail]),
      [
        ['jonas', 'Jonas Lindström'],
        ['nadia', 'Nadia Benhaddou'],
      ],
    );
    assert.deepEqual(labels(GOAL, 'parent: ‸'), ['tests', 'service']);
    assert.ok(!labels('plans/p/goals/tests.yaml', 'parent: ‸').includes('tests'), 'not itself');
    assert.deepEqual(labels(ENTRY, '---\nkind: reply\nre: ‸\n---\n')[0], '2026-11-03-reply-done-q7n3c8vx');
    assert.equal(taken(PLAN, 'goalOrder: [tests, se‸]', 'service'), 'goalOrder: [tests, service]');
    assert.equal(taken(PLAN, 'goalOrder:\n  - ‸', 'service'), 'goalOrder:\n  - service');
    assert.equal(taken(PLAN, 'goalOrder: ‸', 'service'), 'goalOrder: [service]');
    assert.equal(taken(PLAN, 'goalOrder:\n  ‸', 'service'), 'goalOrder:\n  - service');
  });

  it('offers days and the moment', () => {
    const { place, offset } = at('plans/p/goals/tests.yaml', 'outcome: A\ndue: ‸');
    const days = completionsAt(place, offset).map(({ label, detail }) => `${label} ${detail}`);
    assert.ok(
      days.includes('2026-11-23 today') &&
        days.includes('2026-12-07 in 2 weeks') &&
        days.includes('2027-03-30 end of the plan'),
      days.join(),
    );
    assert.deepEqual(labels(ENTRY, '---\ncreated: ‸\n---\n'), ['2026-11-23T09:30:00+01:00']);
    assert.equal(taken(PLAN, 'reviewDates: [2026-12-01, ‸]', '2026-11-23'), 'reviewDates: [2026-12-01, 2026-11-23]');
  });
});

describe('completion in meeting notes', () => {
  const note = (line: string) => `---\ndate: 2026-11-24\n---\n\n## Actions\n\n${line}\n`;

  it('offers people after @, goals after # and days after due:', () => {
    assert.deepEqual(labels(MEETING, note('- [ ] Write @‸')), ['@jonas', '@nadia']);
    assert.deepEqual(labels(MEETING, note('- [ ] Write #‸')), ['#tests', '#service']);
    assert.ok(labels(MEETING, note('- [ ] Write due:‸')).includes('due:2026-11-23'));
    assert.equal(taken(MEETING, note('- [ ] Write @na‸ #tests'), '@nadia'), note('- [ ] Write @nadia #tests'));
    assert.equal(
      taken(MEETING, note('* [x] Write due:2026-‸01'), 'due:2026-12-07'),
      note('* [x] Write due:2026-12-07'),
    );
  });

  it('offers goals and entries in links, and the steps of a goal behind #', () => {
    const link = '[a](../goals/tests.yaml#';
    assert.deepEqual(labels(MEETING, note(`${link}‸`)), ['own-clock', 'no-order']);
    assert.equal(taken(MEETING, note(`See ${link}ow‸x), please`), 'own-clock'), note(`See ${link}own-clock), please`));
    assert.deepEqual(labels(MEETING, note('[a](‸')).slice(0, 3), [
      '../goals/tests.yaml',
      '../goals/service.yaml',
      '../journal/2026-11-03-reply-done-q7n3c8vx.md',
    ]);
    assert.equal(
      taken(ENTRY, '---\nkind: feedback\n---\n\n[t]: ..‸\n', '../goals/tests.yaml'),
      '---\nkind: feedback\n---\n\n[t]: ../goals/tests.yaml\n',
    );
    assert.ok(
      labels(ENTRY, '---\nkind: feedback\n---\n\n[t](‸)').includes('2026-11-03-reply-done-q7n3c8vx.md'),
      'in the same folder',
    );
    assert.ok(labels('plans/p/closing.md', '[t](‸)').includes('goals/tests.yaml'));
    assert.ok(labels('plans/p/agreement/mentor.md', '[t](‸)').includes('../goals/tests.yaml'));
    assert.deepEqual(labels(MEETING, note('[a](x)\n‸')), []);
    assert.deepEqual(labels(MEETING, note('[a](../goals/none.yaml#‸')), []);
  });

  it('offers nothing in other lines', () => {
    assert.deepEqual(labels(MEETING, note('Write to me @‸')), []);
    assert.deepEqual(labels(MEETING, note('# ‸')), []);
    assert.deepEqual(labels(MEETING, note('- [ ] mail me@‸')), []);
    assert.deepEqual(labels(ENTRY, '---\nkind: feedback\n---\n\n- [ ] A @‸'), []);
  });
});
