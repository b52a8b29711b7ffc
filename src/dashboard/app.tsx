import * as l10n from '@vscode/l10n';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlanOverview } from '../domain/overview/overview';
import { whatChanged } from './announce';
import { dates } from './dates';
import { returnFocus } from './focus';
import type { DashboardState, FolderState, ToExtension } from './messages';
import { PageContext, type Page } from './page';
import { FeedbackList } from './parts/feedbackList';
import { Goals } from './parts/goals';
import { Header } from './parts/header';
import { LastProgress } from './parts/progress';
import { Meetings } from './parts/meetings';
import { NeedsYou } from './parts/needsYou';
import { NextMeeting } from './parts/nextMeeting';
import { Problems } from './parts/problems';
import { Loading, Welcome } from './parts/welcome';
import { useIsWide, useShownState, useView } from './window';
import type { View } from './view';

export interface AppProps {
  readonly firstView: View;
  readonly ask: (request: ToExtension) => void;
  readonly keep: (view: View) => void;
}

export function App({ firstView, ask, keep }: AppProps) {
  const { state, place } = useShownState(ask);
  const wide = useIsWide();
  const shown = state && chosen(state);
  const folder = shown?.folder ?? state?.folders[0];
  const plan = shown?.plan;
  const [view, change] = useView(firstView, keep, plan !== undefined);
  const language = state?.language ?? 'en';
  const today = plan?.today ?? '';
  const page = useMemo<Page>(() => ({
    folder: folder?.id ?? '',
    plan: plan?.id ?? '',
    readOnly: plan?.role === 'reader' || plan?.phase === 'closed',
    dates: dates(language, today),
    ask,
    isOpen: (key, atFirst) => view.open[key] ?? atFirst,
    setOpen: (key, open) => change(old => ({ ...old, open: { ...old.open, [key]: open } })),
    shown: (key, atFirst) => view.shown[key] ?? atFirst,
    setShown: (key, count) => change(old => ({ ...old, shown: { ...old.shown, [key]: count } })),
  }), [folder?.id, plan?.id, plan?.role, plan?.phase, language, today, view, ask, change]);
  useLayoutEffect(() => returnFocus(place), [state, place]);
  useLanguage(language);

  return (
    <PageContext.Provider value={page}>
      <Announcer state={state} />
      {state?.loading && <div class="progress-bar" aria-hidden="true" />}
      <main class={wide ? 'wide' : ''} aria-busy={state?.loading ?? true}>
        {state && folder && plan
          ? <Plan state={state} folder={folder} plan={plan} wide={wide} />
          : !state || state.loading
            ? <Loading />
            : (
              <>
                {folder && <Problems problems={folder.overview.problems} />}
                <Welcome onStart={() => ask({ type: 'start' })} />
              </>
            )}
      </main>
    </PageContext.Provider>
  );
}

/** Reading order is drawing order in both layouts: nothing is moved by style alone. */
function Plan({ state, folder, plan, wide }: {
  state: DashboardState;
  folder: FolderState;
  plan: PlanOverview;
  wide: boolean;
}) {
  const parts = {
    needs: <NeedsYou plan={plan} key="needs" />,
    next: <NextMeeting plan={plan} key="next" />,
    goals: <Goals plan={plan} key="goals" />,
    feedback: <FeedbackList plan={plan} key="feedback" />,
    progress: <LastProgress plan={plan} key="progress" />,
    meetings: <Meetings plan={plan} key="meetings" />,
  };
  return (
    <>
      <Header state={state} folder={folder} plan={plan} />
      <Problems problems={folder.overview.problems} />
      {wide
        ? (
          <div class="columns">
            <div class="column">{parts.needs}{parts.goals}{parts.feedback}</div>
            <div class="column side">{parts.next}{parts.progress}{parts.meetings}</div>
          </div>
        )
        : (
          <div class="column">
            {parts.needs}{parts.next}{parts.goals}{parts.feedback}{parts.progress}{parts.meetings}
          </div>
        )}
    </>
  );
}

/** The plan to show: the one asked for, else the first there is. */
function chosen(state: DashboardState): { folder: FolderState; plan: PlanOverview } | undefined {
  const all = state.folders.flatMap(folder => folder.overview.plans.map(plan => ({ folder, plan })));
  const wanted = state.selected;
  return all.find(({ folder, plan }) => folder.id === wanted?.folder && plan.id === wanted.plan) ?? all[0];
}

function Announcer({ state }: { state: DashboardState | undefined }) {
  const before = useRef<DashboardState | undefined>(undefined);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!state) return;
    const change = whatChanged(before.current, state);
    if (!state.loading) before.current = state;
    if (change) setWords(old => (old === change ? `${change}\u00a0` : change));
  }, [state]);
  return <div class="sr-only" role="status" aria-live="polite">{words}</div>;
}

function useLanguage(language: string): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = l10n.t('Mentorship');
  }, [language]);
}
