import { differingPart } from './differingPart';
import { applyEdits, type TextEdit } from './textEdit';

export type EditStep = (text: string) => readonly TextEdit[] | undefined;

/**
 * Several edits that each need the text that the one before has left, as one edit of the text as it is. Undefined if
 * one of them can't be done.
 */
export function inSteps(text: string, steps: readonly EditStep[]): TextEdit[] | undefined {
  let now = text;
  for (const step of steps) {
    const edits = step(now);
    if (!edits) return undefined;
    now = applyEdits(now, edits);
  }
  return differingPart(text, now);
}
