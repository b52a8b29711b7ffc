import * as l10n from '@vscode/l10n';
import type { PageGoal, PlanPage } from '../../domain/planPage/planPage';
import { GOAL_FORM, inputsOf } from '../../domain/records/goalFields';
import { Form } from '../controls/form';
import { usePage, type Page } from '../context/page';
import { GoalField } from './goalField';
import { errorsIn, fieldsFrom, inputsFrom, isComplete } from './goalInputs';
import { Meanwhile } from './meanwhile';

const NEW = 'goal:new';

export function openNewGoal(page: Page): void {
  if (!page.drafts.get(NEW)) page.drafts.open(NEW, { horizon: 'short' });
  page.focusNext(`${NEW}:outcome`);
}

export function openGoal(page: Page, goal: PageGoal): void {
  const form = formOf(goal);
  page.drafts.open(form, inputsFrom(goal));
  page.focusNext(`${form}:outcome`);
}

export const formOf = (goal: PageGoal) => `goal:${goal.id}`;

/** A new goal, or all that is written of one: saved as one edit to one file. */
export function GoalForm({ plan, goal }: { plan: PlanPage; goal?: PageGoal }) {
  const page = usePage();
  const form = goal ? formOf(goal) : NEW;
  const draft = page.drafts.get(form);
  if (!draft || page.readOnly) return null;
  const errors = errorsIn(draft.values);
  return (
    <Form
      id={form}
      label={goal ? l10n.t('Edit goal: {0}', goal.outcome) : l10n.t('New goal')}
      ready={isComplete(draft.values) && Object.keys(errors).length === 0}
      save={l10n.t('Save goal')}
      back={goal ? `edit:${goal.id}` : 'add-goal'}
      onSave={written =>
        page.drafts.send(form, id => {
          const [request, fields] = [{ folder: page.folder, plan: page.plan, draft: id }, fieldsFrom(written)];
          return goal
            ? {
                ...request,
                type: 'editGoal',
                goal: goal.id,
                edit: { kind: 'fields', before: fieldsFrom(draft.began), fields },
              }
            : { ...request, type: 'addGoal', fields };
        })
      }
    >
      {FORM_ROWS.map(row => {
        const fields = row.map(([key, own]) => (
          <GoalField key={key} form={form} name={key} own={own} plan={plan} goal={goal} errors={errors} />
        ));
        return row.some(([, { kind }]) => kind !== 'line') ? (
          <div class="fields" key={row[0]?.[0]}>
            {fields}
          </div>
        ) : (
          fields
        );
      })}
      {goal && <Meanwhile form={form} now={inputsFrom(goal)} labels={labels()} />}
    </Form>
  );
}

/** The label of each input. */
function labels(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    GOAL_FORM.flatMap(([key, form]) => inputsOf(key, form).map(([name, { label }]) => [name, label()])),
  );
}

/** What is short stands side by side. */
const FORM_ROWS = GOAL_FORM.reduce<(typeof GOAL_FORM)[number][][]>((rows, field) => {
  const last = rows.at(-1);
  if (last?.[0] && isShort(last[0]) && isShort(field)) last.push(field);
  else rows.push([field]);
  return rows;
}, []);

function isShort([, { kind }]: (typeof GOAL_FORM)[number]): boolean {
  return kind === 'day' || kind === 'choice' || kind === 'goal';
}
