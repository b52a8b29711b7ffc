/** The measures of the survival cases, in percent. */

export interface Case {
  readonly id: string;
  readonly repo: string;
  readonly commitA: string;
  readonly pathA: string;
  readonly start: number;
  readonly end: number;
  readonly commitB: string;
  readonly truth: 'gone' | Shown;
  readonly cls: string;
}

export interface Shown {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface Run {
  readonly of: Case;
  readonly shown: Shown | undefined;
  readonly ms: number;
  /** Whether it was the first anchor of its two commits. */
  readonly first: boolean;
  /** Old texts asked of git. */
  readonly shows: number;
}

export interface Measures {
  readonly cases: number;
  readonly right: number;
  readonly exact: number;
  readonly iou50: number;
  readonly wrongPlace: number;
  readonly wrongGone: number;
  readonly ms: number;
  readonly msFirst: number;
  readonly shows: number;
}

export function measures(runs: readonly Run[]): Measures {
  const alive = runs.filter(run => run.of.truth !== 'gone');
  const first = runs.filter(run => run.first);
  return {
    cases: runs.length,
    right: percent(runs, isRight),
    exact: percent(alive, isExact),
    iou50: percent(alive, isRight),
    // A place that begins at the right line is not a wrong place, though it may end too early or too late.
    wrongPlace: percent(runs, run => run.shown !== undefined && !isRight(run) && !isExact(run)),
    wrongGone: percent(alive, run => run.shown === undefined),
    ms: mean(
      runs.filter(run => !run.first),
      run => run.ms,
    ),
    msFirst: mean(first, run => run.ms),
    shows: mean(runs, run => run.shows),
  };
}

export function isRight({ of, shown }: Run): boolean {
  if (of.truth === 'gone' || !shown) return of.truth === 'gone' && !shown;
  if (shown.path !== of.truth.path) return false;
  const shared = Math.min(shown.end, of.truth.end) - Math.max(shown.start, of.truth.start) + 1;
  const all = Math.max(shown.end, of.truth.end) - Math.min(shown.start, of.truth.start) + 1;
  return shared > 0 && shared / all >= 0.5;
}

function isExact({ of, shown }: Run): boolean {
  return of.truth !== 'gone' && shown?.path === of.truth.path && shown.start === of.truth.start;
}

function percent(runs: readonly Run[], is: (run: Run) => boolean): number {
  return runs.length === 0 ? 0 : round((100 * runs.filter(is).length) / runs.length);
}

function mean(runs: readonly Run[], of: (run: Run) => number): number {
  return runs.length === 0 ? 0 : round(runs.reduce((sum, run) => sum + of(run), 0) / runs.length);
}

const round = (value: number) => Math.round(value * 100) / 100;
