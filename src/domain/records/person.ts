import * as z from 'zod/mini';
import { line } from './schema';

/** `people/<id>.yaml`: somebody who mentors, is mentored, or both. */
export const personSchema = z.looseObject({
  name: line,
  /** Every address this person commits with; git's `user.email` is looked up here. */
  emails: z._default(z.array(line), []),
  mentor: z.optional(
    z.looseObject({
      why: z.optional(line),
      hopesToLearn: z.optional(line),
      offers: z.optional(z.array(line)),
      /** How many mentees at most. */
      capacity: z.optional(z.int().check(z.gte(0))),
      replyTime: z.optional(line),
      doesNot: z.optional(z.array(line)),
    }),
  ),
  mentee: z.optional(
    z.looseObject({
      vision: z.optional(line),
      seeks: z.optional(z.array(line)),
      idealMentor: z.optional(line),
    }),
  ),
});

export type Person = z.infer<typeof personSchema> & { readonly id: string };

/** How addresses are compared: as git does, and people do, without regard to case. */
export const normalAddress = (address: string): string => address.trim().toLowerCase();

/** A person who is not on file is called by id, so that nothing that names them disappears. */
export const nameOf = (people: ReadonlyMap<string, Pick<Person, 'name'>>, id: string): string =>
  people.get(id)?.name ?? id;

/** How one is spoken to. A title or an initial is no first name: then it is the whole name. */
export function firstName(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return first.endsWith('.') || first.length < 2 ? name : first;
}
