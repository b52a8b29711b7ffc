import * as l10n from '@vscode/l10n';
import { Fold } from './fold';

/** What a picture shows, as a table for who can't see it or wants the figures. */
export function TableBehind({
  id,
  caption,
  head,
  rows,
}: {
  id: string;
  caption: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  return (
    <Fold id={`table:${id}`} title={l10n.t('As a table')} quiet of={caption}>
      <div class="table-box" tabIndex={0} role="group" aria-label={caption}>
        <table>
          <caption class="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={at}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  );
}
