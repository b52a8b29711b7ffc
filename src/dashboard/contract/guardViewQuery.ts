import {
  AGES,
  FIRST_QUERY,
  MOST_ROWS,
  TABS,
  type FeedbackFilter,
  type ViewQuery,
} from '../../domain/overview/viewQuery';
import { FEEDBACK_TYPES, OUTCOMES } from '../../domain/records/entry';
import { isCalendarDay } from '../../domain/records/schema';
import { count, fields, name, oneOf, text } from './guardValues';

const LONGEST_SEARCH = 200;

/** What the reader looks at, as far as it has the right shape; what has not begins anew. */
export function readLook(value: unknown): ViewQuery {
  const given = fields(value) ?? {};
  const rows = (key: string, first: number) => Math.min(Math.max(count(given[key]) ?? first, 1), MOST_ROWS);
  const day = given['day'];
  return {
    tab: oneOf(given['tab'], TABS) ?? FIRST_QUERY.tab,
    filter: readFilter(given['filter']),
    feedbackCount: rows('feedbackCount', FIRST_QUERY.feedbackCount),
    day: typeof day === 'string' && isCalendarDay(day) ? day : undefined,
    journalCount: rows('journalCount', FIRST_QUERY.journalCount),
    search: (text(given['search']) ?? '').slice(0, LONGEST_SEARCH),
    searchCount: rows('searchCount', FIRST_QUERY.searchCount),
  };
}

function readFilter(value: unknown): FeedbackFilter {
  const given = fields(value) ?? {};
  const filter: FeedbackFilter = {
    person: name(given['person']),
    goal: name(given['goal']),
    type: oneOf(given['type'], FEEDBACK_TYPES),
    state: oneOf(given['state'], ['open', ...OUTCOMES]),
    age: oneOf(given['age'], AGES),
    file: name(given['file']),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, own]) => own !== undefined));
}
