import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hintsOn, languageOf, type Draft } from '../../../src/domain/wording/hints';

const FEEDBACK: Draft = { kind: 'feedback', type: 'suggestion', language: 'en' };
const codes = (text: string, draft = FEEDBACK, before?: { open: number; sincePraise: number }) =>
  hintsOn(text, 0, draft, before).map(({ code }) => code);
const GOOD =
  'The retry has no upper limit, so a lost server keeps the worker busy. What should happen after the tenth try?';
const GOOD_FR =
  'La reprise n’a pas de limite, donc un serveur perdu occupe le worker. Que faire après le dixième essai ?';

describe('hints on wording', () => {
  it('leave good feedback alone, in both languages', () => {
    assert.deepEqual(codes(GOOD), []);
    assert.deepEqual(codes(GOOD_FR, { ...FEEDBACK, language: 'fr' }), []);
    assert.deepEqual(
      codes('The names say what each test is about, which helps whoever reads a red one.', {
        ...FEEDBACK,
        type: 'praise',
      }),
      [],
    );
  });

  it('point at words about the person, harsh, belittling and vague ones', () => {
    const text = `You never test. This is a mess. Obviously it breaks. Good job. ${GOOD}`;
    assert.deepEqual(
      hintsOn(text, 0, FEEDBACK).map(({ code, start, end }) => [code, text.slice(start, end)]),
      [
        ['person', 'You never'],
        ['harsh', 'a mess'],
        ['belittling', 'Obviously'],
        ['vague', 'Good job'],
      ],
    );
    const french = `Tu ne fais jamais de test. C’est n’importe quoi. Bien joué. ${GOOD_FR}`;
    assert.deepEqual(codes(french), ['person', 'harsh', 'vague']);
  });

  it('never look at code, quotations and addresses', () => {
    const text = [
      '`stupid_flag` and ``a ` stupid`` stay.',
      '',
      '> This is stupid.',
      '',
      '```js',
      'const stupid = "garbage";',
      '```',
      '',
      '    stupid();',
      '',
      'See https://example.org/stupid',
      '',
      GOOD,
    ].join('\n');
    assert.deepEqual(codes(text), []);
    assert.deepEqual(codes('A stupidly long name is no whole word of the list, so it stays. Why not?'), []);
  });

  it('ask for the parts of feedback that are missing, once something is written', () => {
    assert.deepEqual(codes('The retry has no limit at all here.'), ['no-effect', 'no-next-step']);
    assert.deepEqual(codes('Retry: no limit'), []);
    assert.deepEqual(codes('What about the limit of the retry?', { ...FEEDBACK, type: 'question' }), []);
    assert.deepEqual(codes('The names in this file are easy to read.', { ...FEEDBACK, type: 'praise' }), ['no-effect']);
    assert.deepEqual(codes('The retry has no limit at all here.', { ...FEEDBACK, kind: 'progress' }), []);
  });

  it('notice too much at once, and praise that is missing for long', () => {
    assert.deepEqual(codes(`${GOOD}\n\n- one\n- two\n- three\n- four\n`), ['many-points']);
    assert.deepEqual(codes(GOOD, FEEDBACK, { open: 3, sincePraise: 2 }), ['many-open']);
    assert.deepEqual(codes(GOOD, FEEDBACK, { open: 0, sincePraise: 5 }), ['no-praise']);
    assert.deepEqual(codes('It helps.', { ...FEEDBACK, type: 'praise' }, { open: 9, sincePraise: 9 }), []);
  });

  it('tell the language by its small words', () => {
    assert.equal(languageOf('It is not what the test says', 'fr'), 'en');
    assert.equal(languageOf('Ce n’est pas ce que dit le test', 'en'), 'fr');
    assert.equal(languageOf('Retry', 'fr'), 'fr');
  });

  it('stand within the text, in order, below the front matter, whatever is written', () => {
    const words = fc.constantFrom(
      'stupid',
      'you never',
      '`',
      '```',
      '> ',
      '- ',
      '\n',
      '\n\n',
      'nul',
      'etc',
      ' ',
      'é',
      '😀',
      'https://x',
      '# ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        const front = '---\nkind: feedback\nstupid: stupid\n---\n';
        const text = front + parts.join(' ');
        for (const { start, end } of hintsOn(text, front.length, FEEDBACK, { open: 5, sincePraise: 9 })) {
          assert.ok(front.length <= start && start <= end && end <= text.length);
        }
      }),
    );
  });

  it('leave ordinary terms of the trade alone', () => {
    for (const text of [
      'This lazy iterator reads a line at a time.',
      'A smart pointer would free it.',
      'The garbage collector keeps it alive.',
      'There is a useless import at the top.',
      'The change is trivial.',
      'Let us clean up the code first.',
      'You are too late here: the lock is already taken.',
      'L’itérateur paresseux lit une ligne à la fois.',
      'Le ramasse-miettes le garde en vie.',
      'Il y a un import inutile en haut.',
      'Vous arrivez trop tard ici : le verrou est déjà pris.',
    ])
      assert.deepEqual(codes(text, { ...FEEDBACK, kind: 'reply' }), [], text);
  });

  it('find what is said of the person, whatever the words', () => {
    for (const text of [
      'You should learn the basics first.',
      'Did you let the AI write this?',
      'Tu n’as rien compris.',
      'Vous n’avez rien compris.',
    ])
      assert.notDeepEqual(codes(text, { ...FEEDBACK, kind: 'reply' }), [], text);
  });

  it('read French as it is typed in a chat', () => {
    for (const text of ['T’as rien compris.', 'T’as meme pas lu la doc.', 'T’es nul.', 'Tu n’as pas reflechi.'])
      assert.notDeepEqual(codes(text, { ...FEEDBACK, kind: 'reply', language: 'fr' }), [], text);
    for (const text of ['T’as raison.', 'T’es là demain ?', 'Je t’avais dit mardi.', 'On t’a donné accès.'])
      assert.deepEqual(codes(text, { ...FEEDBACK, kind: 'reply', language: 'fr' }), [], text);
  });

  it('come to their end on long texts', () => {
    for (const length of [1000, 10_000])
      assert.doesNotThrow(() => hintsOn('You never `'.repeat(length), 0, FEEDBACK), `${length} times`);
  });
});
