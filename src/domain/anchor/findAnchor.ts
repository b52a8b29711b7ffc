import { toLineNumbers } from '../text/lineNumbers';
import { byHistory } from './byHistory';
import { byText } from './byText';
import { type AnchorCache, readNow } from './cache';
import { type CodeAnchor } from './codeAnchor';
import { type CodeSource } from './codeSource';
import { bestScored } from './score';
import { foundAt, type FoundLines } from './foundLines';
import { shiftedTo, stillThere } from './unchanged';

/** Where an anchor's lines are now, in which file; `detached` where they are not found. */
export type AnchorMatch =
  | (FoundLines & {
      readonly path: string;
      /** Sure enough to store the anchor anew from here: anchors that are kept up to date survive many more commits. */
      readonly sure: boolean;
    })
  | { readonly status: 'detached' };

const SURE = 0.9;

/**
 * Finds an anchor in the code as it is now: with git's help where there is any, else by text.
 * @param cache makes the next anchors cheap; use one for each repository
 * @throws only what `source` throws
 */
export async function findAnchor(anchor: CodeAnchor, source: CodeSource, cache: AnchorCache): Promise<AnchorMatch> {
  const own = await readNow(source, cache, anchor.path);
  const { path, start, end } = anchor;
  if (own && stillThere(anchor, own.index())) return { status: 'exact', path, start, end, sure: true };
  const shifted = own && shiftedTo(anchor, own.index());
  if (shifted) return { status: 'moved', path, ...toLineNumbers(shifted), sure: true };
  const best = bestScored((await byHistory(anchor, source, cache)) ?? (await byText(anchor, source, cache)));
  if (!best) return { status: 'detached' };
  const { place, chance } = best;
  const text = (await readNow(source, cache, place.path))?.index();
  if (!text) return { status: 'detached' };
  return { ...foundAt(anchor, text, place.path, place), path: place.path, sure: chance >= SURE };
}
