import type { Region } from '../text/frontMatter';
import type { TextEdit } from '../text/textEdit';
import { LINE_LIMIT, linesOf, type NoteLine } from './noteLines';

/** `offered` of a meeting note's front matter: the key of each generated line and the hash of the line as it was. */
export interface Offered {
  readonly hashes: ReadonlyMap<string, string>;
  /** The edits that make the map say something else; whatever else stands in or around it stays. */
  change(changes: OfferedChanges, lineBreak: string): TextEdit[];
}

export interface OfferedChanges {
  /** New keys and new hashes of known ones. */
  readonly set: ReadonlyMap<string, string>;
  readonly remove: ReadonlySet<string>;
}

/** Keys are quoted because `#` would begin a comment. */
export const offeredLine = (key: string, hash: string) => `  "${key}": ${hash}`;

const HEAD = /^offered[ \t]*:[ \t]*(\{[ \t]*\})?[ \t]*(?:#.*)?$/;
const ENTRY = /^([ \t]+)(?:"([^"\\]*)"|'([^']*)'|([^\s"'#:][^:]*?))[ \t]*:[ \t]+["']?([a-z]+)["']?([ \t]+(?:#.*)?)?$/;

interface Entry {
  readonly line: NoteLine;
  readonly hash: string;
  readonly hashAt: number;
  /** Somebody wrote behind it. */
  readonly commented: boolean;
}

/**
 * Read line by line rather than as YAML, since only our own lines are to change and a comment that somebody wrote
 * between them is to stay. Undefined if the map is written in another way than ours: then nothing is known for sure.
 */
export function readOffered(text: string, yaml: Region): Offered | undefined {
  const lines = linesOf(text, yaml.start, yaml.end);
  const headAt = lines.findIndex(line => /^offered[ \t]*:/.test(line.text));
  const head = lines[headAt];
  if (!head) return { hashes: new Map(), change: (changes, lineBreak) => addBlock(yaml, changes, lineBreak) };
  const shape = HEAD.exec(head.text.slice(0, LINE_LIMIT));
  if (!shape) return undefined;
  const entries = new Map<string, Entry>();
  for (const line of lines.slice(headAt + 1)) {
    if (/^[^\s#]/.test(line.text)) break;
    const match = ENTRY.exec(line.text.slice(0, LINE_LIMIT));
    const key = match?.[2] ?? match?.[3] ?? match?.[4];
    const hash = match?.[5];
    if (key === undefined || hash === undefined) continue;
    if (entries.has(key)) return undefined;
    const comment = match?.[6] ?? '';
    // The hash is the last word before the comment.
    const hashAt = line.start + line.text.lastIndexOf(hash, line.text.length - comment.length - hash.length);
    entries.set(key, { line, hash, hashAt, commented: comment !== '' });
  }
  if (shape[1] !== undefined && entries.size > 0) return undefined;
  return {
    hashes: new Map([...entries].map(([key, { hash }]) => [key, hash])),
    change: (changes, lineBreak) => changeBlock(head, entries, changes, lineBreak),
  };
}

function addBlock(yaml: Region, { set }: OfferedChanges, lineBreak: string): TextEdit[] {
  if (set.size === 0) return [];
  const lines = ['offered:', ...[...set].map(([key, hash]) => offeredLine(key, hash))];
  return [{ start: yaml.end, end: yaml.end, text: lines.map(line => line + lineBreak).join('') }];
}

function changeBlock(
  head: NoteLine,
  entries: ReadonlyMap<string, Entry>,
  { set, remove }: OfferedChanges,
  lineBreak: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const key of remove) {
    const entry = entries.get(key);
    if (entry && !entry.commented) edits.push({ start: entry.line.start, end: entry.line.next, text: '' });
  }
  const added: string[] = [];
  for (const [key, hash] of set) {
    const entry = entries.get(key);
    if (entry) edits.push({ start: entry.hashAt, end: entry.hashAt + entry.hash.length, text: hash });
    else added.push(offeredLine(key, hash) + lineBreak);
  }
  const at = ([...entries.values()].at(-1)?.line ?? head).next;
  if (added.length > 0) edits.push({ start: at, end: at, text: added.join('') });
  const left = [...entries].filter(([key, entry]) => entry.commented || !remove.has(key)).length + added.length;
  const map = head.text.indexOf('{');
  const comment = head.text.indexOf('#');
  const isEmptyMap = map >= 0 && (comment < 0 || map < comment);
  const colon = head.start + head.text.indexOf(':') + 1;
  // A map without entries must be written as `{}`, one with entries must not.
  if (left === 0 && !isEmptyMap) edits.push({ start: colon, end: colon, text: ' {}' });
  if (left > 0 && isEmptyMap) {
    edits.push({ start: colon, end: head.start + head.text.indexOf('}') + 1, text: '' });
  }
  return edits;
}
