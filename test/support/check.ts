// What node:assert does, for tests that run in the web worker too.
import { sameValue } from '../../src/domain/text/sameValue';

export function equal<T>(actual: T, expected: T, what = 'not what it should be'): void {
  if (!sameValue(actual, expected))
    throw new Error(`${what}\n  expected: ${show(expected)}\n  actual:   ${show(actual)}`);
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

const show = (value: unknown) => JSON.stringify(value, (_, item: unknown) => (item instanceof Map ? [...item] : item));
