import type { YamlPath } from '../yaml/document';
import { MAX_DEPTH } from '../yaml/guard';

/** Where the cursor is between brackets or braces, which may stand on several lines. */
export interface FlowCursor {
  /** Of the map whose key is being written, or of the value. */
  readonly path: YamlPath;
  readonly slot: 'key' | 'value';
  /** The part of the cursor's line that the word may take, with the spaces around it. */
  readonly from: number;
  readonly to: number;
  readonly hasColon: boolean;
  /** Keys of the same map, without the one being written. */
  readonly keys: ReadonlySet<string>;
}

interface Open {
  readonly isMap: boolean;
  readonly path: YamlPath;
  readonly keys: Set<string>;
  /** Where the part that is being read began: behind a bracket, a comma or a colon. */
  from: number;
  /** Whether there are only blanks in it so far. */
  isBlank: boolean;
  index: number;
  key: string | undefined;
}

/** What stands between a bracket and the one that closes it. */
export interface FlowReading {
  /** Behind the closing bracket, or where reading ended because none is there. */
  readonly end: number;
  /** Undefined where the cursor is elsewhere, or in a comment. */
  readonly cursor: FlowCursor | undefined;
}

/**
 * Reads from the bracket at `start`, whose value has the path `path`, as somebody writes it: brackets may still be
 * open. All numbers are offsets into the text; nothing from `limit` on is looked at.
 */
export function readFlow(text: string, start: number, limit: number, cursor: number, path: YamlPath): FlowReading {
  const stack: Open[] = [];
  let found: Found | undefined;
  let at = start;
  for (; at <= limit; at++) {
    const character = at < limit ? text[at] : undefined;
    const open = stack.at(-1);
    if (at === cursor) found = open && partOf(open);
    if (character === undefined) break;
    const isFirst = open === undefined || open.isBlank;
    if (open && !/\s/.test(character)) open.isBlank = false;
    if (isFirst && (character === '"' || character === "'")) {
      const end = endOfQuoted(text, at, limit);
      if (cursor > at && cursor <= end) found = open && partOf(open);
      at = end;
    } else if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = endOfLine(text, at, limit);
      if (cursor > at && cursor <= end) return { end, cursor: undefined };
      at = end - 1;
    } else if (character === '{' || character === '[') {
      // What is deeper than this is not read as a record either.
      if (stack.length >= MAX_DEPTH) return { end: at, cursor: undefined };
      stack.push(opened(character === '{', open ? childOf(open) : path, at + 1));
    } else if (
      character === ':' &&
      open?.isMap &&
      open.key === undefined &&
      (at + 1 >= limit || /[\s,}\]]/.test(text.charAt(at + 1)))
    ) {
      open.key = text
        .slice(open.from, at)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
      if (found?.open === open && found.slot === 'key' && found.from === open.from)
        found = { ...found, hasColon: true };
      else open.keys.add(open.key);
      [open.from, open.isBlank] = [at + 1, true];
    } else if (character === ',' && open) {
      [open.key, open.from, open.isBlank, open.index] = [undefined, at + 1, true, open.index + 1];
    } else if ((character === '}' || character === ']') && open) {
      stack.pop();
      if (stack.length === 0) {
        at++;
        break;
      }
    }
  }
  return { end: at, cursor: found && cursorIn(text, found, cursor, limit) };
}

/** The part of a collection that holds the cursor, before the end of its line is known. */
type Found = Omit<FlowCursor, 'keys' | 'to'> & { readonly open: Open };

function partOf(open: Open): Found {
  const isKey = open.isMap && open.key === undefined;
  return {
    path: isKey ? open.path : childOf(open),
    slot: isKey ? 'key' : 'value',
    from: open.from,
    hasColon: false,
    open,
  };
}

function cursorIn(text: string, { open, from, ...rest }: Found, cursor: number, limit: number): FlowCursor {
  const line = Math.max(text.lastIndexOf('\n', cursor - 1), text.lastIndexOf('\r', cursor - 1)) + 1;
  const behind = /[,\]}:{[\r\n]/.exec(text.slice(cursor, limit));
  return { ...rest, from: Math.max(from, line), to: behind ? cursor + behind.index : limit, keys: open.keys };
}

function opened(isMap: boolean, path: YamlPath, from: number): Open {
  return { isMap, path, keys: new Set(), from, isBlank: true, index: 0, key: undefined };
}

function childOf({ isMap, path, key, index }: Open): YamlPath {
  return [...path, isMap ? (key ?? '') : index];
}

/** Where the closing quotation mark stands, or the end. */
function endOfQuoted(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\' && text[start] === '"') at++;
    else if (text[at] === text[start]) return at;
  }
  return limit;
}

function endOfLine(text: string, start: number, limit: number): number {
  const found = /[\r\n]/.exec(text.slice(start, limit));
  return found ? start + found.index : limit;
}
