import * as l10n from '@vscode/l10n';
import type { Movement, PageGoal, PlanPage } from '../../domain/planPage/planPage';
import { dayNumber, isoOf } from '../context/dates';
import { usePage } from '../context/page';
import { TableBehind } from '../controls/table';
import { plural } from '../context/words';

const BAR = 7;
const GAP = 3;
const HEIGHT = 28;
/** Half a year of weeks at least, so that a young plan shows how much is still ahead. */
const FEWEST = 26;
const MOST = 60;

/** When a goal moved: one bar a week, as high as there were steps done and entries written. */
export function MovementOf({ plan, goal }: { plan: PlanPage; goal: PageGoal }) {
  const { dates } = usePage();
  const movement = goal.moved?.weeks ?? [];
  if (movement.length === 0) return null;
  const weeks = weeksOf(plan, movement);
  const most = Math.max(2, ...weeks.map(week => week.steps + week.entries));
  const unit = (HEIGHT - 2) / most;
  const moving = movement.length;
  const label = plural(
    dates.language,
    moving,
    l10n.t('Moved in {0} week', moving),
    l10n.t('Moved in {0} weeks', moving),
  );
  return (
    <div class="movement">
      <svg role="img" aria-label={label} width={weeks.length * (BAR + GAP)} height={HEIGHT} focusable="false">
        {weeks.map((week, index) => {
          const x = index * (BAR + GAP);
          const [steps, entries] = [week.steps * unit, week.entries * unit];
          return (
            <g key={week.week}>
              <rect class="week" x={x} y={HEIGHT - 2} width={BAR} height="2" rx="1" />
              {entries > 0 && <rect class="entries" x={x} y={HEIGHT - entries} width={BAR} height={entries} rx="1" />}
              {steps > 0 && (
                <rect
                  class="done"
                  x={x}
                  y={HEIGHT - entries - steps}
                  width={BAR}
                  height={Math.max(0, steps - (entries > 0 ? 1 : 0))}
                  rx="1"
                />
              )}
              {steps + entries > 0 && <title>{`${dates.short(week.week)} · ${wordsOf(week, dates.language)}`}</title>}
            </g>
          );
        })}
      </svg>
      <p class="key" aria-hidden="true">
        <i class="done" />
        {l10n.t('Steps')}
        <i class="entries" />
        {l10n.t('Notes')}
        <span>{l10n.t('Since {0}', dates.short(weeks[0]?.week ?? plan.start))}</span>
      </p>
      <TableBehind
        id={`movement:${goal.id}`}
        caption={l10n.t('Movement of: {0}', goal.outcome)}
        head={[l10n.t('Week of'), l10n.t('Steps'), l10n.t('Notes')]}
        rows={movement.map(week => [dates.short(week.week), week.steps, week.entries])}
      />
    </div>
  );
}

function wordsOf({ steps, entries }: Movement, language: string): string {
  return [
    ...(steps > 0 ? [plural(language, steps, l10n.t('{0} step', steps), l10n.t('{0} steps', steps))] : []),
    ...(entries > 0 ? [plural(language, entries, l10n.t('{0} note', entries), l10n.t('{0} notes', entries))] : []),
  ].join(', ');
}

/** Every week from the first movement (or the plan's start) to today, those in which nothing happened too. */
function weeksOf(plan: PlanPage, movement: readonly Movement[]): Movement[] {
  const byWeek = new Map(movement.map(week => [week.week, week]));
  const monday = (iso: string) => {
    const day = dayNumber(iso) ?? 0;
    return day - ((day + 3) % 7);
  };
  const last = Math.max(monday(plan.today), monday(movement.at(-1)?.week ?? plan.today));
  const first = Math.max(
    Math.min(monday(plan.start), monday(movement[0]?.week ?? plan.start), last - 7 * (FEWEST - 1)),
    last - 7 * (MOST - 1),
  );
  const weeks: Movement[] = [];
  for (let day = first; day <= last; day += 7) {
    const week = isoOf(day);
    weeks.push(byWeek.get(week) ?? { week, steps: 0, entries: 0 });
  }
  return weeks;
}
