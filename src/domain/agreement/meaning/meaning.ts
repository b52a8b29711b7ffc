import { endWithout } from '../../text/blanks';
import { editDistance } from '../../text/editDistance';
import { known, PHRASES } from './vocabulary';
import { withQuantities } from './quantities';

/**
 * - `same`: the two say the same, in whatever words, order and language
 * - `more`: one says all that the other says, and more
 * - `different`: anything else; also what can't be told
 */
export type Likeness = 'same' | 'more' | 'different';

/** Who wrote an answer: “I” and “you” are the same two people in both answers. */
export type Speakers = readonly ['mentor' | 'mentee', 'mentor' | 'mentee'];

/** Longer answers are compared by their letters only: they are told apart by reading, not by counting words. */
const LONGEST = 1500;

/**
 * Compare two answers by what they mean. It goes by tables of words and not by guesses: where a number, a unit, a day,
 * a negation, a “may” or “must” or who does it differs, the two are never the same.
 * @param speakers where it matters who says “I”; without them “I” is each for oneself
 */
export function likeness(one: string, other: string, speakers?: Speakers): Likeness {
  const isAlike = essence(one) === essence(other);
  if (one.length > LONGEST || other.length > LONGEST) return isAlike ? 'same' : 'different';
  const [first, second] = aligned(meaningOf(one, speakers?.[0]), meaningOf(other, speakers?.[1]));
  if (isAlike && sameList(first.flat(), second.flat())) return 'same';
  const [some, others] = [new Set(first.flat()), new Set(second.flat())];
  if (some.size === 0 || others.size === 0) return 'different';
  if (isWithin(some, others) && isWithin(others, some))
    return sameList(rules(first), rules(second)) ? 'same' : 'different';
  if (isWithin(some, others)) return adds(first, second) ? 'more' : 'different';
  return isWithin(others, some) && adds(second, first) ? 'more' : 'different';
}

/** Whether two answers can't both be true: they name another number of the same thing, or one denies what the other says. */
export function contradicts(one: string, other: string): boolean {
  if (one.length > LONGEST || other.length > LONGEST) return false;
  const [first, second] = [meaningOf(one), meaningOf(other)].map(clauses => new Set(clauses.flat()));
  const kinds = ['freq:', 'dur:', 'at:'];
  const of = (tokens: ReadonlySet<string> | undefined, kind: string) =>
    [...(tokens ?? [])].filter(each => each.startsWith(kind)).sort();
  const content = [...(first ?? [])].filter(
    token => !kinds.some(kind => token.startsWith(kind)) && !/^(?:self|other|may|will)$/.test(token),
  );
  if (!content.some(token => second?.has(token))) return false;
  return kinds.some(kind => {
    const [some, others] = [of(first, kind), of(second, kind)];
    return some.length > 0 && others.length > 0 && !sameList(some, others);
  });
}

/** A text but for blanks, case, marks of lists and the last full stop. */
function essence(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/^[\s>*+-]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare.slice(0, endWithout(bare, '.;!')).trim();
}

type Clause = readonly string[];
type Meaning = readonly Clause[];

