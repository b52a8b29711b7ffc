import { closingNote, keepInTouchDates, type ClosingAnswers } from '../domain/drafts/closingNote';
import { languageOf } from '../domain/store/languageOfPlan';
import { closingPath, planPath } from '../domain/records/recordPath';
import { setKeys } from '../domain/yaml/setKeys';
import { writeTogether, type Draft, type Step } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/**
 * End a mentorship: write the note that remains, and mark the plan as closed with its days for keeping in touch. Both
 * or neither; from then on no job edits the plan's files. A plan that is closed already is left as it is.
 */
export async function closePlan(
  ports: Ports,
  library: Library,
  request: ClosingAnswers & { readonly plan: string },
): Promise<Outcome> {
  await library.refreshPlan(request.plan);
  return writeTogether(ports, library, draft => draftClosing(draft, ports, library, request));
}

/** The same as a step of a larger job. */
export async function draftClosing(
  draft: Draft,
  ports: Pick<Ports, 'clock'>,
  { snapshot }: Library,
  request: ClosingAnswers & { readonly plan: string },
): Promise<Step> {
  const records = snapshot.plans.get(request.plan);
  if (!records?.plan) return { kind: 'nothing' };
  const today = ports.clock.today();
  const closed = await draft.edit(planPath(request.plan), text =>
    setKeys(text, [
      [['phase'], 'closed'],
      [['closed'], today],
      [['keepInTouchDates'], keepInTouchDates(today)],
    ]),
  );
  if (closed.kind !== 'done') return closed;
  const path = closingPath(request.plan);
  draft.create(path, closingNote(snapshot, records, request, today, languageOf(snapshot, records)));
  return { kind: 'done', path };
}
