import { type CodeAnchor } from './codeAnchor';
import { findInLines, type TextMatch } from './findInText';
import { type IndexedText } from './indexedText';
import { statusOf } from './status';
import { sameQuote } from './unchanged';
import { type LineRange } from '../text/shiftLines';

/**
 * Where an anchor's lines are once typing rests. Lines that were followed through every change are where they were
 * followed to as long as they still say what was quoted, whatever twins of them there are; else they are looked for.
 * @param followed 0-based and inclusive; undefined for a text that is seen for the first time
 */
export function settle(anchor: CodeAnchor, now: IndexedText, followed?: LineRange): TextMatch {
  if (followed && sameQuote(anchor, now, followed.start, followed.end)) {
    const { start, end } = followed;
    return { kind: statusOf(anchor, now, anchor.path, start, end), start: start + 1, end: end + 1 };
  }
  return findInLines(anchor, now);
}
