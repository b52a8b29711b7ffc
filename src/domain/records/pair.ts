import type { Role } from './expectations';
import { nameOf, type Person } from './person';
import type { Plan } from './plan';

/** What somebody is in a plan: one of the two, or a `reader` who takes no part. */
export type PlanRole = Role | 'reader';

/** @param person an id, or undefined where nobody knows who is reading */
export function roleIn(plan: Pick<Plan, Role>, person: string | undefined): PlanRole {
  if (person === plan.mentor) return 'mentor';
  return person === plan.mentee ? 'mentee' : 'reader';
}

/** The names of the two, as `nameOf` gives them. */
export function pairNames(people: ReadonlyMap<string, Person>, plan: Pick<Plan, Role>): Readonly<Record<Role, string>> {
  return { mentor: nameOf(people, plan.mentor), mentee: nameOf(people, plan.mentee) };
}
