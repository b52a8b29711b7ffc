import { cutAt } from './lines';

/**
 * Which lines a text may hold, in four kilobytes: one bit a line. Many files are asked for one anchor that is not where
 * it was, and this is much cheaper than indexing each. It may say yes wrongly, never no.
 */
export type Sketch = Uint32Array;

const BITS = 1 << 15;

export function sketch(text: string): Sketch {
  const bits = new Uint32Array(BITS / 32);
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const at = hash(text, from, cutAt(text, from, to));
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    from = to + 1;
  }
  return bits;
}

/** `line` is normalised, as `IndexedText` has it. */
export function mayHave(bits: Sketch, line: string): boolean {
  const at = hash(line, 0, line.length);
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

const WIDE_SPACE = /\s/;

/** Of a line as `normal` would make it, without making it. */
function hash(text: string, from: number, to: number): number {
  let sum = 0x811c9dc5;
  let space = false;
  let begun = false;
  for (let i = from; i < to; i++) {
    let c = text.charCodeAt(i);
    if (c === 32 || (c >= 9 && c <= 13) || (c > 127 && WIDE_SPACE.test(text.charAt(i)))) {
      space = begun;
      continue;
    }
    if (c === 39) c = 34;
    if (space) sum = Math.imul(sum ^ 32, 0x01000193);
    sum = Math.imul(sum ^ c, 0x01000193);
    space = false;
    begun = true;
  }
  return (sum ^ (sum >>> 15)) & (BITS - 1);
}
