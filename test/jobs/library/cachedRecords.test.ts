import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { EMPTY_SNAPSHOT, withWholePlan } from '../../../src/domain/store/snapshot';
import {
  agreementPath,
  entryPath,
  expectationsPath,
  goalPath,
  meetingPath,
  personPath,
  planPath,
} from '../../../src/domain/records/recordPath';
import { newEntry, newGoal, newMeeting, newPerson, newPlan, newSettings } from '../../../src/domain/records/write';
import { sameValue } from '../../../src/domain/text/sameValue';
import { Library } from '../../../src/jobs/library/library';
import { held } from '../../support/held';
import { MemoryCache } from '../../support/memoryCache';
import { MemoryFiles } from '../../support/memoryFiles';

/** Files that name each other, so that taking one away, or breaking it, is a problem elsewhere. */
const person = fc.constantFrom('sam', 'alex');
const goal = fc.constantFrom('g', 'g-2');
const entry = fc.constantFrom('e', 'e-1', 'e-10');
const plan = fc.constantFrom('open', 'old');
const planText = (mentor: string, order: readonly string[]) =>
  newPlan({
    mentor,
    mentee: 'sam',
    phase: 'active',
    start: '2026-06-01',
    end: '2026-12-01',
    rhythm: { everyWeeks: 2, first: '2026-06-01' },
  }) + (order.length > 0 ? `goalOrder: [${order.join(', ')}]\n` : '');
const entryText = (author: string, of: string | undefined, re: string | undefined) =>
  newEntry({
    kind: re === undefined ? 'progress' : 'reply',
    author,
    goal: of,
    created: '2026-06-01T09:00:00Z',
    text: 'Déjà vu.',
    ...(re === undefined ? {} : { re, outcome: 'tried' as const }),
  });
const file = fc.oneof(
  fc.tuple(
    person.map(personPath),
    person.map(name => newPerson({ name, emails: ['a@example.org'] })),
  ),
  fc.tuple(
    plan.map(planPath),
    fc.tuple(person, fc.uniqueArray(goal)).map(([mentor, order]) => planText(mentor, order)),
  ),
  fc.tuple(
    fc.tuple(plan, goal).map(([a, b]) => goalPath(a, b)),
    fc.constantFrom(
      newGoal({ outcome: 'Review' }),
      newGoal({ outcome: 'A', parent: 'g' }),
      newGoal({ outcome: 'B', parent: 'g-2' }),
      `${newGoal({ outcome: 'Ask' })}extra: .inf\n`,
      'outcome: [\n',
    ),
  ),
  fc.tuple(
    fc.tuple(plan, entry).map(([a, b]) => entryPath(a, b)),
    fc
      .tuple(person, fc.option(goal, { nil: undefined }), fc.option(entry, { nil: undefined }))
      .map(([a, b, c]) => entryText(a, b, c)),
  ),
  fc.tuple(
    plan.map(id => meetingPath(id, '2026-06-01')),
    fc
      .tuple(person, goal)
      .map(([who, what]) => newMeeting({ date: '2026-06-01', status: 'held' }, `- [ ] Do it @${who} #${what}\n`)),
  ),
  fc.tuple(
    plan.map(id => expectationsPath(id, 'mentee')),
    fc.constant('## What I expect\n\nTime.\n'),
  ),
  fc.tuple(plan.map(agreementPath), fc.constant('---\nsignatures:\n  mentee:\n    person: sam\n---\n\nWe agree.\n')),
);
const SOUND = {
  'mentorship.yaml': newSettings('en'),
  ...Object.fromEntries(['sam', 'alex'].map(id => [personPath(id), newPerson({ name: id })])),
  ...Object.fromEntries(
    ['open', 'old'].flatMap(id => [
      [planPath(id), planText('alex', ['g', 'g-2'])],
      ...['g', 'g-2'].map(name => [goalPath(id, name), newGoal({ outcome: 'Review' })]),
      ...['e', 'e-1', 'e-10'].map(name => [entryPath(id, name), entryText('sam', 'g', name === 'e' ? undefined : 'e')]),
    ]),
  ),
};
const texts = fc
  .array(file, { maxLength: 8 })
  .map((files): Record<string, string> => ({ ...SOUND, ...Object.fromEntries(files) }));
const change = fc.oneof(
  { weight: 2, arbitrary: file },
  fc.tuple(
    file.map(([path]) => path),
    fc.constant(undefined),
  ),
);

async function read(files: MemoryFiles, cache?: MemoryCache): Promise<Library> {
  const library = new Library(files, { cache });
  await library.load();
  await library.whenKept();
  return library;
}

describe('a plan as it was kept', () => {
  it('is what its files say, whatever changes before the next run, while it reads, and after', async () => {
    let whole = 0;
    await held(
      fc.asyncProperty(
        texts,
        fc.array(change, { maxLength: 3 }),
        fc.option(file, { nil: undefined }),
        fc.array(change, { maxLength: 3 }),
        async (before, between, typed, after) => {
          const files = new MemoryFiles(before);
          const cache = new MemoryCache(files);
          const asFiles = async (library: Library) =>
            sameValue(library.snapshot, (await read(new MemoryFiles(Object.fromEntries(files.texts)))).snapshot);
          const make = ([path, text]: readonly [string, string | undefined]) =>
            text === undefined ? files.texts.delete(path) : files.texts.set(path, text);
          await read(files, cache);
          between.forEach(make);
          const again = await read(files, cache);
          assert.ok(await asFiles(again), 'after a start');
          whole += [...again.snapshot.plans.values()].filter(
            ({ entries }) => entries.size > 0 && !(entries instanceof Map),
          ).length;
          const third = new Library(files, { cache });
          const loading = third.load();
          if (typed) {
            make(typed);
            third.acceptTyped(typed[0], () => typed[1]);
          }
          await loading;
          // A file that was sound when it was read keeps its last good record when it breaks, which a new start can't know.
          if (typed?.[1] !== 'outcome: [\n') assert.ok(await asFiles(third), 'with something typed');
          if (after.some(([, text]) => text === 'outcome: [\n') || typed?.[1] === 'outcome: [\n') return;
          after.forEach(make);
          await third.refresh(after.map(([path]) => path));
          assert.ok(await asFiles(third), 'after a change');
        },
      ),
    );
    assert.ok(whole > 100, `${whole} plans were taken as a whole`);
  });

  it('is not taken where more is known of the plan, or less of its people', () => {
    const of = { id: 'p', records: {}, references: new Map(), people: [] };
    const once = withWholePlan(EMPTY_SNAPSHOT, {
      ...of,
      records: {
        goals: new Map([
          ['g', { id: 'g', outcome: 'Review', horizon: 'short' as const, status: 'active' as const, steps: [] }],
        ]),
      },
    });
    assert.equal(once?.plans.get('p')?.goals.size, 1);
    assert.equal(withWholePlan(once, of), undefined);
    assert.equal(withWholePlan(EMPTY_SNAPSHOT, { ...of, people: ['sam'] }), undefined);
  });
});
