import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Dates } from './dates';
import type { ToExtension } from './messages';

/** What every part of the page needs: whom to ask, how dates read, what is folded. */
export interface Page {
  readonly folder: string;
  readonly plan: string;
  /** Nothing is to be changed: the reader takes no part in the plan, or the plan is closed. */
  readonly readOnly: boolean;
  readonly dates: Dates;
  readonly ask: (request: ToExtension) => void;
  readonly isOpen: (key: string, atFirst: boolean) => boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  readonly shown: (key: string, atFirst: number) => number;
  readonly setShown: (key: string, count: number) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of the page was drawn outside it.');
  return page;
}
