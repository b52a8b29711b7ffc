/**
 * What an entry is about where that is no code: a talk, a document, a meeting, a pull request, in words, with its
 * address among them if it has one.
 */
export interface About {
  /** Without the address; the address itself where there is nothing else. */
  readonly words: string;
  readonly link: string | undefined;
}

/** Only what a browser opens; closing punctuation belongs to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'()[\]]{1,2000}(?<![.,;:!?])/i;

export function aboutOf(line: string): About {
  const link = ADDRESS.exec(line)?.[0];
  if (link === undefined) return { words: line.trim(), link: undefined };
  const words = line
    .replace(link, ' ')
    .replace(/[(<[]\s*[)>\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .replace(/[\s,:–-]+$/, '')
    .replace(/^[\s,:–-]+/, '')
    .trim();
  return { words: words || link, link };
}
