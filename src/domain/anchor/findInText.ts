import { type LineRange } from '../text/shiftLines';
import { inText } from './byText';
import { type CodeAnchor } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { bestScored } from './score';
import { snippetOf } from './snippet';
import { foundAt, type FoundLines } from './foundLines';
import { sameQuote, stillThere } from './unchanged';

/** Where an anchor's lines are in a text now; `detached` where they are not found. */
export type TextMatch = FoundLines | { readonly status: 'detached' };

/**
 * Finds an anchor in a text of the same path, by that text alone. Pure and never throws.
 *
 * Lines that were followed through every change are where they were followed to as long as they still say what was
 * quoted, whatever equal lines there are elsewhere; else they are searched for.
 * @param followed undefined for a text that is seen for the first time
 */
export function findInText(anchor: CodeAnchor, now: IndexedText, followed?: LineRange): TextMatch {
  if (followed && sameQuote(anchor, now, followed)) return foundAt(anchor, now, anchor.path, followed);
  if (stillThere(anchor, now)) return { status: 'exact', start: anchor.start, end: anchor.end };
  const snippet = snippetOf(anchor);
  const isMarked = snippet.marks !== undefined;
  const best = bestScored({ places: inText(snippet, now, anchor.path), hasHistory: false, isMarked });
  return best ? foundAt(anchor, now, anchor.path, best.place) : { status: 'detached' };
}
