import { toLineNumbers, type LineNumbers } from '../text/lineNumbers';
import { type LineRange } from '../text/shiftLines';
import { type CodeAnchor } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { sameQuote } from './unchanged';

/** Where an anchor's lines are now, and what became of them: 1-based and inclusive. */
export interface FoundLines extends LineNumbers {
  readonly status: 'exact' | 'moved' | 'edited';
}

/** The lines at a range of a file, as those of the anchor. */
export function foundAt(anchor: CodeAnchor, text: IndexedText, path: string, range: LineRange): FoundLines {
  const lines = toLineNumbers(range);
  if (!sameQuote(anchor, text, range)) return { status: 'edited', ...lines };
  const isUnmoved = path === anchor.path && lines.start === anchor.start;
  return { status: isUnmoved ? 'exact' : 'moved', ...lines };
}
