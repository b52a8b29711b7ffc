import { inText } from './byText';
import { type CodeAnchor } from './codeAnchor';
import { indexText, type IndexedText } from './indexedText';
import { bestScored } from './score';
import { statusOf } from './status';
import { snippetOf } from './snippet';
import { stillThere } from './unchanged';

/** Where an anchor's lines are in a text now; lines 1-based and inclusive. */
export type TextMatch =
  | { readonly kind: 'exact' | 'moved' | 'edited'; readonly start: number; readonly end: number }
  | { readonly kind: 'detached' };

/** Finds the anchor in a text of the same path, by that text alone. Pure and never throws. */
export function findInText(anchor: CodeAnchor, text: string): TextMatch {
  return findInLines(anchor, indexText(text));
}

/** The same for a text that has been indexed already: many anchors of one file share the work. */
export function findInLines(anchor: CodeAnchor, now: IndexedText): TextMatch {
  if (stillThere(anchor, now)) return { kind: 'exact', start: anchor.start, end: anchor.end };
  const best = bestScored({ options: inText(snippetOf(anchor), now, anchor.path), git: false });
  if (!best) return { kind: 'detached' };
  const { start, end } = best.option;
  return { kind: statusOf(anchor, now, anchor.path, start, end), start: start + 1, end: end + 1 };
}
