import { splitFrontMatter, frontYaml } from '../../text/frontMatter';
import { inSteps } from '../../text/inSteps';
import { lineBreakOf } from '../../text/lines';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { isList, isObject, valueAt } from '../../text/values';
import {
  isOfferedReadable,
  offeredIn,
  readFingerprints,
  setOfferedComment,
  type Fingerprints,
} from '../../records/offered';
import { commentsIn } from '../../yaml/comments';
import { removeKey, setValue } from '../../yaml/edit';
import { readDocument } from '../../yaml/reading';

/** What a note remembers of its agenda: the fingerprints of each generated line as it was. */
export interface OfferedLines {
  readonly marks: Fingerprints;
  /** The edits that make the note remember something else; undefined where they can't be made. */
  change(changes: OfferedLinesChange): TextEdit[] | undefined;
}

export interface OfferedLinesChange {
  /** New lines and new words of known ones. */
  readonly set: Fingerprints;
  readonly remove: ReadonlySet<string>;
}

const KEY = ['offered'];

/**
 * From the comment at the note's end, or from the front matter of an older one, in whatever style of YAML it is written
 * there. Undefined where one of them says something else: then nothing is known for sure.
 */
export function readOfferedLines(text: string): OfferedLines | undefined {
  const front = splitFrontMatter(text);
  if (front.kind !== 'found') return undefined;
  const document = readDocument(text, front.yaml);
  if (document.errors.length > 0) return undefined;
  const hasKey = valueAt(document.value, KEY) !== undefined;
  const value = valueAt(document.value, KEY) ?? '';
  if (!isOffered(value)) return undefined;
  const offered = offeredIn(value, text, front.body);
  if (!isOfferedReadable(offered)) return undefined;
  const marks = readFingerprints(offered);
  return {
    marks,
    change: ({ set, remove }) => {
      if (set.size === 0 && remove.size === 0) return [];
      const now = new Map(marks);
      for (const key of remove) now.delete(key);
      for (const [key, words] of set) now.set(key, words);
      const ofKey = hasKey ? withoutKey(text) : [];
      return ofKey && [...ofKey, ...setOfferedComment(text, front.body, now)];
    },
  };
}

function isOffered(value: unknown): value is string | Record<string, string> {
  if (typeof value === 'string') return isOfferedReadable(value);
  return (
    isObject(value) &&
    !isList(value) &&
    Object.values(value).every(hash => typeof hash === 'string' && /^[a-z]+$/.test(hash))
  );
}

/** The key of older notes goes; where somebody has written at it or between its lines, it stays empty, with that. */
function withoutKey(text: string): TextEdit[] | undefined {
  const removed = removeKey(text, KEY, frontYaml(text));
  const comments = (of: string) => commentsIn(of.slice(0, splitFrontMatter(of).body)).length;
  const isOurs = linesBetween(text).length === 0 && removed && comments(applyEdits(text, removed)) === comments(text);
  return isOurs ? removed : emptied(text);
}

/** The lines that somebody wrote between those of before stay, below the one line of now. */
function emptied(text: string): TextEdit[] | undefined {
  const kept = linesBetween(text);
  return inSteps(text, [
    now => setValue(now, KEY, '', frontYaml(now)),
    now => {
      const region = frontYaml(now);
      const range = region && readDocument(now, region).nodeRange(KEY);
      if (!range || kept.length === 0) return [];
      const end = range.end + now.slice(range.end).search(/\r?\n|$/);
      return [{ start: end, end, text: kept.map(line => lineBreakOf(now) + line).join('') }];
    },
  ]);
}

/** Comments and blank lines within the map that `offered` was before. */
function linesBetween(text: string): string[] {
  const yaml = frontYaml(text);
  const document = yaml && readDocument(text, yaml);
  const [key, value] = [document?.keyRange(KEY), document?.nodeRange(KEY)];
  if (!key || !value || !isObject(valueAt(document?.value, KEY))) return [];
  const [first = '', ...others] = text.slice(key.end, value.end).trimEnd().split(/\r?\n/);
  const comments = (line: string) => commentsIn(line).map(comment => `  ${comment}`);
  return [...comments(first), ...others.flatMap(line => (line.trim() === '' ? [''] : comments(line)))];
}
