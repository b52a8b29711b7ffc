import { smallGoalRegions } from './smallGoals';
import { splitFrontMatter } from '../text/frontMatter';
import { taskItems } from '../text/markdown';
import type { Action } from './meeting';
import { ID_PATTERN } from './recordPath';
import { isCalendarDay } from './schema';

/**
 * Actions are task-list items with words in them that mean something, wherever they stand on the item's first line:
 * `@person`, `due:2026-12-01`, `#goal`. A word that has the mark but no valid id or day after it is plain text; of
 * several owners, days or goals the first counts and the others stay in the text.
 */

/** A word of an action that names another record, by offsets into the file. */
export interface Mention {
  readonly kind: 'person' | 'goal';
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A `due:` that is not followed by a day of the calendar. */
export interface WrongDue {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedActions {
  readonly actions: readonly Action[];
  readonly mentions: readonly Mention[];
  readonly wrongDues: readonly WrongDue[];
}

/** The actions of a meeting note, whose prose begins at `body`: one for each of `taskItems`, in the same order. */
export function parseActions(text: string, body = splitFrontMatter(text).body): ParsedActions {
  const actions: Action[] = [];
  const mentions: Mention[] = [];
  const wrongDues: WrongDue[] = [];
  const items = taskItems(text, body);
  const small = items.length === 0 ? [] : smallGoalRegions(text, body);
  for (const item of items) {
    const words = readWords(item.text, item.textStart);
    const isSmall = small.some(({ start, end }) => item.textStart >= start && item.textStart < end);
    actions.push({ ...words.action, done: item.checked, line: item.line, ...(isSmall ? { smallGoal: true } : {}) });
    mentions.push(...words.mentions);
    wrongDues.push(...words.wrongDues);
  }
  return { actions, mentions, wrongDues };
}

/** The item's text, without its box, for an action that is written anew. */
export function formatAction(
  action: { readonly [Key in 'owner' | 'due' | 'goal']?: string | undefined } & Pick<Action, 'text'>,
): string {
  return [
    action.text.replace(/\s+/g, ' ').trim(),
    action.owner && `@${action.owner}`,
    action.due && `due:${action.due}`,
    action.goal && `#${action.goal}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function readWords(text: string, offset: number) {
  let owner: string | undefined;
  let due: string | undefined;
  let goal: string | undefined;
  const kept: string[] = [];
  const mentions: Mention[] = [];
  const wrongDues: WrongDue[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0];
    const start = offset + match.index;
    const [mark, id] = [word[0], word.slice(1)];
    const isMention = (mark === '@' || mark === '#') && ID_PATTERN.test(id);
    const end = start + word.length;
    if (isMention && mark === '@' && owner === undefined) {
      owner = id;
      mentions.push({ kind: 'person', id, start, end });
    } else if (isMention && mark === '#' && goal === undefined) {
      goal = id;
      mentions.push({ kind: 'goal', id, start, end });
    } else if (word.startsWith('due:') && due === undefined && isCalendarDay(word.slice(4))) due = word.slice(4);
    else {
      if (/^due:[\d-]/.test(word)) wrongDues.push({ word: word.slice(4), start, end });
      kept.push(word);
    }
  }
  const action = {
    text: kept.join(' '),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(goal === undefined ? {} : { goal }),
  };
  return { action, mentions, wrongDues };
}
