import { Lexer } from 'yaml';

/**
 * How deep a record may nest. The YAML composer calls itself for each level, and near the end of the stack it doesn't
 * only throw: compiling a regular expression there ends the whole process. So depth is measured before it is entered.
 */
export const MAX_DEPTH = 100;

/** Characters of a record that are read. */
export const MAX_YAML = 1024 * 1024;

/**
 * Lines of YAML that are read: a hundred thousand short ones with a mistake in each keep the parser busy for seconds.
 */
export const MAX_LINES = 20_000;

/** Indicators of YAML in one line (`: `, `- `, `&`, `*`, `!`): the parser's time grows with their square. */
export const MAX_INDICATORS = 400;

/**
 * Commas and closing brackets altogether: each may be an item of a list in brackets, or an error, that costs the parser
 * an object or more.
 */
export const MAX_ITEMS = 20_000;

/** What there is too much of. `line` is the 0-based line with too many indicators. */
export type Excess = { readonly of: 'size' | 'items' } | { readonly of: 'indicators'; readonly line: number };

/** Why a text is not given to the parser; undefined where it may be. */
export function excessOf(yaml: string): Excess | undefined {
  const excess = yaml.length > MAX_YAML ? { of: 'size' as const } : counted(yaml);
  return excess && excess.of !== 'size' ? counted(withoutTexts(yaml)) : excess;
}

function counted(yaml: string): Excess | undefined {
  let [line, indicators, items] = [0, 0, 0];
  let crowded: Excess | undefined;
  for (let at = 0; at < yaml.length; at++) {
    switch (yaml.charCodeAt(at)) {
      case 0x0a:
        if (++line > MAX_LINES) return { of: 'size' };
        indicators = 0;
        break;
      case 0x3a:
      case 0x2d:
      case 0x3f: // : - ?
        if (yaml.charCodeAt(at + 1) > 0x20) break;
        if (++indicators > MAX_INDICATORS) crowded ??= { of: 'indicators', line };
        break;
      case 0x26:
      case 0x2a:
      case 0x21: // & * !
        if (++indicators > MAX_INDICATORS) crowded ??= { of: 'indicators', line };
        break;
      case 0x2c:
      case 0x5d:
      case 0x7d: // , ] }
        if (++items > MAX_ITEMS) crowded ??= { of: 'items' };
    }
  }
  return crowded;
}

/** True if block or flow collections nest deeper than `MAX_DEPTH`. */
export function nestsTooDeep(yaml: string): boolean {
  return (
    (blockDepthExceeded(yaml) || flowDepthExceeded(yaml)) &&
    (blockDepthExceeded(withoutTexts(yaml)) || flowDepthExceeded(yaml))
  );
}

/**
 * The text with the same lines, but without what its quoted texts, blocks of lines and comments say: what looks like an
 * indicator in them is none, and costs the parser nothing. Made only of the few texts that seem to have too many.
 */
function withoutTexts(yaml: string): string {
  const parts: string[] = [];
  let isText = false;
  for (const token of new Lexer().lex(yaml)) {
    if (token === TEXT_FOLLOWS) isText = true;
    else if (isText || /^["'#]/.test(token)) {
      parts.push(token.startsWith('#') ? '#' : 'x', '\n'.repeat(token.split('\n').length - 1));
      isText = false;
    } else parts.push(token);
  }
  return parts.join('');
}

/** The lexer's token before a text that stands in no quotation marks. */
const TEXT_FOLLOWS = '\u001f';

/** Depth by indentation, and by `- - -` or `? ? ?` on one line: each opens a level at its own column. */
function blockDepthExceeded(yaml: string): boolean {
  // Columns at which something was opened, of the lines above that are still open.
  const columns: number[] = [];
  const marker = /[-?:](?=[ \t])[ \t]+|[-?:](?=\r?\n|$)/y;
  const blank = /[ \t]*/y;
  for (let line = 0; line < yaml.length;) {
    const next = yaml.indexOf('\n', line) + 1 || yaml.length;
    blank.lastIndex = line;
    blank.exec(yaml);
    let column = blank.lastIndex;
    const first = yaml[column];
    // Blank lines and comments close nothing and open nothing.
    if (first !== '\n' && first !== '\r' && first !== '#' && column < next) {
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column - line) columns.pop();
      columns.push(column - line);
      for (;;) {
        marker.lastIndex = column;
        if (!marker.test(yaml) || marker.lastIndex > next) break;
        column = marker.lastIndex;
        columns.push(column - line);
        if (columns.length > MAX_DEPTH) return true;
      }
      if (columns.length > MAX_DEPTH) return true;
    }
    line = next;
  }
  return false;
}

/** Depth of brackets. The lexer, which knows which of them count, is asked only where there are that many. */
function flowDepthExceeded(yaml: string): boolean {
  let brackets = 0;
  for (let at = 0; at < yaml.length && brackets <= MAX_DEPTH; at++) {
    const code = yaml.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) brackets++;
  }
  if (brackets <= MAX_DEPTH) return false;
  let depth = 0;
  for (const token of new Lexer().lex(yaml)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
