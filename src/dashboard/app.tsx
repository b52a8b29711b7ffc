import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PlanPage } from '../domain/planPage/planPage';
import { Announcer } from './announcer';
import type { Moved } from './context/announce';
import { dates } from './context/dates';
import { useDrafts } from './context/drafts';
import { returnFocus, useFocusNext } from './context/focus';
import type { DashboardState, FolderState, ToExtension } from './contract/messages';
import { PageContext, type Page } from './context/page';
import { FeedbackTab } from './parts/feedbackTab';
import { GoalsTab } from './parts/goalsTab';
import { Header } from './parts/header';
import { JournalTab } from './parts/journalTab';
import { OverviewTab } from './parts/overviewTab';
import { Plans } from './parts/plans';
import { PracticesTab } from './parts/practicesTab';
import { Problems } from './parts/problems';
import { SearchResults } from './parts/searchResults';
import { Tabs } from './parts/tabs';
import { Loading, Welcome } from './parts/welcome';
import type { View } from './context/view';
import { useFreshLook, useIsWide, useLook, useView, type States } from './context/window';

export interface AppProps {
  readonly firstView: View;
  readonly states: States;
  readonly ask: (request: ToExtension) => void;
  readonly keep: (view: View) => void;
}

export function App({ firstView, states, ask, keep }: AppProps) {
  const { state, place, tab } = states.use();
  const wide = useIsWide();
  const shown = state?.shown;
  const folder = state?.folders.find(candidate => candidate.id === shown?.folder) ?? state?.folders[0];
  const plan = shown?.plan;
  const at = shown && { folder: shown.folder, plan: shown.plan.id };
  const [view, change] = useView(firstView, keep, at);
  const drafts = useDrafts(view, change, ask, state?.settled);
  const setLook = useLook(view, change, ask);
  const focusNext = useFocusNext();
  const moved = useRef<Moved | undefined>(undefined);
  const language = state?.language ?? 'en';
  const today = plan?.today ?? state?.plans[0]?.today ?? '';
  useFreshLook(at, firstView, setLook);
  const page = usePageValue({ folder, plan, language, today, view, ask, change, setLook, drafts, focusNext, moved });
  useLayoutEffect(() => {
    if (tab) page.go(tab);
  }, [state, tab]);
  useLayoutEffect(() => returnFocus(place), [state, place]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <PageContext.Provider value={page}>
      <Announcer state={state} search={view.look.search} moved={moved} />
      {state?.loading && <div class="progress-bar" aria-hidden="true" />}
      <main class={wide ? 'wide' : ''} aria-busy={state?.loading ?? true}>
        <Body state={state} folder={folder} plan={plan} wide={wide} onStart={() => ask({ type: 'start' })} />
      </main>
    </PageContext.Provider>
  );
}

interface PageParts extends Pick<Page, 'ask' | 'setLook' | 'drafts' | 'focusNext'> {
  readonly folder: FolderState | undefined;
  readonly plan: PlanPage | undefined;
  readonly language: string;
  readonly today: string;
  readonly view: View;
  readonly change: (edit: (old: View) => View) => void;
  /** What the reader last asked to move. */
  readonly moved: { current: Moved | undefined };
}

/** What every part of the page is given, made anew only where something of it has changed. */
function usePageValue(parts: PageParts): Page {
  const { folder, plan, language, today, view, ask, change, setLook, drafts, focusNext, moved } = parts;
  return useMemo<Page>(
    () => ({
      folder: folder?.id ?? '',
      plan: plan?.id ?? '',
      readOnly: plan?.role === 'reader' || plan?.phase === 'closed' || folder?.writable === false,
      dates: dates(language, today),
      ask,
      isOpen: (key, atFirst) => view.open[key] ?? atFirst,
      setOpen: (key, open) => change(old => ({ ...old, open: { ...old.open, [key]: open } })),
      shown: (key, atFirst) => view.shown[key] ?? atFirst,
      setShown: (key, count) => change(old => ({ ...old, shown: { ...old.shown, [key]: count } })),
      go: (tab, look) => {
        setLook({ search: '', ...look, tab });
        focusNext(`tab:${tab}`);
        window.scrollTo(0, 0);
      },
      look: view.look,
      setLook,
      drafts,
      announceMove: asked => {
        moved.current = asked;
      },
      focusNext,
    }),
    [folder, plan?.id, plan?.role, plan?.phase, language, today, view, ask, change, setLook, drafts, focusNext],
  );
}

/** The plan that is shown, or what stands in its place while there is none. */
function Body({
  state,
  folder,
  plan,
  wide,
  onStart,
}: {
  state: DashboardState | undefined;
  folder: FolderState | undefined;
  plan: PlanPage | undefined;
  wide: boolean;
  onStart: () => void;
}) {
  if (state && folder && plan) return <Plan state={state} folder={folder} plan={plan} wide={wide} />;
  return !state || state.loading ? <Loading /> : <NoPlan state={state} onStart={onStart} />;
}

/** Reading order is drawing order in both layouts: nothing is moved by style alone. */
function Plan({
  state,
  folder,
  plan,
  wide,
}: {
  state: DashboardState;
  folder: FolderState;
  plan: PlanPage;
  wide: boolean;
}) {
  return (
    <>
      <Header state={state} folder={folder} plan={plan} />
      <Problems folder={folder} />
      <Tabs plan={plan} />
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${plan.tab}`}>
        {plan.search ? <SearchResults answer={plan.search} /> : <Tab plan={plan} wide={wide} />}
      </div>
    </>
  );
}

function Tab({ plan, wide }: { plan: PlanPage; wide: boolean }) {
  switch (plan.tab) {
    case 'overview':
      return <OverviewTab plan={plan} wide={wide} />;
    case 'goals':
      return <GoalsTab plan={plan} />;
    case 'feedback':
      return <FeedbackTab plan={plan} />;
    case 'journal':
      return <JournalTab plan={plan} />;
    case 'practices':
      return <PracticesTab plan={plan} />;
  }
}

function NoPlan({ state, onStart }: { state: DashboardState; onStart: () => void }) {
  return (
    <>
      {state.folders.map(folder => (
        <Problems key={folder.id} folder={folder} />
      ))}
      {state.plans.length > 0 ? <Plans state={state} onStart={onStart} /> : <Welcome onStart={onStart} />}
    </>
  );
}
