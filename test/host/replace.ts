// Functions of VS Code's API with something of ours in front, for tests that look at what the extension does with them.

/** Puts `make(original)` in the place of a function until the answer is called. */
export function replaceFunction<Namespace extends object, Key extends keyof Namespace>(
  namespace: Namespace,
  key: Key,
  make: (original: Namespace[Key]) => Namespace[Key],
): () => void {
  const own = Object.getOwnPropertyDescriptor(namespace, key);
  if (!own?.configurable) throw new Error(`${String(key)} cannot be replaced`);
  Object.defineProperty(namespace, key, { configurable: true, enumerable: true, value: make(namespace[key]) });
  return () => Object.defineProperty(namespace, key, own);
}

/** `target` with some properties of ours in front, because it may be frozen. */
export function inFrontOf<T extends object>(target: T, ours: Partial<T>): T {
  return new Proxy({} as T, {
    get: (_, property) => {
      const from = Object.hasOwn(ours, property) ? ours : target;
      const value: unknown = Reflect.get(from, property);
      return typeof value === 'function' ? (value.bind(from) as unknown) : value;
    },
    set: (_, property, value) => Reflect.set(target, property, value),
  });
}
