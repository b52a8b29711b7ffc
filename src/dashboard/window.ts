import { useCallback, useEffect, useState } from 'preact/hooks';
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

/** What is folded and how far the page is scrolled; every change is kept at once. */
export function useView(first: View, keep: (view: View) => void): [View, (edit: (old: View) => View) => void] {
  const [view, setView] = useState(first);
  useEffect(() => { keep(view); }, [view, keep]);
  const change = useCallback((edit: (old: View) => View) => setView(edit), []);
  return [view, change];
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
