import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ViewQuery, Tab } from '../../domain/overview/viewQuery';
import type { Moved } from './announce';
import type { Dates } from './dates';
import type { ToExtension } from '../contract/messages';
import type { Draft } from './view';

/** What every part of the page needs: whom to ask, how dates read, where the reader is and what they are writing. */
export interface Page {
  readonly folder: string;
  readonly plan: string;
  /** Nothing is to be changed: the reader takes no part in the plan, it is closed, or its files can't be written. */
  readonly readOnly: boolean;
  readonly dates: Dates;
  readonly ask: (request: ToExtension) => void;
  readonly isOpen: (key: string, atFirst: boolean) => boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  readonly shown: (key: string, atFirst: number) => number;
  readonly setShown: (key: string, count: number) => void;
  /** Shows another part of the plan, perhaps with other rows in it, and puts the focus on its tab. */
  readonly go: (tab: Tab, look?: Partial<ViewQuery>) => void;
  readonly look: ViewQuery;
  readonly setLook: (change: Partial<ViewQuery>) => void;
  readonly drafts: Drafts;
  /** The new place is named once the extension shows it. */
  readonly announceMove: (moved: Moved) => void;
  /** Puts the focus on the control with this key once the page is drawn anew. */
  readonly focusNext: (key: string) => void;
}

/** Forms that are open, by key. */
export interface Drafts {
  readonly get: (key: string) => Draft | undefined;
  /** True from sending until the extension says what came of it. */
  readonly isSent: (key: string) => boolean;
  readonly open: (key: string, values: Readonly<Record<string, string>>) => void;
  readonly write: (key: string, field: string, value: string) => void;
  /** A field that was changed elsewhere too: it began with what stands `now`, and holds this value. */
  readonly settle: (key: string, field: string, now: string, value: string) => void;
  readonly close: (key: string) => void;
  /** Asks with the draft's words; the form closes when they are written, and stays open if they could not be. */
  readonly send: (key: string, request: (draft: string) => ToExtension) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of the page was drawn outside it.');
  return page;
}
