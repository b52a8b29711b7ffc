import { Lexer } from 'yaml';

/**
 * How deep a record may nest. The YAML composer calls itself for each level, and near the end of the stack it doesn't
 * only throw: compiling a regular expression there ends the whole process. So depth is measured before it is entered.
 */
export const MAX_DEPTH = 100;

/** Characters of a record that are read. */
export const MAX_YAML = 1024 * 1024;

/** Lines of YAML that are read: a hundred thousand short ones with a mistake in each keep the parser busy for seconds. */
export const MAX_LINES = 20_000;

/** Marks of YAML in one line (`: `, `- `, `&`, `*`, `!`): the parser's time grows with their square. */
const MAX_MARKS = 400;

/** Commas and closing brackets altogether: each may be an item of a list in brackets, or an error, that costs the parser an object or more. */
const MAX_ITEMS = 20_000;

/** Why a text is not read: there is too much of it, or too many marks of YAML up to an offset. */
export type Excess = { readonly kind: 'length' } | { readonly kind: 'marks'; readonly end: number };

export function excessIn(yaml: string): Excess | undefined {
  if (yaml.length > MAX_YAML) return { kind: 'length' };
  let [lines, marks, items, areMany] = [0, 0, 0, false];
  for (let at = 0; at < yaml.length; at++) {
    switch (yaml.charCodeAt(at)) {
      case 0x0a:
        if (++lines > MAX_LINES) return { kind: 'length' };
        marks = 0;
        break;
      case 0x3a: case 0x2d: case 0x3f: // : - ?
        if (yaml.charCodeAt(at + 1) > 0x20) break;
        if (++marks > MAX_MARKS) areMany = true;
        break;
      case 0x26: case 0x2a: case 0x21: // & * !
        if (++marks > MAX_MARKS) areMany = true;
        break;
      case 0x2c: case 0x5d: case 0x7d: // , ] }
        if (++items > MAX_ITEMS) areMany = true;
    }
  }
  return areMany ? excessOfMarks(yaml) : undefined;
}

/** Looks closer: within a text, such as quoted code, these characters mean nothing. */
function excessOfMarks(yaml: string): Excess | undefined {
  let [at, marks, items, isText] = [0, 0, 0, false];
  for (const token of new Lexer().lex(yaml)) {
    // Marks of the lexer's own stand for no character; one of them comes before a text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isText = token === '\u001f';
      continue;
    }
    at += token.length;
    if (!isText && /^(?:[&*!]|[-:?]$)/.test(token)) marks++;
    if (!isText && /^[,\]}]$/.test(token)) items++;
    if (marks > MAX_MARKS || items > MAX_ITEMS) return { kind: 'marks', end: at };
    if (token.includes('\n')) marks = 0;
    isText = false;
  }
  return undefined;
}

/** True if block or flow collections nest deeper than `MAX_DEPTH`. May also say so of text that merely looks like it. */
export function nestsTooDeep(yaml: string): boolean {
  return blockDepthExceeded(yaml) || flowDepthExceeded(yaml);
}

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

/** Depth of brackets. Only a text with that many brackets is worth the lexer's look at which of them count. */
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
