import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseActions } from '../../../src/domain/records/action';
import { readRecord } from '../../../src/domain/records/read';
import type { ReadRecord } from '../../../src/domain/records/anyRecord';
import {
  EMPTY_SNAPSHOT,
  knownPaths,
  withoutRecord,
  withoutRecords,
  withRecord,
  withRecords,
  type Snapshot,
} from '../../../src/domain/store/snapshot';
import { newEntry, newGoal, newPerson, newPlan, newSettings } from '../../../src/domain/records/write';
import { sameValue } from '../../../src/domain/text/sameValue';
import { held, runs } from '../../support/held';

const read = (path: string, text: string): ReadRecord => {
  const result = readRecord(path, text);
  assert.ok(result, path);
  return result;
};
const plan = newPlan({
  mentor: 'alex',
  mentee: 'sam',
  phase: 'active',
  start: '2026-06-01',
  end: '2026-12-01',
  rhythm: { everyWeeks: 2, first: '2026-06-01' },
});
const entry = (author: string, goal?: string) =>
  newEntry({ kind: 'progress', author, goal, created: '2026-06-01T09:00:00Z', text: 'Done.' });
const FILES: Readonly<Record<string, string>> = {
  'mentorship.yaml': newSettings('en'),
  'people/sam.yaml': newPerson({ name: 'Sam', emails: ['sam@example.org'] }),
  'people/alex.yaml': newPerson({ name: 'Alex' }),
  'plans/p/plan.yaml': plan,
  'plans/p/goals/g.yaml': newGoal({ outcome: 'Review' }),
  'plans/p/journal/b.md': entry('sam', 'g'),
  'plans/p/journal/a.md': entry('sam'),
  'plans/q/plan.yaml': plan,
};
const full = withRecords(
  EMPTY_SNAPSHOT,
  Object.entries(FILES).map(([path, text]) => read(path, text)),
);
const put = (snapshot: Snapshot, path: string, text: string) => withRecord(snapshot, read(path, text));

describe('a snapshot', () => {
  it('holds every record by id, in order', () => {
    assert.deepEqual([...full.people.keys()], ['alex', 'sam']);
    assert.deepEqual([...(full.plans.get('p')?.entries.keys() ?? [])], ['a', 'b']);
    assert.equal(full.problems.size, 0);
    assert.deepEqual(knownPaths(full).sort(), Object.keys(FILES).sort());
  });
  it('is the same object if a file is read again and nothing differs', () => {
    for (const [path, text] of Object.entries(FILES)) {
      assert.equal(put(full, path, text), full);
      assert.equal(put(full, path, text.replaceAll('\n', '\r\n')), full, 'other line ends');
    }
  });
  it('shares all that a change does not touch', () => {
    const next = put(full, 'plans/p/goals/g.yaml', newGoal({ outcome: 'Review more' }));
    assert.notEqual(next, full);
    assert.equal(next.people, full.people);
    assert.equal(next.plans.get('q'), full.plans.get('q'));
    assert.equal(next.plans.get('p')?.entries, full.plans.get('p')?.entries);
    assert.equal(next.plans.get('p')?.goals.get('g')?.outcome, 'Review more');
    assert.equal(full.plans.get('p')?.goals.get('g')?.outcome, 'Review');
  });
  it('reads the marks of an action by the people and goals that there are, whatever came first', () => {
    const note = '---\ndate: 2026-06-01\n---\n- [ ] a @tom @ann #dev #g\n- [ ] b @ann, #12 #h\n- [ ] c @deprecated\n';
    const meeting = 'plans/p/meetings/2026-06-01.md';
    const others = ['people/ann.yaml', 'people/tom.yaml', 'plans/p/goals/g.yaml', 'plans/p/goals/h.yaml'];
    held(
      fc.property(fc.array(fc.nat({ max: others.length }), { maxLength: 12 }), places => {
        let now = full;
        const there = new Set<string>();
        for (const place of places) {
          const file = others[place] ?? meeting;
          if (there.has(file) && file !== meeting) now = withoutRecord(now, file);
          else
            now = put(
              now,
              file,
              file === meeting ? note : file.startsWith('people') ? 'name: A\n' : newGoal({ outcome: 'A' }),
            );
          if (there.has(file) && file !== meeting) there.delete(file);
          else there.add(file);
        }
        const names = {
          person: (id: string) => now.people.has(id),
          goal: (id: string) => now.plans.get('p')?.goals.has(id) === true,
        };
        const read = now.plans.get('p')?.meetings.get('2026-06-01')?.actions;
        assert.deepEqual(read, there.has(meeting) ? parseActions(note, undefined, names).actions : undefined);
      }),
      300,
    );
  });
  it('keeps the last good record of a file that turns broken, and names the problem', () => {
    const broken = put(full, 'plans/p/goals/g.yaml', 'outcome: [\n');
    assert.equal(broken.plans, full.plans);
    assert.equal(broken.problems.get('plans/p/goals/g.yaml')?.[0]?.code, 'syntax');
    assert.equal(broken.problems.has('plans/p/journal/b.md'), false, 'the goal still exists');
    assert.deepEqual(put(broken, 'plans/p/goals/g.yaml', FILES['plans/p/goals/g.yaml'] ?? ''), full);
  });
  it('has a plan as soon as a file of it is there, broken or not, until the last one goes', () => {
    const one = put(EMPTY_SNAPSHOT, 'plans/r/plan.yaml', 'mentor: [');
    assert.deepEqual(one.plans.get('r'), {
      id: 'r',
      plan: undefined,
      goals: new Map(),
      meetings: new Map(),
      entries: new Map(),
    });
    assert.deepEqual(withoutRecord(one, 'plans/r/plan.yaml').plans, new Map());
    assert.equal(put(EMPTY_SNAPSHOT, 'plans/Bad Name/plan.yaml', plan).plans.size, 0);
  });
  it('says nothing of a newer format that only the present one calls a mistake, until it is no longer newer', () => {
    const odd = put(put(full, 'people/sam.yaml', 'fullName: Sam\n'), 'people/alex.yaml', 'name: "A\n');
    assert.deepEqual([...odd.problems.keys()], ['people/alex.yaml', 'people/sam.yaml']);
    const newer = put(odd, 'mentorship.yaml', 'format: 2\n');
    assert.deepEqual(
      [...newer.problems].map(([file, found]) => [file, found[0]?.code]),
      [
        ['mentorship.yaml', 'newer-format'],
        ['people/alex.yaml', 'syntax'],
      ],
    );
    assert.deepEqual(knownPaths(newer).sort(), knownPaths(odd).sort());
    const changed = put(newer, 'people/sam.yaml', 'wholeName: Sam\n');
    assert.deepEqual(
      [changed.problems.has('people/sam.yaml'), put(changed, 'people/sam.yaml', 'wholeName: Sam\n')],
      [false, changed],
    );
    assert.deepEqual(
      put(changed, 'mentorship.yaml', FILES['mentorship.yaml']!).problems,
      put(odd, 'people/sam.yaml', 'wholeName: Sam\n').problems,
    );
  });
  it('forgets a file that is gone', () => {
    const next = withoutRecord(full, 'plans/p/journal/a.md');
    assert.deepEqual([...(next.plans.get('p')?.entries.keys() ?? [])], ['b']);
    assert.equal(withoutRecord(next, 'plans/p/journal/a.md'), next);
    assert.equal(withoutRecord(full, 'README.md'), full);
    const empty = withoutRecords(full, knownPaths(full));
    assert.ok(sameValue({ ...empty, references: undefined }, EMPTY_SNAPSHOT));
  });
});

