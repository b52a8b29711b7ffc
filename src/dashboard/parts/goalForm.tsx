import * as l10n from '@vscode/l10n';
import type { PageGoal, PlanPage } from '../../domain/planPage/planPage';
import type { GoalFields } from '../../domain/records/goalEdit';
import { activeGoals, MOST_ACTIVE } from '../../domain/records/goalLimits';
import { dayNumber } from '../context/dates';
import { Field, Form, SelectField } from '../controls/form';
import { usePage, type Page } from '../context/page';
import { Meanwhile } from './meanwhile';

const NEW = 'goal:new';

export function openNewGoal(page: Page): void {
  if (!page.drafts.get(NEW)) page.drafts.open(NEW, { horizon: 'short' });
  page.focusNext(`${NEW}:outcome`);
}

export function openGoal(page: Page, goal: PageGoal): void {
  const form = formOf(goal);
  page.drafts.open(form, valuesOf(goal));
  page.focusNext(`${form}:outcome`);
}

const valuesOf = (goal: PageGoal) => ({
  outcome: goal.outcome,
  why: goal.why ?? '',
  finishLine: goal.finishLine ?? '',
  horizon: goal.horizon,
  parent: goal.parent ?? '',
  due: goal.due ?? '',
  if: goal.ifThen?.if ?? '',
  then: goal.ifThen?.then ?? '',
});

export const formOf = (goal: PageGoal) => `goal:${goal.id}`;

/** A new goal, or all that is written of one: saved as one edit to one file. */
export function GoalForm({ plan, goal }: { plan: PlanPage; goal?: PageGoal }) {
  const page = usePage();
  const form = goal ? formOf(goal) : NEW;
  const draft = page.drafts.get(form);
  if (!draft || page.readOnly) return null;
  const { values } = draft;
  const due = (values['due'] ?? '').trim();
  const [when, then] = [(values['if'] ?? '').trim(), (values['then'] ?? '').trim()];
  const wrongDay = due !== '' && dayNumber(due) === undefined;
  const half = (when === '') !== (then === '');
  const ready = (values['outcome'] ?? '').trim() !== '' && !wrongDay && !half;
  const aims = plan.goals.filter(
    other =>
      other.horizon === 'long' && other.id !== goal?.id && (other.status === 'active' || other.id === goal?.parent),
  );
  const parents = [{ value: '', label: l10n.t('None') }, ...aims.map(aim => ({ value: aim.id, label: aim.outcome }))];
  const known = goal?.parent === undefined || aims.some(aim => aim.id === goal.parent);
  return (
    <Form
      id={form}
      label={goal ? l10n.t('Edit goal: {0}', goal.outcome) : l10n.t('New goal')}
      ready={ready}
      save={l10n.t('Save goal')}
      back={goal ? `edit:${goal.id}` : 'add-goal'}
      onSave={written =>
        page.drafts.send(form, id =>
          goal
            ? {
                type: 'editGoal',
                folder: page.folder,
                plan: page.plan,
                goal: goal.id,
                draft: id,
                edit: { kind: 'fields', before: fieldsOf(draft.began), fields: fieldsOf(written) },
              }
            : { type: 'addGoal', folder: page.folder, plan: page.plan, draft: id, fields: fieldsOf(written) },
        )
      }
    >
      <Field form={form} name="outcome" label={l10n.t('Outcome')} required hint={outcomeHint(plan, goal)} />
      <Field form={form} name="why" label={l10n.t('Why')} />
      <Field form={form} name="finishLine" label={l10n.t('Finish line')} hint={l10n.t('How will you both know?')} />
      <div class="fields">
        <Field
          form={form}
          name="due"
          label={l10n.t('Due')}
          type="date"
          wrong={wrongDay ? l10n.t('This is not a day of the calendar.') : undefined}
        />
        <SelectField
          form={form}
          name="horizon"
          label={l10n.t('Horizon')}
          options={[
            { value: 'short', label: l10n.t('Short term') },
            { value: 'long', label: l10n.t('Long term') },
          ]}
        />
        {(aims.length > 0 || !known) && (
          <SelectField
            form={form}
            name="parent"
            label={l10n.t('Serves')}
            options={known ? parents : [...parents, { value: goal.parent, label: goal.parent }]}
          />
        )}
      </div>
      <div class="fields">
        <Field form={form} name="if" label={l10n.t('If')} hint={l10n.t('A moment that you will notice')} />
        <Field
          form={form}
          name="then"
          label={l10n.t('Then')}
          hint={l10n.t('What you will do then')}
          wrong={half ? l10n.t('A plan needs both its “if” and its “then”.') : undefined}
        />
      </div>
      {goal && (
        <Meanwhile
          form={form}
          now={valuesOf(goal)}
          labels={{
            outcome: l10n.t('Outcome'),
            why: l10n.t('Why'),
            finishLine: l10n.t('Finish line'),
            due: l10n.t('Due'),
            horizon: l10n.t('Horizon'),
            parent: l10n.t('Serves'),
            if: l10n.t('If'),
            then: l10n.t('Then'),
          }}
        />
      )}
    </Form>
  );
}

/** Many goals at once are a hint, never a refusal. */
function outcomeHint(plan: PlanPage, goal: PageGoal | undefined): string {
  const active = activeGoals(plan.goals).length;
  return goal || active < MOST_ACTIVE
    ? l10n.t('What will the mentee be able to do?')
    : l10n.t('{0} goals are active already; one to three at a time get further. Perhaps one of them can rest.', active);
}

/** Empty fields are left out: their keys go from the file. */
function fieldsOf(values: Readonly<Record<string, string>>): GoalFields {
  const own = (key: string) => values[key]?.trim() || undefined;
  const [when, then] = [own('if'), own('then')];
  const fields: Record<string, unknown> = {
    why: own('why'),
    finishLine: own('finishLine'),
    parent: own('parent'),
    due: own('due'),
    ifThen: when !== undefined && then !== undefined ? { if: when, then } : undefined,
  };
  return {
    outcome: own('outcome') ?? '',
    horizon: values['horizon'] === 'long' ? 'long' : 'short',
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}
