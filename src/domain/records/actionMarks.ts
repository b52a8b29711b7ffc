import { slugOf } from './ids';
import { ID_PATTERN } from './recordPath';
import { isCalendarDay } from '../time/days';

/**
 * The marks in the words of an action, as people write them: `@jonas`, also `(@jonas)`, `@Jonas:` or `**@jonas**`;
 * `#steady-tests`; `due:2026-12-01`, also `Due: 2026-12-01`, `[due:: 2026-12-01]` or `📅 2026-12-01`. Code, links and
 * addresses hold none.
 */
export interface WrittenMark {
  readonly kind: 'person' | 'goal' | 'due';
  /** The id, or the day. */
  readonly value: string;
  /** By offsets into the words: from the `@`, the `#` or the first letter to the end of the value. */
  readonly start: number;
  readonly end: number;
  /** With the brackets, emphasis and punctuation that go where the mark goes. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

/** What is known of the ids that marks may name. */
export interface KnownNames {
  person(id: string): boolean;
  goal(id: string): boolean;
}

/** An action's words as they are written, on one line, with their marks in the order of the words. */
export interface WrittenAction {
  readonly words: string;
  readonly marks: readonly WrittenMark[];
}

/** What an action says once it is known which of its marks count. */
export interface ActionWords {
  /** Without the marks that count. */
  readonly text: string;
  readonly owner?: string;
  readonly due?: string;
  readonly goal?: string;
}

export function marksIn(words: string): WrittenMark[] {
  if (!/[@#]|\d{4}-\d\d/.test(words)) return [];
  const text = withoutCode(words);
  const found = [...namesIn(text), ...daysIn(text)];
  return found.sort((a, b) => a.start - b.start).map(mark => ({ ...mark, ...outside(text, mark.start, mark.end) }));
}

/** The first day counts, and the first person and goal that are known; every other mark is a word like others. */
export function readMarks({ words, marks }: WrittenAction, names: KnownNames): ActionWords {
  const due = marks.find(({ kind }) => kind === 'due');
  const owner = marks.find(({ kind, value }) => kind === 'person' && names.person(value));
  const goal = marks.find(({ kind, value }) => kind === 'goal' && names.goal(value));
  const counting = new Set([owner, due, goal]);
  return {
    text: withoutMarks(
      words,
      marks.filter(mark => counting.has(mark)),
    ),
    ...(owner && { owner: owner.value }),
    ...(due && { due: due.value }),
    ...(goal && { goal: goal.value }),
  };
}

type Mark = Pick<WrittenMark, 'kind' | 'value' | 'start' | 'end'>;

/** No part of a longer word, of an address (`a@b.org`, `@a.b`) or of somebody’s possession (`@jonas’s`). */
const NAME =
  /(?<![\p{L}\p{N}\p{M}.@#&$%=~-]_*)(?:@|(?<!\/)#)([\p{L}\p{N}\p{M}]+(?:[_-]+[\p{L}\p{N}\p{M}]+)*)(?![_-]*[\p{L}\p{N}\p{M}]|[@#]|[.'’][\p{L}\p{N}])/gu;

const DAY =
  /(?<![\p{L}\p{N}_-])(?:due(?:[ -]date)? *:{1,2} *|📅\ufe0f? *|(?:échéance|date limite)[ \u00a0\u202f]*: *)(\d{4}-\d\d-\d\d)(?![\d-]|T\d)/giu;

function namesIn(text: string): Mark[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: whole, 1: name = '', index: start }): Mark[] => {
    const value = ID_PATTERN.test(name) ? name : slugOf(name, '');
    const kind = whole.startsWith('@') ? 'person' : 'goal';
    // Digits alone are the number of an issue.
    if (value === '' || (kind === 'goal' && /^\d+$/.test(value))) return [];
    return [{ kind, value, start, end: start + whole.length }];
  });
}

function daysIn(text: string): Mark[] {
  return [...text.matchAll(DAY)].flatMap(({ 0: whole, 1: value = '', index: start }): Mark[] =>
    isCalendarDay(value) ? [{ kind: 'due', value, start, end: start + whole.length }] : [],
  );
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '*': '*',
  _: '_',
  '~': '~',
  '"': '"',
  '“': '”',
};

/** What people write before the owner of an action, as parts of an expression. */
export const OWNER_WORDS =
  'owner|assignee|assigned(?: to)?|responsible|resp|who|name|responsable|qui|nom|attribué à|confié à';
const LEADING = new RegExp(String.raw`(?:^|[\s([{])((?:${OWNER_WORDS})\s?[:=]{1,2}\s?)$`, 'iu');
const LONGEST_LEAD = 20;

/**
 * Grows a mark by what is around it alone: pairs of brackets and emphasis, the comma behind it, the slash before the next;
 * and by the word that leads to an owner.
 */
function outside(text: string, start: number, end: number): Pick<WrittenMark, 'outerStart' | 'outerEnd'> {
  const isBlank = (character = ' ') => /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character);
  let [outerStart, outerEnd] = [text[start - 1] === '\\' ? start - 1 : start, end];
  while (outerStart > 0 && !/\s/.test(text[outerStart - 1]!) && isBlank(text[outerStart - 1])) outerStart--;
  if (text[start] === '@')
    outerStart -= LEADING.exec(text.slice(Math.max(0, outerStart - LONGEST_LEAD), outerStart))?.[1]?.length ?? 0;
  for (let last = -1; last !== outerEnd;) {
    last = outerEnd;
    let behind = outerEnd;
    while (/[,;:.!?…]/.test(text[behind] ?? '')) behind++;
    if (isBlank(text[behind]) || CLOSING[text[outerStart - 1] ?? ''] === text[behind]) outerEnd = behind;
    if (text[outerEnd] !== undefined && CLOSING[text[outerStart - 1] ?? ''] === text[outerEnd]) {
      outerStart--;
      outerEnd++;
    }
  }
  if (/^[/+&|]\\?[@#]/.test(text.slice(outerEnd, outerEnd + 3))) outerEnd++;
  return { outerStart, outerEnd };
}

/** Stands where a mark was until what is left around it has been looked at. */
const GONE = '\u0001';

function withoutMarks(words: string, marks: readonly WrittenMark[]): string {
  if (marks.length === 0) return words.replace(/\s+/g, ' ').trim();
  let text = '';
  let at = 0;
  for (const { outerStart, outerEnd } of marks) {
    text += `${words.slice(at, Math.max(at, outerStart))} ${GONE} `;
    at = Math.max(at, outerEnd);
  }
  text += words.slice(at);
  // Brackets that held nothing but marks.
  const parts = text.replace(/[([{]\s*\u0001[\s\u0001,;–-]*[)\]}]/g, ` ${GONE} `).match(/\S+/g) ?? [];
  return withoutLooseDashes(parts).join(' ');
}

/** A dash or an arrow that led to a mark leads nowhere: at the ends it goes, between words one of them stays. */
function withoutLooseDashes(parts: readonly string[]): string[] {
  const isLoose = (part: string) => part === GONE || /^(?:[-–—→|·&+]+|[-=]>)$/.test(part);
  const kept: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = at;
    while (end < parts.length && isLoose(parts[end]!)) end++;
    const run = parts.slice(at, end);
    const dashes = run.filter(part => part !== GONE);
    const isAtEnd = at === 0 || end === parts.length;
    if (!run.includes(GONE)) kept.push(...run);
    else if (!isAtEnd) kept.push(...dashes.slice(0, 1));
    if (end < parts.length) kept.push(parts[end]!);
    at = end + 1;
  }
  return kept;
}

/** With something that is never a mark in the place of code, comments, links and addresses, each as long as it was. */
function withoutCode(words: string): string {
  const hidden = (part: string) => '\0'.repeat(part.length);
  const runs = words.includes('`') ? [...words.matchAll(/`+/g)] : [];
  let text = words;
  for (let index = 0; index < runs.length; index++) {
    const close = runs.findIndex((run, at) => at > index && run[0].length === runs[index]![0].length);
    if (close < 0) continue;
    const [start, end] = [runs[index]!.index, runs[close]!.index + runs[close]![0].length];
    text = text.slice(0, start) + hidden(text.slice(start, end)) + text.slice(end);
    index = close;
  }
  return text.replace(
    /<!--[^]{0,1000}?-->|\[(?:[^[\]\\]|\\.){0,300}\]\([^()\s]{0,500}\)|<[^<>\s]{1,500}>|https?:\/\/\S{1,500}/g,
    hidden,
  );
}
