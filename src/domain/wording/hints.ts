import * as l10n from '@vscode/l10n';
import type { EntryKind, FeedbackType } from '../records/entryValues';
import type { Language } from '../text/language';
import { ownProse } from '../text/markdown';
import { markdownLines } from '../text/markdownLines';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { matcher } from './matcher';
import { anyOf, type LanguageRules, type WordingCode, type WordingRule } from './rules';
import { sentencesOf, type Sentence } from './sentences';
import { judge, MAX_REMARK } from './tone';

/**
 * Something to consider before a note is shared; it never keeps anybody from sharing it. Offsets are those of the whole
 * text.
 */
export interface Hint {
  readonly code: WordingCode | 'no-effect' | 'no-next-step' | 'many-points' | 'many-open' | 'no-praise';
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What the hints are given for. */
export interface Draft {
  readonly kind: EntryKind;
  readonly type?: FeedbackType | undefined;
  /** The language to take where the words don't tell it. */
  readonly language: Language;
}

/** What else the author has written, as far as it matters for the next note. */
export interface Before {
  /** Feedback of the author that nobody has answered yet, without this note. */
  readonly open: number;
  /** Feedback of the author since the last praise, without this note. */
  readonly sincePraise: number;
}

/** Feedback points that a reader can work on at once. */
const MAX_POINTS = 3;
/** So much feedback without praise is “for long”. */
const LONG_WITHOUT_PRAISE = 5;
/** Shorter texts are not asked for their parts: they are still being written. */
const MIN_WORDS = 4;
/** Hints on words that are given at most. */
const MAX_HINTS = 12;

const LANGUAGES: Readonly<Record<Language, LanguageRules>> = { en: ENGLISH, fr: FRENCH };

/** Words of a note at most for a short verdict to be all that it says. */
const MAX_VERDICT_WORDS = 12;

/** The hints on a note whose prose begins at offset `body`. Code, quotations and code spans are left out. */
export function hintsOn(text: string, body: number, draft: Draft, before?: Before): Hint[] {
  const prose = ownProse(text, body).map(({ start, end }) => ({ start, words: withoutCode(text.slice(start, end)) }));
  const all = prose.map(({ words }) => words).join('\n');
  const language = languageOf(all, draft.language);
  const isVerdict = countWords(all) <= MAX_VERDICT_WORDS;
  const hints = prose.flatMap(({ start, words }) => {
    const found = onWords(words, language, { isVerdict, isFeedback: draft.kind === 'feedback' });
    return found.map(({ code, from, to }): Hint => ({
      code,
      start: start + from,
      end: start + to,
      message: messageOf(code),
    }));
  });
  return [
    ...hints.slice(0, MAX_HINTS),
    ...(draft.kind === 'feedback' ? onWhole(text, body, prose, all, LANGUAGES[language], draft, before) : []),
  ];
}

/** Some words and what they may do to their reader, as offsets of the prose. */
interface Found {
  readonly code: WordingCode;
  readonly from: number;
  readonly to: number;
}

interface Whole {
  /** All that the note says is a few words. */
  readonly isVerdict: boolean;
  readonly isFeedback: boolean;
}

/** What to consider about one paragraph, in order and without overlaps. */
function onWords(prose: string, language: Language, whole: Whole): Found[] {
  const { rules, judges } = matchersOf(language);
  const sentences = sentencesOf(prose);
  const remarks = countWords(prose) <= MAX_REMARK ? [sentences] : sentences.map(sentence => [sentence]);
  return remarks.flatMap(remark => {
    const found = remark
      .flatMap(sentence =>
        rules.flatMap(({ code, inFeedback, patterns, alone }) =>
          (inFeedback && !whole.isFeedback ? [] : [patterns, ...(whole.isVerdict && alone ? [alone] : [])]).flatMap(
            pattern => [...sentence.text.matchAll(pattern)].map(match => placed(sentence, code, match)),
          ),
        ),
      )
      .sort((a, b) => a.from - b.from);
    const hints = found.filter((hint, at) => !found.slice(0, at).some(earlier => hint.from < earlier.to));
    const [first, last] = [remark[0], remark.at(-1)];
    if (hints.length > 0 || !first || !last || !judges(remark.map(({ text }) => text).join(' '))) return hints;
    return [{ code: 'tone' as const, from: first.places[0] ?? 0, to: last.places.at(-1) ?? 0 }];
  });
}

function placed({ places }: Sentence, code: WordingCode, match: RegExpExecArray): Found {
  const end = match.index + match[0].trimEnd().length;
  return { code, from: places[match.index] ?? 0, to: (places[end - 1] ?? 0) + 1 };
}

interface Matchers {
  readonly rules: readonly (Pick<WordingRule, 'code' | 'inFeedback'> & {
    readonly patterns: RegExp;
    readonly alone: RegExp | undefined;
  })[];
  readonly judges: (remark: string) => boolean;
}

const matchers = new Map<Language, Matchers>();

/** What a language looks for, made when it is first needed. */
function matchersOf(language: Language): Matchers {
  let made = matchers.get(language);
  if (!made) {
    const words = LANGUAGES[language];
    made = {
      rules: words.rules.map(({ patterns, alone, ...rule }) => ({
        ...rule,
        patterns: anyOf(patterns, words),
        alone: alone && anyOf(alone, words),
      })),
      judges: judge(words.tone),
    };
    matchers.set(language, made);
  }
  return made;
}

function countWords(words: string): number {
  return words.trim().split(/\s+/).length;
}

/** The language of some words, as its small words tell. */
export function languageOf(words: string, otherwise: Language): Language {
  const count = (language: Language) => [...words.matchAll(matcher(LANGUAGES[language].small))].length;
  const [en, fr] = [count('en'), count('fr')];
  if (en === fr) return otherwise;
  return en > fr ? 'en' : 'fr';
}

function onWhole(
  text: string,
  body: number,
  prose: readonly { readonly start: number; readonly words: string }[],
  all: string,
  { signs }: LanguageRules,
  { type }: Draft,
  before: Before | undefined,
): Hint[] {
  const first = prose[0];
  if (!first) return [];
  const [firstLine = ''] = first.words.trimEnd().split('\n', 1);
  const end = first.start + firstLine.length;
  const hint = (code: Hint['code'], message: string): Hint => ({ code, start: first.start, end, message });
  const hints: Hint[] = [];
  if (countWords(all) >= MIN_WORDS) hints.push(...onMissingParts(all, signs, type, hint));
  const points = [...markdownLines(text, body)].filter(({ item, depth }) => item && depth === 1).length;
  if (points > MAX_POINTS)
    hints.push(hint('many-points', l10n.t('These are more than three points. Which one matters most now?')));
  if (before && type !== 'praise' && before.open >= MAX_POINTS) {
    hints.push(
      hint('many-open', l10n.t('More than three of your points are open. What can wait, or be said in the meeting?')),
    );
  }
  if (before && type !== 'praise' && before.sincePraise >= LONG_WITHOUT_PRAISE) {
    hints.push(hint('no-praise', l10n.t('There has been no praise for long. What works that should stay?')));
  }
  return hints;
}

/** What good feedback has and this one lacks. */
function onMissingParts(
  all: string,
  signs: LanguageRules['signs'],
  type: FeedbackType | undefined,
  hint: (code: Hint['code'], message: string) => Hint,
): Hint[] {
  const hints: Hint[] = [];
  if (type !== 'question' && !matcher(signs.effect).test(all)) {
    const message =
      type === 'praise'
        ? l10n.t('Say why it helps: then it can be done again.')
        : l10n.t('Say what its effect is: for whom, when? Then it can be weighed.');
    hints.push(hint('no-effect', message));
  }
  if (type !== 'praise' && !all.includes('?') && !matcher(signs.nextStep).test(all))
    hints.push(hint('no-next-step', l10n.t('End with one question or one next step: then it can be acted on.')));
  return hints;
}

function messageOf(code: WordingCode): string {
  switch (code) {
    case 'person':
      return l10n.t('This is about the person. What does the code do, and what follows from it?');
    case 'ability':
      return l10n.t('This doubts what somebody can do, and nobody learns from doubt. Which step would help next?');
    case 'blame':
      return l10n.t('This looks for who is at fault. What happened, and what would prevent it next time?');
    case 'belittling':
      return l10n.t('This may sound as if the reader should have known. The sentence works without it.');
    case 'sarcasm':
      return l10n.t('Irony hurts in writing, where nobody sees you smile. What do you mean, said plainly?');
    case 'harsh':
      return l10n.t('This may sound harsh. What did you see, and what is its effect?');
    case 'vague':
      return l10n.t('This says little. Which lines, and what about them?');
    case 'tone':
      return l10n.t('This may be read as a verdict on somebody. What did you see in the code, and what would help?');
  }
}

/** The same text with code spans and addresses blanked out, so that offsets stay. */
function withoutCode(prose: string): string {
  let result = '';
  for (let at = 0; at < prose.length;) {
    const run = /^`+/.exec(prose.slice(at, at + 64))?.[0];
    if (!run) {
      result += prose.charAt(at++);
      continue;
    }
    const end = closing(prose, at + run.length, run.length);
    const to = end < 0 ? at + run.length : end;
    result += ' '.repeat(to - at);
    at = to;
  }
  return result.replace(/https?:\S+/g, url => ' '.repeat(url.length));
}

/** Where a code span that was opened by so many backticks ends; -1 if it does not. */
function closing(prose: string, from: number, length: number): number {
  for (let at = prose.indexOf('`', from); at >= 0;) {
    let end = at;
    while (prose[end] === '`') end++;
    if (end - at === length) return end;
    at = prose.indexOf('`', end);
  }
  return -1;
}
