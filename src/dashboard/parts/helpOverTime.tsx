import * as l10n from '@vscode/l10n';
import type { HelpMonth } from '../../domain/practices/helpOverTime';
import { HELP_LEVELS } from '../../domain/records/entryValues';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';

/** How much of the answer the mentor's notes gave away, month by month: from only asking to an example. */
export function HelpOverTime({ months }: { months: readonly HelpMonth[] }) {
  const { dates } = usePage();
  const { helpLevels } = useLabels();
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
            {HELP_LEVELS.map(level => (
              <th key={level} scope="col">
                {helpLevels[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, counts }) => (
            <tr key={month}>
              <th scope="row">{dates.monthAndYear(`${month}-01`)}</th>
              {HELP_LEVELS.map(level => (
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
