import type { Agreement } from '../../src/domain/records/agreement';
import type { Entry } from '../../src/domain/records/entry';
import type { Goal, Step } from '../../src/domain/records/goal';
import type { Action, Meeting } from '../../src/domain/records/meeting';
import type { Person } from '../../src/domain/records/person';
import type { Plan } from '../../src/domain/records/plan';
import type { Problem } from '../../src/domain/records/problem';
import { FORMAT, type Settings } from '../../src/domain/records/settings';
import type { PlanRecords, Snapshot } from '../../src/domain/store/snapshot';

/**
 * Records for tests: Maria mentors Jonas, every two weeks from Tuesday 29 September 2026 for 45 minutes. A test names
 * only what it is about.
 */

export function aPerson(own: Partial<Person> = {}): Person {
  const id = own.id ?? 'jonas';
  return { id, name: capital(id), emails: [`${id}@example.org`], ...own };
}

export const MARIA = aPerson({ id: 'maria' });
export const JONAS = aPerson({ id: 'jonas' });

export function aPlan(own: Partial<Plan> = {}): Plan {
  return {
    id: 'jonas',
    mentor: 'maria',
    mentee: 'jonas',
    phase: 'active',
    start: '2026-09-29',
    end: '2027-03-30',
    rhythm: { everyWeeks: 2, first: '2026-09-29', time: '10:00', timeZone: 'Europe/Paris' },
    meetingMinutes: 45,
    reviewDates: [],
    keepInTouchDates: [],
    goalOrder: [],
    ...own,
  };
}

export function aGoal(own: Partial<Goal> = {}): Goal {
  return { id: 'reviews', outcome: 'Lead a design review', horizon: 'short', status: 'active', steps: [], ...own };
}

export function aStep(own: Partial<Step> = {}): Step {
  return { id: 'first', text: 'Watch a review', ...own };
}

let entries = 0;

/** Without an id of its own, an entry gets one that no other entry of the run has. */
export function anEntry(own: Partial<Entry> = {}): Entry {
  const created = own.created ?? '2026-11-18T10:00:00+01:00';
  const kind = own.kind ?? 'feedback';
  const id = own.id ?? `${created.slice(0, 10)}-${kind}-note-${String(++entries).padStart(8, '0')}`;
  return { author: 'maria', text: 'Name the retry limit.', ...own, id, kind, created };
}

export function aReply(to: Entry | string, own: Partial<Entry> = {}): Entry {
  const re = typeof to === 'string' ? to : to.id;
  return anEntry({ kind: 'reply', author: 'jonas', text: 'Done.', created: '2026-11-19T10:00:00+01:00', re, ...own });
}

/** Where an entry belongs in the code. */
export function someCode(own: Partial<NonNullable<Entry['code']>> = {}): NonNullable<Entry['code']> {
  return { path: 'src/queue.ts', start: 12, end: 18, quote: '', before: '', after: '', ...own };
}

export function anAction(own: Partial<Action> = {}): Action {
  return { text: 'Write the retry test', done: false, owner: 'jonas', line: 20, ...own };
}

export function aMeeting(own: Partial<Meeting> = {}): Meeting {
  const date = own.date ?? '2026-11-10';
  return { id: date, date, status: 'held', offered: {}, actions: [], ...own };
}

export interface PlanParts {
  readonly id?: string;
  /** `null` for a plan whose `plan.yaml` can't be read. */
  readonly plan?: Plan | null;
  readonly goals?: readonly Goal[];
  readonly meetings?: readonly Meeting[];
  readonly entries?: readonly Entry[];
  readonly agreement?: Agreement;
}

export function aPlanRecords(own: PlanParts = {}): PlanRecords {
  const plan = own.plan === null ? undefined : (own.plan ?? aPlan(own.id === undefined ? {} : { id: own.id }));
  return {
    id: own.id ?? plan?.id ?? 'jonas',
    plan,
    goals: byId(own.goals),
    meetings: byId(own.meetings),
    entries: byId(own.entries),
    ...(own.agreement && { agreement: own.agreement }),
  };
}

export interface SnapshotParts {
  readonly settings?: Partial<Settings>;
  readonly people?: readonly Person[];
  readonly plans?: readonly PlanRecords[];
  readonly problems?: readonly Problem[];
}

export function aSnapshot(own: SnapshotParts = {}): Snapshot {
  const problems = new Map<string, readonly Problem[]>();
  for (const problem of own.problems ?? []) {
    problems.set(problem.path, [...(problems.get(problem.path) ?? []), problem]);
  }
  return {
    settings: { format: FORMAT, language: 'en', ...own.settings },
    people: byId(own.people ?? [JONAS, MARIA]),
    plans: byId(own.plans ?? [aPlanRecords()]),
    problems,
  };
}

export function aProblem(own: Partial<Problem> = {}): Problem {
  return {
    code: 'missing-key',
    path: 'plans/jonas/plan.yaml',
    range: { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 },
    message: 'Key “mentor” is missing.',
    severity: 'error',
    ...own,
  };
}

/** Ordered by id, as in a snapshot that was read from files. */
function byId<T extends { readonly id: string }>(items: readonly T[] = []): ReadonlyMap<string, T> {
  return new Map([...items].sort((a, b) => (a.id < b.id ? -1 : 1)).map(item => [item.id, item]));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
