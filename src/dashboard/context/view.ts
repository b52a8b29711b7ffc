import { FIRST_QUERY, TABS, type ViewQuery } from '../../domain/overview/viewQuery';

/** Words that somebody is writing into a form. The form is open as long as there is a draft of it. */
export interface Draft {
  /** Tells this draft from the next one in the same form. */
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** What the form began with. */
  readonly began: Readonly<Record<string, string>>;
}

/** Where the reader was looking and what they were writing: kept by the page itself over reloads. */
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

const MOST_KEYS = 500;

/** What was kept, if it still has the shape that this version writes. */
export function readView(kept: unknown): View {
  const value = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const plan = value['plan'] as { folder?: unknown; plan?: unknown } | null | undefined;
  return {
    open: entries(value['open'], (item): item is boolean => typeof item === 'boolean'),
    shown: entries(value['shown'], (item): item is number => typeof item === 'number' && item >= 0),
    drafts: entries(value['drafts'], isDraft),
    look: isLook(value['look']) ? value['look'] : FIRST_QUERY,
    plan:
      typeof plan?.folder === 'string' && typeof plan.plan === 'string'
        ? { folder: plan.folder, plan: plan.plan }
        : undefined,
    scroll: typeof value['scroll'] === 'number' && value['scroll'] > 0 ? value['scroll'] : 0,
  };
}

/** Roughly: the extension checks it in full before it is used. */
function isLook(item: unknown): item is ViewQuery {
  const look = (typeof item === 'object' && item !== null ? item : {}) as Partial<Record<keyof ViewQuery, unknown>>;
  return (
    typeof look.filter === 'object' &&
    look.filter !== null &&
    typeof look.search === 'string' &&
    TABS.some(tab => tab === look.tab) &&
    typeof look.feedbackCount === 'number' &&
    typeof look.journalCount === 'number' &&
    typeof look.searchCount === 'number'
  );
}

function isDraft(item: unknown): item is Draft {
  const { id, values, began } = (typeof item === 'object' && item !== null ? item : {}) as {
    id?: unknown;
    values?: unknown;
    began?: unknown;
  };
  return typeof id === 'string' && isWords(values) && isWords(began);
}

function isWords(item: unknown): item is Draft['values'] {
  return typeof item === 'object' && item !== null && Object.values(item).every(value => typeof value === 'string');
}

function entries<T>(value: unknown, fits: (item: unknown) => item is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, T] => fits(pair[1]));
  return Object.fromEntries(pairs.slice(-MOST_KEYS));
}
