/**
 * The order of all goals after one of them has moved within its own row: the others of the plan keep their places.
 * @param row the goals that are shown in one list, in their order
 * @param to the index in the row that it has afterwards
 */
export function orderAfterMove(
  all: readonly { readonly id: string }[], row: readonly { readonly id: string }[], from: number, to: number,
): string[] {
  const ids = row.map(({ id }) => id);
  const places = new Set(ids);
  ids.splice(to, 0, ...ids.splice(from, 1));
  return all.map(({ id }) => (places.has(id) ? ids.shift() ?? id : id));
}
