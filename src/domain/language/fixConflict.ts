import * as l10n from '@vscode/l10n';
import { findConflict } from '../text/conflict';
import type { Fix } from './fix';
import { bodyOf, isMarkdown, type FileText } from './place';

/** The three ways to end the first merge conflict of a file. */
export function conflictFixes({ file, text }: FileText): Fix[] {
  const conflict = findConflict(text, isMarkdown(file) ? bodyOf(text) : text.length);
  if (!conflict) return [];
  const { start, end } = conflict.range;
  const sides = { ours: '', theirs: '' };
  let side: keyof typeof sides | undefined = 'ours';
  for (const line of text.slice(start, end).match(/.*(?:\r\n|\n|$)/g) ?? []) {
    if (line.startsWith('<<<<<<<') || line.startsWith('>>>>>>>')) continue;
    // Between these two lines some settings of git put what both sides began from.
    if (line.startsWith('|||||||')) side = undefined;
    else if (line.trimEnd() === '=======') side = 'theirs';
    else if (side) sides[side] += line;
  }
  const fix = (title: string, words: string): Fix => ({ title, edits: [{ start, end, text: words }] });
  return [
    fix(l10n.t('Keep this side: {0}', conflict.ours || l10n.t('this side')), sides.ours),
    fix(l10n.t('Keep the other side: {0}', conflict.theirs || l10n.t('the other side')), sides.theirs),
    fix(l10n.t('Keep both sides'), sides.ours + sides.theirs),
  ];
}
