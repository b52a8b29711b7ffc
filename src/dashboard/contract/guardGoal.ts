import { GOAL_STATUSES, type GoalFields } from '../../domain/records/goal';
import { HORIZONS } from '../../domain/records/goalFields';
import type { GoalEdit } from '../../domain/records/goalEdit';
import { isCalendarDay } from '../../domain/records/schema';
import { fields, line, name, oneOf } from './guardValues';

/** What somebody wrote into a goal's form. Empty fields are left out; a day that is no day refuses the whole. */
export function readGoalFields(value: unknown): GoalFields | undefined {
  const given = fields(value);
  const outcome = line(given?.['outcome']);
  if (!given || outcome === undefined) return undefined;
  const due = given['due'];
  if (due !== undefined && (typeof due !== 'string' || !isCalendarDay(due))) return undefined;
  const ifThen = fields(given['ifThen']);
  const [when, then] = [line(ifThen?.['if']), line(ifThen?.['then'])];
  if (given['ifThen'] !== undefined && (when === undefined || then === undefined)) return undefined;
  const written = {
    why: line(given['why']),
    finishLine: line(given['finishLine']),
    parent: name(given['parent']),
    due,
    ifThen: when !== undefined && then !== undefined ? { if: when, then } : undefined,
  };
  return {
    outcome,
    horizon: oneOf(given['horizon'], HORIZONS) ?? 'short',
    ...Object.fromEntries(Object.entries(written).filter(([, own]) => own !== undefined)),
  };
}

export function readGoalEdit(value: unknown): GoalEdit | undefined {
  const given = fields(value);
  if (!given) return undefined;
  const kind = given['kind'];
  const step = name(given['step']);
  const text = line(given['text']);
  switch (kind) {
    case 'fields': {
      const [before, goal] = [readGoalFields(given['before']), readGoalFields(given['fields'])];
      return before && goal && { kind, before, fields: goal };
    }
    case 'status': {
      const status = oneOf(given['status'], GOAL_STATUSES);
      const reason = line(given['reason']);
      // Dropping a goal asks for a reason: who reads the plan later should not have to guess.
      if (status === undefined || (status === 'dropped' && reason === undefined)) return undefined;
      return { kind, status, ...(reason === undefined ? {} : { reason }) };
    }
    case 'addStep':
      return text === undefined ? undefined : { kind, text };
    case 'editStep': {
      const before = line(given['before']);
      return step === undefined || text === undefined || before === undefined
        ? undefined
        : { kind, step, before, text };
    }
    case 'removeStep':
      return step === undefined ? undefined : { kind, step };
    case 'moveStep': {
      const by = given['by'];
      return step === undefined || typeof by !== 'number' || !Number.isSafeInteger(by) || by === 0
        ? undefined
        : { kind, step, by };
    }
    default:
      return undefined;
  }
}
