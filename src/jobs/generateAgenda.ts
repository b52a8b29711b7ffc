import { fillAgenda, isBareNote } from '../domain/agenda/layout/fill';
import type { PointFact } from '../domain/agenda/facts/factTypes';
import type { Pair } from '../domain/agenda/words/agendaWords';
import { agendaFacts, meetingsBefore, type AgendaFacts, type AgendaRequest } from '../domain/agenda/facts/facts';
import { ASKS } from '../domain/agenda/shape/keys';
import { handWrittenPoints } from '../domain/agenda/merge/handWritten';
import { mergeAgenda } from '../domain/agenda/merge/mergeAgenda';
import type { Occasion } from '../domain/agenda/shape/occasion';
import { renderAgenda } from '../domain/agenda/layout/render';
import { QUESTIONS_PATH, readTeamQuestions } from '../domain/agenda/words/teamQuestions';
import { templatePoints, parseTemplate } from '../domain/agenda/shape/template';
import { nextMeetingDate } from '../domain/calendar/rhythm';
import { meetingPath } from '../domain/records/recordPath';
import type { PlanRecords } from '../domain/store/snapshot';
import { createRecords, editRecord } from './editRecord';
import { boxesIn, teamTemplates } from './templates';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { CodePlace, Ports, ProjectCode } from './ports/ports';

export interface AgendaOrder {
  readonly plan: string;
  /** Leads from a meeting note to the repository, for links to code. */
  readonly codeRoot: string;
  /** What the meeting is for, where its date does not tell. */
  readonly occasion?: Occasion | undefined;
}

/**
 * Write the agenda of the plan's next meeting, or bring the one that is there up to date without touching a word that a
 * person wrote.
 */
export async function generateAgenda(
  ports: Ports,
  library: Library,
  order: AgendaOrder,
  code?: ProjectCode,
): Promise<Outcome> {
  await library.refreshPlan(order.plan);
  const records = library.snapshot.plans.get(order.plan);
  if (!records?.plan) return { kind: 'nothing' };
  const today = ports.clock.today();
  const date = nextMeetingDate(records.plan, records.meetings, today);
  if (!date) return { kind: 'nothing' };
  const existing = noteOf(records, date);
  const facts = await gather(
    ports,
    library,
    records,
    {
      date,
      today,
      codeRoot: order.codeRoot,
      occasion: order.occasion ?? existing?.occasion,
      minutes: existing?.minutes,
    },
    code,
  );
  const path = meetingPath(order.plan, existing?.id ?? date);
  if (!existing) {
    const created = await createRecords(ports, library, [{ kind: 'create', path, text: renderAgenda(facts) }], path);
    if (created.kind !== 'changed') return created;
  }
  const merged = await editRecord(ports, library, path, text =>
    isBareNote(text) ? fillAgenda(text, facts) : mergeAgenda(text, facts),
  );
  return merged.kind === 'nothing' ? { kind: 'done', path } : merged;
}

/** The note of a day; of several, the one that is still to come. */
export function noteOf({ meetings }: PlanRecords, date: string) {
  const ofDay = [...meetings.values()].filter(meeting => meeting.date === date);
  return ofDay.find(({ status }) => status === 'planned') ?? ofDay[0];
}

async function gather(
  ports: Ports,
  library: Library,
  records: PlanRecords,
  request: AgendaRequest,
  code: ProjectCode | undefined,
): Promise<AgendaFacts> {
  const { snapshot } = library;
  // A first look says what the meeting is for and since when, which the template and the changes depend on.
  const { occasion, since, mentor, mentee } = agendaFacts(snapshot, records, request);
  const [questions, templates] = await Promise.all([ports.files.read(QUESTIONS_PATH), teamTemplates(ports.files)]);
  const template = templates.get(occasion);
  const ofTemplates = [...templates.values()].flatMap(templatePoints);
  return agendaFacts(snapshot, records, {
    ...request,
    points: (
      await pointsOf(ports, records, request.date, since, { mentor: mentor.short, mentee: mentee.short })
    ).filter(({ text }) => !ofTemplates.some(item => item.test(text))),
    places: code && (await placesOf(records, code)),
    changedFiles:
      since === undefined ? [] : await code?.changedSince(snapshot.people.get(mentee.id)?.emails ?? [], since),
    template: template === undefined ? undefined : parseTemplate(template, ASKS),
    templateBoxes: boxesIn(templates),
    team: questions.kind === 'text' ? readTeamQuestions(questions.text) : undefined,
  });
}

/** Further back nobody looks for a point: it was carried over since, or the meetings were called off one after another. */
const NOTES_READ = 6;

/** The hand-written points of the last meeting, and of those called off since. */
async function pointsOf(
  ports: Ports,
  records: PlanRecords,
  date: string,
  since: string | undefined,
  pair: Pair,
): Promise<readonly PointFact[]> {
  const notes = meetingsBefore(records, date).filter(meeting => since === undefined || meeting.date >= since);
  const found = await Promise.all(
    notes.slice(-NOTES_READ).map(async meeting => {
      const read = await ports.files.read(meetingPath(records.id, meeting.id));
      return read.kind === 'text' ? handWrittenPoints(read.text, meeting, pair) : [];
    }),
  );
  // Carried over twice, it is one point.
  return [...new Map(found.flat().map(point => [point.origin, point])).values()];
}

/** Only recent and open entries are on an agenda; to look for the lines of all would take long in an old project. */
const MOST_PLACES = 60;

async function placesOf(records: PlanRecords, code: ProjectCode): Promise<ReadonlyMap<string, CodePlace>> {
  const places = new Map<string, CodePlace>();
  const recent = [...records.entries.values()]
    .filter(entry => entry.code && entry.kind !== 'reply')
    .slice(-MOST_PLACES);
  for (const { id, code: anchor } of recent) {
    const place = anchor && (await code.placeOf(anchor));
    if (place) places.set(id, place);
  }
  return places;
}
