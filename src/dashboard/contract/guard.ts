import * as z from 'zod/mini';
import { FIRST_STEPS } from '../../domain/overview/firstSteps';
import { PRACTICES } from '../../domain/practices/practice';
import { OUTCOMES } from '../../domain/records/entryValues';
import { goalEdit, goalFields } from './guardGoal';
import { count, fields, name, orNothing, pathInside, text, words } from './guardValues';
import { viewQuery } from './guardViewQuery';

const MOST_GOALS = 1_000;

const inPlan = { folder: name, plan: name };
/** A request with words that somebody wrote; `draft` comes back in `DashboardState.settled`. */
const withDraft = { ...inPlan, draft: name };

/**
 * From the page to the extension. `folder` is a `FolderState.id`; paths are relative to that folder; lines count from
 * 0, as in `Problem.range` and `ActionItem.line`. After a change the extension always shows a state, the old one too if
 * nothing could be written: it is what sets a checkbox right again.
 */
const request = z.discriminatedUnion('type', [
  fields({ type: z.literal('ready'), look: orNothing(viewQuery), shown: orNothing(z.object(inPlan)) }),
  z.object({ type: z.literal('start') }),
  z.object({ type: z.literal('showPlans') }),
  z.object({ type: z.literal('look'), look: viewQuery }),
  z.object({ type: z.literal('selectPlan'), ...inPlan }),
  fields({ type: z.literal('openFile'), folder: name, path: pathInside, line: z.optional(count) }),
  z.object({ type: z.literal('openCode'), ...inPlan, entry: name }),
  z.object({ type: z.literal('generateAgenda'), ...inPlan }),
  z.object({ type: z.literal('exportReport'), ...inPlan }),
  z.object({ type: z.literal('logProgress'), ...inPlan }),
  z.object({ type: z.literal('giveFeedback'), ...inPlan }),
  z.object({ type: z.literal('askMentor'), ...inPlan }),
  z.object({ type: z.literal('sayThankYou'), ...inPlan }),
  // Who of the two is reading; without a person it is asked.
  fields({ type: z.literal('chooseIdentity'), ...inPlan, person: z.optional(name) }),
  // The next step of a practice.
  z.object({ type: z.literal('takeStep'), ...inPlan, practice: z.enum(PRACTICES) }),
  z.object({ type: z.literal('takeFirstStep'), ...inPlan, step: z.enum(FIRST_STEPS) }),
  fields({ type: z.literal('reply'), ...withDraft, entry: name, text: words, outcome: z.optional(z.enum(OUTCOMES)) }),
  z.object({ type: z.literal('tickStep'), ...inPlan, goal: name, step: name, done: z.boolean() }),
  z.object({ type: z.literal('tickAction'), ...inPlan, meeting: name, line: count, text, done: z.boolean() }),
  z.object({ type: z.literal('addGoal'), ...withDraft, fields: goalFields }),
  fields({ type: z.literal('editGoal'), ...inPlan, goal: name, edit: goalEdit, draft: z.optional(name) }),
  z.object({
    type: z.literal('orderGoals'),
    ...inPlan,
    order: z.readonly(z.array(name).check(z.maxLength(MOST_GOALS))),
  }),
  z.object({ type: z.literal('commit'), folder: name }),
  z.object({ type: z.literal('push'), folder: name }),
  z.object({ type: z.literal('pull'), folder: name }),
]);

export type PageRequest = z.infer<typeof request>;

/**
 * What the page may ask for, checked. Everything that comes over the border is `unknown`: a message of another shape,
 * an unknown type or a path that leaves the folder gives `undefined`, and keys nobody asked for are left behind.
 */
export function readRequest(message: unknown): PageRequest | undefined {
  const read = request.safeParse(message);
  return read.success ? read.data : undefined;
}
