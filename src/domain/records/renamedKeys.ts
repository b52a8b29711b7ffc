import type { RecordPath } from './recordPath';
import { sameValue } from '../text/sameValue';

/** A key that had another name in an older format. Its place among the other keys, and the comments around it, stay. */
export interface RenamedKey {
  readonly kind: RecordPath['kind'];
  /** Where it was. */
  readonly path: readonly string[];
  /** What it is called now, in the same map. */
  readonly name: string;
  /** One value then, a list of values now. */
  readonly asList?: true;
}

/**
 * What each format changed, the oldest first. Reading goes by this as well as the upgrade, so that an older file shows
 * the same before and after. A new format adds its changes at the end; none is ever taken away.
 */
const CHANGES: readonly RenamedKey[] = [
  // From 0 to 1.
  { kind: 'person', path: ['email'], name: 'emails', asList: true },
  { kind: 'plan', path: ['meetingLength'], name: 'meetingMinutes' },
  { kind: 'plan', path: ['rhythm', 'from'], name: 'first' },
];

export function renamedKeys(kind: string): RenamedKey[] {
  return CHANGES.filter(change => change.kind === kind);
}

/** The value of a file as the present format has it; the same object if nothing in it is older. */
export function upgraded(kind: RecordPath['kind'], value: unknown): unknown {
  return renamedKeys(kind).reduce(withRenamed, value);
}

/** The keys of a file that stand under an older name. */
export function olderKeys(kind: RecordPath['kind'], value: unknown): RenamedKey[] {
  return renamedKeys(kind).filter(change => withRenamed(value, change) !== value);
}

/** The value with one key under its new name. */
export function withRenamed(value: unknown, { path, name, asList }: RenamedKey): unknown {
  return renamed(value, path, name, asList === true);
}

/**
 * Where both names are there, with something behind each, a list takes in what the older one has; of other values the
 * newer one counts, and the older is a key like any that nobody knows.
 */
function renamed(value: unknown, [segment, ...rest]: readonly string[], name: string, asList: boolean): unknown {
  if (
    segment === undefined ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    !Object.hasOwn(value, segment)
  )
    return value;
  const map = value as Record<string, unknown>;
  const inner = map[segment];
  if (rest.length > 0) {
    const next = renamed(inner, rest, name, asList);
    return next === inner ? value : { ...map, [segment]: next };
  }
  const newer = map[name] ?? undefined;
  if (newer === undefined) {
    const now = asList && !Array.isArray(inner) && inner !== null ? [inner] : inner;
    const others = Object.entries(map).filter(([key]) => key !== name);
    return Object.fromEntries(others.map(([key, old]) => (key === segment ? [name, now] : [key, old])));
  }
  if (!asList || !Array.isArray(newer)) return value;
  const { [segment]: _old, ...others } = map;
  return { ...others, [name]: [...(newer as unknown[]), ...missingItems(newer, inner)] };
}

/** What an older key has and the list of the newer one has not. */
export function missingItems(newer: readonly unknown[], older: unknown): unknown[] {
  return asItems(older).filter(item => !newer.some(known => sameValue(known, item)));
}

function asItems(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}
