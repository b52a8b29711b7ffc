import * as z from 'zod/mini';
import { GOAL_STATUSES, type GoalFields } from '../../domain/records/goal';
import { GOAL_FORM, type GoalFieldForm, type WrittenKey } from '../../domain/records/goalFields';
import { isoDate } from '../../domain/records/schema';
import { fields, line, name, orNothing } from './guardValues';

type Shape = { readonly [Key in WrittenKey]: z.ZodMiniType<GoalFields[Key]> };

/** What somebody wrote into a goal's form. Empty fields are left out; a day that is no day refuses the whole. */
export const goalFields: z.ZodMiniType<GoalFields> = fields(
  Object.fromEntries(GOAL_FORM.map(([key, form]) => [key, valueOf(form)])) as unknown as Shape,
);

function valueOf(form: GoalFieldForm): z.ZodMiniType {
  switch (form.kind) {
    case 'line':
      return form.required ? line : orNothing(line);
    case 'day':
      return z.optional(isoDate);
    case 'choice': {
      const [first = '', ...others] = Object.keys(form.choices);
      return z.catch(z._default(z.enum([first, ...others]), first), first);
    }
    case 'goal':
      return orNothing(name);
    case 'ifThen':
      return z.optional(z.object({ if: line, then: line }));
  }
}

export const goalEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fields'), before: goalFields, fields: goalFields }),
  // Dropping a goal asks for a reason: who reads the plan later should not have to guess.
  fields({ kind: z.literal('status'), status: z.enum(GOAL_STATUSES), reason: orNothing(line) }).check(
    z.refine(({ status, reason }) => status !== 'dropped' || reason !== undefined),
  ),
  z.object({ kind: z.literal('addStep'), text: line }),
  z.object({ kind: z.literal('editStep'), step: name, before: line, text: line }),
  z.object({ kind: z.literal('removeStep'), step: name }),
  z.object({ kind: z.literal('moveStep'), step: name, by: z.int().check(z.refine(by => by !== 0)) }),
]);
