import { type FileChange, type CodeSource } from '../../../src/domain/anchor/codeSource';

/** A file of distinct, code-like lines. */
export const SHOP = `import { open } from './store';

export interface Basket {
  readonly items: readonly string[];
  readonly owner: string;
}

/** The price of everything in a basket. */
export function totalPrice(basket: Basket, prices: Map<string, number>): number {
  let total = 0;
  for (const item of basket.items) {
    const price = prices.get(item);
    if (price === undefined) throw new Error('no price for ' + item);
    total += price;
  }
  return total;
}

export function describeBasket(basket: Basket): string {
  const names = basket.items.join(', ');
  return basket.owner + ' carries ' + names;
}

export class Checkout {
  private closed = false;

  constructor(private readonly basket: Basket) {}

  pay(amount: number): boolean {
    if (this.closed) return false;
    this.closed = amount >= this.basket.items.length;
    return this.closed;
  }

  reopen(): void {
    this.closed = false;
  }
}
`;

export const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');
export const lineOf = (text: string, part: string) => linesOf(text).findIndex(line => line.includes(part)) + 1;

/** Texts as a source of code; with `then` there is a history whose one commit `c1` held those. */
export function sourceOf(
  now: Record<string, string>,
  then?: Record<string, string>,
  changes: readonly FileChange[] = [],
): CodeSource {
  return {
    text: path => Promise.resolve(now[path]),
    files: () => Promise.resolve(Object.keys(now)),
    ...(then
      ? {
          history: {
            changes: commit => Promise.resolve(commit === 'c1' ? changes : undefined),
            textAt: (commit, path) => Promise.resolve(commit === 'c1' ? then[path] : undefined),
          },
        }
      : {}),
  };
}
