import * as l10n from '@vscode/l10n';
import type { PageGoal } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Field, Form } from '../controls/form';
import { usePage } from '../context/page';

/** Reach, pause, drop, take up again. Dropping asks why, since it is a decision; pausing may say why. */
export function GoalStatus({ goal }: { goal: PageGoal }) {
  const page = usePage();
  const set = (status: 'active' | 'reached') =>
    page.ask({
      type: 'editGoal',
      folder: page.folder,
      plan: page.plan,
      goal: goal.id,
      edit: { kind: 'status', status },
    });
  const open = (status: 'paused' | 'dropped') => {
    page.drafts.open(`${status}:${goal.id}`, { reason: '' });
    page.focusNext(`${status}:${goal.id}:reason`);
  };
  if (goal.status !== 'active') {
    return (
      <div class="goal-actions">
        <Button
          label={l10n.t('Take up again')}
          icon="play"
          look="quiet"
          focusKey={`active:${goal.id}`}
          name={l10n.t('Take up again: {0}', goal.outcome)}
          onPress={() => set('active')}
        />
      </div>
    );
  }
  return (
    <>
      <StatusButtons goal={goal} onReached={() => set('reached')} onOpen={open} />
      <Why
        goal={goal}
        status="paused"
        back={`pause:${goal.id}`}
        title={l10n.t('Pause goal: {0}', goal.outcome)}
        save={l10n.t('Pause goal')}
        label={l10n.t('Why does it rest? May be left empty.')}
      />
      <Why
        goal={goal}
        status="dropped"
        back={`drop:${goal.id}`}
        title={l10n.t('Drop goal: {0}', goal.outcome)}
        save={l10n.t('Drop goal')}
        required
        label={l10n.t('Why is it dropped?')}
      />
    </>
  );
}

interface StatusButtonsProps {
  readonly goal: PageGoal;
  readonly onReached: () => void;
  /** Opens the form that asks why. */
  readonly onOpen: (status: 'paused' | 'dropped') => void;
}

function StatusButtons({ goal, onReached, onOpen }: StatusButtonsProps) {
  return (
    <div class="goal-actions">
      <Button
        label={l10n.t('Reached')}
        icon="flag"
        look="quiet"
        focusKey={`reached:${goal.id}`}
        name={l10n.t('Mark as reached: {0}', goal.outcome)}
        onPress={onReached}
      />
      <Button
        label={l10n.t('Pause…')}
        icon="pause"
        look="quiet"
        focusKey={`pause:${goal.id}`}
        name={l10n.t('Pause goal: {0}', goal.outcome)}
        onPress={() => onOpen('paused')}
      />
      <Button
        label={l10n.t('Drop…')}
        icon="cross"
        look="quiet"
        focusKey={`drop:${goal.id}`}
        name={l10n.t('Drop goal: {0}', goal.outcome)}
        onPress={() => onOpen('dropped')}
      />
    </div>
  );
}

function Why({
  goal,
  status,
  back,
  title,
  save,
  label,
  required,
}: {
  goal: PageGoal;
  status: 'paused' | 'dropped';
  back: string;
  title: string;
  save: string;
  label: string;
  required?: boolean;
}) {
  const page = usePage();
  const form = `${status}:${goal.id}`;
  const reason = (page.drafts.get(form)?.values['reason'] ?? '').trim();
  return (
    <Form
      id={form}
      label={title}
      save={save}
      back={back}
      ready={!required || reason !== ''}
      onSave={() =>
        page.drafts.send(form, draft => ({
          type: 'editGoal',
          folder: page.folder,
          plan: page.plan,
          goal: goal.id,
          draft,
          edit: { kind: 'status', status, ...(reason === '' ? {} : { reason }) },
        }))
      }
    >
      <Field form={form} name="reason" label={label} required={required} />
    </Form>
  );
}
