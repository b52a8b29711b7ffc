/** One sentence in one shape: straight apostrophes, single blanks, quoted words blanked out. */
export interface Sentence {
  readonly text: string;
  /** Where each character of `text` stands in the prose, and where the last one ends. */
  readonly places: readonly number[];
}

/** Longer sentences are cut: no turn of phrase is that long. */
const MAX_SENTENCE = 600;

/** The sentences of some prose. */
export function sentencesOf(prose: string): Sentence[] {
  const own = prose.replace(/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»/g, quoted => ' '.repeat(quoted.length));
  return [...own.matchAll(/[^.!?…\s][^.!?…]*(?:[.!?…]+(?![\s.!?…]|$)[^.!?…]*)*[.!?…]*/gu)].map(match =>
    inOneShape(match[0].slice(0, MAX_SENTENCE), match.index),
  );
}

function inOneShape(words: string, start: number): Sentence {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < words.length; at++) {
    const character = words.charAt(at);
    const plain = /\s/.test(character) ? ' ' : character.replace(/[’ʼ`´]/, "'");
    if (plain === ' ' && (text === '' || text.endsWith(' '))) continue;
    text += plain;
    places.push(start + at);
  }
  places.push(start + words.trimEnd().length);
  return { text: text.trimEnd(), places };
}
