import type { PlanOverview } from './overview';

/** What a reader has not: commands that need it are then not offered. */
export interface Missing {
  readonly openPlan: boolean;
  readonly closedPlan: boolean;
  /** An agreement in a plan that goes on. */
  readonly agreement: boolean;
  /** A plan in which they are anything but the mentor, or the mentee; nothing is missing for who has no plan yet. */
  readonly otherSeatThanMentor: boolean;
  readonly otherSeatThanMentee: boolean;
}

export function missingIn(plans: readonly PlanOverview[]): Missing {
  const open = plans.filter(({ phase }) => phase !== 'closed');
  const isOnly = (seat: PlanOverview['role']) => plans.length > 0 && plans.every(({ role }) => role === seat);
  return {
    openPlan: open.length === 0,
    closedPlan: open.length === plans.length,
    agreement: open.every(({ agreement }) => agreement === undefined),
    otherSeatThanMentor: isOnly('mentor'),
    otherSeatThanMentee: isOnly('mentee'),
  };
}