describe('references between files', () => {
  const codes = (snapshot: Snapshot) =>
    [...snapshot.problems].flatMap(([path, found]) => found.map(({ code }) => `${code} ${path}`));

  it('are problems while what they name is missing', () => {
    assert.deepEqual(codes(withoutRecord(full, 'people/sam.yaml')), [
      'unknown-person plans/p/journal/a.md',
      'unknown-person plans/p/journal/b.md',
      'unknown-person plans/p/plan.yaml',
      'unknown-person plans/q/plan.yaml',
    ]);
    assert.deepEqual(codes(withoutRecord(full, 'plans/p/goals/g.yaml')), ['unknown-goal plans/p/journal/b.md']);
  });
  it('are fine again when it comes back', () => {
    const without = withoutRecord(full, 'people/sam.yaml');
    assert.deepEqual(put(without, 'people/sam.yaml', FILES['people/sam.yaml'] ?? ''), full);
  });
  it('are warnings with the place of the id', () => {
    const [problem] = put(full, 'plans/p/journal/a.md', entry('kim')).problems.get('plans/p/journal/a.md') ?? [];
    assert.equal(problem?.severity, 'warning');
    assert.deepEqual(problem?.range, { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11 });
    assert.match(problem?.message ?? '', /“kim”/);
  });
  it('are those of the order of goals too', () => {
    assert.deepEqual(codes(put(full, 'plans/p/plan.yaml', `${plan}goalOrder:\n  - g\n  - h\n`)), [
      'unknown-goal plans/p/plan.yaml',
    ]);
  });
  it('are those of goals that are a part of themselves, until one of them names another or none', () => {
    const goal = (parent?: string) => newGoal({ outcome: 'A', parent });
    const circles = (snapshot: Snapshot) =>
      codes(snapshot)
        .filter(code => code.startsWith('goal-circle'))
        .map(code => code.slice('goal-circle plans/p/goals/'.length));
    const path = (id: string) => `plans/p/goals/${id}.yaml`;
    let now = put(
      put(put(put(full, path('a'), goal('b')), path('b'), goal('c')), path('c'), goal()),
      path('below'),
      goal('a'),
    );
    assert.deepEqual(codes(now), []);
    now = put(now, path('c'), goal('a'));
    assert.deepEqual(circles(now), ['a.yaml', 'b.yaml', 'c.yaml']);
    assert.equal(now.problems.get(path('a'))?.[0]?.severity, 'warning');
    assert.deepEqual(codes(put(now, path('b'), goal())), []);
    assert.deepEqual(codes(withoutRecord(now, path('b'))), ['unknown-goal plans/p/goals/a.yaml']);
    assert.deepEqual(circles(put(now, path('b'), goal('b'))), ['b.yaml']);
  });
  it('stay in their plan', () => {
    assert.deepEqual(codes(put(full, 'plans/q/journal/c.md', entry('sam', 'g'))), [
      'unknown-goal plans/q/journal/c.md',
    ]);
  });
});

