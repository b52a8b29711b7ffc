import * as z from 'zod/mini';
import type { TextEdit } from '../text/textEdit';
import { parseYaml } from '../yaml/document';
import { removeKey, setValue } from '../yaml/edit';
import { HORIZONS, type GoalKey, type WrittenKey } from './goalFields';
import { id, isoDate, line } from './schema';
import type { Known } from './schemaShape';

export const GOAL_STATUSES = ['active', 'paused', 'reached', 'dropped'] as const;

export const stepSchema = z.looseObject({
  id,
  text: line,
  /** The day the step was done; an open step has no such key. */
  done: z.optional(isoDate),
});

/**
 * `plans/<plan>/goals/<id>.yaml`: something the mentee wants to be able to do, and how both will know. Where each field
 * is written and shown is said by `GOAL_FIELDS`.
 */
export const goalSchema = z.looseObject({
  outcome: line,
  why: z.optional(line),
  /** How we will know that it is reached. */
  finishLine: z.optional(line),
  horizon: z._default(z.enum(HORIZONS), 'short'),
  /** The long-term goal that this one serves. */
  parent: z.optional(id),
  due: z.optional(isoDate),
  status: z._default(z.enum(GOAL_STATUSES), 'active'),
  /** The day since which it has its status; a goal that has always been active has no such key. */
  since: z.optional(isoDate),
  /** Why it was paused or dropped. */
  reason: z.optional(line),
  steps: z._default(z.array(stepSchema), []),
  ifThen: z.optional(z.looseObject({ if: line, then: line })),
} satisfies Record<GoalKey, z.ZodMiniType>);

/** The keys of a goal's file, in the order in which a new one has them. */
export const GOAL_KEYS = Object.keys(goalSchema.shape) as readonly GoalKey[];

export type Step = z.infer<typeof stepSchema>;
export type Goal = z.infer<typeof goalSchema> & { readonly id: string };
/** All that the format names of a goal. */
export type GoalValues = Known<z.infer<typeof goalSchema>>;
/** What a person can write into a goal's form; undefined takes a key away. */
export type GoalFields = Pick<GoalValues, WrittenKey>;

/**
 * Marks a step as done on `day`, or as open again. Undefined if the goal can't be read or has no such step.
 */
export function setStepDone(text: string, stepId: string, day: string | undefined): TextEdit[] | undefined {
  const { value, errors } = parseYaml(text);
  const steps = (value as { steps?: unknown } | null)?.steps;
  if (errors.length > 0 || !Array.isArray(steps)) return undefined;
  const index = steps.findIndex((step: unknown) => (step as { id?: unknown } | null)?.id === stepId);
  if (index < 0) return undefined;
  const path = ['steps', index, 'done'];
  return day === undefined ? removeKey(text, path) : setValue(text, path, day);
}
