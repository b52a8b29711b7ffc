import * as z from 'zod/mini';
import { id, isoDate, line } from './schema';

export const GOAL_STATUSES = ['active', 'paused', 'reached', 'dropped'] as const;
export const HORIZONS = ['short', 'long'] as const;

export const stepSchema = z.looseObject({
  id,
  text: line,
  /** The day the step was done; an open step has no such key. */
  done: z.optional(isoDate),
});

/** `plans/<plan>/goals/<id>.yaml`: something the mentee wants to be able to do, and how both will know. */
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
  steps: z._default(z.array(stepSchema), []),
  ifThen: z.optional(z.looseObject({ if: line, then: line })),
});

export type Step = z.infer<typeof stepSchema>;
export type Goal = z.infer<typeof goalSchema> & { readonly id: string };
