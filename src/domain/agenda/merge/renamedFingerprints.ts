import { splitFrontMatter } from '../../text/frontMatter';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { keyFingerprint, textFingerprint, writtenFingerprint } from '../../records/offered';
import { textLines } from '../../text/markdownLines';
import { firstTarget } from '../../text/noteLines';
import { readOfferedLines } from './offeredLines';

/**
 * What a note remembers of its agenda, after `edits` have changed links in it: lines that were ours stay ours, and
 * those that somebody has deleted stay away.
 * @param renamed links of lines that the note may have offered, and what they are called from now on
 */
export function renamedFingerprints(
  text: string,
  edits: readonly TextEdit[],
  renamed: ReadonlyMap<string, string>,
): TextEdit[] {
  const front = splitFrontMatter(text);
  // Before marks were short, the links themselves stood there, and are among the edits.
  if (front.kind !== 'found' || edits.some(({ start }) => start < front.body)) return [];
  const offered = readOfferedLines(text);
  if (!offered) return [];
  const set = new Map<string, string>();
  const remove = new Set<string>();
  const rename = (from: string, to: string, words: string) => {
    remove.add(keyFingerprint(from));
    set.set(keyFingerprint(to), words);
  };
  for (const [from, to] of renamed) {
    const words = offered.marks.get(keyFingerprint(from));
    if (words !== undefined) rename(from, to, words);
  }
  const after = applyEdits(text, edits);
  const now = [...textLines(after, front.body)];
  for (const [index, line] of [...textLines(text, front.body)].entries()) {
    const [from, to] = [firstTarget(line.text), firstTarget(now[index]?.text ?? '')];
    if (from === undefined || to === undefined) continue;
    const words = offered.marks.get(keyFingerprint(from));
    if (words !== textFingerprint(line.text) && words !== writtenFingerprint(line.text)) continue;
    if (line.text !== now[index]?.text) rename(from, to, textFingerprint(now[index]!.text));
  }
  return offered.change({ set, remove }) ?? [];
}
