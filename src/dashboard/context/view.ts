import { FIRST_QUERY, TABS, type ViewQuery } from '../../domain/overview/viewQuery';
import { isObject } from '../../domain/text/values';

/** Words that somebody is writing into a form. The form is open as long as there is a draft of it. */
export interface Draft {
  /** Tells this draft from the next one in the same form. */
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** What the form began with. */
  readonly began: Readonly<Record<string, string>>;
}

/** What the reader had open and was writing: stored by the page itself over reloads. */
export interface View {
  /** What was opened or folded against its first state, by key. */
  readonly open: Readonly<Record<string, boolean>>;
  /** How many rows of a list are shown, by key. */
  readonly shown: Readonly<Record<string, number>>;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly look: ViewQuery;
  readonly plan: { readonly folder: string; readonly plan: string } | undefined;
  readonly scroll: number;
}

const MAX_KEYS = 500;

/** The view that was stored, as far as it still has the shape that this version writes. */
export function readView(stored: unknown): View {
  const value = isObject(stored) ? stored : {};
  const plan = isObject(value['plan']) ? value['plan'] : {};
  return {
    open: entries(value['open'], (item): item is boolean => typeof item === 'boolean'),
    shown: entries(value['shown'], (item): item is number => typeof item === 'number' && item >= 0),
    drafts: entries(value['drafts'], isDraft),
    look: isLook(value['look']) ? value['look'] : FIRST_QUERY,
    plan:
      typeof plan['folder'] === 'string' && typeof plan['plan'] === 'string'
        ? { folder: plan['folder'], plan: plan['plan'] }
        : undefined,
    scroll: typeof value['scroll'] === 'number' && value['scroll'] > 0 ? value['scroll'] : 0,
  };
}

/** Roughly: the extension checks it in full before it is used. */
function isLook(item: unknown): item is ViewQuery {
  return (
    isObject(item) &&
    isObject(item['filter']) &&
    typeof item['search'] === 'string' &&
    TABS.some(tab => tab === item['tab']) &&
    typeof item['feedbackCount'] === 'number' &&
    typeof item['journalCount'] === 'number' &&
    typeof item['searchCount'] === 'number'
  );
}

function isDraft(item: unknown): item is Draft {
  return isObject(item) && typeof item['id'] === 'string' && isWords(item['values']) && isWords(item['began']);
}

function isWords(item: unknown): item is Draft['values'] {
  return isObject(item) && Object.values(item).every(value => typeof value === 'string');
}

function entries<T>(value: unknown, fits: (item: unknown) => item is T): Record<string, T> {
  if (!isObject(value)) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, T] => fits(pair[1]));
  return Object.fromEntries(pairs.slice(-MAX_KEYS));
}
