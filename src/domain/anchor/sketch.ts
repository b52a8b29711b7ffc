import { cutAt, lineHash } from './lines';

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
    const at = lineHash(text, from, cutAt(text, from, to)) & (BITS - 1);
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    from = to + 1;
  }
  return bits;
}

/** `line` is normalised, as `IndexedText` has it. */
export function mayHave(bits: Sketch, line: string): boolean {
  return mayHaveMarked(bits, lineHash(line, 0, line.length));
}

/** The same of a line that is known by its mark alone, see marks. */
export function mayHaveMarked(bits: Sketch, mark: number): boolean {
  const at = mark & (BITS - 1);
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}
