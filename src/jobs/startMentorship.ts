import { addDays } from '../domain/time/days';
import { reviewDates } from '../domain/calendar/reviews';
import { keysOf, type Voice } from '../domain/text/language';
import { goalPath, personPath, planPath, SETTINGS_PATH } from '../domain/records/recordPath';
import { freeId, newGoal, newPerson, newPlan, newSettings, slugOf } from '../domain/records/write';
import { writeTogether, type Draft } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/** Somebody on file, or somebody new. */
export type Participant =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly email: string | undefined };

export interface StartRequest {
  readonly mentor: Participant;
  readonly mentee: Participant;
  readonly start: string;
  readonly end: string;
  readonly everyWeeks: number;
  readonly meetingMinutes: number;
  readonly voice: Voice;
  /** The first goal's outcome; may be left out. */
  readonly goal: string | undefined;
}

export interface Started {
  readonly plan: string;
}

/** Write everything a new mentorship needs, or nothing at all. */
export async function startMentorship(
  ports: Ports,
  library: Library,
  request: StartRequest,
): Promise<Outcome<Started>> {
  await library.load();
  return writeTogether(ports, library, draft => Promise.resolve(draftMentorship(draft, ports, library, request)));
}

/** The same as a step of a larger job. */
export function draftMentorship(
  draft: Draft,
  ports: Pick<Ports, 'clock'>,
  { snapshot }: Library,
  request: StartRequest,
): { readonly kind: 'done'; readonly path: string; readonly detail: Started } {
  if (!snapshot.settings) draft.create(SETTINGS_PATH, newSettings(request.voice));
  const people = new Set(snapshot.people.keys());
  const personId = (participant: Participant): string => {
    if (participant.kind === 'known') return participant.id;
    const id = freeId(slugOf(participant.name, 'person'), people);
    people.add(id);
    draft.create(
      personPath(id),
      newPerson({ name: participant.name, emails: participant.email ? [participant.email] : [] }),
    );
    return id;
  };
  const mentor = personId(request.mentor);
  const mentee = personId(request.mentee);
  const plan = freeId(`${mentee}-with-${mentor}`, new Set(snapshot.plans.keys()));
  const rhythm = { everyWeeks: request.everyWeeks, first: firstMeeting(request.start, ports.clock.today()) };
  draft.create(
    planPath(plan),
    newPlan({
      mentor,
      mentee,
      phase: 'active',
      start: request.start,
      end: request.end,
      rhythm,
      meetingMinutes: request.meetingMinutes,
      reviewDates: reviewDates({ start: request.start, end: request.end, rhythm }),
      ...keysOf(request.voice),
    }),
  );
  if (request.goal) {
    draft.create(
      goalPath(plan, slugOf(request.goal, 'goal')),
      newGoal({ outcome: request.goal, status: 'active', horizon: 'short' }),
    );
  }
  return { kind: 'done', path: planPath(plan), detail: { plan } };
}

/** The first meeting is on the first day, or tomorrow if that has passed: nobody prepares for yesterday. */
function firstMeeting(start: string, today: string): string {
  return start > today ? start : addDays(today, 1);
}
