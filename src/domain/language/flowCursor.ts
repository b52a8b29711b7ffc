import type { YamlPath } from '../text/yamlDocument';

/** Where the cursor is between the brackets or braces of a line; columns count from the line's start. */
export interface FlowCursor {
  /** Of the map whose key is being written, or of the value. */
  readonly path: YamlPath;
  readonly slot: 'key' | 'value';
  /** The columns that the word may take, with the spaces around it. */
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
  index: number;
  key: string | undefined;
}

/**
 * Reads a line from its first bracket at `start`, whose value has the path `path`, as somebody writes it: brackets may
 * still be open. Undefined where nothing can be offered: outside, or in a quoted text.
 */
export function flowCursorAt(line: string, start: number, cursor: number, path: YamlPath): FlowCursor | undefined {
  const stack: Open[] = [];
  let found: (Omit<FlowCursor, 'keys' | 'to'> & { readonly open: Open }) | undefined;
  const here = (): typeof found => {
    const open = stack.at(-1);
    if (!open) return undefined;
    const isKey = open.isMap && open.key === undefined;
    return { path: isKey ? open.path : childOf(open), slot: isKey ? 'key' : 'value', from: open.from, hasColon: false, open };
  };
  for (let column = start; column <= line.length; column++) {
    if (column === cursor && !(found = here())) return undefined;
    const character = line[column];
    const open = stack.at(-1);
    if (character === undefined) break;
    if (character === '"' || character === '\'') {
      const end = endOfQuoted(line, column);
      if (cursor > column && cursor <= end) return undefined;
      column = end;
    } else if (character === '{' || character === '[') {
      stack.push({ isMap: character === '{', path: open ? childOf(open) : path, keys: new Set(), from: column + 1, index: 0, key: undefined });
    } else if (character === ':' && open?.isMap && open.key === undefined && /[ \t,}\]]|$/y.test(line.slice(column + 1, column + 2))) {
      open.key = line.slice(open.from, column).trim().replace(/^(["'])(.*)\1$/, '$2');
      if (found?.open === open && found.slot === 'key' && found.from === open.from) found = { ...found, hasColon: true };
      else open.keys.add(open.key);
      open.from = column + 1;
    } else if (character === ',' && open) {
      [open.key, open.from, open.index] = [undefined, column + 1, open.index + 1];
    } else if ((character === '}' || character === ']') && open) {
      stack.pop();
      if (found?.open === open) break;
      if (stack.length === 0) break;
    }
  }
  if (!found) return undefined;
  const { open, ...rest } = found;
  const end = /[,\]}:{[]/.exec(line.slice(cursor));
  return { ...rest, to: end ? cursor + end.index : line.length, keys: open.keys };
}

function childOf({ isMap, path, key, index }: Open): YamlPath {
  return [...path, isMap ? key ?? '' : index];
}

/** The column of the closing quotation mark, or the end of the line. */
function endOfQuoted(line: string, start: number): number {
  for (let column = start + 1; column < line.length; column++) {
    if (line[column] === '\\' && line[start] === '"') column++;
    else if (line[column] === line[start]) return column;
  }
  return line.length;
}
