import { mapLines, type KnownLines } from '../anchor/lineMap';
import { splitLines } from '../anchor/lines';

/**
 * Whether a text has all that another one changed in the text that both were made from: each line that was written
 * there stands here, in the same order, and none that was taken out there was put in again. False where it is not sure.
 */
export function holdsChanges(texts: { readonly base: string; readonly there: string; readonly here: string }): boolean {
  const [base, there, here] = [knownLines(texts.base), knownLines(texts.there), knownLines(texts.here)];
  const [inBase, inHere] = [mapLines(there, base), mapLines(there, here)];
  const isLost = there.lines.some((line, at) => {
    if (inHere[at]! >= 0) return false;
    // Written there and not here; or here too, at another place.
    return inBase[at]! < 0 || (line.trim() !== '' && here.positions.has(line));
  });
  if (isLost) return false;
  const kept = mapLines(base, there);
  const takenOut = new Set(base.lines.filter((line, at) => kept[at]! < 0 && line.trim() !== ''));
  const inThere = mapLines(here, there);
  return !here.lines.some((line, at) => inThere[at]! < 0 && takenOut.has(line));
}

function knownLines(text: string): KnownLines {
  const lines = splitLines(text);
  const positions = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const known = positions.get(line);
    if (known) known.push(at);
    else positions.set(line, [at]);
  }
  return { lines, positions };
}
