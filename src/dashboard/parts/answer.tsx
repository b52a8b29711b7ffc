import * as l10n from '@vscode/l10n';
import type { PageEntry } from '../../domain/planPage/planPage';
import { saidWords } from '../../domain/labels/labels';
import { askedBy, sayable, type Said, type Side } from '../../domain/records/asked';
import { OUTCOMES } from '../../domain/records/entryValues';
import { Button } from '../controls/buttons';
import { Field, Form, SelectField } from '../controls/form';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';
import { opening } from './opening';

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

/** What the reader can say of what was asked; with one thing to say there is nothing to choose. */
function choicesOf(entry: PageEntry): readonly Said[] {
  return sayable(entry, sideOf(entry), entry.turn);
}

const sideOf = ({ mine }: PageEntry): Side => (mine ? 'author' : 'other');

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
        page.drafts.open(answerOf(entry), { text: '', outcome: firstSaid(entry) });
        page.focusNext(`${answerOf(entry)}:text`);
      }}
    />
  );
}

/** Answers in place: what was thought, and what became of it. */
export function ReplyForm({ entry }: { entry: PageEntry }) {
  const page = usePage();
  const labels = useLabels();
  const choices = choicesOf(entry);
  const form = answerOf(entry);
  const text = page.drafts.get(form)?.values['text'] ?? '';
  return (
    <Form
      id={form}
      label={nameOf(entry)}
      save={l10n.t('Save reply')}
      back={buttonOf(entry)}
      ready={text.trim() !== ''}
      onSave={({ outcome }) => {
        const said = OUTCOMES.find(each => each === outcome);
        page.drafts.send(form, id => ({
          type: 'reply',
          folder: page.folder,
          plan: page.plan,
          entry: entry.id,
          draft: id,
          text: text.trim(),
          ...(said ? { outcome: said } : {}),
        }));
      }}
    >
      <Field
        form={form}
        name="text"
        label={l10n.t('Your reply')}
        rows={3}
        required
        hint={l10n.t('Ctrl+Enter saves, Escape closes.')}
      />
      {choices.length > 1 && (
        <SelectField
          form={form}
          name="outcome"
          label={entry.kind === 'question' ? l10n.t('Is it answered?') : l10n.t('What became of it?')}
          options={choices.map(value => ({ value, label: saidWords(labels, askedBy(entry), sideOf(entry), value) }))}
        />
      )}
    </Form>
  );
}

/** What was said before, so that words added to it take nothing back; else what ends nothing. */
function firstSaid(entry: PageEntry): Said {
  const choices = choicesOf(entry);
  return choices.find(choice => choice === entry.state) ?? choices[0] ?? 'words';
}
