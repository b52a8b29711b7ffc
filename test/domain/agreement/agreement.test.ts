import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareExpectations, sideText } from '../../../src/domain/agreement/compare';
import { draftAgreement, expectationsTemplate } from '../../../src/domain/agreement/draft';
import { agreementWords, promptOf, PROMPTS } from '../../../src/domain/records/agreementPrompts';
import { agreementStateOf } from '../../../src/domain/agreement/state';
import { hashOfText, hashOfWords } from '../../../src/domain/records/agreement';
import { readExpectations } from '../../../src/domain/records/expectations';
import { readRecord } from '../../../src/domain/records/read';
import { aPlan } from '../../support/builders';

const answered = (
  role: 'mentor' | 'mentee',
  language: 'en' | 'fr',
  answers: Partial<Record<(typeof PROMPTS)[number], string>>,
) => {
  let text = expectationsTemplate('Jonas', language);
  for (const [prompt, answer] of Object.entries(answers)) {
    const heading = `## ${agreementWords(language).prompts[prompt as (typeof PROMPTS)[number]]}\n`;
    assert.ok(text.includes(heading));
    text = text.replace(heading, `${heading}\n${answer}\n`);
  }
  return readExpectations(role, text);
};
const agreementOf = (text: string) => {
  const read = readRecord('plans/jonas/agreement/agreement.md', text)!;
  assert.ok(read.record?.kind === 'agreement', JSON.stringify(read.problems));
  return { agreement: read.record.value, problems: read.problems };
};
const draft = (
  mentor: ReturnType<typeof readExpectations> | undefined,
  mentee: typeof mentor,
  language: 'en' | 'fr' = 'en',
) => draftAgreement({ plan: aPlan(), names: { mentor: 'Maria', mentee: 'Jonas' }, mentor, mentee, voice: language });

describe('expectations', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`are read from what stands below the prompts (${language}), and an untouched template says nothing`, () => {
      const empty = readExpectations('mentor', expectationsTemplate('Maria', language));
      assert.deepEqual(
        Object.values(empty.answers),
        PROMPTS.map(() => ''),
      );
      const given = answered('mentor', language, { expect: 'Candour.\n\n- and patience', end: 'We say so.' });
      assert.equal(given.answers.expect, 'Candour.\n\n- and patience');
      assert.equal(given.answers.end, 'We say so.');
      assert.equal(given.answers.offer, '');
    });
  }

  it('keep a heading of one’s own out of the answer above it, and smaller ones in', () => {
    const { answers } = readExpectations(
      'mentee',
      '## What I bring\nTime\n### Mondays\nMore\n## Something else\nnot this\n',
    );
    assert.equal(answers.offer, 'Time\n### Mondays\nMore');
  });

  it('keep an answer that begins with the number of an issue, of which linters make a heading', () => {
    const { answers } = readExpectations(
      'mentee',
      '## What I bring\n\n# 12 is the ticket\n\nMore\n\n# Mine\n\nnot this\n',
    );
    assert.equal(answers.offer, '# 12 is the ticket\n\nMore');
  });

  it('never stumble over any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const read = readRecord('plans/p/agreement/mentee.md', text)!;
        assert.ok(read.record || read.problems.length > 0);
      }),
    );
  });

  it('know their prompts whatever the apostrophe and the spaces', () => {
    assert.equal(promptOf("Ce que j'attends de toi"), 'expect');
    assert.equal(promptOf('what i  bring'), 'offer');
    assert.equal(promptOf('Weather'), undefined);
  });
});

