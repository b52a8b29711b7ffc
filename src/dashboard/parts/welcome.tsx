import * as l10n from '@vscode/l10n';
import { Button } from '../controls/buttons';
import { Icon } from '../controls/icons';

/** The first minute: what this is, and one thing to do. */
export function Welcome({ onStart }: { onStart: () => void }) {
  return (
    <section id="welcome" class="welcome" aria-labelledby="welcome-title">
      <svg class="welcome-picture" viewBox="0 0 240 72" aria-hidden="true" focusable="false">
        <path class="track" d="M12 56C60 56 64 20 116 20s60 28 112 28" />
        <path class="elapsed" d="M12 56C60 56 64 20 116 20" />
        <circle class="dot held" cx="12" cy="56" r="6" />
        <circle class="dot held" cx="62" cy="38" r="4.5" />
        <circle class="dot held" cx="116" cy="20" r="6" />
        <circle class="dot planned" cx="172" cy="35" r="4.5" />
        <circle class="dot planned" cx="228" cy="48" r="6" />
      </svg>
      <h1 id="welcome-title" tabIndex={-1}>
        {l10n.t('Mentorship, beside your code')}
      </h1>
      <p class="lead-text">
        {l10n.t(
          'Two colleagues, a few goals, a meeting every other week. Keep the plan, the agendas and the feedback where you both work: in plain files that you commit to git.',
        )}
      </p>
      <Button label={l10n.t('Start a mentorship')} look="primary" focusKey="start" onPress={onStart} />
      <ul class="promises">
        <li>
          <Icon name="calendar" />
          {l10n.t('Agendas made from what happened since the last meeting')}
        </li>
        <li>
          <Icon name="code" />
          {l10n.t('Feedback tied to the lines it is about')}
        </li>
        <li>
          <Icon name="check" />
          {l10n.t('No server, no account: it works offline')}
        </li>
      </ul>
    </section>
  );
}

export function Loading() {
  return (
    <div class="loading-page">
      <h1 class="sr-only" tabIndex={-1}>
        {l10n.t('Mentorship')}
      </h1>
      <p class="quiet">{l10n.t('Reading the mentorship files…')}</p>
    </div>
  );
}
