import { ReadMap } from '../text/readMap';

/**
 * A large map with a few changes to it, without a copy of the whole: `base` is shared with the maps before, `patch` is
 * looked at first, and undefined in it takes a key away. Keys come in order, as they do in `base`.
 */
export class LayeredMap<Value> extends ReadMap<Value> {
  readonly size: number;

  constructor(
    readonly base: ReadonlyMap<string, Value>,
    readonly patch: ReadonlyMap<string, Value | undefined>,
  ) {
    super();
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

  *keys(): Generator<string, undefined> {
    const added = [...this.patch.keys()].filter(key => this.patch.get(key) !== undefined).sort();
    let index = 0;
    let next = added[index];
    for (const key of this.base.keys()) {
      for (; next !== undefined && next < key; next = added[++index]) yield next;
      if (!this.patch.has(key)) yield key;
    }
    for (; next !== undefined; next = added[++index]) yield next;
    return undefined;
  }
}
