import * as l10n from '@vscode/l10n';
import type { MeetingItem, PlanOverview } from '../../domain/overview/overview';
import { usePage } from '../page';
import { meetingWord, plural } from '../words';

/** The plan from its first to its last day: where today is, and the meetings as dots. The list below has the words. */
export function Timeline({ plan }: { plan: PlanOverview }) {
  const { dates } = usePage();
  const length = Math.max(1, dates.between(plan.start, plan.end) ?? 1);
  const at = (iso: string) => Math.min(1, Math.max(0, (dates.between(plan.start, iso) ?? 0) / length));
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const today = at(plan.today);
  const running = plan.today >= plan.start && plan.today <= plan.end;
  const held = plan.meetings.filter(meeting => meeting.status === 'held').length;
  const meetings = plan.meetings.filter(meeting => (dates.between(plan.start, meeting.date) ?? -1) >= 0);
  const planned = plan.nextMeeting && !meetings.some(meeting => meeting.date === plan.nextMeeting?.date)
    ? plan.nextMeeting.date : undefined;
  const label = plural(dates.language, held,
    l10n.t('From {0} to {1}, {2} meeting held so far', dates.long(plan.start), dates.long(plan.end), held),
    l10n.t('From {0} to {1}, {2} meetings held so far', dates.long(plan.start), dates.long(plan.end), held));
  return (
    <div class="timeline">
      <svg role="img" aria-label={label} width="100%" height="34" focusable="false">
        <line class="track" x1="0" x2="100%" y1="24" y2="24" />
        <line class="elapsed" x1="0" x2={percent(today)} y1="24" y2="24" />
        {running && <line class="today" x1={percent(today)} x2={percent(today)} y1="16" y2="32" />}
        {meetings.map(meeting => <Dot key={meeting.id} meeting={meeting} x={percent(at(meeting.date))} />)}
        {planned && <circle class="dot planned" cx={percent(at(planned))} cy="24" r="4" />}
        {running && (
          <text class="today-word" x={percent(today)} y="11" text-anchor={anchorAt(today)}>{l10n.t('Today')}</text>
        )}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>{dates.short(plan.start)}</span>
        <span>{dates.short(plan.end)}</span>
      </div>
    </div>
  );
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  return share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle';
}

function Dot({ meeting, x }: { meeting: MeetingItem; x: string }) {
  const { dates } = usePage();
  return (
    <circle class={`dot ${meeting.status}`} cx={x} cy="24" r={meeting.status === 'held' ? 4.5 : 4}>
      <title>{`${dates.long(meeting.date)} · ${meetingWord(meeting.status)}`}</title>
    </circle>
  );
}
