import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ENGLISH } from '../../../src/domain/wording/english';
import { FRENCH } from '../../../src/domain/wording/french';
import { anyOf } from '../../../src/domain/wording/rules';
import { wordsOf } from '../../../src/domain/wording/tone';
import { hintsOnRemark, measureWording, readCases } from '../../support/wordingCases';

const FIXTURES = path.resolve('test/fixtures/wording');
const casesIn = (name: string) => readCases(fs.readFileSync(path.join(FIXTURES, name), 'utf8'));

describe('hints on remarks of which it is known whether they hurt', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`seldom stand at harmless ones and mostly at hurtful ones, in ${language}`, () => {
      const cases = casesIn(`${language}.json`);
      const { harmless, hinted, hurtful, caught } = measureWording(cases).counts[language];
      assert.ok(harmless >= 200 && hurtful >= 200);
      assert.ok(hinted / harmless <= 0.01, `${hinted} of ${harmless} harmless ones get a hint`);
      assert.ok(caught / hurtful >= 0.85, `${caught} of ${hurtful} hurtful ones get one`);
    });
  }

  it('never stand at a harmless one that the rules were not made with', () => {
    assert.deepEqual(
      measureWording(casesIn('held-out.json')).wrong.filter(({ hurtful }) => !hurtful),
      [],
    );
  });

  it('give a reason and end with a way to say it', () => {
    const messages = new Set(
      ['en.json', 'fr.json']
        .flatMap(casesIn)
        .flatMap(one => hintsOnRemark(one))
        .map(hint => hint.message),
    );
    assert.equal(messages.size, 8);
    for (const message of messages) assert.match(message, /^This |^Irony /);
  });

  it('say which entry of a file is no case', () => {
    assert.throws(() => readCases('{}'), /no array/);
    assert.throws(() => readCases('[{ "lang": "en", "text": "a", "hurtful": true }, { "lang": "de" }]'), /entry 2/);
  });
});

describe('turns of phrase', () => {
  for (const [name, words] of Object.entries({ english: ENGLISH, french: FRENCH })) {
    it(`are each a pattern that asks for words and names only slots that exist, in ${name}`, () => {
      for (const { patterns, alone = [] } of words.rules)
        for (const pattern of [...patterns, ...alone]) {
          assert.doesNotMatch('', anyOf([pattern], words), pattern);
          assert.doesNotMatch('  …', anyOf([pattern], words), pattern);
          for (const [, slot = ''] of pattern.matchAll(/(?<!p)\{(\w*[a-z]\w*)\}/g))
            assert.ok(slot in words.slots, pattern);
        }
    });

    it(`weigh each word once, written as it is looked for, in ${name}`, () => {
      const all = words.tone.weights.flatMap(([, group]) => group.split(' '));
      assert.equal(new Set(all).size, all.length);
      for (const word of all) assert.deepEqual([...wordsOf(word)], [word]);
    });
  }
});
