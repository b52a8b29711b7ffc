import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { PlanPage } from '../domain/overview/planPage';
import { Announcer } from './announcer';
import { dates } from './dates';
import { useDrafts } from './drafts';
import { returnFocus, useFocusNext } from './focus';
import type { DashboardState, FolderState, ToExtension } from './messages';
import { PageContext, type Page } from './page';
import { FeedbackTab } from './parts/feedbackTab';
import { GoalsTab } from './parts/goalsTab';
import { Header } from './parts/header';
import { JournalTab } from './parts/journalTab';
import { OverviewTab } from './parts/overviewTab';
import { Plans } from './parts/plans';
import { Problems } from './parts/problems';
import { SearchResults } from './parts/searchResults';
import { Tabs } from './parts/tabs';
import { Loading, Welcome } from './parts/welcome';
import type { Tab, View } from './view';
import { useIsWide, useLook, usePlanKept, useShownState, useView } from './window';

export interface AppProps {
  readonly firstView: View;
  readonly ask: (request: ToExtension) => void;
  readonly keep: (view: View) => void;
}

export function App({ firstView, ask, keep }: AppProps) {
  const { state, place } = useShownState(ask, firstView);
  const wide = useIsWide();
  const shown = state?.shown;
  const folder = state?.folders.find(candidate => candidate.id === shown?.folder) ?? state?.folders[0];
  const plan = shown?.plan;
  const [view, change] = useView(firstView, keep, plan !== undefined);
  const drafts = useDrafts(view, change, ask, state?.settled);
  const setLook = useLook(view, change, ask);
  const focusNext = useFocusNext();
  const language = state?.language ?? 'en';
  const today = plan?.today ?? state?.plans[0]?.today ?? '';
  usePlanKept(shown && { folder: shown.folder, plan: shown.plan.id }, view, change, setLook);
  const page = useMemo<Page>(() => ({
    folder: folder?.id ?? '',
    plan: plan?.id ?? '',
    readOnly: plan?.role === 'reader' || plan?.phase === 'closed' || folder?.writable === false,
    dates: dates(language, today),
    ask,
    isOpen: (key, atFirst) => view.open[key] ?? atFirst,
    setOpen: (key, open) => change(old => ({ ...old, open: { ...old.open, [key]: open } })),
    shown: (key, atFirst) => view.shown[key] ?? atFirst,
    setShown: (key, count) => change(old => ({ ...old, shown: { ...old.shown, [key]: count } })),
    tab: view.tab,
    go: (tab, look) => {
      change(old => ({ ...old, tab }));
      setLook({ search: '', ...look });
      window.scrollTo(0, 0);
    },
    look: view.look,
    setLook,
    drafts,
    focusNext,
  }), [folder, plan?.id, plan?.role, plan?.phase, language, today, view, ask, change, setLook, drafts, focusNext]);
  useLayoutEffect(() => returnFocus(place), [state, place]);
  useLayoutEffect(() => { document.documentElement.lang = language; }, [language]);

  return (
    <PageContext.Provider value={page}>
      <Announcer state={state} search={view.look.search} />
      {state?.loading && <div class="progress-bar" aria-hidden="true" />}
      <main class={wide ? 'wide' : ''} aria-busy={state?.loading ?? true}>
        {state && folder && plan
          ? <Plan state={state} folder={folder} plan={plan} wide={wide} tab={view.tab} />
          : !state || state.loading ? <Loading /> : <NoPlan state={state} onStart={() => ask({ type: 'start' })} />}
      </main>
    </PageContext.Provider>
  );
}

/** Reading order is drawing order in both layouts: nothing is moved by style alone. */
function Plan({ state, folder, plan, wide, tab }: {
  state: DashboardState;
  folder: FolderState;
  plan: PlanPage;
  wide: boolean;
  tab: Tab;
}) {
  return (
    <>
      <Header state={state} folder={folder} plan={plan} />
      <Problems folder={folder} />
      <Tabs plan={plan} />
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {plan.search ? <SearchResults plan={plan} answer={plan.search} />
          : tab === 'overview' ? <OverviewTab plan={plan} wide={wide} />
            : tab === 'goals' ? <GoalsTab plan={plan} />
              : tab === 'feedback' ? <FeedbackTab plan={plan} />
                : <JournalTab plan={plan} />}
      </div>
    </>
  );
}

function NoPlan({ state, onStart }: { state: DashboardState; onStart: () => void }) {
  return (
    <>
      {state.folders.map(folder => <Problems key={folder.id} folder={folder} />)}
      {state.plans.length > 0 ? <Plans state={state} onStart={onStart} /> : <Welcome onStart={onStart} />}
    </>
  );
}

