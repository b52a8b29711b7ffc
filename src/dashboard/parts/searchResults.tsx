import * as l10n from '@vscode/l10n';
import type { SearchAnswer, SearchHit } from '../../domain/search/search';
import type { SearchGroup } from '../../domain/search/searchIndex';
import { MoreRows, Section } from '../controls/fold';
import { Icon, type IconName } from '../controls/icons';
import { Marked } from '../controls/highlight';
import { usePage } from '../context/page';
import { plural } from '../context/words';

const GROUP_ICONS: Readonly<Record<SearchGroup, IconName>> = {
  goals: 'flag',
  feedback: 'reply',
  progress: 'route',
  questions: 'question',
  decisions: 'decision',
  thanks: 'praise',
  actions: 'check',
  meetings: 'calendar',
};

/** What was found, by kind. Up and down go from result to result, Enter opens, Escape goes back to the search. */
export function SearchResults({ answer }: { answer: SearchAnswer }) {
  const page = usePage();
  const words =
    answer.total === 0
      ? l10n.t('Nothing found')
      : plural(
          page.dates.language,
          answer.total,
          l10n.t('{0} result', answer.total),
          l10n.t('{0} results', answer.total),
        );
  return (
    <Section id="results" title={words}>
      {answer.total === 0 && (
        <p class="calm">{l10n.t('No goal, entry, action or meeting has all these words in it.')}</p>
      )}
      <div onKeyDown={event => walk(event)}>
        {answer.groups.map(({ group, total, hits }) => (
          <div key={group} class="hits">
            <h3 class="sub">
              {groupWord(group)} <span class="quiet">{total}</span>
            </h3>
            <ul aria-label={groupWord(group)}>
              {hits.map(hit => (
                <li key={hit.id}>
                  <Hit hit={hit} text={answer.text} />
                </li>
              ))}
            </ul>
            <MoreRows
              id={`results:${group}`}
              shown={hits.length}
              total={total}
              onMore={searchCount => page.setLook({ searchCount })}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}

function Hit({ hit, text }: { hit: SearchHit; text: string }) {
  const page = usePage();
  const title = hit.group === 'meetings' ? page.dates.long(hit.title) : hit.title;
  return (
    <button
      type="button"
      class="hit"
      data-key={`hit:${hit.group}:${hit.id}`}
      onClick={() =>
        page.ask({
          type: 'openFile',
          folder: page.folder,
          path: hit.path,
          ...(hit.line === undefined ? {} : { line: hit.line }),
        })
      }
    >
      <Icon name={GROUP_ICONS[hit.group]} />
      <span class="hit-body">
        {title && (
          <span class="hit-title" dir="auto">
            <Marked text={title} search={text} />
          </span>
        )}
        {hit.excerpt && (
          <span class={title ? 'quiet' : ''} dir="auto">
            <Marked text={hit.excerpt} search={text} />
          </span>
        )}
        <span class="meta">
          {hit.who && <bdi>{hit.who}</bdi>}
          {hit.date && hit.group !== 'meetings' && <span>{page.dates.short(hit.date)}</span>}
          {hit.code && (
            <span class="mono" dir="ltr">
              {hit.code.path}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}

function walk(event: KeyboardEvent): void {
  const hits = [...document.querySelectorAll<HTMLElement>('.hit')];
  const at = hits.findIndex(hit => hit === document.activeElement);
  const field = document.querySelector<HTMLElement>('.search input');
  const to = {
    ArrowDown: hits[at + 1],
    ArrowUp: hits[at - 1] ?? field,
    Home: hits[0],
    End: hits.at(-1),
    Escape: field,
  }[event.key];
  if (!to || at < 0) return;
  event.preventDefault();
  to.focus();
}

function groupWord(group: SearchGroup): string {
  switch (group) {
    case 'goals':
      return l10n.t('Goals');
    case 'feedback':
      return l10n.t('Feedback');
    case 'progress':
      return l10n.t('Progress');
    case 'questions':
      return l10n.t('Questions');
    case 'decisions':
      return l10n.t('Decisions');
    case 'thanks':
      return l10n.t('Thanks');
    case 'actions':
      return l10n.t('Actions');
    case 'meetings':
      return l10n.t('Meetings');
  }
}
