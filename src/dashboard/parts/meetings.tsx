import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { MeetingItem } from '../../domain/overview/overview';
import { compareTexts } from '../../domain/text/compare';
import type { PlanOn } from '../../domain/planPage/planPage';
import { Rows, Section } from '../controls/fold';
import { Icon, type IconName } from '../controls/icons';
import { usePage } from '../context/page';
import { plural, useLabels } from '../context/words';

const STATUS_ICONS: Readonly<Record<MeetingItem['status'], IconName>> = {
  planned: 'calendar',
  held: 'check',
  postponed: 'pause',
  cancelled: 'cross',
};

export function Meetings({ plan }: { plan: PlanOn<'overview'> }) {
  if (plan.meetings.total === 0) return null;
  const newestFirst = [...plan.meetings.items].sort((a, b) => compareTexts(b.date, a.date));
  return (
    <Section id="meetings" title={l10n.t('Meetings')}>
      <Rows id="meeting-rows" items={newestFirst} first={5} label={l10n.t('Meetings')}>
        {meeting => <Meeting meeting={meeting} key={meeting.id} />}
      </Rows>
    </Section>
  );
}

export function Meeting({ meeting }: { meeting: MeetingItem }) {
  const page = usePage();
  const { dates } = page;
  const labels = useLabels();
  const total = meeting.openActions + meeting.doneActions;
  return (
    <li class="row meeting">
      <Icon name={STATUS_ICONS[meeting.status]} tone={meeting.status === 'held' ? 'lead good' : 'lead'} />
      <div class="row-body">
        <button
          type="button"
          class="link"
          title={dates.long(meeting.date)}
          onClick={() => page.ask({ type: 'openFile', folder: page.folder, path: meeting.path })}
        >
          {dates.short(meeting.date)}
        </button>
        <span class="meta">
          <span>{capital(labels.meetings[meeting.status])}</span>
          {total > 0 && (
            <span>
              {plural(
                dates.language,
                total,
                l10n.t('{0} of {1} action done', meeting.doneActions, total),
                l10n.t('{0} of {1} actions done', meeting.doneActions, total),
              )}
            </span>
          )}
        </span>
      </div>
    </li>
  );
}
