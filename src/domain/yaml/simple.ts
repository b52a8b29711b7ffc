import type { Region } from '../text/frontMatter';
import type { YamlPath } from './document';
import { MAX_ITEMS, MAX_LINES } from './guard';
import { inlineValue, isIndicator } from './simpleScalar';

/**
 * What the fast reader found: plain values, and where the values of the outermost keys and the items of their lists
 * stand.
 */
export interface SimpleYaml {
  readonly value: Record<string, unknown>;
  /** By `rangeKey`. */
  readonly ranges: ReadonlyMap<string, Region>;
}

/** No key has a line break in it. */
export const rangeKey = (path: YamlPath): string => path.join('\n');

/** Longer texts, deeper nesting and rarer styles are left to the library, with its guards. */
const MAX_LENGTH = 64 * 1024;
const MAX_DEPTH = 8;
/** Controls but tab and line breaks, other line separators, byte order marks, a carriage return alone. */
const UNUSUAL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;

/**
 * Reads the part of YAML that records are written in: block maps and lists, texts on one line (plain or quoted),
 * literal blocks, short lists in brackets, comments on lines of their own. Undefined for everything else, mistakes
 * included: whoever asks then takes the library, which is ten times slower and knows all of YAML. A property test holds
 * both against each other.
 */
export function readSimpleYaml(text: string, start: number, end: number): SimpleYaml | undefined {
  if (end - start > MAX_LENGTH) return undefined;
  const yaml = start === 0 && end === text.length ? text : text.slice(start, end);
  if (UNUSUAL.test(yaml)) return undefined;
  const reader = new SimpleReader(yaml, start);
  const value = reader.document();
  return value && { value, ranges: reader.ranges };
}

/** Goes down line by line. Each method answers undefined for what is not simple, and all above it then do so too. */
class SimpleReader {
  readonly ranges = new Map<string, Region>();
  /** Of the current line: the offset of its first character that isn't a space, and where it ends. */
  private first = 0;
  private stop = 0;
  private next = 0;
  private column = -1;
  /**
   * Lines, and commas and brackets, that were seen: more than the library is given are left to its guard, which says
   * so.
   */
  private lines = 0;
  private items = 0;

  constructor(
    private readonly text: string,
    private readonly base: number,
  ) {}

  document(): Record<string, unknown> | undefined {
    if (!this.advance() || this.column !== 0) return undefined;
    const value = this.map(0, 0);
    return this.isAtEnd() && this.lines <= MAX_LINES && this.items <= MAX_ITEMS ? value : undefined;
  }

  /** To the next line that says something. False where that can't be told simply; `column` is -1 at the end. */
  private advance(): boolean {
    const { text } = this;
    for (let line = this.next; line < text.length;) {
      this.startLine(line);
      if (this.first < this.stop && text.charCodeAt(this.first) === TAB) return false;
      if (this.first < this.stop && text.charCodeAt(this.first) !== HASH) {
        this.column = this.first - line;
        return true;
      }
      line = this.next;
    }
    this.column = -1;
    return true;
  }

  private isAtEnd(): boolean {
    return this.column < 0;
  }

  private startLine(line: number): void {
    const { text } = this;
    const found = text.indexOf('\n', line);
    this.next = found < 0 ? text.length : found + 1;
    this.lines++;
    this.stop = found < 0 ? text.length : found;
    if (this.stop > line && text.charCodeAt(this.stop - 1) === CARRIAGE_RETURN) this.stop--;
    let first = line;
    while (first < this.stop && text.charCodeAt(first) === SPACE) first++;
    this.first = first;
  }

