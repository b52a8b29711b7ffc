import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatAction, parseActions } from '../../../src/domain/records/action';

const parse = (item: string) => parseActions(`- [ ] ${item}\n`).actions[0];

describe('an action', () => {
  it('has its words in any order', () => {
    const wanted = { text: 'Write the test', done: false, owner: 'jo', due: '2026-12-01', goal: 'reviews', line: 0 };
    assert.deepEqual(parse('Write the test @jo due:2026-12-01 #reviews'), wanted);
    assert.deepEqual(parse('#reviews Write @jo the due:2026-12-01   test'), wanted);
  });
  it('leaves in its text what is none of them', () => {
    for (const text of ['Ask jo@example.org', 'Fix C# and @Jo!', 'due: soon', 'a #reviews. b', '@ # due:']) {
      assert.deepEqual(parse(text), { text, done: false, line: 0 });
    }
  });
  it('takes the first of several', () => {
    assert.deepEqual(parse('@jo with @sam'), { text: 'with @sam', done: false, owner: 'jo', line: 0 });
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
        optional(id),
        optional(fc.constant('2026-02-28')),
        (words, owner, goal, due) => {
          const action = { text: words.join(' '), owner, goal, due };
          const read = parse(formatAction(action));
          assert.deepEqual({ text: read?.text, owner: read?.owner, goal: read?.goal, due: read?.due }, action);
        },
      ),
      { numRuns: 500 },
    );
  });
});
