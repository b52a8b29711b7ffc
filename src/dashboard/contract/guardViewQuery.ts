import * as z from 'zod/mini';
import { AGES, FIRST_QUERY, MOST_ROWS, TABS, type ViewQuery } from '../../domain/overview/viewQuery';
import { FEEDBACK_TYPES, OUTCOMES } from '../../domain/records/entryValues';
import { isoDate } from '../../domain/records/schema';
import { count, fields, name, orNothing, text } from './guardValues';

const LONGEST_SEARCH = 200;

const rows = orNothing(
  z.pipe(
    count,
    z.transform(value => Math.min(Math.max(value, 1), MOST_ROWS)),
  ),
);

const filter = fields({
  person: orNothing(name),
  goal: orNothing(name),
  type: orNothing(z.enum(FEEDBACK_TYPES)),
  state: orNothing(z.enum(['waiting', 'open', ...OUTCOMES])),
  age: orNothing(z.enum(AGES)),
  file: orNothing(name),
});

const asked = fields({
  tab: orNothing(z.enum(TABS)),
  filter: orNothing(filter),
  feedbackCount: rows,
  day: orNothing(isoDate),
  journalCount: rows,
  search: orNothing(
    z.pipe(
      text,
      z.transform(value => value.slice(0, LONGEST_SEARCH)),
    ),
  ),
  searchCount: rows,
});

/** What the reader looks at, as far as it has the right shape; what has not begins anew. */
export const viewQuery = z.pipe(
  asked,
  z.transform((found): ViewQuery => ({ ...FIRST_QUERY, ...found })),
);
