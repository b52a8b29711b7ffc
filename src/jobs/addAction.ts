import { formatAction } from '../domain/records/action';
import type { Action } from '../domain/records/meeting';
import { languageOf } from '../domain/store/languageOfPlan';
import { meetingPath } from '../domain/records/recordPath';
import { appendAction } from '../domain/meetings/noteEdit';
import { meetingWordsOf } from '../domain/records/meetingWords';
import { editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { writeEntry } from './writeEntry';
import { whoAmI } from './whoAmI';

export type NewAction = Pick<Action, 'text' | 'owner' | 'due' | 'goal'>;

export interface ActionRequest {
  readonly plan: string;
  /** Id of the meeting whose note gets it. */
  readonly meeting: string;
  readonly action: NewAction;
}

/** Write an action into a meeting's note. */
export async function addAction(
  ports: Ports,
  library: Library,
  { plan, meeting, action }: ActionRequest,
): Promise<Outcome> {
  await library.load();
  const language = languageOf(library.snapshot, library.snapshot.plans.get(plan));
  return editRecord(ports, library, meetingPath(plan, meeting), text => appendAction(text, action, language));
}

/** A question that is to be acted on: the action, and a reply that says so and closes the question. */
export async function questionToAction(
  ports: Ports,
  library: Library,
  request: ActionRequest & { readonly question: string },
): Promise<Outcome> {
  // Asked before anything is written, so that it is all or nothing.
  const me = await whoAmI(ports, library);
  if (me.kind === 'unknown-author') return me;
  const added = await addAction(ports, library, request);
  if (added.kind !== 'done') return added;
  const language = languageOf(library.snapshot, library.snapshot.plans.get(request.plan));
  const replied = await writeEntry(ports, library, {
    plan: request.plan,
    kind: 'reply',
    re: request.question,
    outcome: 'answered',
    text: meetingWordsOf(language).becameAction(formatAction({ text: request.action.text })),
  });
  return replied.kind === 'done' ? added : replied;
}
