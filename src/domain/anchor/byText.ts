import { candidates } from './candidates';
import { type CodeAnchor } from './codeAnchor';
import { likelyPaths } from './elsewhere';
import { type IndexedText } from './indexedText';
import { type Memory, readNow, readOnce } from './memory';
import { mayHold, type Option, type Options, settled, share } from './options';
import { type Snippet, snippetOf } from './snippet';
import { type World } from './world';

/** Where the quoted lines may be, by text alone: in the file itself, then in files near it. */
export async function byText(anchor: CodeAnchor, world: World, memory: Memory): Promise<Options> {
  const snippet = snippetOf(anchor);
  const own = await readNow(world, memory, anchor.path);
  const options = own ? inText(snippet, own.index(), anchor.path) : [];
  if (!options.some(settled)) {
    for (const path of likelyPaths(anchor.path, await world.files())) {
      const other = await readOnce(world, memory, path);
      if (other && mayHold(snippet, other.sketch())) options.push(...inText(snippet, other.index(), path, 'other'));
    }
  }
  return { options, git: false };
}

/** The likeliest places in one text. */
export function inText(snippet: Snippet, text: IndexedText, path: string, by: 'near' | 'other' = 'near'): Option[] {
  const all = share(snippet.lines, text);
  const found = candidates(snippet, text, by === 'near' ? NEAR : OTHER);
  return found.map(candidate => ({ ...candidate, path, by, share: all }));
}

/** How many places of a text are weighed. */
export const NEAR = 4;
export const OTHER = 2;
