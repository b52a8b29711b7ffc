import * as l10n from '@vscode/l10n';
import type { PageGoal } from '../../domain/planPage/planPage';
import type { GoalEdit } from '../../domain/records/goalEdit';
import { MOST_STEPS } from '../../domain/records/goalLimits';
import { Button, IconButton } from '../controls/buttons';
import { DragRow, Grip } from '../controls/drag';
import { Field, Form } from '../controls/form';
import { usePage } from '../context/page';
import { StepTick } from './goal';
import { Meanwhile } from './meanwhile';

type Step = PageGoal['steps'][number];

/** The steps of a goal, to tick, word anew, move, take away and add; each a line or two of one file. */
export function GoalSteps({ goal }: { goal: PageGoal }) {
  const page = usePage();
  return (
    <>
      {goal.steps.length > 0 && (
        <ul aria-label={l10n.t('Steps')}>
          {goal.steps.map((step, index) => (
            <StepRow key={step.id} goal={goal} step={step} index={index} />
          ))}
        </ul>
      )}
      {!page.readOnly && <NewStep goal={goal} />}
    </>
  );
}

function StepRow({ goal, step, index }: { goal: PageGoal; step: Step; index: number }) {
  const page = usePage();
  const form = `step:edit:${goal.id}:${step.id}`;
  const change = (edit: GoalEdit) =>
    page.ask({ type: 'editGoal', folder: page.folder, plan: page.plan, goal: goal.id, edit });
  const edit = () => {
    page.drafts.open(form, { text: step.text });
    page.focusNext(`${form}:text`);
  };
  /** Asked for also at the end of the list: a key may follow another before the page shows what that one did. */
  const move = (moved: Step, by: number) => {
    page.announceMove({
      id: moved.id,
      name: moved.text,
      rowIn: ({ goals }) => goals.find(({ id }) => id === goal.id)?.steps ?? [],
    });
    change({ kind: 'moveStep', step: moved.id, by });
  };
  const drop = (from: number, to: number) => {
    const moved = goal.steps[from];
    if (moved) move(moved, to - from);
  };
  const place = { list: `steps:${goal.id}`, index };
  const remove = () => change({ kind: 'removeStep', step: step.id });
  const up = () => move(step, -1);
  const down = () => move(step, 1);
  if (page.drafts.get(form) && !page.readOnly) return <EditedStep goal={goal} step={step} form={form} />;
  if (page.readOnly)
    return (
      <li>
        <StepTick goal={goal} step={step} />
      </li>
    );
  const acts: Readonly<Record<string, () => void>> = {
    F2: edit,
    Delete: remove,
    'Alt+ArrowUp': up,
    'Alt+ArrowDown': down,
  };
  return (
    <DragRow
      className="step-row"
      position={place}
      onMove={drop}
      onKeyDown={event => {
        if (!(event.target instanceof HTMLInputElement)) return;
        const act = acts[keyOf(event)];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      {goal.steps.length > 1 && <Grip position={place} />}
      <StepTick goal={goal} step={step} />
      <StepTools goal={goal} step={step} index={index} onEdit={edit} onUp={up} onDown={down} onRemove={remove} />
    </DragRow>
  );
}

function EditedStep({ goal, step, form }: { goal: PageGoal; step: Step; form: string }) {
  const page = usePage();
  const before = page.drafts.get(form)?.began['text'] ?? '';
  return (
    <li>
      <StepForm
        id={form}
        goal={goal}
        label={l10n.t('Edit step: {0}', step.text)}
        back={`${form}:open`}
        now={step.text}
        edit={text => ({ kind: 'editStep', step: step.id, before, text })}
      />
    </li>
  );
}

/** Keys that do something to the step that is ticked with them, as `acts` names them. */
function keyOf({ key, altKey }: KeyboardEvent): string {
  return altKey && (key === 'ArrowUp' || key === 'ArrowDown') ? `Alt+${key}` : key;
}

interface StepToolsProps {
  readonly goal: PageGoal;
  readonly step: Step;
  readonly index: number;
  readonly onEdit: () => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
}

/** The buttons behind a step; each has a key, too. */
function StepTools({ goal, step, index, onEdit, onUp, onDown, onRemove }: StepToolsProps) {
  return (
    <span class="step-tools">
      <IconButton
        icon="edit"
        name={l10n.t('Edit step: {0}', step.text)}
        tip={l10n.t('Edit step (F2)')}
        focusKey={`step:edit:${goal.id}:${step.id}:open`}
        onPress={onEdit}
      />
      <IconButton
        icon="up"
        name={l10n.t('Move step up: {0}', step.text)}
        tip={l10n.t('Move up (Alt+↑)')}
        disabled={index === 0}
        focusKey={`step:up:${goal.id}:${step.id}`}
        onPress={onUp}
      />
      <IconButton
        icon="down"
        name={l10n.t('Move step down: {0}', step.text)}
        tip={l10n.t('Move down (Alt+↓)')}
        disabled={index === goal.steps.length - 1}
        focusKey={`step:down:${goal.id}:${step.id}`}
        onPress={onDown}
      />
      <IconButton
        icon="trash"
        name={l10n.t('Remove step: {0}', step.text)}
        tip={l10n.t('Remove step (Delete)')}
        focusKey={`step:remove:${goal.id}:${step.id}`}
        onPress={onRemove}
      />
    </span>
  );
}

function NewStep({ goal }: { goal: PageGoal }) {
  const page = usePage();
  const form = `step:new:${goal.id}`;
  if (page.drafts.get(form)) {
    return (
      <StepForm
        id={form}
        goal={goal}
        label={l10n.t('New step of: {0}', goal.outcome)}
        back={`${form}:open`}
        edit={text => ({ kind: 'addStep', text })}
      />
    );
  }
  return (
    <Button
      label={l10n.t('Add step')}
      icon="plus"
      look="quiet"
      focusKey={`${form}:open`}
      name={l10n.t('Add step to: {0}', goal.outcome)}
      onPress={() => {
        page.drafts.open(form, { text: '' });
        page.focusNext(`${form}:text`);
      }}
    />
  );
}

function StepForm({
  id,
  goal,
  label,
  back,
  now,
  edit,
}: {
  id: string;
  goal: PageGoal;
  label: string;
  back: string;
  /** How a step that is worded anew stands in its file. */
  now?: string;
  edit: (text: string) => GoalEdit;
}) {
  const page = usePage();
  const text = (page.drafts.get(id)?.values['text'] ?? '').trim();
  return (
    <Form
      id={id}
      label={label}
      save={l10n.t('Save step')}
      back={back}
      ready={text !== ''}
      onSave={() =>
        page.drafts.send(id, draft => ({
          type: 'editGoal',
          folder: page.folder,
          plan: page.plan,
          goal: goal.id,
          draft,
          edit: edit(text),
        }))
      }
    >
      <Field
        form={id}
        name="text"
        label={l10n.t('Step')}
        required
        hint={
          edit('').kind === 'addStep' && goal.steps.length >= MOST_STEPS
            ? l10n.t('This goal has {0} steps already. Could it be two goals?', goal.steps.length)
            : undefined
        }
      />
      {now !== undefined && <Meanwhile form={id} now={{ text: now }} labels={{ text: l10n.t('Step') }} />}
    </Form>
  );
}
