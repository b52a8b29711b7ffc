import { distance } from 'fastest-levenshtein';

/** How many characters have to be put in, taken out or changed to make one text of the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  return distance(a, b);
}
