import { missingIn, type Missing } from '../../domain/overview/offers';
import type { Folders } from './folders';

/** What the reader of this window has not, so that commands which need it are not offered. */
export function missingFor(folders: Pick<Folders, 'all' | 'plans'>): Missing {
  return missingIn({
    plans: folders.plans().map(({ overview }) => overview),
    hasPeople: folders.all().some(({ library }) => library.snapshot.people.size > 0),
    isStranger: folders.all().some(({ stranger }) => stranger !== undefined),
  });
}
