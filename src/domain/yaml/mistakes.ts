import { Lexer } from 'yaml';
import type { Region } from '../text/frontMatter';
import { lineEnd, lineStart } from './places';

/** What the YAML library finds wrong, and where it finds it. */
interface Finding {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What somebody has most likely done, by the library's codes and some of our own, and where they did it. */
export interface Mistake extends Region {
  readonly code: string;
}

/**
 * The first of the mistakes in a text. The library tells what it stumbles over, which may stand on another line than
 * the mistake and be called by the name of something else: a line that is indented too far is to it a text with a colon
 * in it.
 */
export function mistakeOf(yaml: string, findings: readonly Finding[]): Mistake | undefined {
  const [first] = [...findings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return undefined;
  const {
    code,
    pos: [start, end],
  } = first;
  const isSameStart = (finding: Finding) => finding.code === 'MULTILINE_IMPLICIT_KEY' && finding.pos[0] === start;
  const whole = findings.find(isSameStart);
  // A text that goes on in deeper lines, the last of which is a key.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && whole) return lineWith(yaml, whole.pos[1] - 1, 'BAD_INDENT');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && yaml[start] === '?') return { code: 'BAD_SCALAR_START', start, end };
  if (code === 'BAD_INDENT' && first.message.startsWith('Flow')) {
    // A bracket that is still open where the next key comes.
    const bracket = Math.max(yaml.lastIndexOf('[', start), yaml.lastIndexOf('{', start));
    return { code: 'MISSING_CHAR', start: bracket, end: lineEnd(yaml, bracket) };
  }
  if (code === 'MISSING_CHAR') {
    const quote = unclosedQuote(yaml);
    if (quote !== undefined && end >= yaml.trimEnd().length)
      return { code: 'UNCLOSED_QUOTE', start: quote, end: lineEnd(yaml, quote) };
    // A line of a list between its hyphen and what the item began with.
    if (first.message.startsWith('Sequence item')) return lineWith(yaml, start, 'BAD_INDENT');
    const value = first.message.startsWith('Tags') ? valueOnLine(yaml, start) : undefined;
    if (value) return { code: 'BAD_SCALAR_START', ...value };
  }
  if (code === 'UNEXPECTED_TOKEN') {
    const value = valueOnLine(yaml, start);
    const code = value && codeOfStart(yaml.charAt(value.start), value.start < start);
    if (code) return { code, ...value };
    if (/^[ ]*$/.test(yaml.slice(lineStart(yaml, start), start)) && /^[\w"'-]/.test(yaml.slice(start)))
      return lineWith(yaml, start, 'BAD_INDENT');
  }
  return { code, start, end };
}

/**
 * What is wrong with a value, if its first character says so, where the library stumbles at the value or behind its
 * start.
 */
function codeOfStart(first: string, isBehind: boolean): string | undefined {
  if (first === '*') return 'BAD_ALIAS';
  if (first === '"' || first === "'") return 'TEXT_BEHIND_QUOTE';
  const cannotStart = isBehind ? /[>|[{]/.test(first) : first === '-';
  return cannotStart ? 'BAD_SCALAR_START' : undefined;
}

/** What stands on the line of `at` behind its hyphens and its key, without the blanks around it. */
export function valueOnLine(yaml: string, at: number): Region | undefined {
  const start = lineStart(yaml, at);
  const found = /^((?:[ \t]*-[ \t]+)*[ \t]*(?:[A-Za-z_][\w-]*:[ \t]+)?)(\S.*)$/.exec(
    yaml.slice(start, lineEnd(yaml, at)),
  );
  if (!found) return undefined;
  const [, before = '', value = ''] = found;
  return { start: start + before.length, end: start + before.length + value.trimEnd().length };
}

function lineWith(yaml: string, at: number, code: string): Mistake {
  const start = lineStart(yaml, at);
  const end = lineEnd(yaml, at);
  return { code, start: start + yaml.slice(start, end).search(/\S|$/), end };
}

/** Where the quotation mark stands that is still open at the end of a text. */
function unclosedQuote(yaml: string): number | undefined {
  let at = 0;
  let quote: number | undefined;
  for (const token of new Lexer().lex(yaml)) {
    // Control tokens of the lexer stand for no character of the text.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    const first = token[0];
    const isQuoted = first === '"' || first === "'";
    quote = isQuoted && (token.length === 1 || !token.endsWith(first)) ? at : undefined;
    at += token.length;
  }
  return quote;
}
