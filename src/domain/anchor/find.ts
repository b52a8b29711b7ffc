import { type CodeAnchor } from './codeAnchor';
import { normal, splitLines } from './lines';

/** Where an anchor's lines are in a text now; lines 1-based and inclusive. */
export type Found =
  | { readonly kind: 'exact' | 'moved' | 'edited'; readonly start: number; readonly end: number }
  | { readonly kind: 'detached' };

/** Below this share of likeness a block is another block. */
const ALIKE = 0.6;

/** Finds the anchor in a text of the same path. Pure and never throws. */
export function findInText(anchor: CodeAnchor, text: string): Found {
  const lines = splitLines(text).map(normal);
  const quote = anchor.quote.split('\n').map(normal);
  const before = anchor.before.split('\n').map(normal);
  const after = anchor.after.split('\n').map(normal);
  let best: { at: number; score: number; alike: number } | undefined;
  for (let at = 0; at + quote.length <= lines.length; at++) {
    let same = 0;
    for (let i = 0; i < quote.length; i++) same += lines[at + i] === quote[i] ? 1 : 0;
    if (same === 0) continue;
    const alike = same / quote.length;
    let context = 0;
    for (let i = 1; i <= before.length; i++) context += lines[at - i] === before[before.length - i] ? 1 / i : 0;
    for (let i = 0; i < after.length; i++) context += lines[at + quote.length + i] === after[i] ? 1 / (i + 1) : 0;
    const score = alike * 4 + context - Math.abs(at + 1 - anchor.start) / (lines.length + 1) / 10;
    if (!best || score > best.score) best = { at, score, alike };
  }
  if (!best || best.alike < ALIKE) return { kind: 'detached' };
  const start = best.at + 1;
  const kind = best.alike < 1 ? 'edited' : start === anchor.start ? 'exact' : 'moved';
  return { kind, start, end: best.at + quote.length };
}