describe('comparing expectations', () => {
  const mentor = answered('mentor', 'en', { expect: 'Be honest.', privacy: 'Everything', rhythm: 'Every two weeks' });
  const mentee = answered('mentee', 'fr', { expect: 'be  honest', privacy: 'What is personal', channels: 'Chat' });

  it('shows only where the two differ, under the same headings on both sides', () => {
    const found = compareExpectations(mentor, mentee);
    assert.deepEqual(
      found.map(({ prompt, match }) => `${prompt} ${match}`),
      [
        'expect same',
        'offer none',
        'rhythm one',
        'channels one',
        'duties none',
        'privacy different',
        'disagreement none',
        'end none',
      ],
    );
    const [left, right] = [sideText(found, 'mentee', 'en'), sideText(found, 'mentor', 'en')];
    const headings = (text: string) => text.split('\n').filter(line => line.startsWith('## '));
    assert.equal(headings(left).length, 3);
    assert.deepEqual(headings(left), headings(right));
    assert.match(left, /What is personal/);
    assert.match(right, /Everything/);
    assert.ok(!`${left}${right}`.includes('honest'));
  });

  it('drafts what is the same as agreed, quotes what differs, and leaves out what nobody said', () => {
    const text = draft(mentor, mentee);
    assert.match(text, /## What we expect of each other\n\nbe {2}honest\n/);
    assert.match(text, /To settle together:\n\n> \*\*Jonas:\*\* What is personal\n\n> \*\*Maria:\*\* Everything/);
    assert.match(
      text,
      /We meet every 2 weeks for 45 minutes, from 29 September 2026 to 30 March 2027\.\n\nWritten by one of us so far:\n\n> \*\*Maria:\*\* Every two weeks/,
    );
    assert.ok(!text.includes('When we disagree') && !text.includes('What we do when we disagree'));
    assert.deepEqual(agreementOf(text).problems, []);
    assert.match(draft(undefined, undefined, 'fr'), /Nous nous voyons toutes les 2 semaines pendant 45 minutes/);
  });
});

describe('the state of an agreement', () => {
  const sign = (text: string, role: 'mentor' | 'mentee', hash = hashOfText(text)) =>
    text.replace(
      `  ${role}:\n    person: ${role === 'mentor' ? 'maria' : 'jonas'}\n`,
      line => `${line}    date: 2026-10-13\n    hash: "${hash}"\n`,
    );

  it('goes from none over unsigned to signed, and to changed by any edit of the words', () => {
    assert.equal(agreementStateOf({}).kind, 'none');
    const text = draft(undefined, undefined);
    assert.equal(agreementStateOf(agreementOf(text)).kind, 'unsigned');
    const one = sign(text, 'mentor');
    assert.deepEqual(agreementStateOf(agreementOf(one)).signed, ['mentor']);
    const both = sign(one, 'mentee');
    assert.equal(agreementStateOf(agreementOf(both)).kind, 'signed');
    const changed = agreementOf(both.replace('45 minutes', '60 minutes'));
    assert.equal(agreementStateOf(changed).kind, 'changed');
    assert.deepEqual(
      changed.problems.map(({ code, severity }) => `${code} ${severity}`),
      ['changed-since-signed warning', 'changed-since-signed warning'],
    );
    assert.equal(both.split('\n')[changed.problems[0]!.range.startLine]?.trim().startsWith('hash:'), true);
  });

  it('does not take another checkout for a change: line ends and blanks at line ends', () => {
    const text = draft(undefined, undefined);
    assert.equal(hashOfText(text), hashOfText(text.replaceAll('\n', '\r\n')));
    assert.equal(hashOfText(text), hashOfText(`${text.replace('.\n', '.  \n')}\n\n`));
    assert.notEqual(hashOfText(text), hashOfText(text.replace('We meet', 'we meet')));
  });

  it('holds through another layout of the same words, and says so', () => {
    const text = draft(
      answered('mentor', 'en', { privacy: 'Everything' }),
      answered('mentee', 'en', { privacy: 'Some' }),
    );
    const hashes = (file: string) => `${hashOfText(file)}"\n    words: "${hashOfWords(file)}`;
    const both = sign(sign(text, 'mentor', hashes(text)), 'mentee', hashes(text));
    assert.equal(agreementStateOf(agreementOf(both)).kind, 'signed');
    const formatted = both.replace(/\*\*(\w+:)\*\*/g, '__$1__').replace(/, from /, ',\nfrom ');
    assert.notEqual(formatted, both);
    const state = agreementStateOf(agreementOf(formatted));
    assert.deepEqual([state.kind, state.signed, state.signedEarlier], ['reformatted', ['mentor', 'mentee'], []]);
    assert.deepEqual(agreementOf(formatted).problems, []);
    assert.equal(agreementStateOf(agreementOf(formatted.replace('45 minutes', '60 minutes'))).kind, 'changed');
    // A signature from before has no words: only the text itself can tell.
    const before = sign(sign(text, 'mentor'), 'mentee');
    assert.equal(agreementStateOf(agreementOf(before)).kind, 'signed');
    assert.equal(agreementStateOf(agreementOf(before.replace(/, from /, ',\nfrom '))).kind, 'changed');
  });

  it('sets an answer that is a list below its name', () => {
    const text = draft(answered('mentor', 'en', { offer: '- time\n\n- a book' }), undefined);
    assert.match(text, /> \*\*Maria:\*\*\n>\n> - time\n>\n> - a book\n/);
  });

  it('has the hash that every tool computes', () => {
    assert.equal(hashOfText('---\na: b\n---\n\nabc\n'), 'ba7816bf8f01cfea414140de');
  });
});
