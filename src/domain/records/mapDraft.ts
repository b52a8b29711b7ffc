import { sameValue } from '../text/sameValue';

/**
 * Changes to a map that is shared with others and so must stay as it is. The map is copied at the end, and only if
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

  *entries(): Iterable<[string, Value]> {
    for (const [key, value] of this.before) {
      if (!this.changes.has(key)) yield [key, value];
    }
    for (const [key, value] of this.changes) {
      if (value !== undefined) yield [key, value];
    }
  }

  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  result(): ReadonlyMap<string, Value> {
    if (!this.isChanged) return this.before;
    const copy = new Map(this.before);
    let isLonger = false;
    for (const [key, value] of this.changes) {
      if (value === undefined) copy.delete(key);
      else {
        isLonger ||= !copy.has(key);
        copy.set(key, value);
      }
    }
    return isLonger ? new Map([...copy].sort(([a], [b]) => (a < b ? -1 : 1))) : copy;
  }
}
