import { ReadMap } from '../text/readMap';

/** A map whose values are found when somebody looks at them. `places` tells where each is; its keys come in order. */
export class LazyMap<Value> extends ReadMap<Value> {
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly valueAt: (place: number) => Value,
  ) {
    super();
  }

  get size(): number {
    return this.places.size;
  }

  get(key: string): Value | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.valueAt(place);
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  *keys(): Generator<string, undefined> {
    yield* this.places.keys();
    return undefined;
  }
}
