import { byHistory } from './byHistory';
import { byText } from './byText';
import { type CodeAnchor } from './codeAnchor';
import { statusOf } from './status';
import { bestScored } from './score';
import { type AnchorCache, readNow } from './cache';
import { shiftedTo, stillThere } from './unchanged';
import { type CodeSource } from './codeSource';

/** Where an anchor's lines are now, in which file; lines 1-based and inclusive. */
export type AnchorMatch =
  | {
      readonly kind: 'exact' | 'moved' | 'edited';
      readonly path: string;
      readonly start: number;
      readonly end: number;
      /** Sure enough to store the anchor anew from here: anchors that are kept up survive many more commits. */
      readonly sure: boolean;
    }
  | { readonly kind: 'detached' };

const SURE = 0.9;

/**
 * Finds an anchor in the code as it is now: with git's help where there is any, else by text. `cache` makes the next
 * anchors cheap; keep one for each repository. Never throws, except what `source` throws.
 */
export async function findAnchor(anchor: CodeAnchor, source: CodeSource, cache: AnchorCache): Promise<AnchorMatch> {
  const own = await readNow(source, cache, anchor.path);
  const { path, start, end } = anchor;
  if (own && stillThere(anchor, own.index())) return { kind: 'exact', path, start, end, sure: true };
  const shifted = own && shiftedTo(anchor, own.index());
  if (shifted !== undefined) {
    return { kind: 'moved', path, start: shifted + 1, end: shifted + 1 + end - start, sure: true };
  }
  const best = bestScored((await byHistory(anchor, source, cache)) ?? (await byText(anchor, source, cache)));
  if (!best) return { kind: 'detached' };
  const { option, chance } = best;
  const text = (await readNow(source, cache, option.path))?.index();
  if (!text) return { kind: 'detached' };
  return {
    kind: statusOf(anchor, text, option.path, option.start, option.end),
    path: option.path,
    start: option.start + 1,
    end: option.end + 1,
    sure: chance >= SURE,
  };
}
