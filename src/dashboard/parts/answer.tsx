import * as l10n from '@vscode/l10n';
import type { PageEntry } from '../../domain/overview/planPage';
import type { Outcome } from '../../domain/records/entry';
import { Button } from '../controls';
import { Field, Form, SelectField } from '../form';
import { usePage } from '../page';
import { outcomeSentence } from '../words';
import { opening } from './opening';

const CHOICES: readonly Outcome[] = ['acknowledged', 'tried', 'kept', 'adapted', 'dropped', 'answered'];

/** Answers in place: what was thought, and, from the receiver of feedback, what became of it. */
export function Answer({ entry, waits }: { entry: PageEntry; waits: boolean }) {
  const page = usePage();
  const form = `reply:${entry.id}`;
  const button = `${form}:open`;
  const draft = page.drafts.get(form);
  const author = entry.mine ? l10n.t('You') : entry.author.name;
  const saysOutcome = entry.kind === 'feedback' && !entry.mine;
  if (!draft) {
    return (
      <div class="row-actions">
        <Button label={l10n.t('Reply')} icon="reply" look={waits ? undefined : 'quiet'} focusKey={button}
          name={l10n.t('Reply to {0}: {1}', author, opening(entry.text))}
          onPress={() => {
            page.drafts.open(form, { text: '', outcome: saysOutcome ? firstOutcome(entry) : '' });
            page.focusNext(`${form}:text`);
          }} />
      </div>
    );
  }
  return (
    <Form id={form} label={l10n.t('Reply to {0}: {1}', author, opening(entry.text))} save={l10n.t('Send reply')} back={button}
      ready={(draft.values['text'] ?? '').trim() !== ''}
      onSave={({ text = '', outcome }) => page.drafts.send(form, id => ({
        type: 'reply', folder: page.folder, plan: page.plan, entry: entry.id, draft: id, text: text.trim(),
        ...(saysOutcome ? { outcome: outcome as Outcome } : {}),
      }))}>
      <Field form={form} name="text" label={l10n.t('Your reply')} rows={3} required hint={l10n.t('Ctrl+Enter sends, Escape closes.')} />
      {saysOutcome && (
        <SelectField form={form} name="outcome" label={l10n.t('What became of it?')}
          options={CHOICES.map(value => ({ value, label: outcomeSentence(value) }))} />
      )}
    </Form>
  );
}

function firstOutcome(entry: PageEntry): Outcome {
  return entry.state === 'open' ? entry.type === 'question' ? 'answered' : 'acknowledged' : entry.state;
}
