import { type CodeAnchor } from './codeAnchor';
import { type IndexedText } from './indexedText';
import { sameQuote } from './unchanged';

/** What became of lines that were found at `start` to `end` (0-based, inclusive) of a file. */
export function statusOf(
  anchor: CodeAnchor,
  text: IndexedText,
  path: string,
  start: number,
  end: number,
): 'exact' | 'moved' | 'edited' {
  if (!sameQuote(anchor, text, start, end)) return 'edited';
  return path === anchor.path && start === anchor.start - 1 ? 'exact' : 'moved';
}
