import { candidates } from './candidates';
import { type CodeAnchor } from './codeAnchor';
import { likelyPaths } from './otherFiles';
import { type IndexedText } from './indexedText';
import { type AnchorCache, readNow, readOnce } from './cache';
import { mayHold, type CandidatePlace, type CandidatePlaces, isClear, share } from './candidatePlaces';
import { type Snippet, snippetOf, wordedBy } from './snippet';
import { type CodeSource } from './codeSource';

/** Where the quoted lines may be, by text alone: in the file itself, then in files near it. */
export async function byText(anchor: CodeAnchor, source: CodeSource, cache: AnchorCache): Promise<CandidatePlaces> {
  const snippet = snippetOf(anchor);
  const own = await readNow(source, cache, anchor.path);
  const places = own ? inText(snippet, own.index(), anchor.path) : [];
  if (!places.some(isClear)) {
    for (const path of likelyPaths(anchor.path, await source.files())) {
      const other = await readOnce(source, cache, path);
      if (other && mayHold(snippet, other.sketch())) places.push(...inText(snippet, other.index(), path, 'otherFile'));
    }
  }
  return { places, hasHistory: false, isMarked: snippet.marks !== undefined };
}

/** The likeliest places in one text. */
export function inText(
  sought: Snippet,
  text: IndexedText,
  path: string,
  by: 'sameFile' | 'otherFile' = 'sameFile',
): CandidatePlace[] {
  const snippet = wordedBy(sought, text);
  const all = share(snippet.lines, text);
  const found = candidates(snippet, text, by === 'sameFile' ? MAX_IN_SAME_FILE : MAX_IN_OTHER_FILE);
  return found.map(candidate => ({ ...candidate, path, by, share: all }));
}

/** How many places of one text are compared with each other. */
export const MAX_IN_SAME_FILE = 4;
export const MAX_IN_OTHER_FILE = 2;
