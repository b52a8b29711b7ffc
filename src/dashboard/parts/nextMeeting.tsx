import * as l10n from '@vscode/l10n';
import type { NextMeeting as Next } from '../../domain/overview/overview';
import type { PlanOn } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Section } from '../controls/fold';
import { usePage } from '../context/page';
import { plural } from '../context/words';

export function NextMeeting({ plan }: { plan: PlanOn<'overview'> }) {
  return (
    <Section id="next" title={l10n.t('Next meeting')}>
      {plan.nextMeeting ? (
        <Meeting plan={plan} meeting={plan.nextMeeting} />
      ) : (
        <p class="calm">{l10n.t('No meeting is planned.')}</p>
      )}
    </Section>
  );
}

function Meeting({ plan, meeting }: { plan: PlanOn<'overview'>; meeting: Next }) {
  const page = usePage();
  const { dates } = page;
  const { date, time } = meeting.here ?? meeting;
  const when = (day: string, clock: string | undefined) =>
    clock ? l10n.t('{0} at {1}', dates.long(day), dates.time(clock)) : dates.long(day);
  const plans = date === meeting.date && meeting.time ? dates.time(meeting.time) : when(meeting.date, meeting.time);
  const minutes = plural(
    dates.language,
    meeting.minutes,
    l10n.t('{0} minute', meeting.minutes),
    l10n.t('{0} minutes', meeting.minutes),
  );
  const path = meeting.path;
  return (
    <div class="tile next-meeting">
      <p class="big">{dates.relative(date)}</p>
      <p class="when">{when(date, time)}</p>
      {meeting.timeZone && <p class="meta">{l10n.t('{0} in the plan’s time zone, {1}', plans, meeting.timeZone)}</p>}
      <p class="meta">
        <span>{minutes}</span>
        {!path && plan.role === 'mentor' && <span>{l10n.t('{0} prepares the agenda', plan.mentee.name)}</span>}
      </p>
      {path && (
        <Button
          label={l10n.t('Open agenda')}
          icon="file"
          focusKey="agenda"
          onPress={() => page.ask({ type: 'openFile', folder: page.folder, path })}
        />
      )}
      {!path && !page.readOnly && !plan.needsMe.agenda && (
        <Button
          label={l10n.t('Generate agenda')}
          icon="calendar"
          focusKey="agenda"
          look={plan.role === 'mentee' && plan.needsMe.first.length === 0 ? 'primary' : undefined}
          onPress={() => page.ask({ type: 'generateAgenda', folder: page.folder, plan: page.plan })}
        />
      )}
    </div>
  );
}
