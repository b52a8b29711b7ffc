import { agreementStateOf, type AgreementState } from '../agreement/state';
import { saysWhy } from '../practices/knowWhy';
import { otherRole, type Role } from '../records/expectations';
import { lastHeldDay } from '../records/meetingStatus';
import type { Person } from '../records/person';
import type { Plan } from '../records/plan';
import type { PlanRecords } from '../store/snapshot';
import { addDays } from '../time/days';

/** What comes first in a mentorship, in the order in which it is done. */
export const FIRST_STEPS = [
  'card',
  'expectations',
  // The same once the other has written theirs: that is news.
  'expectations-too',
  'compare',
  'sign',
  'goal',
  'commit',
  'push',
  'tell',
] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** How far what is written here has come on its way to the other; all false where git has nothing to say. */
export interface Sharing {
  readonly uncommitted: boolean;
  /** Commits with mentorship files are on this computer only. */
  readonly unpushed: boolean;
  /** The mentorship was started here, and the other has not been told how to join. */
  readonly untold: boolean;
}

interface Beginning {
  readonly plan: Plan;
  readonly records: PlanRecords;
  readonly today: string;
}

interface View extends Beginning {
  readonly people: ReadonlyMap<string, Person>;
}

const DAYS = 14;

/**
 * Whether first steps are still asked for: for two weeks from the start, or where the two have not met since, from the
 * day of the first meeting. After that nobody is reminded of what they chose to leave.
 */
export function isBeginning({ plan, records, today }: Beginning): boolean {
  if (plan.phase !== 'active') return false;
  if (today < addDays(plan.start, DAYS)) return true;
  return today < addDays(plan.rhythm.first, DAYS) && lastHeldDay(records.meetings.values(), today) === undefined;
}

/** What one of the two has to do first, each gone once the files or git show that it is done. */
export function firstSteps(view: View, role: Role, sharing: Sharing): readonly FirstStep[] {
  if (!isBeginning(view)) return [];
  return [...ownSteps(view, role), ...sharingSteps(view, role, sharing)];
}

/** Of the first steps of one, those that the other waits for. */
export function awaitedSteps(view: View, role: Role): readonly FirstStep[] {
  if (!isBeginning(view)) return [];
  return ownSteps(view, role).filter(step => step !== 'card' && step !== 'compare');
}

function ownSteps({ plan, records, people }: View, role: Role): readonly FirstStep[] {
  const steps: readonly (FirstStep | undefined | false)[] = [
    !saysWhy(people, plan, role) && 'card',
    agreementStep(agreementStateOf(records), role),
    role === 'mentee' && records.goals.size === 0 && 'goal',
  ];
  return steps.filter(step => step !== undefined && step !== false);
}

function agreementStep({ kind, written, signed }: AgreementState, role: Role): FirstStep | undefined {
  if (kind !== 'none') return signed.includes(role) ? undefined : 'sign';
  const hasOther = written.includes(otherRole(role));
  if (!written.includes(role)) return hasOther ? 'expectations-too' : 'expectations';
  return hasOther ? 'compare' : undefined;
}

/** One at a time: what is not committed can't be pushed, and what is not pushed can't be pulled. */
function sharingSteps(view: View, role: Role, { uncommitted, unpushed, untold }: Sharing): readonly FirstStep[] {
  if (uncommitted) return ['commit'];
  if (unpushed) return ['push'];
  return untold && !hasWritten(view, otherRole(role)) ? ['tell'] : [];
}

/** Whether somebody has shown that they are here. */
function hasWritten({ plan, records, people }: View, role: Role): boolean {
  return (
    saysWhy(people, plan, role) ||
    agreementStateOf(records).written.includes(role) ||
    [...records.entries.values()].some(({ author }) => author === plan[role])
  );
}
