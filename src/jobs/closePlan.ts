import { closingNote, keepInTouchDates, type ClosingAnswers } from '../domain/drafts/closingNote';
import { languageOf } from '../domain/store/languageOfPlan';
import { closingPath, planPath } from '../domain/records/recordPath';
import { inSteps } from '../domain/text/inSteps';
import { setKeys } from '../domain/yaml/setKeys';
import { createRecords, inPresentFormat } from './editRecord';
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
  const { snapshot } = library;
  const records = snapshot.plans.get(request.plan);
  if (!records?.plan) return { kind: 'nothing' };
  const today = ports.clock.today();
  const [note, plan] = [closingPath(request.plan), planPath(request.plan)];
  const read = await ports.files.read(plan);
  if (read.kind !== 'text') return { kind: 'changed', path: plan };
  const edits = inSteps(read.text, [
    inPresentFormat(plan),
    now =>
      setKeys(now, [
        [['phase'], 'closed'],
        [['closed'], today],
        [['keepInTouchDates'], keepInTouchDates(today)],
      ]),
  ]);
  if (!edits) return { kind: 'changed', path: plan };
  const text = closingNote(snapshot, records, request, today, languageOf(snapshot, records));
  return createRecords(
    ports,
    library,
    [
      { kind: 'create', path: note, text },
      { kind: 'edit', path: plan, base: read.text, edits },
    ],
    note,
  );
}
