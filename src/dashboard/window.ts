import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIRST_LOOK, type Look } from '../domain/overview/look';
import { placeOfFocus, type Place } from './focus';
import type { DashboardState, ToExtension, ToPage } from './messages';
import type { View } from './view';

/** Two columns from here on, in CSS pixels: zoom makes a wide window narrow. */
const WIDE = '(min-width: 880px)';

export interface Shown {
  readonly state: DashboardState | undefined;
  /** Where the focus was when the state came. */
  readonly place: Place | undefined;
}

/** The last state that the extension sent; asks for it once. */
export function useShownState(ask: (request: ToExtension) => void, first: View): Shown {
  const [shown, setShown] = useState<Shown>({ state: undefined, place: undefined });
  useEffect(() => {
    const receive = (event: MessageEvent<ToPage | undefined>) => {
      if (event.data?.type === 'show') setShown({ state: event.data.state, place: placeOfFocus() });
    };
    window.addEventListener('message', receive);
    ask({ type: 'ready', look: first.look, shown: first.plan });
    return () => window.removeEventListener('message', receive);
  }, [ask, first]);
  return shown;
}

/** What is folded and how far the page is scrolled, kept at every change; scrolling alone draws nothing anew. */
export function useView(
  first: View,
  keep: (view: View) => void,
  ready: boolean,
): [View, (edit: (old: View) => View) => void] {
  const [view, setView] = useState(first);
  const scroll = useRef(first.scroll);
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => keep({ ...view, scroll: scroll.current }), [view, keep]);
  useLayoutEffect(() => {
    if (ready && first.scroll > 0) window.scrollTo(0, first.scroll);
  }, [ready, first]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        scroll.current = window.scrollY;
        keep({ ...latest.current, scroll: scroll.current });
      }, 150);
    };
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [keep]);
  return [view, setView];
}

/** How long typing in the search is gathered before it is asked for. */
const TYPING_MS = 80;

/** What the reader looks at: kept with the view, and told to the extension. */
export function useLook(
  view: View,
  change: (edit: (old: View) => View) => void,
  ask: (request: ToExtension) => void,
): (change: Partial<Look>) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(view.look);
  latest.current = view.look;
  return useCallback((edit: Partial<Look>) => {
    const look = { ...latest.current, ...edit };
    if (sameLook(look, latest.current)) return;
    const typed = look.search !== latest.current.search && look.search !== '';
    latest.current = look;
    change(old => ({ ...old, look }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask({ type: 'look', look }), typed ? TYPING_MS : 0);
  }, [change, ask]);
}

function sameLook(a: Look, b: Look): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Which plan is shown is kept too; another plan begins with a fresh look. */
export function usePlanKept(
  shown: View['plan'],
  view: View,
  change: (edit: (old: View) => View) => void,
  setLook: (change: Partial<Look>) => void,
): void {
  const isSame = shown?.folder === view.plan?.folder && shown?.plan === view.plan?.plan;
  useEffect(() => {
    if (isSame || !shown) return;
    if (view.plan) setLook(FIRST_LOOK);
    change(old => ({ ...old, plan: shown }));
  }, [isSame, shown?.folder, shown?.plan]);
}

export function useIsWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const note = () => setWide(query.matches);
    query.addEventListener('change', note);
    return () => query.removeEventListener('change', note);
  }, []);
  return wide;
}
