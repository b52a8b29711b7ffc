import type { Action } from './meeting';

/**
 * Whether an action is only a box that a team's template has brought: nobody has made one of it by giving it an owner,
 * a day or a goal.
 * @param boxes what the boxes of the templates read
 */
export function isTemplateBox(
  { text, owner, due, goal }: Pick<Action, 'text' | 'owner' | 'due' | 'goal'>,
  boxes: readonly RegExp[],
): boolean {
  return owner === undefined && due === undefined && goal === undefined && boxes.some(box => box.test(text));
}
