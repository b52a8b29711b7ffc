import { goalTexts } from '../records/goalFields';
import type { ActionItem, EntryItem, GoalItem, MeetingItem, PlanOverview } from '../overview/overview';

export const SEARCH_GROUPS = [
  'goals',
  'feedback',
  'progress',
  'questions',
  'decisions',
  'thanks',
  'actions',
  'meetings',
] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** One thing that can be found. */
export type Indexed = IndexedSource & {
  /** All its words, folded: lower case, without accents. */
  readonly words: string;
};

type IndexedSource =
  | { readonly group: 'goals'; readonly source: GoalItem }
  | { readonly group: 'actions'; readonly source: ActionItem }
  | { readonly group: 'meetings'; readonly source: MeetingItem }
  | { readonly group: EntryGroup; readonly source: EntryItem };

type EntryGroup = Exclude<SearchGroup, 'goals' | 'actions' | 'meetings'>;

const indexes = new WeakMap<PlanOverview, readonly Indexed[]>();

/** Everything of a plan that can be searched, newest first in each group; made once for each overview. */
export function indexOf(plan: PlanOverview): readonly Indexed[] {
  let index = indexes.get(plan);
  if (!index) indexes.set(plan, (index = makeIndex(plan)));
  return index;
}

const GROUP_OF_KIND: Readonly<Record<EntryItem['kind'], EntryGroup>> = {
  feedback: 'feedback',
  progress: 'progress',
  question: 'questions',
  decision: 'decisions',
  thanks: 'thanks',
  reply: 'feedback',
};

function makeIndex(plan: PlanOverview): Indexed[] {
  const index: Indexed[] = [];
  for (const goal of plan.goals) {
    const words = goalTexts(goal, 'search').map(({ text }) => text);
    index.push({ group: 'goals', words: foldAll(words), source: goal });
  }
  for (const list of [plan.feedback, plan.progress, plan.otherEntries]) {
    for (const entry of list) {
      const { text, about, author, code, replies } = entry;
      const words = [text, about, author.name, code?.path, ...replies.map(reply => reply.text)];
      index.push({ group: GROUP_OF_KIND[entry.kind], words: foldAll(words), source: entry });
    }
  }
  for (const action of plan.actions) {
    index.push({ group: 'actions', words: foldAll([action.text, action.owner?.name, action.meeting]), source: action });
  }
  for (const meeting of plan.meetings)
    index.push({ group: 'meetings', words: foldAll([meeting.date, meeting.status]), source: meeting });
  return index;
}

function foldAll(words: readonly (string | undefined)[]): string {
  return fold(words.filter(word => word !== undefined).join('\n'));
}

/** Lower case without accents, so that “retrospective” finds “Rétrospective”. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Taking letters apart is slow, and most text has nothing to take apart.
  return isPlain(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

function isPlain(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}
