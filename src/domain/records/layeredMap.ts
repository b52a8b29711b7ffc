/**
 * A large map with a few changes to it, without a copy of the whole: `base` is shared with the maps before, `patch` is
 * looked at first, and undefined in it takes a key away. Keys come in order, as they do in `base`.
 */
export class LayeredMap<Value> implements ReadonlyMap<string, Value> {
  readonly size: number;

  constructor(readonly base: ReadonlyMap<string, Value>, readonly patch: ReadonlyMap<string, Value | undefined>) {
    let size = base.size;
    for (const [key, value] of patch) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: string): Value | undefined {
    return this.patch.has(key) ? this.patch.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.patch.has(key) ? this.patch.get(key) !== undefined : this.base.has(key);
  }

  forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void, thisArg?: unknown): void {
    for (const [key, value] of this.entries()) callback.call(thisArg, value, key, this);
  }

  *entries(): Generator<[string, Value], undefined> {
    const added = [...this.patch].filter((entry): entry is [string, Value] => entry[1] !== undefined).sort(byKey);
    let next = 0;
    for (const entry of this.base) {
      while (next < added.length && added[next]![0] < entry[0]) yield added[next++]!;
      if (!this.patch.has(entry[0])) yield entry;
    }
    while (next < added.length) yield added[next++]!;
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, Value], undefined> {
    return this.entries();
  }
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
