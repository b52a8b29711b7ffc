import type { RecordPath } from '../records/recordPath';

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

export function renamedKeys(kind: RecordPath['kind']): RenamedKey[] {
  return CHANGES.filter(change => change.kind === kind);
}

/** The value of a file as the present format has it; the same object if nothing in it is older. */
export function upgraded(kind: RecordPath['kind'], value: unknown): unknown {
  return renamedKeys(kind).reduce((inner, { path, name, asList }) => renamed(inner, path, name, asList === true), value);
}

/** Where both names are there, the newer one counts and the older is a key like any that nobody knows. */
function renamed(value: unknown, [segment, ...rest]: readonly string[], name: string, asList: boolean): unknown {
  if (segment === undefined || typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, segment)) return value;
  const map = value as Record<string, unknown>;
  const inner = map[segment];
  if (rest.length > 0) {
    const next = renamed(inner, rest, name, asList);
    return next === inner ? value : { ...map, [segment]: next };
  }
  if (Object.hasOwn(map, name)) return value;
  const now = asList && !Array.isArray(inner) && inner !== null ? [inner] : inner;
  return Object.fromEntries(Object.entries(map).map(([key, old]) => (key === segment ? [name, now] : [key, old])));
}
