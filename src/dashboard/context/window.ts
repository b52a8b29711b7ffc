import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIRST_QUERY, type ViewQuery, type Tab } from '../../domain/overview/viewQuery';
import { placeOfFocus, type Place } from './focus';
import type { DashboardState, ToExtension, ToPage } from '../contract/messages';
import type { View } from './view';

/** Two columns from here on, in CSS pixels: zoom makes a wide window narrow. */
const WIDE = '(min-width: 880px)';

export interface Shown {
  readonly state: DashboardState | undefined;
  /** Where the focus was when the state came. */
  readonly place: Place | undefined;
  /** The part to go to with it. */
  readonly tab?: Tab | undefined;
}

/**
 * The states that the extension sends. They are heard before anything is drawn, so that the first one can be asked for
 * at once: the extension makes it while the page draws its first picture.
 */
export class States {
  private latest: Shown = { state: undefined, place: undefined };
  private listener: ((shown: Shown) => void) | undefined;

  /** Resolves when there is one. */
  readonly first = new Promise<void>(resolve => {
    window.addEventListener('message', (event: MessageEvent<ToPage | undefined>) => {
      if (event.data?.type !== 'show') return;
      this.latest = { state: event.data.state, place: placeOfFocus(), tab: event.data.tab ?? this.missed() };
      this.listener?.(this.latest);
      resolve();
    });
  });

  /** Where the page is to go is not forgotten for a newer state that comes before anything is drawn. */
  private missed(): Tab | undefined {
    return this.listener ? undefined : this.latest.tab;
  }

  /** The last state, drawn anew with each one. */
  use(): Shown {
    const [shown, setShown] = useState(this.latest);
    useLayoutEffect(() => {
      this.listener = setShown;
      setShown(this.latest);
      return () => {
        this.listener = undefined;
      };
    }, []);
    return shown;
  }
}

/**
 * What is folded, which plan is shown and how far the page is scrolled, kept at every change; the last two alone draw
 * nothing anew.
 */
export function useView(
  first: View,
  keep: (view: View) => void,
  shown: View['plan'],
): [View, (edit: (old: View) => View) => void] {
  const [view, setView] = useState(first);
  const scroll = useRef(first.scroll);
  const latest = useRef(view);
  const plan = shown ?? view.plan;
  latest.current = view.plan === plan ? view : { ...view, plan };
  useEffect(() => keep({ ...latest.current, scroll: scroll.current }), [view, keep, plan?.folder, plan?.plan]);
  const ready = shown !== undefined;
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
): (change: Partial<ViewQuery>) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(view.look);
  latest.current = view.look;
  return useCallback(
    (edit: Partial<ViewQuery>) => {
      const look = { ...latest.current, ...edit };
      if (sameLook(look, latest.current)) return;
      const typed = look.search !== latest.current.search && look.search !== '';
      latest.current = look;
      change(old => ({ ...old, look }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => ask({ type: 'look', look }), typed ? TYPING_MS : 0);
    },
    [change, ask],
  );
}

function sameLook(a: ViewQuery, b: ViewQuery): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Another plan begins with a fresh look, on the same tab. */
export function useFreshLook(shown: View['plan'], first: View, setLook: (change: Partial<ViewQuery>) => void): void {
  const before = useRef(first.plan);
  useEffect(() => {
    if (!shown) return;
    const isOther = before.current && (before.current.folder !== shown.folder || before.current.plan !== shown.plan);
    before.current = shown;
    const { tab: _, ...fresh } = FIRST_QUERY;
    if (isOther) setLook(fresh);
  }, [shown?.folder, shown?.plan]);
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
