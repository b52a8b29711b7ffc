/** What encloses a line, read from indentation alone, for languages and places where the editor knows no symbols. */

const DECLARED =
  /\b(?:class|def|function\*?|func|fn|interface|struct|impl|module|namespace|enum|trait|type|sub|proc|macro_rules!|object|record|protocol|extension)\s+(?:\([^)]*\)\s*)?([\p{L}_$][\p{L}\p{N}_$]*)/u;
const TITLED = /\b(?:describe|context|suite|it|test|specify)(?:\.\w+)?\s*\(\s*(['"`])((?:(?!\1).)*)/;
const BOUND =
  /^(?:export\s+)?(?:const|let|var|val)\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*(?::[^=]*)?=.*(?:=>|\bfunction\b|[({[])\s*$/u;
const METHOD =
  /^(?!(?:if|for|while|switch|catch|else|elif|return|with|match|do|try|when|using|lock)\b)[^=;.]*?([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:<[^>]*>)?\([^;]*[{:(,]\s*$/u;

/** Joins the names of a symbol, outermost first. */
export const SYMBOL_SEPARATOR = ' › ';

/** The names of the declarations around a line (0-based), outermost first; those of the line itself not included. */
export function enclosing(lines: readonly string[], indents: ArrayLike<number>, at: number): string[] {
  const names: string[] = [];
  let indent = Infinity;
  for (let i = Math.min(at, lines.length - 1); i >= 0 && indent > 0; i--) {
    const line = lines[i] ?? '';
    const own = indents[i] ?? 0;
    if (line === '' || own >= indent) continue;
    if (i === at) {
      indent = own;
      continue;
    }
    // A closing line or a label stands as deep as what it belongs to, but encloses nothing.
    if (!/^[\p{L}_$@#*]/u.test(line)) continue;
    if (indent === Infinity && own === 0 && i < at) indent = 1;
    const name = nameOf(line);
    if (name) names.push(name);
    indent = own;
  }
  return names.reverse();
}

/** What a line declares, if it declares something with a name. */
export function nameOf(line: string): string | undefined {
  return DECLARED.exec(line)?.[1] ?? TITLED.exec(line)?.[2] ?? BOUND.exec(line)?.[1] ?? METHOD.exec(line)?.[1];
}

/** How far two symbols are the same, 0 to 1, by their words, the innermost names counting double. */
export function sameSymbol(a: string, b: string): number {
  const one = words(a);
  const two = words(b);
  if (one.size === 0 && two.size === 0) return 1;
  let shared = 0;
  let all = 0;
  for (const [word, by] of one) {
    all += by;
    if (two.has(word)) shared += by + (two.get(word) ?? 0);
  }
  for (const by of two.values()) all += by;
  return shared / all;
}

function words(symbol: string): Map<string, number> {
  const found = new Map<string, number>();
  const names = symbol
    .split(/ › |\.|::|#|\//)
    .map(name => name.trim())
    .filter(Boolean);
  names.forEach((name, i) => {
    const parts = name.split(/[^\p{L}\p{N}_$]+/u).filter(Boolean);
    for (const part of parts) found.set(part, (i === names.length - 1 ? 2 : 1) / parts.length);
  });
  return found;
}
