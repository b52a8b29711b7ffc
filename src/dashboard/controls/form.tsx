import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { Button } from './buttons';
import { Icon } from './icons';
import { usePage } from '../context/page';

/**
 * A form in place: open as long as there is a draft of it. Escape closes it, Enter sends it (with Ctrl or Command where
 * the text can have several lines), and the focus goes back to where it came from. No `<form>`: the page's frame allows
 * none.
 */
export function Form({
  id,
  label,
  save,
  ready,
  back,
  onSave,
  children,
}: {
  id: string;
  label: string;
  save: string;
  /** False while something is missing; then nothing can be sent. */
  ready: boolean;
  /** Key of the control that opened it. */
  back: string;
  onSave: (values: Readonly<Record<string, string>>) => void;
  children: ComponentChildren;
}) {
  const page = usePage();
  const draft = page.drafts.get(id);
  if (!draft) return null;
  const sent = page.drafts.isSent(id);
  const close = () => {
    page.drafts.close(id);
    page.focusNext(back);
  };
  const submit = () => {
    if (!ready || sent) return;
    onSave(draft.values);
    page.focusNext(back);
  };
  return (
    <div
      class="form"
      role="group"
      aria-label={label}
      aria-describedby={`${id}:readers`}
      onKeyDown={event => onFormKey(event, close, submit)}
    >
      {children}
      <div class="form-actions">
        <Button label={save} look="primary" focusKey={`${id}:save`} disabled={!ready || sent} onPress={submit} />
        <Button label={l10n.t('Cancel')} focusKey={`${id}:cancel`} onPress={close} />
        <ReadersHint id={`${id}:readers`} />
      </div>
    </div>
  );
}

/** Not while an input method composes a word: then Enter and Escape are its own. */
function onFormKey(event: KeyboardEvent, close: () => void, submit: () => void): void {
  if (event.isComposing) return;
  const isOneLine = event.target instanceof HTMLInputElement;
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || isOneLine)) {
    event.preventDefault();
    submit();
  }
}

function ReadersHint({ id }: { id: string }) {
  return (
    <p id={id} class="hint">
      {l10n.t('Everyone who can read this repository can read it.')}
    </p>
  );
}

interface FieldProps {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
}

export function Field({
  form,
  name,
  label,
  hint,
  required,
  rows,
  type = 'text',
  wrong,
}: FieldProps & {
  /** More than one: a text with line breaks. */
  rows?: number;
  type?: 'text' | 'date';
  wrong?: string | undefined;
}) {
  const page = usePage();
  const key = `${form}:${name}`;
  const value = page.drafts.get(form)?.values[name] ?? '';
  const shared = {
    id: key,
    value,
    'data-key': key,
    dir: 'auto' as const,
    'aria-required': required,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong || hint ? `${key}:hint` : undefined,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      page.drafts.write(form, name, event.currentTarget.value),
  };
  const input = type === 'date' ? <input {...shared} type="date" /> : <input {...shared} type="text" />;
  return (
    <div class={type === 'date' ? 'field short' : 'field'}>
      <label for={key}>{label}</label>
      {rows ? <textarea {...shared} rows={rows} /> : input}
      {(wrong ?? hint) && (
        <p id={`${key}:hint`} class={wrong ? 'hint wrong' : 'hint'}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField({ form, name, label, options }: FieldProps & { options: readonly Option[] }) {
  const page = usePage();
  const key = `${form}:${name}`;
  return (
    <div class="field short">
      <label for={key}>{label}</label>
      <Select
        id={key}
        value={page.drafts.get(form)?.values[name] ?? ''}
        options={options}
        onChange={value => page.drafts.write(form, name, value)}
      />
    </div>
  );
}

export function Select({
  id,
  value,
  options,
  label,
  onChange,
}: {
  id: string;
  value: string;
  options: readonly Option[];
  /** Where no label stands beside it. */
  label?: string;
  onChange: (value: string) => void;
}) {
  return (
    <span class="select">
      <select
        id={id}
        data-key={id}
        value={value}
        aria-label={label}
        onChange={event => onChange(event.currentTarget.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" tone="down" />
    </span>
  );
}
