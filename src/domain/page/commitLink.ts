import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { commitIn } from '../records/commitLine';
import type { Piece } from './page';

/** Opens the commit that a reply names as the result of advice; undefined where it names none. */
export function commitLink({ id, text }: { readonly id: string; readonly text: string }): Piece | undefined {
  const commit = commitIn(text);
  return (
    commit && {
      label: `→ ${[l10n.t('Commit {0}', commit.hash.slice(0, 8)), oneLine(commit.title)].filter(Boolean).join(' – ')}`,
      goes: { kind: 'command', command: 'mentorship.openCommit', entry: id },
    }
  );
}
