import { formatAction } from '../domain/records/action';
import type { Action } from '../domain/records/meeting';
import { languageOf } from '../domain/store/languageOfPlan';
import { meetingPath } from '../domain/records/recordPath';
import { appendAction } from '../domain/meetings/noteEdit';
import { meetingWordsOf } from '../domain/records/meetingWords';
import { writeTogether, type Draft, type Step } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { draftEntry } from './writeEntry';
import { whoAmI } from './whoAmI';

export type NewAction = Pick<Action, 'text' | 'owner' | 'due' | 'goal'>;

export interface ActionRequest {
  readonly plan: string;
  /** Id of the meeting whose note gets it. */
  readonly meeting: string;
  readonly action: NewAction;
}

/** Write an action into a meeting's note. */
export async function addAction(ports: Ports, library: Library, request: ActionRequest): Promise<Outcome> {
  await library.load();
  return writeTogether(ports, library, draft => draftAction(draft, library, request));
}

/** A question that is to be acted on: the action, and a reply that says so and closes the question. */
export async function questionToAction(
  ports: Ports,
  library: Library,
  request: ActionRequest & { readonly question: string },
): Promise<Outcome> {
  const me = await whoAmI(ports, library);
  if (me.kind === 'unknown-author') return me;
  return writeTogether(ports, library, async draft => {
    const added = await draftAction(draft, library, request);
    if (added.kind !== 'done') return added;
    draftEntry(draft, ports, me.person.id, {
      plan: request.plan,
      kind: 'reply',
      re: request.question,
      outcome: 'answered',
      text: meetingWordsOf(languageIn(library, request.plan)).becameAction(formatAction({ text: request.action.text })),
    });
    return added;
  });
}

function draftAction(draft: Draft, library: Library, { plan, meeting, action }: ActionRequest): Promise<Step> {
  return draft.edit(meetingPath(plan, meeting), text => appendAction(text, action, languageIn(library, plan)));
}

const languageIn = ({ snapshot }: Library, plan: string) => languageOf(snapshot, snapshot.plans.get(plan));
