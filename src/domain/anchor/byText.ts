import { candidates } from './candidates';
import { type CodeAnchor } from './codeAnchor';
import { likelyPaths } from './otherFiles';
import { type IndexedText } from './indexedText';
import { type AnchorCache, readNow, readOnce } from './cache';
import { mayHold, type CandidatePlace, type CandidatePlaces, settled, share } from './candidatePlaces';
import { type Snippet, snippetOf } from './snippet';
import { type CodeSource } from './codeSource';

/** Where the quoted lines may be, by text alone: in the file itself, then in files near it. */
export async function byText(anchor: CodeAnchor, source: CodeSource, cache: AnchorCache): Promise<CandidatePlaces> {
  const snippet = snippetOf(anchor);
  const own = await readNow(source, cache, anchor.path);
  const options = own ? inText(snippet, own.index(), anchor.path) : [];
  if (!options.some(settled)) {
    for (const path of likelyPaths(anchor.path, await source.files())) {
      const other = await readOnce(source, cache, path);
      if (other && mayHold(snippet, other.sketch())) options.push(...inText(snippet, other.index(), path, 'other'));
    }
  }
  return { options, git: false };
}

/** The likeliest places in one text. */
export function inText(
  snippet: Snippet,
  text: IndexedText,
  path: string,
  by: 'near' | 'other' = 'near',
): CandidatePlace[] {
  const all = share(snippet.lines, text);
  const found = candidates(snippet, text, by === 'near' ? NEAR : OTHER);
  return found.map(candidate => ({ ...candidate, path, by, share: all }));
}

/** How many places of a text are weighed. */
export const NEAR = 4;
export const OTHER = 2;
