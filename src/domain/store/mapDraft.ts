import { sameValue } from '../text/sameValue';
import { LayeredMap } from './layeredMap';

/**
 * Maps from this size on are patched rather than copied, so that a change costs the same in a small and a large folder.
 */
const LARGE = 500;
/** A patch is copied with each change; it is made part of the whole when it has grown to this part of it. */
const PATCH_SHARE = 16;

/**
 * Changes to a map that is shared with others and so must stay as it is. What comes out is another map, only if
 * something differs in depth; keys stay in order.
 */
export class MapDraft<Value> {
  private readonly changes = new Map<string, Value | undefined>();

  constructor(private readonly before: ReadonlyMap<string, Value>) {}

  get(key: string): Value | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.before.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Undefined takes the key away. A value equal to the one before leaves that in place. */
  set(key: string, value: Value | undefined): void {
    if (sameValue(this.before.get(key), value)) this.changes.delete(key);
    else this.changes.set(key, value);
  }

  /** As `set`, for a value that is known to be a new object only if something in it is new. */
  replace(key: string, value: Value): void {
    if (this.before.get(key) === value) this.changes.delete(key);
    else this.changes.set(key, value);
  }

  /** In no order. */
  *keys(): Iterable<string> {
    for (const key of this.before.keys()) if (!this.changes.has(key)) yield key;
    for (const [key, value] of this.changes) if (value !== undefined) yield key;
  }

  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  result(): ReadonlyMap<string, Value> {
    if (!this.isChanged) return this.before;
    const { before, changes } = this;
    const { base, patch: earlier } = isLayered(before) ? before : { base: before, patch: NO_PATCH };
    const isPatch = base.size >= LARGE && earlier.size + changes.size < base.size / PATCH_SHARE;
    return isPatch ? new LayeredMap(base, new Map([...earlier, ...changes])) : copyOf(before, changes);
  }
}

function isLayered<Value>(map: ReadonlyMap<string, Value>): map is LayeredMap<Value> {
  return map instanceof LayeredMap;
}

const NO_PATCH: ReadonlyMap<string, never> = new Map<string, never>();

function copyOf<Value>(
  before: ReadonlyMap<string, Value>,
  changes: ReadonlyMap<string, Value | undefined>,
): ReadonlyMap<string, Value> {
  const copy = new Map(before);
  for (const [key, value] of changes) {
    if (value === undefined) copy.delete(key);
    else copy.set(key, value);
  }
  return isInOrder(copy.keys()) ? copy : new Map([...copy].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isInOrder(keys: Iterable<string>): boolean {
  let last = '';
  for (const key of keys) {
    if (key < last) return false;
    last = key;
  }
  return true;
}
