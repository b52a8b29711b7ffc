import * as l10n from '@vscode/l10n';
import type { GoalFields } from '../../domain/records/goal';
import {
  GOAL_FORM,
  inputsOf,
  valueWithout,
  type GoalFieldForm,
  type WrittenKey,
} from '../../domain/records/goalFields';
import { dayNumber } from '../context/dates';

/** What stands in the inputs of a goal's form, by the names of its texts; empty where nothing is written. */
export type GoalInputs = Readonly<Record<string, string>>;

export function inputsFrom(goal: GoalFields): GoalInputs {
  return Object.fromEntries(
    GOAL_FORM.flatMap(([key, form]) => {
      const value = goal[key];
      return inputsOf(key, form).map(([name]) => [name, textIn(value, name)]);
    }),
  );
}

function textIn(value: GoalFields[WrittenKey], name: string): string {
  if (typeof value !== 'object') return value ?? '';
  return name === 'if' ? value.if : value.then;
}

/** What the inputs say. Empty fields are left out: their keys go from the file. */
export function fieldsFrom(inputs: GoalInputs): GoalFields {
  const written = GOAL_FORM.map(([key, form]) => [key, valueOf(key, form, inputs)] as const);
  return {
    outcome: '',
    horizon: 'short',
    ...Object.fromEntries(written.filter(([, value]) => value !== undefined)),
  };
}

function valueOf(key: WrittenKey, form: GoalFieldForm, inputs: GoalInputs): GoalFields[WrittenKey] {
  const [first = '', second = ''] = inputsOf(key, form).map(([name]) => textAt(inputs, name));
  switch (form.kind) {
    case 'ifThen':
      return first !== '' && second !== '' ? { if: first, then: second } : undefined;
    case 'choice':
      return Object.hasOwn(form.choices, first) ? first : valueWithout(key);
    default:
      return first || undefined;
  }
}

/** Whether something is written into every input that needs it. */
export function isComplete(inputs: GoalInputs): boolean {
  return GOAL_FORM.every(([key, form]) => form.kind !== 'line' || !form.required || textAt(inputs, key) !== '');
}

/** What is wrong in the inputs, by the name of the one that it is said at. */
export function errorsIn(inputs: GoalInputs): GoalInputs {
  const errors: Record<string, string> = {};
  for (const [key, { kind }] of GOAL_FORM) {
    const text = textAt(inputs, key);
    if (kind === 'day' && text !== '' && dayNumber(text) === undefined)
      errors[key] = l10n.t('This is not a day of the calendar.');
    if (kind === 'ifThen' && (textAt(inputs, 'if') === '') !== (textAt(inputs, 'then') === ''))
      errors['then'] = l10n.t('A plan needs both its “if” and its “then”.');
  }
  return errors;
}

const textAt = (inputs: GoalInputs, name: string) => (inputs[name] ?? '').trim();
