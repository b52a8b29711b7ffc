import { newestFirst } from '../time/moments';
import type { Person } from '../records/person';
import type { PlanRecords } from '../store/snapshot';

/** That somebody changed a file in a commit, as git says. */
export interface CodeChange {
  readonly path: string;
  readonly name: string;
  readonly email: string;
  /** ISO date. */
  readonly day: string;
}

/**
 * Who changed the code that matters to the goals. A hint and no score: it says who could know this code, nothing else.
 */
export interface WorkedOn {
  /** The files that were looked at. */
  readonly paths: readonly string[];
  /** Of each person on file, by id: the files that they changed, and when last. */
  readonly known: ReadonlyMap<string, readonly { readonly path: string; readonly last: string }[]>;
  /** Names of others, in the order of the alphabet. */
  readonly others: readonly string[];
}

/** More files than these would say that everybody has worked on something. */
const MAX_PATHS = 6;
const MAX_OTHERS = 6;

/** The files that the notes for active goals are about, those of the newest notes first. */
export function codeThatMatters({ goals, entries }: Pick<PlanRecords, 'goals' | 'entries'>): string[] {
  const tied = [...entries.values()].filter(
    ({ goal, code }) => code && goal !== undefined && goals.get(goal)?.status === 'active',
  );
  return [...new Set(newestFirst(tied).flatMap(({ code }) => code?.path ?? []))].slice(0, MAX_PATHS);
}

export function whoWorkedOn(
  paths: readonly string[],
  changes: readonly CodeChange[],
  people: Iterable<Person>,
): WorkedOn {
  const byEmail = new Map(
    [...people].flatMap(({ id, emails }) => emails.map(email => [email.toLowerCase(), id] as const)),
  );
  const known = new Map<string, Map<string, string>>();
  const others = new Set<string>();
  for (const { path, name, email, day } of changes) {
    const id = byEmail.get(email.toLowerCase());
    if (id === undefined) {
      others.add(name);
      continue;
    }
    const files = known.get(id) ?? new Map<string, string>();
    if (day > (files.get(path) ?? '')) files.set(path, day);
    known.set(id, files);
  }
  return {
    paths,
    known: new Map(
      [...known].map(([id, files]) => [
        id,
        paths.flatMap(path => {
          const last = files.get(path);
          return last === undefined ? [] : [{ path, last }];
        }),
      ]),
    ),
    others: [...others].sort((a, b) => a.localeCompare(b)).slice(0, MAX_OTHERS),
  };
}
