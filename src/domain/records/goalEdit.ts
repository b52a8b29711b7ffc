import { applyEdits, type TextEdit } from '../text/textEdit';
import { parseYaml, type YamlPath } from '../text/yamlDocument';
import { appendItem, removeKey, setValue, type YamlValue } from '../text/yamlEdit';
import { moveItem, removeItem } from '../text/yamlItems';
import type { GOAL_STATUSES } from './goal';
import { freeId, slugOf } from './ids';

/** What a person can write into a goal; undefined takes a key away. */
export interface GoalFields {
  readonly outcome: string;
  readonly why?: string | undefined;
  readonly finishLine?: string | undefined;
  readonly horizon: 'short' | 'long';
  readonly parent?: string | undefined;
  readonly due?: string | undefined;
  readonly ifThen?: { readonly if: string; readonly then: string } | undefined;
}

/** One change to one goal's file. A step moves `by` so many places down, or up where that is negative. */
export type GoalEdit =
  | { readonly kind: 'fields'; readonly fields: GoalFields }
  | { readonly kind: 'status'; readonly status: (typeof GOAL_STATUSES)[number]; readonly reason?: string | undefined }
  | { readonly kind: 'addStep'; readonly text: string }
  | { readonly kind: 'editStep'; readonly step: string; readonly text: string }
  | { readonly kind: 'removeStep'; readonly step: string }
  | { readonly kind: 'moveStep'; readonly step: string; readonly by: number };

/** The edits that make this change; none where it is so already, undefined where the file can't be edited. */
export function editGoalText(text: string, edit: GoalEdit, today: string): TextEdit[] | undefined {
  switch (edit.kind) {
    case 'fields': return editFields(text, edit.fields);
    case 'status': return editStatus(text, edit.status, edit.reason, today);
    case 'addStep': {
      const step = { id: freeId(slugOf(edit.text, 'step'), new Set(stepIds(text))), text: edit.text };
      return appendItem(text, ['steps'], step);
    }
    case 'editStep': return onStep(text, edit.step, index => setValue(text, ['steps', index, 'text'], edit.text));
    case 'removeStep': return onStep(text, edit.step, index => removeItem(text, ['steps'], index));
    case 'moveStep': return onStep(text, edit.step, (index, count) => {
      const to = index + edit.by;
      return to < 0 || to >= count ? [] : moveItem(text, ['steps'], index, to);
    });
  }
}

function editFields(text: string, fields: GoalFields): TextEdit[] | undefined {
  const before = keysOf(text);
  // Without the key a goal is of short horizon; what says so already is left alone.
  const horizon = fields.horizon === 'short' && before?.['horizon'] === undefined ? undefined : fields.horizon;
  const ifThen = fields.ifThen;
  return inOne(text, [
    [['outcome'], fields.outcome], [['why'], fields.why], [['finishLine'], fields.finishLine], [['horizon'], horizon],
    [['parent'], fields.parent], [['due'], fields.due],
    ...(ifThen ? [[['ifThen', 'if'], ifThen.if], [['ifThen', 'then'], ifThen.then]] as const : [[['ifThen'], undefined]] as const),
  ]);
}

function editStatus(text: string, status: string, reason: string | undefined, today: string): TextEdit[] | undefined {
  const before = keysOf(text);
  if ((before?.['status'] ?? 'active') === status && before?.['reason'] === reason) return before ? [] : undefined;
  return inOne(text, [[['status'], status], [['since'], today], [['reason'], reason]]);
}

type Change = readonly [path: YamlPath, value: YamlValue | undefined];

/** Several keys changed as one edit: from the first difference to the last one. */
function inOne(text: string, changes: readonly Change[]): TextEdit[] | undefined {
  let after = text;
  for (const [path, value] of changes) {
    const edits = value === undefined ? removeKey(after, path) : setValue(after, path, value);
    if (!edits) return undefined;
    after = applyEdits(after, edits);
  }
  return difference(text, after);
}

function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ start, end: before.length - end, text: after.slice(start, after.length - end) }];
}

function keysOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const { value, errors } = parseYaml(text);
  return errors.length === 0 && typeof value === 'object' && value !== null ? value as Record<string, unknown> : undefined;
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
  text: string, step: string, edit: (index: number, count: number) => TextEdit[] | undefined,
): TextEdit[] | undefined {
  const ids = stepIds(text);
  const index = ids.indexOf(step);
  return index < 0 ? undefined : edit(index, ids.length);
}
