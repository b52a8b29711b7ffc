import * as l10n from '@vscode/l10n';
import { conflictLeftovers, findConflict } from '../text/conflict';
import type { Fix } from './fix';
import { bodyOf, isMarkdown, type FileText } from './recordText';

/** The three ways to end the first merge conflict of a file, or the one to end what is left of some. */
export function conflictFixes({ file, text }: FileText): Fix[] {
  const prose = isMarkdown(file) ? bodyOf(text) : text.length;
  const conflict = findConflict(text, prose);
  if (!conflict) {
    return [
      {
        title: l10n.t('Remove the lines that git left'),
        edits: conflictLeftovers(text, prose).map(line => ({ ...line, text: '' })),
      },
    ];
  }
  const { start, end } = conflict.range;
  const sides = { ours: '', theirs: '' };
  let side: keyof typeof sides | undefined = 'ours';
  for (const line of text.slice(start, end).match(/.*(?:\r\n|\n|$)/g) ?? []) {
    if (line.startsWith('<<<<<<<') || line.startsWith('>>>>>>>')) continue;
    // Between these two lines some settings of git put what both sides began from.
    if (side === 'ours' && line.startsWith('|||||||')) side = undefined;
    // Behind the divider the same line underlines a heading.
    else if (side !== 'theirs' && line.trimEnd() === '=======') side = 'theirs';
    else if (side) sides[side] += line;
  }
  const fix = (title: string, words: string): Fix => ({ title, edits: [{ start, end, text: words }] });
  return [
    fix(l10n.t('Keep this side: {0}', conflict.ours || l10n.t('this side')), sides.ours),
    fix(l10n.t('Keep the other side: {0}', conflict.theirs || l10n.t('the other side')), sides.theirs),
    fix(l10n.t('Keep both sides'), sides.ours + sides.theirs),
  ];
}
