import { likenessTo } from './likeness';

/** Lines less alike than this are two lines, one taken away and one written. */
const SAME_LINE = 0.57;

export interface Aligning {
  readonly old: readonly string[];
  readonly now: readonly string[];
  /** The stretch of `now` to align with, 0-based, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** What meeting each old line again is worth. */
  readonly worth: readonly number[];
  /** What a new line between two old ones costs. */
  readonly gap: number;
}

export interface Aligned {
  /** For each old line its index in `now`, or -1. */
  readonly to: readonly number[];
  /** For each old line how alike the two are; 0 where there is none. */
  readonly like: readonly number[];
}

/**
 * The best way to lay old lines over new ones in order, letting lines be edited, inserted and taken away. It may begin
 * and end anywhere. Quadratic, so callers keep the stretch short.
 */
export function align(what: Aligning): Aligned {
  const rows = what.old.length;
  const width = Math.max(0, what.to - what.from);
  const stride = width + 1;
  const score = new Float64Array((rows + 1) * stride);
  const step = new Uint8Array((rows + 1) * stride); // 1 laid over, 2 old line gone, 3 new line inserted
  const like = new Float32Array(rows * width);
  const known = new Set(what.old.filter(line => line.length > 5));
  for (let i = 1; i <= rows; i++) {
    const worth = what.worth[i - 1] ?? 0;
    const alikeTo = comparison(what.old[i - 1] ?? '', worth, known);
    for (let j = 1; j <= width; j++) {
      const at = what.from + j - 1;
      const here = i * stride + j;
      let best = score[here - stride] ?? 0;
      let how = 2;
      const inserted = (score[here - 1] ?? 0) - what.gap;
      if (inserted > best) {
        best = inserted;
        how = 3;
      }
      const alike = alikeTo(what.now[at] ?? '');
      if (alike >= SAME_LINE) {
        like[(i - 1) * width + j - 1] = alike;
        // Landing right after the previous pair is what an unmoved neighbour does; it decides between equal lines.
        const next = step[here - stride - 1] === 1 ? 0.02 : 0;
        const laid = (score[here - stride - 1] ?? 0) + worth * gain(alike) + next;
        if (laid > best) {
          best = laid;
          how = 1;
        }
      }
      if (best < 0) {
        best = 0;
        how = 0;
      }
      score[here] = best;
      step[here] = how;
    }
  }
  return trace(what, score, step, like, width);
}

/** How alike a new line is to an old one: 0 where it is not the same line edited. */
function comparison(old: string, worth: number, known: ReadonlySet<string>): (now: string) => number {
  // Braces and blank lines are the same or they are nothing: half a brace is no evidence.
  const alikeTo = worth <= 0.02 || old.length < 3 ? () => 0 : likenessTo(old, SAME_LINE);
  return now => {
    if (old === now) return 1;
    // A line that stands word for word among the old ones is that line, and not another one edited.
    return now.length < 3 || known.has(now) ? 0 : alikeTo(now);
  };
}

/** The way back through the table, from the best end. */
function trace(what: Aligning, score: Float64Array, step: Uint8Array, like: Float32Array, width: number): Aligned {
  const rows = what.old.length;
  const stride = width + 1;
  const to = new Array<number>(rows).fill(-1);
  const alike = new Array<number>(rows).fill(0);
  let j = 0;
  for (let k = 1; k <= width; k++) if ((score[rows * stride + k] ?? 0) > (score[rows * stride + j] ?? 0)) j = k;
  let i = rows;
  while (i > 0 && j > 0) {
    const how = step[i * stride + j];
    if (how === 1) {
      to[i - 1] = what.from + j - 1;
      alike[i - 1] = like[(i - 1) * width + j - 1] ?? 0;
      i--;
      j--;
    } else if (how === 3) j--;
    else if (how === 2) i--;
    else break;
  }
  return { to, like: alike };
}

function gain(alike: number): number {
  return alike === 1 ? 1 : 0.9 * ((alike - 0.35) / 0.65);
}
