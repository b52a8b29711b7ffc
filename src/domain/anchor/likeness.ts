import { distance } from 'fastest-levenshtein';

/** Beyond this two lines are compared by their ends alone; such lines are data, and comparing is quadratic. */
const LONG = 300;

/** How alike two normalised lines are: 1 the same, 0 nothing in common. One minus the edits for each character. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer === 0) return 1;
  if (shorter / longer < 0.3 || longer > LONG) return 0;
  return 1 - distance(a, b) / longer;
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
const COMMONPLACE = /^(\}?\s*else\s*[{:]?|try\s*[{:]?|do|end|begin|pass|break;?|continue;?|return;?|finally\s*[{:]?|default:|@Override|@Test|"""|'''|return (nil|null|None|true|false|err);?|\/\*\*)$/;