function meaningOf(text: string, speaker?: 'mentor' | 'mentee'): Meaning {
  let plain = text
    .toLowerCase()
    .replace(
      /\bà (\d{1,2}) ?h(?:eures?)? ?(\d{2})?(?!\d)/g,
      (_, hour: string, past: string | undefined) => `at ${hour}:${past ?? '00'}`,
    )
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/œ/g, 'oe')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\bcan[’']t\b|\bcannot\b/g, 'may not')
    .replace(/\bwon[’']t\b/g, 'not')
    .replace(/n[’']t\b/g, ' not')
    .replace(/(?<!\d)[’']/g, ' ')
    .replace(/(?<=[\p{L}\d])-(?=\p{L})/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\bn[e]? (\w+) (?:pas|jamais|plus|rien|aucun|aucune|ni)\b(?! (?:plus|moins) de)/g, (_, verb: string) =>
      MODAL.test(verb) ? `${verb} not` : `not ${verb}`,
    );
  for (const [pattern, word] of PHRASES) plain = plain.replace(pattern, word);
  plain = withQuantities(plain);
  const clauses = plain
    .split(/[.;,!?()\n]|\s[-–]\s|:(?!\w)|\b(?:and|but|et|mais)\b/)
    .map(clause => bound(words(clause, speaker)))
    .filter(clause => clause.length > 0);
  return withoutObvious(speaker === undefined ? clauses.map(withoutSelf).filter(clause => clause.length > 0) : clauses);
}

const MODAL = /^(?:peu[xt]|peuvent|pouvons|pouvez|doi[ts]|doivent|devons|devez|faut)$/;
const QUANTITY = /^(?:freq|dur|at|day):/;

function words(clause: string, speaker: 'mentor' | 'mentee' | undefined): string[] {
  return (clause.match(/(?:freq|dur|at|day):[\w/-]+|[\p{L}\p{N}_]+/gu) ?? []).flatMap(word => {
    if (QUANTITY.test(word)) return [word];
    const found = known(word) ?? known(mended(word));
    if (found?.kind === 'filler') return [];
    const token = found?.concept ?? stem(word);
    if (speaker === undefined || (token !== 'self' && token !== 'other')) return [token];
    return [(token === 'self') === (speaker === 'mentor') ? 'mentor' : 'mentee'];
  });
}

/** Words that belong to the one behind them, or where there is none to the one before. */
const BINDING = new Set(['not', 'max', 'minimum', 'min_', 'only']);

/** “Must not” and “may not” forbid; other words that turn a meaning are tied to what they turn. */
function bound(tokens: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1];
    const last = out.at(-1);
    if (token === 'not' && (last === 'may' || last === 'must')) out.splice(-1, 1, 'forbid');
    else if (token === 'not' && (next === 'may' || next === 'must')) {
      out.push('forbid');
      index++;
    } else if (!BINDING.has(token)) out.push(token);
    else if (last !== undefined && token !== 'not' && last.startsWith('dur:') && !next?.startsWith('dur:'))
      out.splice(-1, 1, `${token}:${last}`);
    else if (next !== undefined && !BINDING.has(next)) {
      out.push(`${token}:${next}`);
      index++;
    } else if (next === undefined && last !== undefined) out.splice(-1, 1, `${token}:${last}`);
    else out.push(token);
  }
  return out;
}

/** Where each speaks for oneself, that “I” answer in two days is no more than “two days”. */
function withoutSelf(clause: Clause): Clause {
  if (clause.some(token => token === 'other' || (RULE.test(token) && token !== 'self'))) return clause;
  const others = clause.filter(token => token !== 'self');
  return others.some(token => QUANTITY.test(token)) ? others.filter(token => token !== 'reply') : others;
}

/** A day of the week is one of each week, unless something else is said. */
function withoutObvious(clauses: Meaning): Meaning {
  const hasDay = clauses.flat().some(token => token.startsWith('day:'));
  return hasDay
    ? clauses.map(clause => clause.filter(token => token !== 'freq:1w')).filter(clause => clause.length > 0)
    : clauses;
}

/** A word without its ending, English or French. */
function stem(word: string): string {
  const bare = word.replace(/(?:ements?|ations?|ees?|ies|ing|ed|es|er|ez|ent|s|e|y)$/, '');
  return bare.length >= 3 ? bare : word;
}

/** A long word of the table with one slip of the finger in it. Never one that counts or denies. */
function mended(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return MENDABLE.find(right => isSlip(word, right)) ?? word;
}

const MENDABLE = (
  'meeting session agenda feedback confidential personal mentor mentee reschedule postpone cancel answer reply respond prepare slack email phone telephone message between together ' +
  'rencontre seance reunion courriel confidentiel personnel deplacer reporter annuler repondre reponse preparer objectif ensemble'
).split(' ');

/** One letter too many, too few or wrong, or two that changed places; not the first one. */
function isSlip(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  const edits = editDistance(one, other);
  if (edits <= 1) return true;
  if (edits !== 2 || one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** Words of the one answer that are those of the other with a slip, written as there. */
function aligned(one: Meaning, other: Meaning): readonly [Meaning, Meaning] {
  const [some, others] = [new Set(one.flat()), new Set(other.flat())];
  const lonely = [...some].filter(token => isPlain(token) && !others.has(token));
  const free = [...others].filter(token => isPlain(token) && !some.has(token));
  if (lonely.length > 20 || free.length > 20) return [one, other];
  const slips = new Map<string, string>();
  for (const token of free) {
    const right = lonely.find(each => isSlip(token, each) && !PREFIXED.test(`${token} ${each}`));
    if (right !== undefined) slips.set(token, right);
  }
  return [one, other.map(clause => clause.map(token => slips.get(token) ?? token))];
}

const PREFIXED = /^(?:un|in|im|il|dis|de|re|ex)\w* |\d/;
const isPlain = (token: string) => /^\p{L}{5,}$/u.test(token) && known(token) === undefined;

const isWithin = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].every(token => others.has(token));
const sameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** Words whose clause says who or what they are of. */
const RULE = /^(?:not:.*|not|forbid|may|must|should|neednot|mentor|mentee|self|other|more|less|or|if|unless)$/;
/** Words that mean something else in another order. */
const ORDERED = /^(?:first|then|before|after|than|rather|unless|if)$/;
const ACTOR = /^(?:mentor|mentee|self|other)$/;

/** The clauses in which it matters what belongs to what, each in one form, in order. */
function rules(clauses: Meaning): string[] {
  const tokens = clauses.flat();
  const isMixed = ['freq:', 'dur:', 'at:'].some(
    kind => new Set(tokens.filter(token => token.startsWith(kind))).size > 1,
  );
  if (isMixed || tokens.some(token => ORDERED.test(token))) return tokens;
  return clauses
    .filter(clause => clause.some(token => RULE.test(token)))
    .map(clause => {
      const own = clause.filter(token => !QUANTITY.test(token));
      return (own.filter(token => ACTOR.test(token)).length > 1 ? own : own.sort()).join(' ');
    })
    .sort();
}

/** Words that take something back of what stands beside them. */
const RESTRICTS =
  /^(?:not:.*|not|forbid|max:.*|minimum:.*|only:.*|only|if|unless|or|before|after|neednot|less|more|rather|first|then)$/;

function adds(less: Meaning, more: Meaning): boolean {
  const there = new Set(less.flat());
  // “Everything personal” is less than “everything”.
  if (there.has('everything') || there.has('anyone')) return false;
  const extra = more.flat().filter(token => !there.has(token));
  const kinds = (tokens: readonly string[]) =>
    new Set(tokens.filter(token => QUANTITY.test(token)).map(token => token.split(':')[0]));
  const said = kinds([...there]);
  const own = rules(less);
  const theirs = new Set(rules(more));
  return (
    !extra.some(token => RESTRICTS.test(token)) &&
    ![...kinds(extra)].some(kind => said.has(kind)) &&
    own.every(rule => theirs.has(rule))
  );
}
