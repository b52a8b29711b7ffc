import { type Candidate } from './measure';
import { type IndexedText } from './indexedText';
import { weight } from './likeness';
import { mayHave, mayHaveMarked, type Sketch } from './sketch';
import { type Snippet } from './snippet';

/** A place that may be the anchor's, and how it was found. */
export interface CandidatePlace extends Candidate {
  readonly path: string;
  /** Whether the difference since the commit leads there, or it was found in the same file or in another one. */
  readonly by: 'difference' | 'sameFile' | 'otherFile';
  /** Of the lines that were looked for, the part that stands anywhere in that file, by weight: 0 to 1. */
  readonly share: number;
}

/** All the places to choose from for one anchor. */
export interface CandidatePlaces {
  readonly places: readonly CandidatePlace[];
  /** Whether git could say what became of the file. */
  readonly hasHistory: boolean;
  /** Whether the lines around are known by their marks alone. */
  readonly isMarked?: boolean;
}

/** So likely that no other file need be searched: the lines are there and so are their neighbours. */
export function isClear(place: CandidatePlace): boolean {
  return place.alike > 0.8 && place.above + place.below > 1.2;
}

/** The part of the lines of some weight that stands anywhere in a text, by weight: 0 to 1. */
export function share(lines: readonly string[], text: IndexedText): number {
  let all = 0;
  let met = 0;
  for (const line of lines) {
    const own = weight(line);
    if (own < 0.5) continue;
    all += own;
    if (text.positions.has(line)) met += own;
  }
  return all > 0 ? met / all : 0;
}

/** A quick check: a text with none of the lines that weigh most cannot be where they went. */
export function mayHold(snippet: Snippet, text: Sketch): boolean {
  let around = 0;
  return snippet.lines.some((line, i) => {
    const own = weight(line);
    const mark = snippet.marks?.get(i);
    if (own < 0.3 || !(mark === undefined ? mayHave(text, line) : mayHaveMarked(text, mark))) return false;
    if (i >= snippet.first && i <= snippet.last) return true;
    if (own >= 0.5) around += own;
    return around >= AROUND;
  });
}

/** Two or three neighbours that say something. */
const AROUND = 1.5;
