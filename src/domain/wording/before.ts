import type { EntryItem, PlanOverview } from '../overview/overview';
import type { Before } from './hints';

/** What an author has written in a plan before and beside the note `except`. */
export function writtenBefore(overview: PlanOverview, author: string, except?: string): Before {
  const own = overview.feedback.filter((entry: EntryItem) => entry.author.id === author && entry.id !== except);
  const praised = own.findIndex(entry => entry.type === 'praise');
  return {
    open: own.filter(entry => entry.turn !== undefined).length,
    sincePraise: praised < 0 ? own.length : praised,
  };
}
