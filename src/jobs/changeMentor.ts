import { addDays, daysBetween } from '../domain/time/days';
import { languageOf } from '../domain/store/languageOfPlan';
import { goalPath, planPath } from '../domain/records/recordPath';
import { newGoal } from '../domain/records/write';
import { closePlan } from './closePlan';
import { createRecords } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { startMentorship, type Participant, type Started } from './startMentorship';

export interface ChangeRequest {
  readonly plan: string;
  readonly mentor: Participant;
  /** What the closing note says of it; may be left out. */
  readonly reason?: string | undefined;
}

/**
 * Go on with another mentor: a new mentorship of the same length and rhythm with the goals that are still open, then
 * the earlier one is closed and keeps its record. The new one comes first, so that nothing is closed unless it is
 * there.
 */
export async function changeMentor(ports: Ports, library: Library, request: ChangeRequest): Promise<Outcome<Started>> {
  await library.refreshPlan(request.plan);
  const records = library.snapshot.plans.get(request.plan);
  if (!records?.plan || records.plan.phase === 'closed') return { kind: 'nothing' };
  const { plan, goals } = records;
  const today = ports.clock.today();
  const started = await startMentorship(ports, library, {
    mentor: request.mentor,
    mentee: { kind: 'known', id: plan.mentee },
    start: today,
    end: addDays(today, daysBetween(plan.start, plan.end)),
    everyWeeks: plan.rhythm.everyWeeks,
    meetingMinutes: plan.meetingMinutes,
    language: languageOf(library.snapshot, records),
    goal: undefined,
  });
  if (started.kind !== 'done' || !started.detail) return started;
  const next = started.detail.plan;
  const open = [...goals.values()].filter(({ status }) => status === 'active' || status === 'paused');
  if (open.length > 0) {
    const copies = open.map(goal => ({
      kind: 'create' as const,
      path: goalPath(next, goal.id),
      text: newGoal(withoutLostParent(goal, open)),
    }));
    const copied = await createRecords(ports, library, copies, planPath(next));
    if (copied.kind !== 'done') return copied;
  }
  const closed = await closePlan(ports, library, { plan: request.plan, isEarly: true, reason: request.reason });
  return closed.kind === 'done' ? started : closed;
}

/** A goal may serve an aim that is reached or dropped, and so stays behind. */
function withoutLostParent<Goal extends { readonly parent?: string | undefined }>(
  goal: Goal,
  open: readonly { readonly id: string }[],
): Goal {
  return open.some(({ id }) => id === goal.parent) ? goal : { ...goal, parent: undefined };
}
