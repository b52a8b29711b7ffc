/** Keeps the keyboard's place when an update takes the focused control away (a ticked action leaves its list). */
export interface Place {
  readonly key: string | undefined;
  readonly section: string | undefined;
  readonly index: number;
}

const FOCUSABLE = 'button, input, select, summary, a[href]';

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
  const same = place.key === undefined ? null
    : document.querySelector<HTMLElement>(`[data-key="${CSS.escape(place.key)}"]`);
  const section = place.section === undefined ? null : document.getElementById(place.section);
  const controls = section ? focusables(section) : [];
  const next = same
    ?? controls[Math.max(0, Math.min(place.index, controls.length - 1))]
    ?? section?.querySelector<HTMLElement>('h2')
    ?? document.querySelector<HTMLElement>('h1');
  next?.focus({ preventScroll: true });
}

function focusables(section: HTMLElement): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(element => element.offsetParent !== null);
}
