import type { ViewQuery } from '../overview/viewQuery';
import type { CodeRef, PlanOverview } from '../overview/overview';
import { goalTexts } from '../records/goalFields';
import { fold, indexOf, SEARCH_GROUPS, type Indexed, type SearchGroup } from './searchIndex';

export interface SearchHit {
  readonly group: SearchGroup;
  readonly id: string;
  readonly path: string;
  /** 0-based line in that file, where one is known. */
  readonly line: number | undefined;
  /** The lines that an entry is about, where they can be opened. */
  readonly code: CodeRef | undefined;
  readonly title: string;
  /** Who and when; what is unknown is left out. */
  readonly who: string | undefined;
  readonly date: string | undefined;
  /** The words around the first match. */
  readonly excerpt: string;
}

export interface SearchAnswer {
  readonly text: string;
  readonly total: number;
  readonly groups: readonly {
    readonly group: SearchGroup;
    readonly total: number;
    readonly hits: readonly SearchHit[];
  }[];
}

/** More words of a search than these are left out. */
const MAX_TERMS = 8;
/** Characters of an excerpt. */
const EXCERPT = 140;

/**
 * Everything of the plan that has all the words in it, grouped. A walk over all texts: ten thousand entries take some
 * ten milliseconds, so that a library of indexes would cost more than it saves.
 */
export function search(plan: PlanOverview, query: Pick<ViewQuery, 'search' | 'searchCount'>): SearchAnswer | undefined {
  const terms = termsOf(query.search);
  if (terms.length === 0) return undefined;
  const found = new Map<SearchGroup, Indexed[]>();
  let total = 0;
  for (const item of indexOf(plan)) {
    if (!terms.every(term => item.words.includes(term))) continue;
    total++;
    const known = found.get(item.group);
    if (known) known.push(item);
    else found.set(item.group, [item]);
  }
  const groups = SEARCH_GROUPS.flatMap(group => {
    const items = found.get(group);
    return items
      ? [{ group, total: items.length, hits: items.slice(0, query.searchCount).map(item => hitOf(item, terms)) }]
      : [];
  });
  return { text: query.search, total, groups };
}

export function termsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter(term => term !== '')
    .slice(0, MAX_TERMS);
}

function hitOf(item: Indexed, terms: readonly string[]): SearchHit {
  const base = { group: item.group, line: undefined, code: undefined, who: undefined };
  switch (item.group) {
    case 'goals': {
      const goal = item.source;
      const texts = goalTexts(goal, 'excerpt').map(({ text }) => text);
      return {
        ...base,
        id: goal.id,
        path: goal.path,
        title: goal.outcome,
        date: goal.due,
        excerpt: excerpt(texts.join(' · '), terms),
      };
    }
    case 'actions': {
      const action = item.source;
      return {
        ...base,
        id: `${action.meeting}:${action.line}`,
        path: action.path,
        line: action.line,
        title: action.text,
        who: action.owner?.name,
        date: action.due ?? action.meeting,
        excerpt: '',
      };
    }
    case 'meetings': {
      const meeting = item.source;
      return { ...base, id: meeting.id, path: meeting.path, title: meeting.date, date: meeting.date, excerpt: '' };
    }
    default: {
      const entry = item.source;
      const texts = [entry.text, entry.about ?? '', ...entry.replies.map(reply => reply.text)];
      return {
        ...base,
        id: entry.id,
        path: entry.path,
        code: entry.code,
        who: entry.author.name,
        date: entry.created.slice(0, 10),
        title: '',
        excerpt: excerpt(texts.find(text => fold(text).includes(terms[0] ?? '')) ?? entry.text, terms),
      };
    }
  }
}

/** Some words before the first match and some after. Folding can change lengths, so the position is near, not exact. */
function excerpt(text: string, terms: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const positions = terms.map(term => fold(flat).indexOf(term)).filter(position => position >= 0);
  const first = positions.length > 0 ? Math.min(...positions) : 0;
  const from = first < EXCERPT * 0.6 ? 0 : flat.indexOf(' ', first - EXCERPT / 3) + 1;
  const shown = flat.slice(from, from + EXCERPT).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${from > 0 ? '…' : ''}${shown}${from + EXCERPT < flat.length ? '…' : ''}`;
}