  private map(column: number, depth: number): Record<string, unknown> | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const result: Record<string, unknown> = {};
    while (this.column === column && !this.isDash()) {
      const colon = this.colonAfterKey();
      if (colon === undefined) return undefined;
      const quoted = this.text.charCodeAt(this.first) === DOUBLE_QUOTE;
      const key = quoted ? this.text.slice(this.first + 1, colon - 1) : this.text.slice(this.first, colon);
      // A key twice is a mistake, and this one would change the object's prototype.
      if (Object.hasOwn(result, key) || key === '__proto__') return undefined;
      const value = this.valueAfter(colon + 1, column, depth, depth === 0 ? key : undefined);
      if (value === undefined) return undefined;
      result[key] = value;
    }
    return this.column > column ? undefined : result;
  }

  private list(column: number, depth: number, key: string | undefined): unknown[] | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const result: unknown[] = [];
    while (this.column === column && this.isDash()) {
      let start = this.first + 1;
      while (start < this.stop && this.text.charCodeAt(start) === SPACE) start++;
      if (start >= this.stop) return undefined;
      let value: unknown;
      this.first = start;
      if (this.colonAfterKey() !== undefined) {
        // A map that begins on the line of its hyphen stands at the column of its first key.
        this.column = start - (this.text.lastIndexOf('\n', start) + 1);
        value = this.map(this.column, depth + 1);
      } else
        value = this.valueAfter(start, column, depth, key === undefined ? undefined : rangeKey([key, result.length]));
      if (value === undefined) return undefined;
      result.push(value);
    }
    return this.column > column ? undefined : result;
  }

  /**
   * The value that begins behind `key:` or `-`, on the same line or below; the line after it is the current one then.
   */
  private valueAfter(from: number, column: number, depth: number, key: string | undefined): unknown {
    const { text } = this;
    let start = from;
    while (start < this.stop && text.charCodeAt(start) === SPACE) start++;
    if (start >= this.stop) return this.valueBelow(column, depth, key);
    if (text.charCodeAt(start) === BAR) return this.literal(start, column);
    if (text.startsWith('"\\', start) && start + 2 === this.stop) return this.quotedLines(column);
    let end = this.stop;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    const value = inlineValue(text, start, end);
    if (typeof value === 'object' && value !== null) this.items += Math.max(1, Object.keys(value).length);
    if (value === undefined || !this.advance()) return undefined;
    // A deeper line goes on with this text.
    if (this.column > column) return undefined;
    if (key !== undefined) this.ranges.set(key, { start: this.base + start, end: this.base + end });
    return value;
  }

  private valueBelow(column: number, depth: number, key: string | undefined): unknown {
    if (!this.advance()) return undefined;
    if (this.column > column)
      return this.isDash() ? this.list(this.column, depth + 1, key) : this.map(this.column, depth + 1);
    if (this.column === column && this.isDash()) return this.list(column, depth + 1, key);
    return null;
  }

  /** A literal block: `|`, with `-` or `+` and a digit for its indentation if need be, and the lines below. */
  private literal(start: number, column: number): string | undefined {
    const { text } = this;
    const header = /^\|(?:([1-9])?([-+])?|([-+])([1-9]))[ ]*$/.exec(text.slice(start, this.stop));
    if (!header) return undefined;
    const digit = header[1] ?? header[4];
    const chomping = header[2] ?? header[3];
    let indent = digit === undefined ? -1 : column + Number(digit);
    const begin = this.next;
    // Where the last line with words in it ends; blank lines behind it are no part of the text.
    let end = -1;
    let [isBlankBehind, hasCarriageReturns] = [false, false];
    for (let line = begin; line < text.length; line = this.next) {
      this.startLine(line);
      const spaces = this.first - line;
      if (this.first === this.stop) {
        // Spaces on a blank line count in some places and not in others.
        if (spaces > 0) return undefined;
        isBlankBehind = true;
      } else {
        if (indent < 0 && spaces > column) indent = spaces;
        if (spaces < indent || indent < 0) {
          if (text.charCodeAt(this.first) === TAB) return undefined;
          this.next = line;
          break;
        }
        end = this.stop;
        isBlankBehind = false;
      }
      hasCarriageReturns ||= text.charCodeAt(this.stop) === CARRIAGE_RETURN;
    }
    // A block of nothing but blank lines, and blank lines at the end that count, are read too seldom to be learnt
    // twice.
    if (end < 0 || (chomping === '+' && isBlankBehind)) return undefined;
    if (!this.advance() || this.column > column) return undefined;
    let words = `\n${text.slice(begin, end)}`;
    if (hasCarriageReturns) words = words.replaceAll('\r\n', '\n');
    words = words.replaceAll(`\n${' '.repeat(indent)}`, '\n').slice(1);
    return chomping === '-' ? words : `${words}\n`;
  }

  /** The lines below a `"` and a backslash, each with a backslash at its end, to the one with the closing `"`. */
  private quotedLines(column: number): string | undefined {
    const { text } = this;
    let words = '"';
    for (let isOpen = true; isOpen;) {
      if (this.next >= text.length) return undefined;
      const line = this.next;
      this.startLine(line);
      // A blank line would be a line break, and a mark of a document ends it.
      if (this.first === this.stop || this.first - line <= column) return undefined;
      // The blanks that a line of the text begins with stand behind a backslash, which JSON does not know.
      const part = /^(?:\\(?= ))?((?:[^\\"]|\\.)*)(\\|"[ ]*)$/.exec(text.slice(this.first, this.stop));
      if (!part) return undefined;
      isOpen = part[2] === '\\';
      words += part[1] ?? '';
    }
    words += '"';
    const value = inlineValue(words, 0, words.length);
    return typeof value === 'string' && this.advance() && this.column <= column ? value : undefined;
  }

  /** True at `- ` or a hyphen alone. */
  private isDash(): boolean {
    return (
      this.column >= 0 &&
      this.text.charCodeAt(this.first) === HYPHEN &&
      (this.first + 1 === this.stop || this.text.charCodeAt(this.first + 1) === SPACE)
    );
  }

  /** The colon behind a key: of letters, digits and what links are made of, or in double quotes. */
  private colonAfterKey(): number | undefined {
    const { text, first, stop } = this;
    let at = first;
    if (text.charCodeAt(at) === DOUBLE_QUOTE) {
      for (at++; at < stop && text.charCodeAt(at) !== DOUBLE_QUOTE; at++) {
        const code = text.charCodeAt(at);
        if (code === BACKSLASH || code === TAB) return undefined;
      }
      if (at++ >= stop) return undefined;
    } else {
      while (at < stop && isKeyCharacter(text.charCodeAt(at))) at++;
      if (at === first || isIndicator(text.charCodeAt(first))) return undefined;
    }
    const isKey =
      text.charCodeAt(at) === COLON &&
      at < stop &&
      at - first < 1000 &&
      (at + 1 === stop || text.charCodeAt(at + 1) === SPACE);
    return isKey ? at : undefined;
  }
}

const [TAB, CARRIAGE_RETURN, SPACE, DOUBLE_QUOTE, HASH, HYPHEN, COLON, BACKSLASH, BAR] = [
  9, 13, 32, 34, 35, 45, 58, 92, 124,
];

function isKeyCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 57) ||
    code === 95 ||
    code === HASH
  );
}
