import * as l10n from '@vscode/l10n';
import type { PlanPage } from '../../domain/planPage/planPage';
import type { FolderState } from '../contract/messages';
import { Button } from '../controls/buttons';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';

/** Asks a reader whom no file names which of the two they are; until they say so, they read along. */
export function Stranger({ folder, plan }: { folder: FolderState; plan: PlanPage }) {
  const page = usePage();
  const { stranger } = folder;
  if (!stranger || plan.phase === 'closed' || !folder.writable || !page.isOpen(KEY, true)) return null;
  const { email } = stranger;
  const choose = (person?: string) =>
    page.ask({ type: 'chooseIdentity', folder: page.folder, plan: page.plan, ...(person ? { person } : {}) });
  return (
    <div class="stranger" role="group" aria-label={l10n.t('Which of the two are you?')}>
      <p>
        <Icon name="info" />
        {email
          ? l10n.t('Git knows you as {0}, which nobody here has. Which of the two are you?', email)
          : l10n.t('Git does not say who you are. Which of the two are you?')}
      </p>
      <p class="buttons">
        {[plan.mentor, plan.mentee].map(({ id, name }) => (
          <Button key={id} label={l10n.t('I am {0}', name)} focusKey={`stranger:${id}`} onPress={() => choose(id)} />
        ))}
        <Button
          label={l10n.t('I am reading along')}
          look="quiet"
          focusKey="stranger:reader"
          onPress={() => page.setOpen(KEY, false)}
        />
      </p>
    </div>
  );
}

const KEY = 'stranger';
