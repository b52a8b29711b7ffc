import { setKeys, type KeyChange } from '../yaml/setKeys';
import type { TextEdit } from '../text/textEdit';
import { parseYaml } from '../yaml/document';
import { appendItem, setValue } from '../yaml/edit';
import { moveItem, removeItem } from '../yaml/items';
import { GOAL_KEYS, type GOAL_STATUSES, type GoalFields } from './goal';
import { isWritten, valueWithout } from './goalFields';
import { freeId, slugOf } from './ids';

/**
 * One change to one goal's file. `before` is what a form began with: only what differs from it is written, so that what
 * others changed meanwhile stays. A step moves `by` so many places down, or up where that is negative.
 */
export type GoalEdit =
  | { readonly kind: 'fields'; readonly before: GoalFields; readonly fields: GoalFields }
  | { readonly kind: 'status'; readonly status: (typeof GOAL_STATUSES)[number]; readonly reason?: string | undefined }
  | { readonly kind: 'addStep'; readonly text: string }
  | { readonly kind: 'editStep'; readonly step: string; readonly before: string; readonly text: string }
  | { readonly kind: 'removeStep'; readonly step: string }
  | { readonly kind: 'moveStep'; readonly step: string; readonly by: number };

/** The edits that make this change; none where it is so already, undefined where the file can't be edited. */
export function editGoalText(text: string, edit: GoalEdit, today: string): TextEdit[] | undefined {
  switch (edit.kind) {
    case 'fields':
      return editFields(text, edit);
    case 'status':
      return editStatus(text, edit.status, edit.reason, today);
    case 'addStep': {
      const step = { id: freeId(slugOf(edit.text, 'step'), new Set(stepIds(text))), text: edit.text };
      return appendItem(text, ['steps'], step);
    }
    case 'editStep':
      return onStep(text, edit.step, index => setValue(text, ['steps', index, 'text'], edit.text));
    case 'removeStep':
      return onStep(text, edit.step, index => removeItem(text, ['steps'], index));
    case 'moveStep':
      return onStep(text, edit.step, (index, count) => {
        const to = index + edit.by;
        return to < 0 || to >= count ? [] : moveItem(text, ['steps'], index, to);
      });
  }
}

/**
 * What now stands where this change would write over words that its form did not begin with: an empty text where they
 * are gone, undefined where nothing is in the way.
 */
export function changedMeanwhile(text: string, edit: GoalEdit): string | undefined {
  const now = keysOf(text);
  if (!now) return undefined;
  if (edit.kind === 'editStep') {
    const [index, steps] = [stepIds(text).indexOf(edit.step), now['steps'] as { text?: unknown }[]];
    return index < 0 ? undefined : overtaken(edit.before, edit.text, steps[index]!.text);
  }
  if (edit.kind !== 'fields') return undefined;
  const { before, fields } = edit;
  return changedFields(edit)
    .map(field => overtaken(before[field], fields[field], now[field] ?? valueWithout(field)))
    .find(words => words !== undefined);
}

function overtaken(before: unknown, wanted: unknown, now: unknown): string | undefined {
  return wordsOf(now) === wordsOf(before) || wordsOf(now) === wordsOf(wanted) ? undefined : wordsOf(now);
}

/** A value as a form shows it: on one line. */
function wordsOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const plan = value as { if?: unknown; then?: unknown };
    return [plan.if, plan.then].map(wordsOf).join(' → ');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim().replace(/\s+/g, ' ')
    : '';
}

/** In the order in which files have them. */
const WRITTEN_KEYS = GOAL_KEYS.filter(isWritten);

function changedFields({ before, fields }: { readonly before: GoalFields; readonly fields: GoalFields }) {
  return WRITTEN_KEYS.filter(field => wordsOf(before[field]) !== wordsOf(fields[field]));
}

function editFields(
  text: string,
  edit: { readonly before: GoalFields; readonly fields: GoalFields },
): TextEdit[] | undefined {
  const now = keysOf(text);
  return setKeys(
    text,
    changedFields(edit).flatMap((field): KeyChange[] => {
      const value = edit.fields[field];
      if (typeof value === 'object')
        return Object.entries(value).map(([key, words]): KeyChange => [[field, key], words]);
      // What holds without the key is not written where there is none.
      const isSoWithout = value !== undefined && value === valueWithout(field) && now?.[field] === undefined;
      return isSoWithout ? [] : [[[field], value]];
    }),
  );
}

function editStatus(text: string, status: string, reason: string | undefined, today: string): TextEdit[] | undefined {
  const before = keysOf(text);
  if ((before?.['status'] ?? 'active') === status && before?.['reason'] === reason) return before ? [] : undefined;
  return setKeys(text, [
    [['status'], status],
    [['since'], today],
    [['reason'], reason],
  ]);
}

function keysOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const { value, errors } = parseYaml(text);
  return errors.length === 0 && typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}

function stepIds(text: string): (string | undefined)[] {
  const steps = keysOf(text)?.['steps'];
  if (!Array.isArray(steps)) return [];
  return steps.map((step: unknown) => {
    const id = (step as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? id : undefined;
  });
}

function onStep(
  text: string,
  step: string,
  edit: (index: number, count: number) => TextEdit[] | undefined,
): TextEdit[] | undefined {
  const ids = stepIds(text);
  const index = ids.indexOf(step);
  return index < 0 ? undefined : edit(index, ids.length);
}
