import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the keyboard's place when an update takes the focused control away (a ticked action leaves its list). */
export interface Place {
  readonly key: string | undefined;
  readonly section: string | undefined;
  readonly index: number;
}

const FOCUSABLE = 'button, input, select, textarea, summary, [tabindex="0"]';

export function placeOfFocus(): Place | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const section = element.closest<HTMLElement>('section[id]');
  return {
    key: element.dataset['key'],
    section: section?.id,
    index: section ? focusables(section).indexOf(element) : -1,
  };
}

/** Does nothing while something still has the focus. */
export function returnFocus(place: Place | undefined): void {
  if (!place || (document.activeElement && document.activeElement !== document.body)) return;
  const same =
    place.key === undefined ? null : document.querySelector<HTMLElement>(`[data-key="${CSS.escape(place.key)}"]`);
  const section = place.section === undefined ? null : document.getElementById(place.section);
  const controls = section ? focusables(section) : [];
  const next =
    same ??
    controls[Math.max(0, Math.min(place.index, controls.length - 1))] ??
    section?.querySelector<HTMLElement>('h2') ??
    document.querySelector<HTMLElement>('h1');
  next?.focus({ preventScroll: true });
}

function focusables(section: HTMLElement): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(element => element.offsetParent !== null);
}

/** Gives the focus to a control that the next drawing brings: a form that opens, the button that opened it. */
export function useFocusNext(): (key: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const key = wanted.current;
    const element = key === undefined ? null : document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!element) return;
    wanted.current = undefined;
    element.focus();
  });
  return useCallback((key: string) => {
    wanted.current = key;
  }, []);
}
