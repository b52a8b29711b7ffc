import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareExpectations } from '../../../../src/domain/agreement/compare';
import { likeness } from '../../../../src/domain/agreement/meaning/meaning';
import { PROMPTS, type Prompt } from '../../../../src/domain/records/agreementPrompts';
import type { Expectations, Role } from '../../../../src/domain/records/expectations';
import { PAIRS } from './pairs';
import { runs } from '../../../support/held';

const answers = (id: Role, given: Partial<Record<Prompt, string>>): Expectations => ({
  id,
  answers: Object.fromEntries(PROMPTS.map(prompt => [prompt, given[prompt] ?? ''])) as Record<Prompt, string>,
});
const matchOf = (mentor: string, mentee: string, prompt: Prompt = 'privacy') =>
  compareExpectations(answers('mentor', { [prompt]: mentor }), answers('mentee', { [prompt]: mentee })).find(
    each => each.prompt === prompt,
  )?.match;

const WANTED = { agree: 'same', differ: 'different', more: 'more' } as const;
const FR = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const EN = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

describe('comparing answers by what they mean', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`decides at least 40 pairs (${language}) as people would`, () => {
      const wrong = (['agree', 'differ', 'more'] as const).flatMap(kind =>
        PAIRS[language][kind].flatMap(([one, other, prompt]) =>
          [matchOf(one, other, prompt), kind === 'more' || prompt ? WANTED[kind] : matchOf(other, one)]
            .filter(found => found !== WANTED[kind])
            .map(found => `${one} | ${other}: ${found}, not ${WANTED[kind]}`),
        ),
      );
      assert.deepEqual(wrong, []);
      assert.ok(Object.values(PAIRS[language]).flat().length >= 40);
    });
  }

  const ways = (count: number): readonly string[] => [
    `every ${count} weeks`,
    `every ${EN[count - 2]} weeks`,
    `once every ${count} weeks`,
    `toutes les ${count} semaines`,
    `une fois toutes les ${FR[count - 2]} semaines`,
    `every ${count * 7} days`,
  ];
  const lengths = (minutes: number): readonly string[] => [
    `${minutes} minutes`,
    `for ${minutes} min`,
    `${minutes}mn`,
    `pendant ${minutes} minutes`,
  ];
  const weeks = fc.integer({ min: 2, max: 10 });
  const length = fc.integer({ min: 10, max: 179 });

  it('tells numbers apart, and knows each in whatever form', () => {
    fc.assert(
      fc.property(weeks, weeks, length, length, fc.nat(), fc.nat(), (one, other, short, long, way, form) => {
        const text = (count: number, minutes: number, at: number) =>
          `${ways(count)[at % 6]}, ${lengths(minutes)[at % 4]}`;
        const found = likeness(text(one, short, way), text(other, long, form));
        assert.equal(found, one === other && short === long ? 'same' : 'different');
      }),
      { numRuns: runs(2000) },
    );
  });

  it('never takes what is denied for what is said', () => {
    const said = fc.constantFrom(
      'share it',
      'write notes',
      'talk to my manager',
      'move meetings',
      'call me',
      'prepare questions',
    );
    const sayings = ['may', 'must', 'should'].flatMap(modal => [modal, `${modal} not`]);
    fc.assert(
      fc.property(
        said,
        fc.constantFrom('the mentor', 'the mentee'),
        fc.constantFrom(...sayings),
        fc.constantFrom(...sayings),
        (what, who, one, other) => {
          const means = (modal: string) => modal.replace(/(?:may|must) not/, 'forbid');
          const found = likeness(`${who} ${one} ${what}`, `${who} ${other} ${what}`);
          assert.equal(found === 'same', means(one) === means(other));
        },
      ),
      { numRuns: runs(500) },
    );
    fc.assert(fc.property(said, what => assert.equal(likeness(what, `do not ${what}`), 'different')));
  });

  it('is the same from both sides, and takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => assert.equal(likeness(one, other), likeness(other, one))),
    );
    fc.assert(fc.property(fc.string(), text => assert.equal(likeness(text, text), 'same')));
  });

  it('sets what one expects beside what the other brings, unless they can’t both be', () => {
    const found = (mentor: Partial<Record<Prompt, string>>, mentee: Partial<Record<Prompt, string>>) =>
      compareExpectations(answers('mentor', mentor), answers('mentee', mentee))
        .map(({ match }) => match)
        .slice(0, 2);
    assert.deepEqual(found({ expect: 'Ask me early' }, { offer: 'Curiosity' }), ['complementary', 'complementary']);
    assert.deepEqual(found({ expect: 'Ask' }, { expect: 'Candour' }), ['complementary', 'none']);
    assert.deepEqual(found({ expect: 'Ask' }, {}), ['one', 'none']);
    assert.deepEqual(found({ expect: 'A report every week' }, { offer: 'A report every month' }), [
      'different',
      'different',
    ]);
  });
});
