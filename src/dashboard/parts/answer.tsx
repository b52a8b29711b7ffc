import * as l10n from '@vscode/l10n';
import type { PageEntry } from '../../domain/planPage/planPage';
import type { Outcome } from '../../domain/records/entry';
import { Button } from '../controls/buttons';
import { Field, Form, SelectField } from '../controls/form';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';
import { opening } from './opening';

const CHOICES: readonly Outcome[] = ['acknowledged', 'tried', 'kept', 'adapted', 'dropped', 'answered'];

/** The draft that answers an entry. */
export function answerOf(entry: PageEntry): string {
  return `reply:${entry.id}`;
}

const buttonOf = (entry: PageEntry) => `${answerOf(entry)}:open`;

/** One's own decision, on the day on which one wanted to be asked how it went. */
function looksBack(entry: PageEntry): boolean {
  return entry.mine && entry.asksHowItWent;
}

function nameOf(entry: PageEntry): string {
  if (looksBack(entry)) return `${l10n.t('Look back')}: ${opening(entry.text)}`;
  return l10n.t('Reply to {0}: {1}', entry.mine ? l10n.t('You') : entry.author.name, opening(entry.text));
}

/** The receiver of feedback also says what became of it. */
function saysOutcome(entry: PageEntry): boolean {
  return entry.kind === 'feedback' && !entry.mine;
}

export function ReplyButton({ entry, waits }: { entry: PageEntry; waits: boolean }) {
  const page = usePage();
  return (
    <Button
      label={looksBack(entry) ? l10n.t('Look back') : l10n.t('Reply')}
      icon="reply"
      look={waits ? undefined : 'quiet'}
      focusKey={buttonOf(entry)}
      name={nameOf(entry)}
      onPress={() => {
        page.drafts.open(answerOf(entry), { text: '', outcome: saysOutcome(entry) ? firstOutcome(entry) : '' });
        page.focusNext(`${answerOf(entry)}:text`);
      }}
    />
  );
}

/** Answers in place: what was thought, and what became of it. */
export function ReplyForm({ entry }: { entry: PageEntry }) {
  const page = usePage();
  const { saidOutcomes } = useLabels();
  const form = answerOf(entry);
  const text = page.drafts.get(form)?.values['text'] ?? '';
  return (
    <Form
      id={form}
      label={nameOf(entry)}
      save={l10n.t('Send reply')}
      back={buttonOf(entry)}
      ready={text.trim() !== ''}
      onSave={({ outcome }) =>
        page.drafts.send(form, id => ({
          type: 'reply',
          folder: page.folder,
          plan: page.plan,
          entry: entry.id,
          draft: id,
          text: text.trim(),
          ...(saysOutcome(entry) ? { outcome: CHOICES.find(choice => choice === outcome) } : {}),
        }))
      }
    >
      <Field
        form={form}
        name="text"
        label={l10n.t('Your reply')}
        rows={3}
        required
        hint={l10n.t('Ctrl+Enter sends, Escape closes.')}
      />
      {saysOutcome(entry) && (
        <SelectField
          form={form}
          name="outcome"
          label={l10n.t('What became of it?')}
          options={CHOICES.map(value => ({ value, label: saidOutcomes[value] }))}
        />
      )}
    </Form>
  );
}

function firstOutcome(entry: PageEntry): Outcome {
  if (entry.state !== 'open') return entry.state;
  return entry.type === 'question' ? 'answered' : 'acknowledged';
}
