import * as l10n from '@vscode/l10n';
import type { LeftOut, LeftReason } from './source';

const WHY: Readonly<Record<LeftReason, () => string>> = {
  'no-day': () => l10n.t('stands below no heading with a day'),
  front: () =>
    l10n.t('stands among the keys at the beginning of a file that is split, or that goes below another note'),
  value: () => l10n.t('means something else here, or was read as another value: the file shows which'),
  comment: () => l10n.t('is a comment in YAML'),
  there: () => l10n.t('is in the mentorship already'),
  agreement: () => l10n.t('would be a second agreement: there is one already'),
  'in-the-way': () =>
    l10n.t('would go below a note that can’t be read, or that ends in something left open: mend that note first'),
  person: () => l10n.t('is in a file that is named after somebody else: import it into the plan with them'),
  unknown: () => l10n.t('was recognised neither as a meeting, nor as a goal, nor as an agreement'),
  'no-text': () => l10n.t('is in a file of another kind, or no text in UTF-8'),
};

/** What an import leaves where it is, by file, with the reasons, as markdown in the reader's language. */
export function leftOutPage(leftOut: readonly LeftOut[]): string {
  const intro = l10n.t('These words are in none of the files that would be written. The originals stay as they are.');
  const sources = [...new Set(leftOut.map(({ source }) => source))];
  const parts = sources.map(source => {
    const own = leftOut.filter(one => one.source === source);
    return `## ${source}\n\n${own.map(leftPart).join('\n\n')}\n`;
  });
  return `# ${l10n.t('Left out')}\n\n${intro}\n\n${parts.join('\n')}`;
}

/** The words in a fence: nothing in them is markdown of this page. */
function leftPart({ text, why }: LeftOut): string {
  const said = l10n.t('This {0}:', WHY[why]());
  if (text === '') return said.replace(/\s*:$/, '.');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${said}\n\n${fence}text\n${text}\n${fence}`;
}
