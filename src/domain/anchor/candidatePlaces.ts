import { type Candidate } from './measure';
import { type IndexedText } from './indexedText';
import { weight } from './likeness';
import { mayHave, type Sketch } from './sketch';
import { type Snippet } from './snippet';

/** A place that may be the anchor's, and how it was come by. */
export interface CandidatePlace extends Candidate {
  readonly path: string;
  /** `place`: the difference since the commit leads there. `near`: found in the same file. `other`: in another file. */
  readonly by: 'place' | 'near' | 'other';
  /** Share of the telling lines looked for that stand anywhere in that file. */
  readonly share: number;
}

/** All the places worth weighing for one anchor. */
export interface CandidatePlaces {
  readonly options: readonly CandidatePlace[];
  /** Whether git could say what became of the file. */
  readonly git: boolean;
}

/** No need to look in other files: the lines are there and so are their neighbours. */
export function settled(option: CandidatePlace): boolean {
  return option.alike > 0.8 && option.above + option.below > 1.2;
}

/** How many of the lines that say something stand anywhere in a text, by what they say. */
export function share(lines: readonly string[], text: IndexedText): number {
  let all = 0;
  let met = 0;
  for (const line of lines) {
    const says = weight(line);
    if (says < 0.5) continue;
    all += says;
    if (text.places.has(line)) met += says;
  }
  return all > 0 ? met / all : 0;
}

/** A quick look: a text with none of the lines that say most cannot be where they went. */
export function mayHold(snippet: Snippet, text: Sketch): boolean {
  let around = 0;
  return snippet.lines.some((line, i) => {
    const says = weight(line);
    if (says < 0.3 || !mayHave(text, line)) return false;
    if (i >= snippet.first && i <= snippet.last) return true;
    if (says >= 0.5) around += says;
    return around >= AROUND;
  });
}

/** Two or three neighbours that say something. */
const AROUND = 1.5;
