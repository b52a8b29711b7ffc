import * as l10n from '@vscode/l10n';
import { Button } from '../controls/buttons';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';

/**
 * Fields that the reader changed and that were changed in the file too while the form was open: which words are to
 * stay?
 */
export function Meanwhile({
  form,
  now,
  labels,
}: {
  form: string;
  /** What the file says now, by field. */
  now: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
}) {
  const page = usePage();
  const draft = page.drafts.get(form);
  const fields = Object.keys(now).filter(field => {
    const [own, began, there] = [draft?.values[field] ?? '', draft?.began[field] ?? '', now[field]];
    return own !== began && there !== began && there !== own;
  });
  return fields.map(field => {
    const there = now[field] ?? '';
    const choose = (value: string) => {
      page.drafts.settle(form, field, there, value);
      page.focusNext(`${form}:${field}`);
    };
    return (
      <div class="meanwhile" key={field}>
        <p class="hint wrong" dir="auto">
          <Icon name="warning" tone="caution" />
          {labels[field]}
          {' – '}
          {there === ''
            ? l10n.t('This was taken away meanwhile.')
            : l10n.t('This was changed meanwhile to “{0}”.', there)}
        </p>
        <Button
          label={l10n.t('Keep mine')}
          focusKey={`${form}:${field}:mine`}
          onPress={() => choose(draft?.values[field] ?? '')}
        />
        <Button label={l10n.t('Take theirs')} focusKey={`${form}:${field}:theirs`} onPress={() => choose(there)} />
      </div>
    );
  });
}
