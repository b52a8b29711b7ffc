import { editDistance } from '../text/editDistance';

/** Beyond this two lines are compared by their ends alone; such lines are data, and comparing is quadratic. */
const LONG = 300;

/** How alike two normalised lines are: 1 the same, 0 nothing in common. One minus the edits for each character. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer === 0) return 1;
  if (shorter / longer < 0.3 || longer > LONG) return 0;
  return 1 - editDistance(a, b) / longer;
}

/**
 * How alike lines are to one line, 0 where they are less alike than `least`. Most lines are told apart by which letters
 * they have, which costs far less than counting edits.
 */
export function likenessTo(a: string, least: number): (b: string) => number {
  const letters = bag(a, new Int16Array(BUCKETS));
  const other = new Int16Array(BUCKETS);
  return b => {
    if (a === b) return 1;
    const longer = Math.max(a.length, b.length);
    // Each letter more is an edit.
    if (Math.min(a.length, b.length) < least * longer) return 0;
    other.fill(0);
    bag(b, other);
    let missing = 0;
    let more = 0;
    for (let i = 0; i < BUCKETS; i++) {
      const d = (letters[i] ?? 0) - (other[i] ?? 0);
      if (d > 0) missing += d;
      else more -= d;
    }
    // Each letter that one has and the other lacks is an edit too; one edit can settle one of each.
    if (1 - Math.max(missing, more) / longer < least) return 0;
    const alike = likeness(a, b);
    return alike < least ? 0 : alike;
  };
}

const BUCKETS = 32;

function bag(line: string, into: Int16Array): Int16Array {
  for (let i = 0; i < line.length; i++) {
    const at = line.charCodeAt(i) & (BUCKETS - 1);
    into[at] = (into[at] ?? 0) + 1;
  }
  return into;
}

/**
 * How much a line says about where one is: a brace or a blank line nothing, a long statement much. From 0.05 to 1,
 * before it is known how often the line stands in the text.
 */
export function weight(line: string): number {
  let letters = 0;
  for (let i = 0; i < line.length && letters < 24; i++) {
    const c = line.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 || c > 127) letters++;
  }
  if (letters < 3) return line === '' ? 0.05 : 0.1;
  return COMMONPLACE.test(line) ? 0.15 : 0.3 + 0.7 * (letters / 24);
}

/** Whole lines that stand everywhere in most languages. */
const COMMONPLACE =
  /^(\}?\s*else\s*[{:]?|try\s*[{:]?|do|end|begin|pass|break;?|continue;?|return;?|finally\s*[{:]?|default:|@Override|@Test|"""|'''|return (nil|null|None|true|false|err);?|\/\*\*)$/;
