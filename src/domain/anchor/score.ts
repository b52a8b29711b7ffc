import { type CandidatePlace, type CandidatePlaces } from './candidatePlaces';

/** A place and how likely it is the place: 0 to 1. */
export interface ScoredPlace {
  readonly place: CandidatePlace;
  readonly chance: number;
}

/**
 * The likeliest place, or none that is likely enough: a note shown at other code misleads, a note reported as detached
 * can be put back by hand. Weights were fitted to the survival cases (logistic regression, checked on repositories left
 * out of the fit) and rounded; each says how much one kind of evidence counts.
 */
export function bestScored({ places, hasHistory, isMarked = false }: CandidatePlaces): ScoredPlace | undefined {
  let best: ScoredPlace | undefined;
  for (const place of places) {
    if (!survives(place)) continue;
    const chance = surelyInPlace(place) ? 1 : likelihood(place, places, hasHistory ? WITH_HISTORY : BY_TEXT);
    if (!best || chance > best.chance) best = { place, chance };
  }
  return best && best.chance >= enough(best.place, hasHistory, isMarked) ? best : undefined;
}

/** Fewer than half of the lines is what a reader calls gone, and so is a bare half that says little. */
function survives({ found, alike, lines }: CandidatePlace): boolean {
  return found > HALF || (found === HALF && (lines <= 2 || alike >= HALF));
}

export const HALF = 0.5;

/**
 * Where git says that the lines were taken out of their file, another place in it needs strong reasons, and so does a
 * stretch of the difference that keeps little of them; a file that received them since is a reason by itself. Lines
 * around that are known by marks alone count for less than they are where they were edited, so less is enough.
 */
function enough({ by }: CandidatePlace, hasHistory: boolean, isMarked: boolean): number {
  if (!hasHistory) return isMarked ? 0.42 : 0.57;
  return { difference: 0.62, sameFile: 0.75, otherFile: 0.5 }[by];
}

/** Most lines survive where the difference leads, and so does something around them, whatever stands elsewhere. */
function surelyInPlace(place: CandidatePlace): boolean {
  return place.by === 'difference' && place.found > HALF && place.alike >= 0.5 && place.above + place.below >= 0.4;
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
  base: -4.9,
  alike: 1.3,
  unlike: -0.9,
  alikeInContext: 1.2,
  telling: 1.1,
  context: 1,
  lead: 1.4,
  contextLead: 1.5,
  alikeLead: 1,
  alone: -1.1,
  free: 2,
  otherFile: -0.5,
  otherFileTelling: -0.7,
  otherFileShare: 0.5,
};
const BY_TEXT: Weights = {
  base: -3.2,
  alike: 1.2,
  unlike: -0.5,
  alikeInContext: 0.9,
  telling: 1.7,
  context: 1.1,
  lead: 1.9,
  contextLead: 1.8,
  alikeLead: 0,
  alone: -0.9,
  free: 0,
  otherFile: -1.2,
  otherFileTelling: -1.2,
  otherFileShare: 1.6,
};

function likelihood(place: CandidatePlace, places: readonly CandidatePlace[], by: Weights): number {
  const others = places.filter(other => !sameLines(other, place));
  const context = (place.above + place.below) / 2;
  const other = place.by === 'otherFile' ? 1 : 0;
  const sum =
    by.base +
    by.alike * place.alike +
    by.unlike * Math.max(0, 0.7 - place.alike) +
    by.alikeInContext * place.alike * context +
    by.telling * place.telling * place.alike +
    by.context * context * context +
    by.lead * clamp(inAll(place) - most(others, inAll), 1.5) +
    by.contextLead * clamp(around(place) - most(others, around), 1) +
    by.alikeLead * clamp(place.alike - most(others, one => one.alike), 1) +
    by.alone * (others.length === 0 ? 1 : 0) +
    by.free * place.free +
    other * (by.otherFile + by.otherFileTelling * place.telling + by.otherFileShare * place.share);
  return 1 / (1 + Math.exp(-sum));
}

const inAll = (place: CandidatePlace) => place.alike * 2 + place.above + place.below + place.within;
const around = (place: CandidatePlace) => place.above + place.below;
const most = (places: readonly CandidatePlace[], of: (place: CandidatePlace) => number) =>
  places.reduce((best, place) => Math.max(best, of(place)), 0);
const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));

function sameLines(a: CandidatePlace, b: CandidatePlace): boolean {
  return a === b || (a.path === b.path && a.start <= b.end && b.start <= a.end);
}
