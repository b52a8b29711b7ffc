import { ReadMap } from '../text/readMap';

/**
 * A map whose values are made when they are asked for. `indexes` says which value each key has; its keys come in order.
 */
export class LazyMap<Value> extends ReadMap<Value> {
  constructor(
    private readonly indexes: ReadonlyMap<string, number>,
    private readonly valueAt: (index: number) => Value,
  ) {
    super();
  }

  get size(): number {
    return this.indexes.size;
  }

  get(key: string): Value | undefined {
    const index = this.indexes.get(key);
    return index === undefined ? undefined : this.valueAt(index);
  }

  has(key: string): boolean {
    return this.indexes.has(key);
  }

  *keys(): Generator<string, undefined> {
    yield* this.indexes.keys();
    return undefined;
  }
}
