import { appendOutcome, appendSmallGoal, setMeetingKeys } from '../domain/meetings/noteEdit';
import { languageOf } from '../domain/store/languageOfPlan';
import { entryPath } from '../domain/records/recordPath';
import { entryId, newEntry } from '../domain/records/write';
import { inSteps } from '../domain/text/inSteps';
import { createRecords } from './editRecord';
import type { Library } from './library/library';
import { movedNote, noteChange, type MovedTo } from './meetings';
import type { Outcome } from './ports/outcome';
import type { FileChange, Ports } from './ports/ports';
import { tickAction } from './tick';
import { whoAmI } from './whoAmI';

export interface WrapUp {
  readonly plan: string;
  /** The day of the meeting. */
  readonly date: string;
  /** Actions, of this meeting or earlier ones, that are done; all others carry over by themselves. */
  readonly done: readonly { readonly meeting: string; readonly line: number; readonly text: string }[];
  readonly outcome?: string | undefined;
  readonly thanks?: string | undefined;
  /** What the mentee means to do until `until`, the day of the next meeting: one to three things. */
  readonly smallGoals?: { readonly goals: readonly string[]; readonly until: string } | undefined;
  /** The day that the next meeting would be on, and where it was moved to. */
  readonly next?: { readonly from: string; readonly to: MovedTo } | undefined;
}

/** After a meeting: it was held, what came of it, a thank-you, and when the next one is. All of it, or nothing. */
export async function wrapUpMeeting(ports: Ports, library: Library, request: WrapUp): Promise<Outcome> {
  const me = request.thanks === undefined ? undefined : await whoAmI(ports, library);
  if (me?.kind === 'unknown-author') return me;
  await library.load();
  const records = library.snapshot.plans.get(request.plan);
  if (!records?.plan) return { kind: 'nothing' };
  const moved = request.next && movedNote(records, request.next.from, request.next.to);
  if (moved && 'outcome' in moved) return moved.outcome;
  // Ticks are edits of other notes too, each of one line; they come first, so that the note is read with them.
  for (const action of request.done) {
    const ticked = await tickAction(ports, library, { ...action, plan: request.plan, done: true });
    if (ticked.kind !== 'done' && ticked.kind !== 'nothing') return ticked;
  }
  const language = languageOf(library.snapshot, records);
  const { outcome, smallGoals } = request;
  const { mentee } = records.plan;
  const held = await noteChange(ports, records, request.date, { status: 'held' }, text =>
    inSteps(text, [
      now => setMeetingKeys(now, { status: 'held' }),
      now => (outcome === undefined ? [] : appendOutcome(now, outcome, language)),
      ...(smallGoals?.goals ?? []).map(
        goal => (now: string) => appendSmallGoal(now, { text: goal, owner: mentee, due: smallGoals?.until }, language),
      ),
    ]),
  );
  if ('outcome' in held) return held.outcome;
  const changes: FileChange[] = [held.change, moved?.change].filter(change => change !== undefined);
  if (me && request.thanks !== undefined) {
    const created = ports.clock.now();
    const path = entryPath(request.plan, entryId(created, 'thanks', request.thanks, ports.ids.next()));
    changes.push({
      kind: 'create',
      path,
      text: newEntry({ kind: 'thanks', author: me.person.id, created, text: request.thanks.trim() }),
    });
  }
  return changes.length === 0 ? { kind: 'done', path: held.path } : createRecords(ports, library, changes, held.path);
}
