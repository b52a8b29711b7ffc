import type { CodeAnchor } from '../anchor/codeAnchor';
import { frontYaml, splitFrontMatter } from '../text/frontMatter';
import { lineBreakOf } from '../text/lines';
import { setKeys } from '../yaml/setKeys';
import type { TextEdit } from '../text/textEdit';

const ANCHOR = [
  'path',
  'start',
  'end',
  'symbol',
  'commit',
  'branch',
  'quote',
  'above',
  'below',
  'before',
  'after',
] as const satisfies readonly (keyof CodeAnchor)[];

/** Edits of journal entry files. Each leaves every byte that it does not mean to change. */

/** Gives an entry these words; its front matter stays. Undefined if front matter and words can't be told apart. */
export function setEntryText(file: string, words: string): TextEdit[] | undefined {
  const front = splitFrontMatter(file);
  if (front.kind !== 'found') return undefined;
  const newLine = lineBreakOf(file);
  const text = words.trim().replace(/\r\n?|\n/g, newLine);
  const old = file.slice(front.body);
  const start = front.body + (old.length - old.trimStart().length);
  if (old.trim() === '')
    return text === '' ? [] : [{ start: front.body, end: file.length, text: `${newLine}${text}${newLine}` }];
  const end = start + old.trim().length;
  return file.slice(start, end) === text ? [] : [{ start, end, text }];
}

/** Ties an entry to a goal, or to none. Undefined if the front matter can't be read. */
export function setEntryGoal(file: string, goal: string | undefined): TextEdit[] | undefined {
  return setKeys(file, [[['goal'], goal]], frontYaml);
}

/**
 * Ties an entry to other lines of code; what else is noted of the code stays. Undefined if the front matter can't be
 * read.
 */
export function setEntryCode(file: string, code: CodeAnchor): TextEdit[] | undefined {
  return setKeys(
    file,
    // Lines around to the letter are of older notes alone: where there are none, their keys go.
    ANCHOR.map(key => [['code', key], code[key] === '' && key !== 'quote' ? undefined : code[key]]),
    frontYaml,
  );
}
