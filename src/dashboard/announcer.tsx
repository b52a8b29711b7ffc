import * as l10n from '@vscode/l10n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { whatChanged, type Moved } from './context/announce';
import type { DashboardState } from './contract/messages';
import { plural } from './context/words';

/** The page's one live region: what an update changed, and how much a search found. */
export function Announcer({
  state,
  search,
  moved,
}: {
  state: DashboardState | undefined;
  search: string;
  /** What the reader last asked to move. */
  moved: { readonly current: Moved | undefined };
}) {
  const before = useRef<DashboardState | undefined>(undefined);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!state) return;
    const change = found(state, before.current, search) || whatChanged(before.current, state, moved.current);
    if (!state.loading) before.current = state;
    // The same words again would not be read: a space that nobody sees makes them others.
    if (change) setWords(old => (old === change ? `${change}\u00a0` : change));
  }, [state]);
  return (
    <div class="sr-only" role="status" aria-live="polite">
      {words}
    </div>
  );
}

function found(state: DashboardState, before: DashboardState | undefined, search: string): string {
  const answer = state.shown?.plan.search;
  if (!answer || answer.text !== search || answer.text === before?.shown?.plan.search?.text) return '';
  return answer.total === 0
    ? l10n.t('Nothing found')
    : plural(state.language, answer.total, l10n.t('{0} result', answer.total), l10n.t('{0} results', answer.total));
}
