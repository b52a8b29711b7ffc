import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { held, runs } from '../../support/held';
import { formatAction, parseActions } from '../../../src/domain/records/action';

const parse = (item: string) => parseActions(`- [ ] ${item}\n`).actions[0];

describe('an action', () => {
  it('has its words in any order', () => {
    const wanted = { text: 'Write the test', done: false, owner: 'jo', due: '2026-12-01', goal: 'reviews', line: 0 };
    assert.deepEqual(parse('Write the test @jo due:2026-12-01 #reviews'), wanted);
    assert.deepEqual(parse('#reviews Write @jo the due:2026-12-01   test'), wanted);
  });
  it('leaves in its text what is none of them', () => {
    for (const text of [
      'Ask jo@example.org',
      'Fix C# and a # b',
      'due: soon',
      '@ # due:',
      'Review #123, then PR #45',
      'Read @jonas’s notes on @types.d',
      'Drop `@deprecated` from [#reviews](x.md#a) and https://x.org/#a',
      'overdue:2026-12-01',
    ]) {
      assert.deepEqual(parse(text), { text, done: false, line: 0 });
    }
  });
  it('takes the first of several', () => {
    assert.deepEqual(parse('@jo with @sam'), { text: 'with @sam', done: false, owner: 'jo', line: 0 });
  });
  it('has its marks as people write them', () => {
    const owned = { text: 'Read the log', done: false, owner: 'jonas', line: 0 };
    for (const item of [
      'Read the log @jonas.',
      'Read the log (@jonas)',
      '@jonas: Read the log',
      '@Jonas - Read the log',
      '**@jonas** Read the log',
      '_@Jonas:_ Read the log',
      'Read the log → @jonas',
      'Read the log (owner: @jonas)',
      'Assignee: @jonas Read the log',
      'Read the log \\@jonas',
      'Read the log \u200f@jonas',
      'Read the log\n  @jonas',
      'Read the log \\\n  @jonas',
    ])
      assert.deepEqual(parse(item), owned, item);
    for (const item of [
      'Read the log - @jonas - Due: 2026-11-20',
      'Read the log @jonas 📅 2026-11-20',
      'Read the log @jonas [due:: 2026-11-20]',
      'Read the log (@jonas, due:2026-11-20)',
      'Read the log @jonas due: 2026-11-20',
      'Read the log @jonas due:2026-11-20.',
      'Read the log @jonas \u200fdue:2026-11-20',
      'Read the log @jonas, échéance : 2026-11-20',
    ])
      assert.deepEqual(parse(item), { ...owned, due: '2026-11-20' }, item);
    assert.deepEqual(parse('Read the log together @jonas, @nadia')?.text, 'Read the log together @nadia');
    assert.deepEqual(parse('Read the log @jonas/@nadia')?.text, 'Read the log @nadia');
    assert.deepEqual(parse('@jonas & Nadia: read the log')?.text, 'Nadia: read the log');
    assert.deepEqual(parse('Read <!-- @nadia --> the log @jonas')?.owner, 'jonas');
    assert.deepEqual(parse('a - @jo b - #g c')?.text, 'a - b - c');
  });
  it('belongs to the first that there is; other marks are words', () => {
    const names = { person: (id: string) => id === 'jonas', goal: (id: string) => id === 'steady-tests' };
    const read = (item: string) => parseActions(`- [ ] ${item}\n`, 0, names).actions[0];
    const action = { done: false, owner: 'jonas', goal: 'steady-tests', line: 0 };
    assert.deepEqual(read('Review #123 @jonas #steady-tests'), { ...action, text: 'Review #123' });
    assert.deepEqual(read('Make it #fff @jonas #steady-tests'), { ...action, text: 'Make it #fff' });
    assert.deepEqual(read('Ask in #dev-help @jonas #steady-tests'), { ...action, text: 'Ask in #dev-help' });
    assert.deepEqual(read('Drop @deprecated @jonas #Steady-Tests'), { ...action, text: 'Drop @deprecated' });
    assert.deepEqual(read('Drop @Override'), { text: 'Drop @Override', done: false, line: 0 });
  });
  it('is its whole first paragraph', () => {
    const text = [
      '- [ ] Write a test that shows how the retry behaves',
      '      when the network is slow',
      '      @jonas due:2026-12-01 #steady-tests',
      '',
      '  More of it @nadia',
      '> - [x] quoted',
      '>   @jonas',
    ].join('\n');
    const [first, second] = parseActions(text).actions;
    assert.deepEqual(first, {
      text: 'Write a test that shows how the retry behaves when the network is slow',
      done: false,
      owner: 'jonas',
      due: '2026-12-01',
      goal: 'steady-tests',
      line: 0,
    });
    assert.deepEqual(second, { text: 'quoted', done: true, owner: 'jonas', line: 5 });
  });
  it('says the same wrapped at any word', () => {
    const word = fc.constantFrom(
      'a',
      'b.',
      '@jo',
      '(@Jo)',
      '#g,',
      'due:2026-12-01',
      '`#x`',
      '@sam/@jo',
      '–',
      '#12',
      'é',
    );
    held(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.nat(), (words, seed) => {
        const wrapped = words.reduce((text, each, at) => text + (((seed >> at) & 1) === 1 ? '\n  ' : ' ') + each, '');
        const [one] = parseActions(`- [ ] ${words.join(' ')}`).actions;
        if (parseActions(`- [ ] x${wrapped}`).actions.length !== 1) return;
        assert.equal(
          parseActions(`- [ ] x ${words.join(' ')}`).actions[0]?.text,
          parseActions(`- [ ] x${wrapped}`).actions[0]?.text,
        );
        assert.ok(one);
      }),
      500,
    );
  });
  it('knows where its words stand', () => {
    const text = '---\ndate: x\n---\n* [x] a @jo #g\n';
    assert.deepEqual(
      parseActions(text).mentions.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      [
        ['person', '@jo'],
        ['goal', '#g'],
      ],
    );
  });
  it('reads back as it was written', () => {
    const word = fc.stringMatching(/^[A-Za-zé.,]{1,8}$/);
    const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5})?$/);
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        optional(id),
        optional(id.filter(name => /[a-z]/.test(name))),
        optional(fc.constant('2026-02-28')),
        (words, owner, goal, due) => {
          const action = { text: words.join(' '), owner, goal, due };
          const read = parse(formatAction(action));
          assert.deepEqual({ text: read?.text, owner: read?.owner, goal: read?.goal, due: read?.due }, action);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
