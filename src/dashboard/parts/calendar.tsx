import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ROWS } from '../../domain/overview/viewQuery';
import type { DayCount, PlanOn } from '../../domain/planPage/planPage';
import type { Labels } from '../../domain/labels/labels';
import { dayNumber, isoOf, type Dates } from '../context/dates';
import { usePage } from '../context/page';
import { plural, useLabels } from '../context/words';

const MAX_WEEKS = 54;
const MIN_WEEKS = 20;

/**
 * The months as a picture: one square a day, darker with more notes, ringed where a meeting was. It is a real grid, so
 * that the arrow keys walk it, each square says what it holds, and Enter shows the notes of that day below.
 */
export function Calendar({ plan }: { plan: PlanOn<'journal'> }) {
  const page = usePage();
  const { dates } = page;
  const { days, day: chosen } = plan.journal;
  const byDay = new Map(days.map(day => [day.date, day]));
  const first = firstDay(plan);
  const last = Math.max(dayNumber(plan.today) ?? 0, dayNumber(nextDay(plan) ?? '') ?? 0);
  const weeks = Math.ceil((last - first + 1) / 7);
  const [at, setAt] = useState(dayNumber(chosen ?? '') ?? dayNumber(plan.today) ?? last);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEndInView(box, weeks);
  useLayoutEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>('[tabindex="0"][role="gridcell"]')?.focus();
    moved.current = false;
  }, [at]);
  const here = Math.min(Math.max(at, first), last);
  const choose = (day: number) => {
    const iso = isoOf(day);
    setAt(day);
    page.setLook({ day: chosen === iso ? undefined : iso, journalCount: ROWS });
  };
  const walk = (event: KeyboardEvent) => {
    const to = dayFor(event.key, here, first, last);
    if (to !== undefined && to >= first && to <= last) {
      event.preventDefault();
      moved.current = true;
      setAt(to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(here);
    } else if (event.key === 'Escape' && chosen) page.setLook({ day: undefined, journalCount: ROWS });
  };
  const cell = (week: number, day: number) => {
    if (day > last) return <td key={week} />;
    const found = byDay.get(isoOf(day));
    return <DayCell key={week} day={day} found={found} plan={plan} isReached={day === here} onChoose={choose} />;
  };
  return (
    <div class="calendar" ref={box}>
      <table role="grid" aria-label={l10n.t('Notes and meetings by day')} onKeyDown={walk}>
        <thead>
          <tr role="row">
            <td class="weekday" />
            {monthsOf(first, weeks, dates)}
          </tr>
        </thead>
        <tbody>
          {[0, 1, 2, 3, 4, 5, 6].map(weekday => (
            <tr key={weekday} role="row">
              <WeekdayName weekday={weekday} />
              {Array.from({ length: weeks }, (_, week) => cell(week, first + week * 7 + weekday))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The latest weeks are what is seen at first, and again when there are more of them. */
function useEndInView(box: { readonly current: HTMLElement | null }, weeks: number): void {
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, [box, weeks]);
}

/** The day that a key leads to from `here`; a column is a week. */
function dayFor(key: string, here: number, first: number, last: number): number | undefined {
  return {
    ArrowLeft: here - 7,
    ArrowRight: here + 7,
    ArrowUp: here - 1,
    ArrowDown: here + 1,
    Home: first,
    End: last,
  }[key];
}

/** Every second name is unseen: there is no room for all. */
function WeekdayName({ weekday }: { weekday: number }) {
  const { dates } = usePage();
  const isSeen = weekday % 2 === 0;
  return (
    <th class="weekday" scope="row">
      <span aria-hidden={!isSeen}>{isSeen ? dates.weekday(weekday) : ''}</span>
      {!isSeen && <span class="sr-only">{dates.weekday(weekday)}</span>}
    </th>
  );
}

function DayCell({
  day,
  found,
  plan,
  isReached,
  onChoose,
}: {
  day: number;
  found: DayCount | undefined;
  plan: PlanOn<'journal'>;
  /** The one square that the Tab key reaches. */
  isReached: boolean;
  onChoose: (day: number) => void;
}) {
  const { dates } = usePage();
  const labels = useLabels();
  const iso = isoOf(day);
  const label = labelOf(found, iso, plan, dates, labels);
  return (
    <td
      role="gridcell"
      tabIndex={isReached ? 0 : -1}
      aria-selected={plan.journal.day === iso}
      data-key={`day:${iso}`}
      class={classOf(found, iso, plan)}
      aria-label={label}
      title={label}
      onClick={() => onChoose(day)}
    />
  );
}

/** The Monday of the plan's first week, or of about a year ago. */
function firstDay(plan: PlanOn<'journal'>): number {
  const today = dayNumber(plan.today) ?? 0;
  const start = Math.min(
    dayNumber(plan.start) ?? today,
    dayNumber(plan.journal.days[0]?.date ?? '') ?? today,
    today - 7 * MIN_WEEKS,
  );
  const day = Math.max(start, today - 7 * (MAX_WEEKS - 2));
  return day - ((day + 3) % 7);
}

/** The name of each month above its first week. */
function monthsOf(first: number, weeks: number, dates: Dates) {
  const cells = [];
  for (let week = 0; week < weeks;) {
    const month = isoOf(first + week * 7 + 6).slice(0, 7);
    let span = 1;
    while (week + span < weeks && isoOf(first + (week + span) * 7 + 6).slice(0, 7) === month) span++;
    cells.push(
      <th key={week} colSpan={span} scope="colgroup" class="month">
        {span > 1 ? dates.month(`${month}-01`) : ''}
        <span class="sr-only">{dates.long(`${month}-01`)}</span>
      </th>,
    );
    week += span;
  }
  return cells;
}

const nextDay = ({ nextMeeting }: PlanOn<'journal'>) => (nextMeeting?.here ?? nextMeeting)?.date;

function classOf(day: DayCount | undefined, iso: string, plan: PlanOn<'journal'>): string {
  const count = day?.entries ?? 0;
  const meeting = nextDay(plan) === iso ? 'next' : day?.meeting;
  return [
    `day level-${levelOf(count)}`,
    ...(meeting ? [`meeting ${meeting}`] : []),
    ...(iso === plan.today ? ['is-today'] : []),
  ].join(' ');
}

/** How dark a day is drawn, by how many notes it has: 0 to 4. */
function levelOf(count: number): number {
  return LEAST_NOTES.filter(least => count >= least).length;
}

/** The fewest notes of each level above 0. */
const LEAST_NOTES = [1, 2, 4, 7];

function labelOf(
  day: DayCount | undefined,
  iso: string,
  plan: PlanOn<'journal'>,
  dates: Dates,
  labels: Labels,
): string {
  const count = day?.entries ?? 0;
  return [
    dates.long(iso),
    ...(count > 0 ? [plural(dates.language, count, l10n.t('{0} note', count), l10n.t('{0} notes', count))] : []),
    ...(day?.meeting ? [l10n.t('Meeting: {0}', capital(labels.meetings[day.meeting]))] : []),
    ...(nextDay(plan) === iso ? [l10n.t('Next meeting')] : []),
  ].join(', ');
}
