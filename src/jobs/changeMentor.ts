import { addDays, daysBetween } from '../domain/time/days';
import { voiceOf } from '../domain/store/languageOfPlan';
import { goalPath } from '../domain/records/recordPath';
import { newGoal } from '../domain/records/write';
import { draftClosing } from './closePlan';
import { writeTogether } from './editRecord';
import type { Voice } from '../domain/text/language';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { draftMentorship, type Participant, type Started } from './startMentorship';

export interface ChangeRequest {
  readonly plan: string;
  readonly mentor: Participant;
  /** Of the new mentorship's files; as those of the earlier one, if left out. */
  readonly voice?: Voice | undefined;
  /** What the closing note says of it; may be left out. */
  readonly reason?: string | undefined;
}

/**
 * Go on with another mentor: a new mentorship of the same length and rhythm with the goals that are still open; the
 * earlier one is closed and keeps its record. All of it, or nothing.
 */
export async function changeMentor(ports: Ports, library: Library, request: ChangeRequest): Promise<Outcome<Started>> {
  await library.refreshPlan(request.plan);
  return writeTogether(ports, library, async (draft): Promise<Outcome<Started>> => {
    const records = library.snapshot.plans.get(request.plan);
    if (!records?.plan || records.plan.phase === 'closed') return { kind: 'nothing' };
    const { plan, goals } = records;
    const today = ports.clock.today();
    const started = draftMentorship(draft, ports, library, {
      mentor: request.mentor,
      mentee: { kind: 'known', id: plan.mentee },
      start: today,
      end: addDays(today, daysBetween(plan.start, plan.end)),
      everyWeeks: plan.rhythm.everyWeeks,
      meetingMinutes: plan.meetingMinutes,
      voice: request.voice ?? voiceOf(library.snapshot, records),
      goal: undefined,
    });
    const open = [...goals.values()].filter(({ status }) => status === 'active' || status === 'paused');
    for (const goal of open)
      draft.create(goalPath(started.detail.plan, goal.id), newGoal(withoutLostParent(goal, open)));
    const closing = { plan: request.plan, isEarly: true, reason: request.reason };
    const closed = await draftClosing(draft, ports, library, closing);
    return closed.kind === 'problem' ? closed : started;
  });
}

/** A goal may serve an aim that is reached or dropped, and so stays behind. */
function withoutLostParent<Goal extends { readonly parent?: string | undefined }>(
  goal: Goal,
  open: readonly { readonly id: string }[],
): Goal {
  return open.some(({ id }) => id === goal.parent) ? goal : { ...goal, parent: undefined };
}
