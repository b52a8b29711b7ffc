import { CALENDAR_DAY } from '../time/days';
import { MOMENT } from '../time/moments';

/** How one text or number is written in YAML, so that this reader and those of other tools read the same back. */

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal';
export type Scalar = string | number | boolean | null;

/** Texts that YAML 1.1 or 1.2 would read as something else: nothing, yes and no, numbers. */
const AMBIGUOUS = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|0[xob][\da-f_]+|[-+]?\.(?:inf|nan))$/i;
/** Some readers take numbers with blanks of `_`, `,` and `:` in them for one; nobody misses a plain `1.2.3`. */
const LIKE_NUMBER = /^[-+.\d_][-+.,:\d_e]*$/i;
/** From a day that there is not, such as 2026-13-45, some readers refuse the whole file. */
const LIKE_DAY = /^\d{4}-\d\d?-\d\d?(?:[Tt\s]|$)/;

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
    (isDayOrMoment(text) || !(LIKE_NUMBER.test(text) || LIKE_DAY.test(text))) &&
    !(inFlow && /[,[\]{}]|:["']/.test(text))
  );
}

/** As our records hold them: readers that make dates of them write back what is read as the same. */
function isDayOrMoment(text: string): boolean {
  return CALENDAR_DAY.test(text) || MOMENT.test(text);
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

/**
 * A text of several lines as lines that people can read, indented by `column` spaces, without a last line break;
 * undefined for all that is written on one line.
 */
export function linesOf(value: unknown, column: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (canBeLiteral(value)) return literalBlock(value, column);
  return canBeQuotedLines(value) ? quotedLines(value, column) : undefined;
}

/**
 * True for a text of several lines that people can read as it stands in a literal block, and that no program changes
 * there. Formatters indent a block wrongly whose first line is blank or indented itself; editors take blanks at the ends
 * of lines away, and blank lines at the end of a file.
 */
function canBeLiteral(text: string): boolean {
  return (
    /^\S.*\n/.test(text) &&
    !/[ \t]$/m.test(text) &&
    !text.endsWith('\n\n') &&
    !UNPRINTABLE.test(text) &&
    !LONE_SURROGATE.test(text)
  );
}

/** A literal block of a text that can be one: its header and lines, indented by `column` spaces, unended. */
function literalBlock(text: string, column: number): string {
  const isEnded = text.endsWith('\n');
  const lines = (isEnded ? text.slice(0, -1) : text)
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(column) + line));
  return `|${isEnded ? '' : '-'}\n${lines.join('\n')}`;
}

/** True for any other text of several lines that people can read line by line. */
function canBeQuotedLines(text: string): boolean {
  return /\S/.test(text) && /\n./.test(text);
}

/**
 * A text of several lines in double quotes, each on a line of its own that is indented by `column` spaces: what a line
 * begins and ends with stands between backslashes, where no formatter and no editor changes it.
 */
function quotedLines(text: string, column: number): string {
  const [first = '', ...others] = doubleQuoted(text)
    .slice(1, -1)
    .split(/(?<=(?<!\\)(?:\\\\)*\\n)/);
  const lines = [first, ...others].map(line => ' '.repeat(column) + (line.startsWith(' ') ? `\\${line}` : line));
  return `"\\\n${lines.join('\\\n')}"`;
}
