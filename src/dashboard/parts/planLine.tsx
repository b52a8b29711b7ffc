import * as l10n from '@vscode/l10n';
import type { TimelineEvent, TimelineEventKind, PlanPage } from '../../domain/planPage/planPage';
import type { Dates } from '../context/dates';
import { usePage } from '../context/page';
import { TableBehind } from '../controls/table';
import { eventWord, plural, useLabels } from '../context/words';

/** Room above the line for the word of today, and below that for reviews. */
const LINE = 34;

/** The plan from its first to its last day: where today is, the meetings and the reviews. */
export function PlanLine({ plan }: { plan: PlanPage }) {
  const { dates } = usePage();
  const length = Math.max(1, dates.between(plan.start, plan.end) ?? 1);
  const at = (iso: string) => Math.min(1, Math.max(0, (dates.between(plan.start, iso) ?? 0) / length));
  const percent = (iso: string) => `${(at(iso) * 100).toFixed(2)}%`;
  const today = at(plan.today);
  const running = plan.today >= plan.start && plan.today <= plan.end;
  const marks = plan.marks.filter(mark => mark.date >= plan.start && mark.date <= plan.end);
  const words = wordsOf(plan, marks, dates);
  return (
    <div class="plan-line">
      <svg
        role="img"
        aria-label={[
          l10n.t('From {0} to {1}', dates.long(plan.start), dates.long(plan.end)),
          ...words.filter(Boolean),
        ].join(', ')}
        width="100%"
        height="44"
        focusable="false"
      >
        <line class="track" x1="0" x2="100%" y1={LINE} y2={LINE} />
        <line class="elapsed" x1="0" x2={percent(plan.today)} y1={LINE} y2={LINE} />
        {running && (
          <line class="today" x1={percent(plan.today)} x2={percent(plan.today)} y1={LINE - 9} y2={LINE + 9} />
        )}
        {marks.map(mark => (
          <Dot key={`${mark.kind}:${mark.date}:${mark.path ?? ''}`} mark={mark} x={percent(mark.date)} />
        ))}
        {running && (
          <text class="today-word" x={percent(plan.today)} y="12" text-anchor={anchorAt(today)}>
            {l10n.t('Today')}
          </text>
        )}
      </svg>
      <Legend plan={plan} words={words} />
    </div>
  );
}

/** Words near an end of the line stand within it. @param at from 0 to 1 */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.1) return 'start';
  return at > 0.9 ? 'end' : 'middle';
}

/** The words below the line, and the same as a table. */
function Legend({ plan, words }: { plan: PlanPage; words: readonly string[] }) {
  const { dates } = usePage();
  const labels = useLabels();
  return (
    <div class="legend">
      <span class="end" aria-hidden="true">
        {dates.short(plan.start)}
      </span>
      <ul aria-label={l10n.t('Meetings')}>
        {LEGEND.map(kind => {
          const text = words[LEGEND.indexOf(kind)];
          return (
            text && (
              <li key={kind}>
                <svg width="12" height="12" aria-hidden="true" focusable="false">
                  <Shape kind={kind} x="6" y={6} />
                </svg>
                {text}
              </li>
            )
          );
        })}
      </ul>
      {plan.marks.length > 0 && (
        <TableBehind
          id="line"
          caption={l10n.t('Meetings and reviews')}
          head={[l10n.t('Day'), l10n.t('What')]}
          rows={plan.marks.map(mark => [dates.long(mark.date), eventWord(mark.kind, labels)])}
        />
      )}
      <span class="end" aria-hidden="true">
        {dates.short(plan.end)}
      </span>
    </div>
  );
}

const LEGEND: readonly TimelineEventKind[] = ['held', 'missed', 'postponed', 'next', 'review'];

/** Words for each kind of the legend; '' where the line has none. */
function wordsOf(plan: PlanPage, marks: readonly TimelineEvent[], dates: Dates): string[] {
  const { language } = dates;
  const count = (...kinds: TimelineEventKind[]) => marks.filter(mark => kinds.includes(mark.kind)).length;
  const [held, missed, moved] = [count('held'), count('missed'), count('postponed', 'cancelled')];
  const review = marks.find(mark => mark.kind === 'review' && mark.date >= plan.today);
  return [
    held > 0 ? plural(language, held, l10n.t('{0} meeting held', held), l10n.t('{0} meetings held', held)) : '',
    missed > 0
      ? plural(language, missed, l10n.t('{0} day without a note', missed), l10n.t('{0} days without a note', missed))
      : '',
    moved > 0 ? l10n.t('{0} postponed or cancelled', moved) : '',
    plan.nextMeeting ? l10n.t('Next {0}', dates.relative((plan.nextMeeting.here ?? plan.nextMeeting).date)) : '',
    review ? l10n.t('Review {0}', dates.short(review.date)) : '',
  ];
}

function Dot({ mark, x }: { mark: TimelineEvent; x: string }) {
  const labels = useLabels();
  const { dates } = usePage();
  // A review is often on the day of a meeting: it stands above the line, so that neither hides the other.
  return (
    <Shape
      kind={mark.kind}
      x={x}
      y={mark.kind === 'review' ? LINE - 10 : LINE}
      title={`${dates.long(mark.date)} · ${eventWord(mark.kind, labels)}`}
    />
  );
}

/** Each kind has a shape of its own, so that none is told by colour alone. */
function Shape({ kind, x, y, title }: { kind: TimelineEventKind; x: string; y: number; title?: string }) {
  const tip = title && <title>{title}</title>;
  if (kind === 'review') {
    return (
      <svg x={x} y={y} overflow="visible" class="dot review">
        <path d="M0-5.5 5.5 0 0 5.5-5.5 0z">{tip}</path>
      </svg>
    );
  }
  if (kind === 'missed') {
    return (
      <svg x={x} y={y} overflow="visible" class="dot missed">
        <path d="M-3.5-3.5l7 7M3.5-3.5l-7 7">{tip}</path>
      </svg>
    );
  }
  return (
    <circle class={`dot ${kind}`} cx={x} cy={y} r={kind === 'held' ? 4.5 : 4}>
      {tip}
    </circle>
  );
}
