import { matcher } from './matcher';

/**
 * The tone of a remark: everyday words about somebody weigh for a judgement, words of the trade, of which no list is
 * kept, weigh against it.
 */
export interface Tone {
  /** Whom a remark must name to be about somebody. */
  readonly about: readonly string[];
  /** What is said to somebody who is thanked, asked, helped or agreed with: no verdict. */
  readonly kind: readonly string[];
  /** What an empty remark weighs. */
  readonly base: number;
  /** What each word weighs that is on no list, and each word for its length alone. */
  readonly unknown: number;
  readonly word: number;
  /** Weights, each with its words: of lower case, without what an apostrophe cuts off. */
  readonly weights: readonly (readonly [number, string])[];
}

/** Remarks are short; more words are no longer one remark. */
export const MAX_REMARK = 25;
const MAX_UNKNOWN = 6;
const MIN_REMARK = 3;

/** Names and signs of code that stand between words without backticks. */
const CODE = /[_=(){}<>@#*+\\/]|\d|\p{Ll}\p{Lu}/gu;

/** Tells whether a remark judges somebody: its words weigh more than nothing. */
export function judge(tone: Tone): (remark: string) => boolean {
  const weights = new Map(tone.weights.flatMap(([weight, words]) => words.split(' ').map(word => [word, weight])));
  const [about, kind] = [matcher(tone.about), matcher(tone.kind)];
  return remark => {
    const words = wordsOf(remark);
    if (words.size < MIN_REMARK || remark.endsWith(':') || remark.search(about) < 0 || remark.search(kind) >= 0)
      return false;
    let sum = tone.base + tone.word * Math.min(MAX_REMARK, words.size);
    let unknown = remark.match(CODE)?.length ?? 0;
    for (const word of words) {
      const weight = weights.get(word);
      if (weight !== undefined) sum += weight;
      else if (/\p{L}/u.test(word)) unknown++;
    }
    return sum + tone.unknown * Math.min(MAX_UNKNOWN, unknown) > 0;
  };
}

/** The words of a remark, each once, with the marks that change its tone. */
export function wordsOf(remark: string): Set<string> {
  const plain = remark
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .replace(/can't|cannot/g, 'can not')
    .replace(/n't\b/g, ' not');
  return new Set(plain.match(/\p{L}+(?:-\p{L}+)*|[?!:;]/gu) ?? []);
}
