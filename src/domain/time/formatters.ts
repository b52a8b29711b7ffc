import { languageOfReader } from '../text/language';

/** What Intl makes for a reader's language: days and counts as they are shown, never as they are written into files. */

const SHAPES = {
  short: { day: 'numeric', month: 'short' },
  shortWithYear: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonthYear: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short' },
  monthAndYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
  time: { timeStyle: 'short' },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
export type Shape = keyof typeof SHAPES;

// A formatter takes far longer to make than to use, and views have thousands of days: each is made once.
export const formatter = once(
  (tag: string, shape: Shape) => new Intl.DateTimeFormat(tag, { ...SHAPES[shape], timeZone: 'UTC' }),
);
/** A day as a reader says it: in French the first of a month is « 1er », which Intl does not know. */
export function dayFor(tag: string, shape: Shape, time: number): string {
  const text = formatter(tag, shape).format(time);
  return languageOfReader(tag) === 'fr' ? text.replace(/(?<!\d)1(?=\s\p{L})/u, '1er') : text;
}

export const relativeWords = once((tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
export const pluralRules = once((tag: string) => new Intl.PluralRules(tag));

function once<A extends readonly string[], T>(make: (...given: A) => T): (...given: A) => T {
  const made = new Map<string, T>();
  return (...given) => {
    const key = given.join('/');
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}

/** A tag that Intl doesn't take (a pseudo-language, say) must not stop a view. */
export const knownTag = once((language: string): string => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
});
