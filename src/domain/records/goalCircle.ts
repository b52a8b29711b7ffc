/** A chain of goals that is longer is nobody's; files made to keep us busy have such. */
const LONGEST = 100;

/**
 * The goals that this one is a part of, up to itself: where goals name each other as their aim in a circle. Undefined
 * where they don't.
 * @param parentOf the goal that a goal is a part of, if it is one
 */
export function circleOf(id: string, parentOf: (id: string) => string | undefined): string[] | undefined {
  const passed: string[] = [];
  for (let at = parentOf(id); at !== undefined && passed.length < LONGEST; at = parentOf(at)) {
    passed.push(at);
    if (at === id) return passed;
  }
  return undefined;
}
