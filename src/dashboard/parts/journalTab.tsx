import * as l10n from '@vscode/l10n';
import { ROWS } from '../../domain/overview/viewQuery';
import type { JournalRow, PlanOn } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { MoreRows, Section } from '../controls/fold';
import { usePage } from '../context/page';
import { plural } from '../context/words';
import { Calendar } from './calendar';
import { JournalEntry } from './entry';
import { Meeting } from './meetings';

/** Everything that was written and every meeting, by day. */
export function JournalTab({ plan }: { plan: PlanOn<'journal'> }) {
  const page = usePage();
  const { dates } = page;
  const { rows, day } = plan.journal;
  const title = day === undefined ? l10n.t('Newest first') : dates.long(day);
  return (
    <>
      <Section id="activity" title={l10n.t('Activity')}>
        <Calendar plan={plan} />
        <CalendarKey />
      </Section>
      <Section
        id="journal"
        title={title}
        action={
          day === undefined ? (
            <span class="quiet">
              {plural(dates.language, rows.total, l10n.t('{0} entry', rows.total), l10n.t('{0} entries', rows.total))}
            </span>
          ) : (
            <Button
              label={l10n.t('All days')}
              look="quiet"
              icon="cross"
              focusKey="all-days"
              onPress={() => {
                page.setLook({ day: undefined, journalCount: ROWS });
                page.focusNext(`day:${day}`);
              }}
            />
          )
        }
      >
        {rows.total === 0 ? (
          <p class="calm">
            {day === undefined
              ? l10n.t('The journal is empty. Select some code and log progress there.')
              : l10n.t('Nothing was written on this day.')}
          </p>
        ) : (
          <Days rows={rows.items} single={day !== undefined} />
        )}
        <MoreRows
          id="more-journal"
          shown={rows.items.length}
          total={rows.total}
          onMore={journalCount => page.setLook({ journalCount })}
        />
      </Section>
    </>
  );
}

/** What the colours and rings of the calendar mean. */
function CalendarKey() {
  return (
    <p class="key" aria-hidden="true">
      {l10n.t('Fewer')}
      <i class="day level-0" />
      <i class="day level-1" />
      <i class="day level-2" />
      <i class="day level-3" />
      <i class="day level-4" />
      {l10n.t('More')}
      <i class="day level-0 meeting held" />
      {l10n.t('Meeting')}
    </p>
  );
}

/** Rows under the name of their month. */
function Days({ rows, single }: { rows: readonly JournalRow[]; single: boolean }) {
  const { dates } = usePage();
  const months = new Map<string, JournalRow[]>();
  for (const row of rows) {
    const month = row.date.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  return (
    <>
      {[...months].map(([month, items]) => (
        <div key={month} class="month-rows">
          {!single && <h3 class="sub">{dates.monthAndYear(`${month}-01`)}</h3>}
          <ul class="rows" aria-label={dates.monthAndYear(`${month}-01`)}>
            {items.map(row =>
              row.kind === 'meeting' ? (
                <Meeting meeting={row.meeting} key={`m:${row.meeting.id}`} />
              ) : (
                <JournalEntry entry={row.entry} key={row.entry.id} />
              ),
            )}
          </ul>
        </div>
      ))}
    </>
  );
}
