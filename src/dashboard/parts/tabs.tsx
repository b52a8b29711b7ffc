import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import { TABS, type Tab } from '../../domain/overview/viewQuery';
import type { PlanPage } from '../../domain/planPage/planPage';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';

/** The parts of a plan, and the search over all of them. */
export function Tabs({ plan }: { plan: PlanPage }) {
  const page = usePage();
  const bar = useRef<HTMLDivElement>(null);
  const open = plan.counts.unanswered;
  return (
    <div class="bar">
      <div
        class="tabs"
        role="tablist"
        aria-label={l10n.t('Parts of the plan')}
        ref={bar}
        onKeyDown={event => {
          const to = tabFor(event, page.look.tab);
          if (to === undefined) return;
          event.preventDefault();
          page.go(to);
        }}
      >
        {TABS.map(tab => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            class="tab"
            role="tab"
            aria-selected={tab === page.look.tab}
            aria-controls="panel"
            tabIndex={tab === page.look.tab ? 0 : -1}
            data-key={`tab:${tab}`}
            onClick={() => page.go(tab)}
          >
            {tabWord(tab)}
            {tab === 'feedback' && open > 0 && (
              <span class="count" title={l10n.t('Without an answer')}>
                {' '}
                {open}
                <span class="sr-only"> {l10n.t('Without an answer')}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <Search />
    </div>
  );
}

/** The tab that a key leads to; the last one is followed by the first. */
function tabFor({ key, currentTarget }: TargetedKey, tab: Tab): Tab | undefined {
  const at = TABS.indexOf(tab);
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: TABS.length - 1 }[key];
  return to === undefined ? undefined : TABS.at(to % TABS.length);
}

interface TargetedKey {
  readonly key: string;
  readonly currentTarget: HTMLElement;
}

function tabWord(tab: Tab): string {
  switch (tab) {
    case 'overview':
      return l10n.t('Overview');
    case 'goals':
      return l10n.t('Goals');
    case 'feedback':
      return l10n.t('Feedback');
    case 'journal':
      return l10n.t('Journal');
    case 'practices':
      return l10n.t('Practices');
  }
}

function Search() {
  const page = usePage();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', reach);
    return () => window.removeEventListener('keydown', reach);
  }, []);
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        data-key="search"
        value={page.look.search}
        dir="auto"
        spellcheck={false}
        placeholder={l10n.t('Search everything')}
        aria-label={l10n.t('Search everything')}
        aria-keyshortcuts="/"
        onInput={event => page.setLook({ search: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key === 'Escape') page.setLook({ search: '' });
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('.hit')?.focus();
          }
        }}
      />
      {page.look.search !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={l10n.t('Clear the search')}
          title={l10n.t('Clear the search')}
          onClick={() => {
            page.setLook({ search: '' });
            page.focusNext('search');
          }}
        >
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
