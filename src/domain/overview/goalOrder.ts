/**
 * The order of all goals after one of them has moved within its own row: the others of the plan keep their places.
 * @param row the goals that are shown in one list, in their order
 * @param to the index in the row that it has afterwards
 */
export function orderAfterMove(
  all: readonly { readonly id: string }[],
  row: readonly { readonly id: string }[],
  from: number,
  to: number,
): string[] {
  const ids = row.map(({ id }) => id);
  const places = new Set(ids);
  ids.splice(to, 0, ...ids.splice(from, 1));
  return all.map(({ id }) => (places.has(id) ? (ids.shift() ?? id) : id));
}

interface Ordered {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly steps: readonly { readonly id: string }[];
}

/** A goal or one of its steps, as a row of a tree. */
export interface GoalRow {
  readonly goal: string;
  readonly step?: string | undefined;
}

/** What a drop asks for: all goals in another order, or a step so many places further down. */
export type Drop =
  | { readonly kind: 'goals'; readonly order: readonly string[] }
  | { readonly kind: 'step'; readonly goal: string; readonly step: string; readonly by: number };

/** The goals that stand beside this one in a tree: those that serve the same goal, or those that serve none. */
export function goalsBeside<T extends Ordered>(goals: readonly T[], goal: T): readonly T[] {
  const ids = new Set(goals.map(({ id }) => id));
  const above = ({ id, parent }: T) => (parent !== undefined && parent !== id && ids.has(parent) ? parent : undefined);
  return goals.filter(other => above(other) === above(goal));
}

/** One row dropped onto another one takes its place; undefined where it can't, or has it already. */
export function dropOnto(goals: readonly Ordered[], dragged: GoalRow, onto: GoalRow): Drop | undefined {
  const goal = goals.find(({ id }) => id === dragged.goal);
  if (!goal || (dragged.step === undefined) !== (onto.step === undefined)) return undefined;
  if (dragged.step !== undefined) {
    const at = (step: string | undefined) => goal.steps.findIndex(({ id }) => id === step);
    const [from, to] = [at(dragged.step), at(onto.step)];
    return onto.goal !== goal.id || from < 0 || to < 0 || from === to
      ? undefined
      : { kind: 'step', goal: goal.id, step: dragged.step, by: to - from };
  }
  const row = goalsBeside(goals, goal);
  const [from, to] = [row.indexOf(goal), row.findIndex(({ id }) => id === onto.goal)];
  return to < 0 || from === to ? undefined : { kind: 'goals', order: orderAfterMove(goals, row, from, to) };
}
