import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
export function useShownState(ask: (request: ToExtension) => void): Shown {
  const [shown, setShown] = useState<Shown>({ state: undefined, place: undefined });
  useEffect(() => {
    const receive = (event: MessageEvent<ToPage | undefined>) => {
      if (event.data?.type === 'show') setShown({ state: event.data.state, place: placeOfFocus() });
    };
    window.addEventListener('message', receive);
    ask({ type: 'ready' });
    return () => window.removeEventListener('message', receive);
  }, [ask]);
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
