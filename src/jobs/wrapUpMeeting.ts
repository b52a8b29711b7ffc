import { appendOutcome, appendSmallGoal, setMeetingKeys } from '../domain/meetings/noteEdit';
import { languageOf } from '../domain/store/languageOfPlan';
import type { PlanRecords } from '../domain/store/snapshot';
import { inSteps } from '../domain/text/inSteps';
import type { Language } from '../domain/text/language';
import { writeTogether, type Draft, type Step } from './editRecord';
import type { Library } from './library/library';
import { draftMove, draftNote, notePath, type MovedTo } from './meetings';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { draftTick, type ActionAt } from './tick';
import { whoAmI } from './whoAmI';
import { draftEntry } from './writeEntry';

export interface WrapUp {
  readonly plan: string;
  /** The day of the meeting. */
  readonly date: string;
  /** Actions, of this meeting or earlier ones, that are done; all others carry over by themselves. */
  readonly done: readonly ActionAt[];
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
  return writeTogether(ports, library, async draft => {
    const records = library.snapshot.plans.get(request.plan);
    const mentee = records?.plan?.mentee;
    if (!records || mentee === undefined) return { kind: 'nothing' };
    for (const action of request.done) {
      const ticked = await draftTick(draft, library, { ...action, plan: request.plan, done: true });
      if (ticked.kind === 'problem') return ticked;
    }
    const held = await draftHeld(draft, languageOf(library.snapshot, records), { records, mentee, request });
    if (held.kind === 'problem') return held;
    const moved = request.next && draftMove(draft, records, request.next.from, request.next.to);
    if (moved?.kind === 'problem') return moved;
    if (me && request.thanks !== undefined)
      draftEntry(draft, ports, me.person.id, { plan: request.plan, kind: 'thanks', text: request.thanks });
    return { kind: 'done', path: notePath(records, request.date) };
  });
}

function draftHeld(
  draft: Draft,
  language: Language,
  { records, mentee, request }: { readonly records: PlanRecords; readonly mentee: string; readonly request: WrapUp },
): Promise<Step> {
  const { date, outcome, smallGoals } = request;
  return draftNote(draft, records, date, { status: 'held' }, text =>
    inSteps(text, [
      now => setMeetingKeys(now, { status: 'held' }),
      now => (outcome === undefined ? [] : appendOutcome(now, outcome, language)),
      ...(smallGoals?.goals ?? []).map(
        goal => (now: string) => appendSmallGoal(now, { text: goal, owner: mentee, due: smallGoals?.until }, language),
      ),
    ]),
  );
}
