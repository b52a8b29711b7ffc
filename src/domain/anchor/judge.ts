import { type Option, type Options } from './options';

/** An option and how likely it is the place: 0 to 1. */
export interface Judged {
  readonly option: Option;
  readonly chance: number;
}

/**
 * The likeliest place, or none that is likely enough: a note shown at other code misleads, a note reported as detached
 * can be put back by hand. Weights were fitted to the survival cases (logistic regression, checked on repositories left
 * out of the fit) and rounded; each says how much one kind of evidence counts.
 */
export function judge({ options, git }: Options): Judged | undefined {
  let best: Judged | undefined;
  for (const option of options) {
    // Fewer than half of the lines is what a reader calls gone.
    if (option.kept < HALF) continue;
    const chance = surelyInPlace(option) ? 1 : likelihood(option, options, git ? WITH_HISTORY : BY_TEXT);
    if (!best || chance > best.chance) best = { option, chance };
  }
  return best && best.chance >= (git ? ENOUGH_WITH_HISTORY : ENOUGH_BY_TEXT) ? best : undefined;
}

export const HALF = 0.5;
const ENOUGH_WITH_HISTORY = 0.55;
const ENOUGH_BY_TEXT = 0.52;

/** Most lines survive where the difference leads, and so does something around them, whatever stands elsewhere. */
function surelyInPlace(option: Option): boolean {
  return option.by === 'place' && option.kept > HALF && option.alike >= 0.5 && option.above + option.below >= 0.4;
}

interface Weights {
  readonly base: number;
  readonly alike: number;
  /** Much unlike counts against it, more than in proportion. */
  readonly unlike: number;
  readonly alikeInContext: number;
  readonly telling: number;
  readonly context: number;
  /** By how much it is better than any other place, in all, in its neighbours, and in the quoted lines. */
  readonly lead: number;
  readonly contextLead: number;
  readonly alikeLead: number;
  /** The only place that could be: there is nothing it is better than. */
  readonly alone: number;
  readonly free: number;
  readonly otherFile: number;
  readonly otherFileTelling: number;
  readonly otherFileShare: number;
}

const WITH_HISTORY: Weights = {
  base: -4.96, alike: 1.31, unlike: -0.91, alikeInContext: 1.17, telling: 1.04, context: 0.92, lead: 1.71,
  contextLead: 1.24, alikeLead: 0.88, alone: -1.17, free: 2.08, otherFile: -0.37, otherFileTelling: -0.74,
  otherFileShare: 0.58,
};
const BY_TEXT: Weights = {
  base: -2.98, alike: 1.04, unlike: -0.65, alikeInContext: 0.81, telling: 1.6, context: 1.09, lead: 2.25,
  contextLead: 1.61, alikeLead: 0.07, alone: -1.21, free: 0, otherFile: -1.21, otherFileTelling: -1.08,
  otherFileShare: 1.45,
};

function likelihood(option: Option, options: readonly Option[], by: Weights): number {
  const others = options.filter(other => !sameLines(other, option));
  const context = (option.above + option.below) / 2;
  const other = option.by === 'other' ? 1 : 0;
  const sum = by.base
    + by.alike * option.alike
    + by.unlike * Math.max(0, 0.7 - option.alike)
    + by.alikeInContext * option.alike * context
    + by.telling * option.telling * option.alike
    + by.context * context * context
    + by.lead * clamp(inAll(option) - most(others, inAll), 1.5)
    + by.contextLead * clamp(around(option) - most(others, around), 1)
    + by.alikeLead * clamp(option.alike - most(others, one => one.alike), 1)
    + by.alone * (others.length === 0 ? 1 : 0)
    + by.free * option.free
    + other * (by.otherFile + by.otherFileTelling * option.telling + by.otherFileShare * option.share);
  return 1 / (1 + Math.exp(-sum));
}

const inAll = (option: Option) => option.alike * 2 + option.above + option.below + option.within;
const around = (option: Option) => option.above + option.below;
const most = (options: readonly Option[], of: (option: Option) => number) =>
  options.reduce((best, option) => Math.max(best, of(option)), 0);
const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));

function sameLines(a: Option, b: Option): boolean {
  return a === b || (a.path === b.path && a.start <= b.end && b.start <= a.end);
}
