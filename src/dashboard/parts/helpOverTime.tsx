import * as l10n from '@vscode/l10n';
import type { HelpMonth } from '../../domain/practices/helpOverTime';
import type { HelpLevel } from '../../domain/records/entry';
import { usePage } from '../context/page';

/** From the least that a note gives away to the most. */
const LEVELS: readonly HelpLevel[] = ['question', 'hint', 'pointer', 'example'];

/** How much of the answer the mentor's notes gave away, month by month: from only asking to an example. */
export function HelpOverTime({ months }: { months: readonly HelpMonth[] }) {
  const { dates } = usePage();
  return (
    <div class="help">
      <table>
        <caption>
          {l10n.t(
            'How much the mentor’s notes gave away. This table is shown to the two of you only; what it counts stands in the files.',
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{l10n.t('Month')}</th>
            {LEVELS.map(level => (
              <th key={level} scope="col">
                {levelWord(level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, counts }) => (
            <tr key={month}>
              <th scope="row">{dates.monthAndYear(`${month}-01`)}</th>
              {LEVELS.map(level => (
                <td key={level} class={counts[level] === 0 ? 'quiet' : undefined}>
                  {counts[level]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function levelWord(level: HelpLevel): string {
  switch (level) {
    case 'question':
      return l10n.t('only asks');
    case 'hint':
      return l10n.t('a hint');
    case 'pointer':
      return l10n.t('a pointer');
    case 'example':
      return l10n.t('an example');
  }
}
