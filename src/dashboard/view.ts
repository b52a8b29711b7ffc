/** Where the reader was looking: kept by the page itself over reloads, never sent to the extension. */
export interface View {
  /** What was opened or folded against its first state, by key. */
  readonly open: Readonly<Record<string, boolean>>;
  /** How many rows of a long list are shown, by key. */
  readonly shown: Readonly<Record<string, number>>;
  readonly scroll: number;
}

const MOST_KEYS = 500;

/** What was kept, if it still has the shape that this version writes. */
export function readView(kept: unknown): View {
  const value = typeof kept === 'object' && kept !== null ? kept as Readonly<Record<string, unknown>> : {};
  return {
    open: entries(value['open'], (item): item is boolean => typeof item === 'boolean'),
    shown: entries(value['shown'], (item): item is number => typeof item === 'number' && item >= 0),
    scroll: typeof value['scroll'] === 'number' && value['scroll'] > 0 ? value['scroll'] : 0,
  };
}

function entries<T>(value: unknown, fits: (item: unknown) => item is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, T] => fits(pair[1]));
  return Object.fromEntries(pairs.slice(-MOST_KEYS));
}
