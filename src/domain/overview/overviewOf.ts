import { normalAddress, type Person } from '../records/person';
import type { Problem } from '../records/problem';
import type { PlanRecords, Snapshot } from '../store/snapshot';
import { compareTexts } from '../text/compare';
import { isBeginning, type Sharing } from './firstSteps';
import type { Overview, PersonRef, PlanOverview } from './overview';
import { planOverviewOf, type PlanReader } from './planOverviewOf';

export interface Reader {
  /** The reader's local day. */
  readonly today: string;
  /** The reader's time zone; without it, times are the plan's. */
  readonly timeZone?: string | undefined;
  /** What git says of the reader, if anything. */
  readonly email: string | undefined;
  /** What the boxes of the team's templates read, which are no actions; the same list as long as they are the same. */
  readonly templateBoxes?: readonly RegExp[] | undefined;
  /** What git says of the folder, if anything. */
  readonly sharing?: FolderSharing | undefined;
}

/** As `Sharing`, of all plans of a folder. */
export interface FolderSharing extends Omit<Sharing, 'untold'> {
  /** The ids of plans that were started here, and whose other side has not been told how to join. */
  readonly untold: readonly string[];
}

/** All that the views show, derived once. A plan that cannot be read is left to `problems`, which names its file. */
export function overviewOf(snapshot: Snapshot, reader: Reader): Overview {
  const me = personOf(snapshot.people, reader.email);
  const plans = [...snapshot.plans.values()].flatMap(records => {
    const shown = rememberedOverviewOf(records, {
      people: snapshot.people,
      me: me?.id,
      today: reader.today,
      timeZone: reader.timeZone,
      templateBoxes: reader.templateBoxes,
      ...sharingOf(records, reader),
    });
    return shown ? [shown] : [];
  });
  return { plans, problems: problemsInOrder(snapshot.problems), me };
}

/** For a plan past its beginning, what git says makes no difference: it is then derived once for all of that. */
function sharingOf(records: PlanRecords, { sharing, today }: Reader): Partial<Sharing> {
  const { plan, id } = records;
  if (!sharing || !plan || !isBeginning({ plan, records, today })) return {};
  return { ...sharing, untold: sharing.untold.includes(id) };
}

const remembered = new WeakMap<
  PlanRecords,
  { readonly reader: PlanReader; readonly shown: PlanOverview | undefined }
>();

/** As `planOverviewOf`: most changes are in one plan, and of the others what was derived before is still true. */
function rememberedOverviewOf(records: PlanRecords, reader: PlanReader): PlanOverview | undefined {
  const last = remembered.get(records);
  if (last && (Object.keys(reader) as (keyof PlanReader)[]).every(key => last.reader[key] === reader[key]))
    return last.shown;
  const shown = planOverviewOf(records, reader);
  remembered.set(records, { reader, shown });
  return shown;
}

/**
 * Whom an address belongs to; git compares addresses without regard to case, and so do people. Nobody, where two people
 * have it: what one of them writes must not be signed by the other.
 */
export function personOf(people: ReadonlyMap<string, Person>, email: string | undefined): PersonRef | undefined {
  const found = peopleWith(people, email);
  return found.length === 1 ? found[0] : undefined;
}

/** Everybody who has that address. */
export function peopleWith(people: ReadonlyMap<string, Person>, email: string | undefined): PersonRef[] {
  const wanted = normalAddress(email ?? '');
  if (!wanted) return [];
  return [...people.values()]
    .filter(person => person.emails.some(own => normalAddress(own) === wanted))
    .map(({ id, name }) => ({ id, name }));
}

const ordered = new WeakMap<Snapshot['problems'], readonly Problem[]>();

/** The same list as long as no file has other problems. */
function problemsInOrder(problems: Snapshot['problems']): readonly Problem[] {
  const known = ordered.get(problems) ?? orderedProblems(problems);
  ordered.set(problems, known);
  return known;
}

/**
 * Each once, errors first: one mistake can be met in two ways, but there is one thing to mend. Mere hints stay in their
 * file.
 */
function orderedProblems(problems: Snapshot['problems']): Problem[] {
  const rank = (problem: Problem) => (problem.severity === 'error' ? 0 : 1);
  const once = new Map(
    [...problems.values()]
      .flat()
      .filter(({ severity }) => severity !== 'information')
      .map(problem => [JSON.stringify([problem.path, problem.range.startLine, problem.message]), problem]),
  );
  return [...once.values()].sort(
    (a, b) => rank(a) - rank(b) || compareTexts(a.path, b.path) || a.range.startLine - b.range.startLine,
  );
}