describe('an address that two people have', () => {
  const codes = (snapshot: Snapshot) =>
    [...snapshot.problems].flatMap(([path, found]) => found.map(({ code }) => `${code} ${path}`)).sort();
  const person = (name: string, ...emails: string[]) => newPerson({ name, emails });
  const shared = put(
    put(full, 'people/sam.yaml', person('Sam', 'sam@example.org', 'team@example.org')),
    'people/alex.yaml',
    person('Alex', 'Team@Example.org'),
  );

  it('is told in both files, at its line, with the file of the other', () => {
    assert.deepEqual(codes(shared), ['shared-address people/alex.yaml', 'shared-address people/sam.yaml']);
    const [problem] = shared.problems.get('people/sam.yaml')!;
    assert.equal(problem?.range.startLine, 3);
    assert.match(problem?.message ?? '', /“team@example\.org” is also in people\/alex\.yaml\./);
    assert.equal(problem?.severity, 'warning');
  });
  it('is fine as soon as one of them has it no longer, or is gone', () => {
    assert.deepEqual(codes(put(shared, 'people/alex.yaml', person('Alex'))), []);
    assert.equal(withoutRecord(shared, 'people/alex.yaml').problems.has('people/sam.yaml'), false);
    assert.deepEqual(
      codes(put(full, 'people/sam.yaml', person('Sam', 'sam@example.org', 'SAM@example.org'))),
      [],
      'one’s own',
    );
  });
  it('is told of a third one too', () => {
    const third = put(shared, 'people/kim.yaml', person('Kim', 'team@example.org'));
    assert.equal(codes(third).length, 3);
    assert.match(third.problems.get('people/kim.yaml')![0]!.message, /people\/alex\.yaml, people\/sam\.yaml/);
  });
});

describe('whatever happens to the files', () => {
  it('the snapshot is that of the files as they are, step by step or all at once', () => {
    const paths = [...Object.keys(FILES), 'plans/p/goals/h.yaml', 'plans/p/goals/i.yaml'];
    const step = fc.record({ path: fc.constantFrom(...paths), what: fc.constantFrom('write', 'change', 'remove') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const files = new Map<string, string>();
        let snapshot: Snapshot = EMPTY_SNAPSHOT;
        for (const { path, what } of steps) {
          const before = snapshot;
          const frozen = JSON.stringify(before, (_key, value: unknown) =>
            value instanceof Map ? [...(value as Map<string, unknown>)] : value,
          );
          if (what === 'remove') {
            files.delete(path);
            snapshot = withoutRecord(snapshot, path);
          } else {
            const extra = path.startsWith('people/') ? 'emails: [one@example.org]\n' : 'extra: 1\n';
            const parent = path.includes('/goals/') ? `parent: ${what === 'change' ? 'h' : 'g'}\n` : '';
            const text = parent
              ? `outcome: A\n${parent}`
              : what === 'change' && path.startsWith('people/')
                ? `name: X\n${extra}`
                : (FILES[path] ?? '').replace(/^(---\n)?/, `$1${what === 'change' ? extra : ''}`);
            files.set(path, text);
            snapshot = put(snapshot, path, text);
          }
          assert.equal(
            JSON.stringify(before, (_key, value: unknown) =>
              value instanceof Map ? [...(value as Map<string, unknown>)] : value,
            ),
            frozen,
          );
          assert.equal(sameValue(before, snapshot), before === snapshot);
        }
        const atOnce = withRecords(
          EMPTY_SNAPSHOT,
          [...files].map(([path, text]) => read(path, text)),
        );
        assert.ok(
          sameValue(
            { ...snapshot, references: snapshot.references ?? new Map() },
            { ...atOnce, references: atOnce.references ?? new Map() },
          ),
        );
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('ten thousand files', () => {
  it('are put together, and one after the other changed', () => {
    const reads = Array.from({ length: 10_000 }, (_, n) =>
      read(`plans/p/journal/e-${n}.md`, entry('sam', 'g').replace('Done.', `Done ${n}.`)),
    );
    let snapshot = withRecords(full, reads);
    for (let n = 0; n < 20; n++) snapshot = put(snapshot, `plans/p/journal/e-${n}.md`, entry('sam', 'g'));
    snapshot = withoutRecord(snapshot, 'plans/p/goals/g.yaml');
    assert.equal(snapshot.problems.size, 10_001);
  });
});
