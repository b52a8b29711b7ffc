import type { Region } from '../text/frontMatter';
import type { YamlPath } from '../yaml/document';
import { readFlow } from './flowCursor';

/**
 * Where the cursor is in YAML that somebody is writing. Half-written YAML can't be parsed, so this goes by lines and
 * indentation, as the records are written, and by brackets where some are open.
 */
export interface YamlCursor {
  /** Of the map whose key is being written, or of the value. */
  readonly path: YamlPath;
  readonly slot: 'key' | 'value';
  /** What a completion replaces: the word around the cursor, without quotation marks around it. */
  readonly word: Region;
  /** True where the word stands in quotation marks, which stay. */
  readonly isQuoted: boolean;
  /** The column of the key. */
  readonly indent: number;
  /** Keys that the map has already, without the one being written. */
  readonly keys: ReadonlySet<string>;
  /** True where the key's line goes on behind the cursor with a colon. */
  readonly hasColon: boolean;
  /** True between brackets or braces, where everything stays on the line. */
  readonly isFlow: boolean;
}

type Found = Omit<YamlCursor, 'keys' | 'isQuoted'> & { readonly keys?: ReadonlySet<string> };

interface Level {
  readonly column: number;
  readonly segment: string | number;
}

interface KeyLine {
  readonly parent: string;
  readonly name: string;
  readonly start: number;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"[\]{},&*!|>%@`-][^#:]*?|-[^\s:]+)[ \t]*:(?=[ \t]|$)/;
const LINES = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
/** More than this on one line is no place to write keys. */
const MAX_LINE = 2000;

/** Undefined where nothing can be offered: in a comment, in a text of several lines, after a value. */
export function yamlCursorAt(text: string, region: Region, offset: number): YamlCursor | undefined {
  // The line that ends a front matter is no place to write in.
  if (offset < region.start || offset > region.end || (offset === region.end && offset < text.length)) return undefined;
  const levels: Level[] = [];
  const keys: KeyLine[] = [];
  let block: number | undefined;
  let found: (Found & { readonly at: number }) | undefined;
  LINES.lastIndex = region.start;
  for (let at = region.start; at <= region.end;) {
    LINES.lastIndex = at;
    const whole = LINES.exec(text)?.[0] ?? '';
    let next = at + whole.length;
    const line = whole.replace(/[\r\n]+$/, '').slice(0, Math.min(MAX_LINE, region.end - at));
    const isCursorLine = offset >= at && offset <= at + whole.replace(/[\r\n]+$/, '').length && !found;
    const column = line.search(/\S|$/);
    const isBlank = column === line.length;
    if (block !== undefined && (isBlank ? isCursorLine && offset - at > block : column > block)) {
      if (isCursorLine) return undefined;
    } else if (!isBlank || isCursorLine) {
      if (!isBlank) block = undefined;
      const read = readLine(line, at, isCursorLine ? offset - at : undefined, levels);
      if (read.key) keys.push({ parent: pathKey(read.key.parent), name: read.key.name, start: at });
      if (read.flow) {
        const { start, path } = read.flow;
        const flow = readFlow(text, start, endOfFlow(text, next, region.end, read.flow.column), offset, path);
        if (flow.cursor && offset > start) {
          const { from, to, ...cursor } = flow.cursor;
          return quoted(
            text,
            { ...cursor, word: trimmed(text, 0, from, to, offset), indent: start - at, isFlow: true },
            offset,
            flow.cursor.keys,
          );
        }
        if (offset > start && offset < flow.end) return undefined;
        // What stands behind the closing bracket of several lines is read no more.
        if (flow.end > next) next = /[\r\n]/.test(text.charAt(flow.end - 1)) ? flow.end : nextLine(text, flow.end);
      }
      if (isCursorLine) {
        if (!read.cursor) return undefined;
        found = { ...read.cursor, at };
      }
      if (read.opensBlock !== undefined) block = read.opensBlock;
    }
    if (whole === '' || next > region.end) break;
    at = next;
  }
  if (!found) return undefined;
  const { at, ...cursor } = found;
  const parent = pathKey(cursor.path);
  return quoted(
    text,
    cursor,
    offset,
    new Set(keys.filter(key => key.parent === parent && key.start !== at).map(key => key.name)),
  );
}

/** Inside quotation marks the word is what stands between them; behind the closing one nothing can be written. */
function quoted(text: string, cursor: Found, offset: number, keys: ReadonlySet<string>): YamlCursor | undefined {
  const { start, end } = cursor.word;
  const mark = text[start];
  if ((mark !== '"' && mark !== "'") || offset <= start || cursor.hasColon) return { ...cursor, keys, isQuoted: false };
  const isClosed = end - start > 1 && text[end - 1] === mark;
  if (isClosed && offset >= end) return undefined;
  return { ...cursor, keys, isQuoted: true, word: { start: start + 1, end: isClosed ? end - 1 : end } };
}

/** Brackets that somebody has yet to close end where the next key or item does. */
function endOfFlow(text: string, from: number, end: number, column: number): number {
  for (let at = from; at < end; at = nextLine(text, at)) {
    const line = text.slice(at, Math.min(nextLine(text, at), at + MAX_LINE, end)).replace(/[\r\n]+$/, '');
    const first = line.search(/\S/);
    if (first >= 0 && first <= column && (/^-(?:[ \t]|$)/.test(line.slice(first)) || KEY.test(line.slice(first))))
      return at;
  }
  return end;
}

function nextLine(text: string, at: number): number {
  LINES.lastIndex = at;
  return at + (LINES.exec(text)?.[0].length || 1);
}

interface LineReading {
  readonly key?: { readonly parent: YamlPath; readonly name: string };
  readonly cursor?: Found | undefined;
  /** The column that a text of several lines, begun here, is indented from. */
  readonly opensBlock?: number;
  /**
   * A bracket that is opened here: its offset, the path of its value, and the column that all in it is indented from.
   */
  readonly flow?: { readonly start: number; readonly path: YamlPath; readonly column: number };
}

/** Takes away the levels that end where something begins at a column; a hyphen belongs to a key at its own column. */
function closeLevels(levels: Level[], column: number, isDash: boolean): void {
  for (let last = levels.at(-1); last; last = levels.at(-1)) {
    if (last.column < column || (last.column === column && isDash)) return;
    levels.pop();
  }
}

/** Reads one line into `levels`; `at` is its offset, `cursor` the cursor's column if it is on this line. */
function readLine(line: string, at: number, cursor: number | undefined, levels: Level[]): LineReading {
  let column = line.search(/\S|$/);
  if (column === line.length && cursor !== undefined) column = cursor;
  for (;;) {
    const dash = /^-(?:[ \t]+|$)/.exec(line.slice(column));
    if (!dash) break;
    closeLevels(levels, column, true);
    const last = levels.at(-1);
    const isNext = last?.column === column && typeof last.segment === 'number';
    if (isNext) levels.pop();
    levels.push({ column, segment: isNext ? last.segment + 1 : 0 });
    column += dash[0].length;
    if (cursor !== undefined && cursor < column) return {};
  }
  closeLevels(levels, column, false);
  const parent = levels.map(level => level.segment);
  const rest = line.slice(column);
  const key = KEY.exec(rest);
  if (!key && /^[[{]/.test(rest))
    return { flow: { start: at + column, path: parent, column: levels.at(-1)?.column ?? -1 } };
  if (!key) {
    // What stands behind the first word was there before somebody began to write a key here.
    const word = { start: at + column, end: at + column + rest.search(/\s|$/) };
    const isOpen =
      cursor !== undefined &&
      cursor >= column &&
      !/^[#[{&*!|>]|\s#/.test(rest) &&
      !rest.trimEnd().includes(': ') &&
      cursor <= Math.max(column, word.end - at);
    return isOpen
      ? { cursor: { path: parent, slot: 'key', word, indent: column, hasColon: false, isFlow: false } }
      : {};
  }
  const name = key[1]!.replace(/^(["'])(.*)\1$/, '$2');
  const colon = column + key[0].length;
  const inKey = cursor !== undefined && cursor <= column + key[1]!.length;
  const own: LineReading = { key: { parent, name } };
  if (inKey) {
    levels.push({ column, segment: name });
    const word = { start: at + column, end: at + column + key[1]!.length };
    return cursor < column
      ? own
      : { ...own, cursor: { path: parent, slot: 'key', word, indent: column, hasColon: true, isFlow: false } };
  }
  levels.push({ column, segment: name });
  const value = line.slice(colon);
  const opens = /^[ \t]*(?:[&!]\S+[ \t]+)*[|>][-+\d]*[ \t]*(?:#.*)?$/.test(value) ? { opensBlock: column } : {};
  const bracket = /^[ \t]*(?=[[{])/.exec(value);
  const path = [...parent, name];
  if (bracket) return { ...own, flow: { start: at + colon + bracket[0].length, path, column } };
  if (cursor === undefined) return { ...own, ...opens };
  return { ...own, ...opens, cursor: 'opensBlock' in opens ? undefined : valueAt(line, at, colon, cursor, path) };
}

function valueAt(line: string, at: number, colon: number, cursor: number, path: YamlPath): Found | undefined {
  const comment = /[ \t]#/.exec(line.slice(colon));
  const end = comment ? colon + comment.index : line.length;
  if (cursor > end || cursor < colon) return undefined;
  return {
    path,
    slot: 'value',
    word: trimmed(line, at, colon, end, cursor),
    indent: colon,
    hasColon: false,
    isFlow: false,
  };
}

/** The text between two columns without the spaces around it, but at the cursor where there is only space. */
function trimmed(line: string, at: number, from: number, to: number, cursor: number): Region {
  const words = line.slice(from, to);
  if (words.trim() === '') return { start: at + cursor, end: at + cursor };
  const start = from + words.search(/\S/);
  return { start: at + Math.min(start, cursor), end: at + Math.max(start + words.trim().length, Math.min(cursor, to)) };
}

function pathKey(path: YamlPath): string {
  return JSON.stringify(path);
}
