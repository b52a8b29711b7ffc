import type { Region } from '../../text/frontMatter';
import type { TextEdit } from '../../text/textEdit';
import { FINGERPRINT, fingerprintsText, readFingerprints, type Fingerprints } from '../facts/fingerprints';
import { textLines, type TextLine } from '../../text/markdownLines';
import { LINE_LIMIT } from '../../text/noteLines';

/** `offered` of a meeting note's front matter: the marks of each generated line as it was. */
export interface OfferedLines {
  readonly marks: Fingerprints;
  /** The edits that make the key say something else; whatever else stands in or around it stays. */
  change(changes: OfferedLinesChange, lineBreak: string): TextEdit[];
}

export interface OfferedLinesChange {
  /** New lines and new words of known ones. */
  readonly set: Fingerprints;
  readonly remove: ReadonlySet<string>;
}

const HEAD = new RegExp(
  `^offered[ \\t]*:(?:[ \\t]+(${FINGERPRINT}(?: ${FINGERPRINT})*|""|\\{[ \\t]*\\}))?(?:[ \\t]+(?:#.*)?)?$`,
);
/** How each line was kept before: its link target and a hash. */
const ENTRY =
  /^[ \t]+(?:"([^"\\]*)"[ \t]*|'([^']*)'[ \t]*|([^\s"'#:][^:]*)):[ \t]+["']?([a-z]+)["']?(?:[ \t]+(#.*)?)?$/;

/**
 * Read line by line rather than as YAML, since only our own words are to change and a comment that somebody wrote
 * between them is to stay. Undefined if the key is written in another way than ours: then nothing is known for sure.
 */
export function readOfferedLines(text: string, yaml: Region): OfferedLines | undefined {
  const lines = [...textLines(text, yaml.start, yaml.end)];
  const headAt = lines.findIndex(line => /^offered[ \t]*:/.test(line.text));
  const head = lines[headAt];
  if (!head) {
    const add = (marks: Fingerprints, lineBreak: string) => [
      { start: yaml.end, end: yaml.end, text: `offered: ${fingerprintsText(marks)}${lineBreak}` },
    ];
    return offered(new Map(), add);
  }
  const shape = HEAD.exec(head.text);
  if (!shape) return undefined;
  const [, value = ''] = shape;
  const below = entriesBelow(lines.slice(headAt + 1));
  if (!below || (value !== '' && below.size > 0)) return undefined;
  const marks = readFingerprints(
    below.size > 0 ? Object.fromEntries([...below].map(([key, { hash }]) => [key, hash])) : value,
  );
  const colon = head.start + head.text.indexOf(':') + 1;
  const end = value === '' ? colon : head.start + head.text.indexOf(value, colon - head.start) + value.length;
  return offered(marks, now => [
    { start: colon, end, text: ` ${fingerprintsText(now)}` },
    ...[...below.values()].map(({ line, comment }) =>
      comment === undefined
        ? { start: line.start, end: line.next, text: '' }
        : { start: line.start, end: line.end, text: `  ${comment}` },
    ),
  ]);
}

function offered(marks: Fingerprints, write: (marks: Fingerprints, lineBreak: string) => TextEdit[]): OfferedLines {
  return {
    marks,
    change: ({ set, remove }, lineBreak) => {
      if (set.size === 0 && remove.size === 0) return [];
      const now = new Map(marks);
      for (const key of remove) now.delete(key);
      for (const [key, text] of set) now.set(key, text);
      return write(now, lineBreak);
    },
  };
}

interface Entry {
  readonly line: TextLine;
  readonly hash: string;
  /** What somebody wrote behind it. */
  readonly comment: string | undefined;
}

/**
 * The lines that belong to the key; undefined if there is something else than entries, blank lines and comments, or one
 * twice.
 */
function entriesBelow(lines: readonly TextLine[]): ReadonlyMap<string, Entry> | undefined {
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    if (/^(?:\s*$|\s*#)/.test(line.text)) continue;
    if (!/^[ \t]/.test(line.text)) break;
    const match = ENTRY.exec(line.text.slice(0, LINE_LIMIT));
    const key = match?.[1] ?? match?.[2] ?? match?.[3]?.trimEnd();
    const hash = match?.[4];
    if (key === undefined || hash === undefined || entries.has(key)) return undefined;
    entries.set(key, { line, hash, comment: match?.[5] });
  }
  return entries;
}
