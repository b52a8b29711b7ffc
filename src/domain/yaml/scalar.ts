import { endWithout } from '../text/blanks';

/** How one text or number is written in YAML, so that this reader and those of other tools read the same back. */

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal';
export type Scalar = string | number | boolean | null;

/** Texts that YAML 1.1 or 1.2 would read as something else: nothing, yes and no, numbers, times such as 18:00. */
const AMBIGUOUS = new RegExp(
  [
    '^(?:',
    '~|null|true|false|yes|no|on|off|y|n|=|<<',
    '|[-+]?(?:\\d[\\d_,]*)?\\.?\\d[\\d_]*\\.?(?:e[-+]?\\d*)?',
    '|0[xob][\\da-f_]+',
    '|[-+]?\\.(?:inf|nan)',
    '|[-+]?\\d+(?::\\d+)+(?:\\.\\d*)?',
    ')$',
  ].join(''),
  'i',
);

/** Characters with a meaning of their own at the beginning of a plain text. */
const INDICATOR = /^(?:[-?:,[\]{}#&*!|>'"%@`~]|\.\.\.)/;
const COLON_OR_COMMENT = /:(?:\s|$)|\s#/;
/**
 * Characters that must be escaped: controls, other line breaks than LF, byte order marks. Tab and LF are checked apart.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Keys longer than this would have to be written another way; the reader asks for shorter ones too. */
const LONGEST_PLAIN = 1000;

/** One scalar on one line. `prefer` is followed where it can hold the value. */
export function inlineScalar(value: Scalar, inFlow: boolean, prefer: ScalarStyle = 'plain'): string {
  if (typeof value !== 'string') return numberOrWord(value);
  if (prefer === 'single' && canBeSingle(value)) return singleQuoted(value);
  if (prefer !== 'double' && canBePlain(value, inFlow)) return value;
  return doubleQuoted(value);
}

function numberOrWord(value: number | boolean | null): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

function canBePlain(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !/[\n\t]/.test(text) &&
    text.length <= LONGEST_PLAIN &&
    !UNPRINTABLE.test(text) &&
    !LONE_SURROGATE.test(text) &&
    !INDICATOR.test(text) &&
    !COLON_OR_COMMENT.test(text) &&
    !AMBIGUOUS.test(text) &&
    !(inFlow && /[,[\]{}]|:["']/.test(text))
  );
}

function canBeSingle(text: string): boolean {
  return !/[\n\t]/.test(text) && !UNPRINTABLE.test(text) && !LONE_SURROGATE.test(text);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * In the quotation marks that people can read best around it: single ones where the text has double ones or
 * backslashes.
 */
export function quotedText(text: string): string {
  return /["\\]/.test(text) && !text.includes("'") && canBeSingle(text) ? singleQuoted(text) : doubleQuoted(text);
}

/** JSON's escapes are YAML's too; it leaves some characters as they are that YAML wants escaped. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    new RegExp(UNPRINTABLE, 'g'),
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** True for a text of several lines that people can read as it stands in a literal block. */
export function canBeLiteral(text: string): boolean {
  return (
    text.includes('\n') &&
    /\S/.test(text) &&
    !/[ \t]\n*$/.test(text) &&
    !UNPRINTABLE.test(text) &&
    !LONE_SURROGATE.test(text)
  );
}

/** A literal block: its header and lines, indented by `column` spaces, without a last line break. */
export function literalBlock(text: string, column: number): string {
  const ends = text.length - endWithout(text, '\n');
  const chomping = ['-', ''][ends] ?? '+';
  // Without the number the first line's own spaces would be taken for the block's indentation.
  const indent = /^[ \t\n]/.test(text) ? '2' : '';
  const lines = text
    .slice(0, text.length - ends)
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(column) + line));
  return `|${indent}${chomping}\n${lines.join('\n')}${'\n'.repeat(Math.max(0, ends - 1))}`;
}
