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
  const concerns = remarksAbout(tone);
  return remark => {
    if (!concerns(remark)) return false;
    const { words, unknown, length } = remarkWords(remark, word => weights.has(word));
    return (
      words.reduce((sum, word) => sum + (weights.get(word) ?? 0), tone.base) +
        tone.word * length +
        tone.unknown * unknown >
      0
    );
  };
}

/** Tells whether a remark is one about somebody that may be a verdict. */
export function remarksAbout({ about, kind }: Pick<Tone, 'about' | 'kind'>): (remark: string) => boolean {
  const [somebody, kindness] = [matcher(about), matcher(kind)];
  return remark =>
    wordsOf(remark).size >= MIN_REMARK &&
    !remark.endsWith(':') &&
    remark.search(somebody) >= 0 &&
    remark.search(kindness) < 0;
}

/** What is weighed of a remark: the words that are on a list, how many are on none or are code, and how many all are. */
export function remarkWords(
  remark: string,
  isKnown: (word: string) => boolean,
): { readonly words: readonly string[]; readonly unknown: number; readonly length: number } {
  const all = [...wordsOf(remark)];
  const unknown = all.filter(word => !isKnown(word) && /\p{L}/u.test(word)).length;
  return {
    words: all.filter(isKnown),
    unknown: Math.min(MAX_UNKNOWN, unknown + (remark.match(CODE)?.length ?? 0)),
    length: Math.min(MAX_REMARK, all.length),
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
