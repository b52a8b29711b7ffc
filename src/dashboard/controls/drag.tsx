import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icons';

/**
 * Rows that a pointer drags to another place of their own list, with the platform's drag and drop. Buttons and keys
 * move them as well, so the grip is for a pointer alone. What is dragged can't be read from the event while it is over
 * a row, so it is stored here.
 */
let dragged: { readonly list: string; readonly from: number } | undefined;
/** Takes away the line that is shown. */
let takeLineAway: (() => void) | undefined;

/** The index that the row at `from` has when it is dropped before or after the row at `at`. */
export function indexAfterDrop(from: number, at: number, side: 'before' | 'after'): number {
  const gap = side === 'before' ? at : at + 1;
  return gap > from ? gap - 1 : gap;
}

export interface RowPosition {
  /** The same for rows that can change places. */
  readonly list: string;
  readonly index: number;
}

/** A row of a list, and where another one of it may be dropped; a line shows the place. */
export function DragRow({
  position: { list, index },
  className,
  onMove,
  onKeyDown,
  children,
}: {
  position: RowPosition;
  className?: string;
  onMove: (from: number, to: number) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}) {
  const [side, setSide] = useState<'before' | 'after' | undefined>();
  const aim = (event: DragEvent, row: HTMLElement) => {
    if (dragged?.list !== list) return undefined;
    event.preventDefault();
    event.stopPropagation();
    const box = row.getBoundingClientRect();
    const half = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
    const { from } = dragged;
    const to = indexAfterDrop(from, index, half);
    return { half, from, to, moves: to !== from } as const;
  };
  const show = (event: DragEvent & { readonly currentTarget: HTMLElement }) => {
    const found = aim(event, event.currentTarget);
    if (!found) return;
    setSide(found.moves ? found.half : undefined);
    takeLineAway = () => setSide(undefined);
  };
  return (
    <li
      class={className}
      data-drop={side}
      onKeyDown={onKeyDown}
      onDragEnter={show}
      onDragOver={show}
      onDragLeave={event => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setSide(undefined);
      }}
      onDrop={event => {
        const found = aim(event, event.currentTarget);
        setSide(undefined);
        if (found?.moves) onMove(found.from, found.to);
      }}
    >
      {children}
    </li>
  );
}

/** Where a row is taken hold of. */
export function Grip({ position: { list, index } }: { position: RowPosition }) {
  return (
    <span
      class="grip"
      draggable
      aria-hidden="true"
      title={l10n.t('Drag to move')}
      onDragStart={event => {
        const row = event.currentTarget.closest('li');
        const box = row?.getBoundingClientRect();
        if (!row || !box || !event.dataTransfer) return;
        dragged = { list, from: index };
        // Data that no other place takes: dropped elsewhere, nothing happens.
        event.dataTransfer.setData('application/x-mentorship-row', '');
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setDragImage(row, event.clientX - box.left, event.clientY - box.top);
      }}
      onDragEnd={() => {
        dragged = undefined;
        takeLineAway?.();
      }}
    >
      <Icon name="grip" />
    </span>
  );
}
