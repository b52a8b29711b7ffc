import * as l10n from '@vscode/l10n';
import type { EntryKind, FeedbackType } from '../records/entry';
import type { Language } from '../text/language';
import { ownProse } from '../text/markdown';
import { markdownLines } from '../text/markdownLines';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { matcher, type LanguageRules, type WordingCode } from './rules';

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

/** The hints on a note whose prose begins at offset `body`. Code, quotations and code spans are left out. */
export function hintsOn(text: string, body: number, draft: Draft, before?: Before): Hint[] {
  const prose = ownProse(text, body).map(({ start, end }) => ({ start, words: withoutCode(text.slice(start, end)) }));
  const all = prose.map(({ words }) => words).join('\n');
  const rules = LANGUAGES[languageOf(all, draft.language)];
  const found = rules.rules.flatMap(({ code, words }) =>
    prose.flatMap(part =>
      [...part.words.matchAll(matcher(words))].map((match): Hint => ({
        code,
        start: part.start + match.index,
        end: part.start + match.index + match[0].length,
        message: messageOf(code),
      })),
    ),
  );
  const hints = found
    .sort((a, b) => a.start - b.start)
    .filter((hint, at) => at === 0 || hint.start >= (found[at - 1]?.end ?? 0));
  return [
    ...hints.slice(0, MAX_HINTS),
    ...(draft.kind === 'feedback' ? onWhole(text, body, prose, all, rules, draft, before) : []),
  ];
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
  if (all.trim().split(/\s+/).length >= MIN_WORDS) hints.push(...onMissingParts(all, signs, type, hint));
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
    case 'harsh':
      return l10n.t('This may sound harsh. What did you see, and what is its effect?');
    case 'belittling':
      return l10n.t('This may sound as if the reader should have known. The sentence works without it.');
    case 'vague':
      return l10n.t('This says little. Which lines, and what about them?');
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
