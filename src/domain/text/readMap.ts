/** A map to read, whoever it gets its keys and values from. Keys come in order. */
export abstract class ReadMap<Value> implements ReadonlyMap<string, Value> {
  abstract readonly size: number;
  abstract get(key: string): Value | undefined;
  abstract has(key: string): boolean;
  abstract keys(): Generator<string, undefined>;

  forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void, thisArg?: unknown): void {
    for (const [key, value] of this.entries()) callback.call(thisArg, value, key, this);
  }

  *entries(): Generator<[string, Value], undefined> {
    for (const key of this.keys()) yield [key, this.get(key)!];
    return undefined;
  }

  *values(): Generator<Value, undefined> {
    for (const key of this.keys()) yield this.get(key)!;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, Value], undefined> {
    return this.entries();
  }
}
