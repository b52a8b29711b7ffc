/** What a schema can't say of a key: its meaning in words, and which records its value names. */
export interface KeyMeaning {
  /** One or two sentences in the reader's language; asked for when shown, because the language is known only then. */
  readonly meaning: () => string;
  /** What a number counts, in the reader's language. */
  readonly unit?: () => string;
  /** The value, or each item of the list, is the id of such a record; a step's is made here and named in links. */
  readonly names?: 'person' | 'goal' | 'entry' | 'step';
  /** What each value of a closed set means. */
  readonly values?: Readonly<Record<string, () => string>>;
  /** A real value; for keys with keys of their own the examples of those are put together. */
  readonly example?: unknown;
}

/** By key, or by path with dots for keys inside keys; the keys of a list's items follow the list's name. */
export type Meanings = Readonly<Record<string, KeyMeaning>>;
