import { frontYaml, type Region } from '../../text/frontMatter';
import { inSteps } from '../../text/inSteps';
import { lineBreakOf } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import { isList, isObject, valueAt } from '../../text/values';
import { commentsIn } from '../../yaml/comments';
import { setValue } from '../../yaml/edit';
import { readDocument } from '../../yaml/reading';
import { FINGERPRINT, fingerprintsText, readFingerprints, type Fingerprints } from '../facts/fingerprints';

/** `offered` of a meeting note's front matter: the marks of each generated line as it was. */
export interface OfferedLines {
  readonly marks: Fingerprints;
  /** The edits that make the key say something else; undefined where it can't be written. */
  change(changes: OfferedLinesChange): TextEdit[] | undefined;
}

export interface OfferedLinesChange {
  /** New lines and new words of known ones. */
  readonly set: Fingerprints;
  readonly remove: ReadonlySet<string>;
}

const KEY = ['offered'];
const WORDS = new RegExp(`^(?:${FINGERPRINT}(?:\\s+${FINGERPRINT})*)?$`);

/**
 * In whatever style of YAML it is written, as one text or as it was kept before: link targets, each with a hash.
 * Undefined if the key says something else: then nothing is known for sure.
 */
export function readOfferedLines(text: string, yaml: Region): OfferedLines | undefined {
  const document = readDocument(text, yaml);
  if (document.errors.length > 0) return undefined;
  const value = valueAt(document.value, KEY) ?? '';
  if (!isOffered(value)) return undefined;
  const marks = readFingerprints(typeof value === 'string' ? value.trim() : value);
  return {
    marks,
    change: ({ set, remove }) => {
      if (set.size === 0 && remove.size === 0) return [];
      const now = new Map(marks);
      for (const key of remove) now.delete(key);
      for (const [key, words] of set) now.set(key, words);
      return written(text, fingerprintsText(now));
    },
  };
}

function isOffered(value: unknown): value is string | Record<string, string> {
  if (typeof value === 'string') return WORDS.test(value.trim());
  return (
    isObject(value) &&
    !isList(value) &&
    Object.values(value).every(hash => typeof hash === 'string' && /^[a-z]+$/.test(hash))
  );
}

/** The lines that somebody wrote between those of before stay, below the one line of now. */
function written(text: string, marks: string): TextEdit[] | undefined {
  const kept = linesBetween(text);
  return inSteps(text, [
    now => setValue(now, KEY, marks, frontYaml(now)),
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
