import { agendaFacts } from '../domain/agenda/facts';
import { mergeAgenda } from '../domain/agenda/merge';
import { renderAgenda } from '../domain/agenda/render';
import { nextMeetingDate } from '../domain/calendar/rhythm';
import { meetingPath } from '../domain/records/recordPath';
import { createRecords, editRecord } from './editRecord';
import type { Library } from './library';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/**
 * Write the agenda of the plan's next meeting, or bring the one that is there up to date without touching a word that a
 * person wrote. `codeRoot` leads from a meeting note to the repository, for links to code.
 */
export async function generateAgenda(
  ports: Ports,
  library: Library,
  request: { readonly plan: string; readonly codeRoot: string },
): Promise<Outcome> {
  await library.load();
  const records = library.snapshot.plans.get(request.plan);
  if (!records?.plan) return { kind: 'nothing' };
  const today = ports.clock.today();
  const date = nextMeetingDate(records.plan, records.meetings, today);
  if (!date) return { kind: 'nothing' };
  const facts = agendaFacts(library.snapshot, records, { date, today, codeRoot: request.codeRoot });
  const existing = [...records.meetings.values()].find(meeting => meeting.date === date);
  const path = meetingPath(request.plan, existing?.id ?? date);
  if (!existing) {
    const created = await createRecords(ports, library, [{ kind: 'create', path, text: renderAgenda(facts) }], path);
    if (created.kind !== 'changed') return created;
  }
  const merged = await editRecord(ports, library, path, text => mergeAgenda(text, facts));
  return merged.kind === 'nothing' ? { kind: 'done', path } : merged;
}
