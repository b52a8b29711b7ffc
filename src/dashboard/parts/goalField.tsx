import * as l10n from '@vscode/l10n';
import type { PageGoal, PlanPage } from '../../domain/planPage/planPage';
import { inputsOf, type GoalFieldForm, type WrittenKey } from '../../domain/records/goalFields';
import { activeGoals, MOST_ACTIVE } from '../../domain/records/goalLimits';
import { Field, SelectField, type Option } from '../controls/form';
import type { GoalInputs } from './goalInputs';

interface GoalFieldProps {
  readonly form: string;
  readonly name: WrittenKey;
  readonly own: GoalFieldForm;
  readonly plan: PlanPage;
  /** Undefined for a new one. */
  readonly goal: PageGoal | undefined;
  readonly errors: GoalInputs;
}

/** One field of a goal's form, as `GOAL_FIELDS` describes it. */
export function GoalField({ form, name, own, plan, goal, errors }: GoalFieldProps) {
  switch (own.kind) {
    case 'choice': {
      const options = Object.entries(own.choices).map(([value, label]) => ({ value, label: label() }));
      return <SelectField form={form} name={name} label={own.label()} options={options} />;
    }
    case 'goal': {
      const options = aims(plan, goal);
      return options.length > 1 ? <SelectField form={form} name={name} label={own.label()} options={options} /> : null;
    }
    default:
      return inputsOf(name, own).map(([input, { label, hint }]) => (
        <Field
          key={input}
          form={form}
          name={input}
          label={label()}
          hint={name === 'outcome' ? outcomeHint(plan, goal) : hint?.()}
          required={own.kind === 'line' ? own.required : undefined}
          type={own.kind === 'day' ? 'date' : 'text'}
          wrong={errors[input]}
        />
      ));
  }
}

/** The aims that a goal can serve, behind none at all; one that it serves already stays, whatever has become of it. */
function aims(plan: PlanPage, goal: PageGoal | undefined): readonly Option[] {
  const found = plan.goals.filter(
    other =>
      other.horizon === 'long' && other.id !== goal?.id && (other.status === 'active' || other.id === goal?.parent),
  );
  const options = [
    { value: '', label: l10n.t('None') },
    ...found.map(({ id, outcome }) => ({ value: id, label: outcome })),
  ];
  const own = goal?.parent;
  return own === undefined || found.some(aim => aim.id === own) ? options : [...options, { value: own, label: own }];
}

/** Many goals at once are a hint, never a refusal. */
function outcomeHint(plan: PlanPage, goal: PageGoal | undefined): string {
  const active = activeGoals(plan.goals).length;
  return goal || active < MOST_ACTIVE
    ? l10n.t('What will the mentee be able to do?')
    : l10n.t('{0} goals are active already; one to three at a time get further. Perhaps one of them can rest.', active);
}
