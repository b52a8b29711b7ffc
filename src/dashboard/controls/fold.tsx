import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ROWS } from '../../domain/overview/viewQuery';
import { Icon } from './icons';
import { usePage } from '../context/page';
import { RichText } from './richText';

/** A part that folds and stays as the reader left it. */
export function Fold({
  id,
  title,
  count,
  icon,
  quiet,
  of,
  children,
}: {
  id: string;
  title: string;
  count?: number;
  icon?: ComponentChildren;
  quiet?: boolean;
  /** What the title is of, unseen, where several have the same one. */
  of?: string;
  children: ComponentChildren;
}) {
  const page = usePage();
  const open = page.isOpen(id, false);
  return (
    <details
      class={quiet ? 'fold small' : 'fold'}
      open={open}
      onToggle={event => {
        if (event.currentTarget.open !== open) page.setOpen(id, event.currentTarget.open);
      }}
    >
      <summary data-key={id}>
        <Icon name="chevron" tone="twist" />
        {icon}
        <span>
          {title}
          {count !== undefined && <span class="quiet"> {count}</span>}
          {of && <span class="sr-only">: {of}</span>}
        </span>
      </summary>
      {open && <div class="fold-body">{children}</div>}
    </details>
  );
}

/** The first rows of a list and a button for the next ones, so that five hundred entries cost no more than five. */
export function Rows<T>({
  id,
  items,
  first,
  label,
  children,
}: {
  id: string;
  items: readonly T[];
  first: number;
  label: string;
  children: (item: T) => ComponentChildren;
}) {
  const page = usePage();
  const count = page.shown(id, first);
  const rest = items.length - count;
  const step = Math.max(first, 20);
  return (
    <>
      <ul class="rows" aria-label={label}>
        {items.slice(0, count).map(children)}
      </ul>
      {rest > 0 && (
        <button type="button" class="link more" data-key={id} onClick={() => page.setShown(id, count + step)}>
          {l10n.t('Show {0} more', Math.min(rest, step))}
          {rest > step && <span class="quiet"> · {l10n.t('{0} in all', items.length)}</span>}
        </button>
      )}
    </>
  );
}

/** More of a list that the extension has and the page has not: asks for it. */
export function MoreRows({
  id,
  shown,
  total,
  onMore,
}: {
  id: string;
  shown: number;
  total: number;
  onMore: (count: number) => void;
}) {
  if (shown >= total) return null;
  return (
    <button type="button" class="link more" data-key={id} onClick={() => onMore(shown + ROWS)}>
      {l10n.t('Show {0} more', Math.min(total - shown, ROWS))}
      <span class="quiet"> · {l10n.t('{0} in all', total)}</span>
    </button>
  );
}

/**
 * What somebody wrote, cut after some lines while folded; its foot holds the way to the rest and what belongs to the
 * words.
 */
export function Words({ id, text, children }: { id: string; text: string; children?: ComponentChildren }) {
  const page = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  const open = page.isOpen(id, false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || open) return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, open]);
  return (
    <div class="words">
      <div ref={box} class={['words-text', ...(open ? [] : ['cut', ...(cut ? ['faded'] : [])])].join(' ')}>
        <RichText text={text} />
      </div>
      <div class="about">
        {(cut || open) && (
          <button type="button" class="link" aria-expanded={open} data-key={id} onClick={() => page.setOpen(id, !open)}>
            {open ? l10n.t('Show less') : l10n.t('Show more')}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}

/** A titled region of the page. */
export function Section({
  id,
  title,
  count,
  action,
  children,
}: {
  id: string;
  title: string;
  count?: { readonly number: number; readonly words: string } | undefined;
  action?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section id={id} class={`part ${id}`} aria-labelledby={`${id}-title`}>
      <div class="part-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {count && (
          <span class="badge">
            <span aria-hidden="true">{count.number}</span>
            <span class="sr-only">{count.words}</span>
          </span>
        )}
        {action && <div class="part-action">{action}</div>}
      </div>
      {children}
    </section>
  );
}
