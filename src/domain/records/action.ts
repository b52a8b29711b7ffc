import { smallGoalRegions } from './smallGoals';
import { splitFrontMatter } from '../text/frontMatter';
import { taskItems } from '../text/markdown';
import { marksIn, readMarks, type KnownNames, type WrittenAction } from './actionMarks';
import type { Action } from './meeting';

/**
 * Actions are task-list items whose first paragraph has marks in it, wherever they stand: `@person`, `due:2026-12-01`,
 * `#goal`. Of several people, days or goals the first counts that there is, and the others stay in the text.
 */

/** A word of an action that may name another record, by offsets into the file. */
export interface Mention {
  readonly kind: 'person' | 'goal';
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The ids of all marks of this kind in the action, in their order, where there are more than this one. */
  readonly oneOf?: readonly string[];
}

/** A `due:` that is not followed by a day of the calendar. */
export interface WrongDue {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedActions {
  readonly actions: readonly Action[];
  /** What each of them was read from, for reading it again when other names are known. */
  readonly written: readonly WrittenAction[];
  /** Where the words of each begin in the file. */
  readonly starts: readonly number[];
  readonly mentions: readonly Mention[];
  readonly wrongDues: readonly WrongDue[];
}

const ANY_NAME: KnownNames = { person: () => true, goal: () => true };

/**
 * The actions of a meeting note, whose prose begins at `body`: one for each of `taskItems`, in the same order.
 * @param names which ids there are; where that is not known, each mark may count
 */
export function parseActions(
  text: string,
  body = splitFrontMatter(text).body,
  names: KnownNames = ANY_NAME,
): ParsedActions {
  const items = taskItems(text, body);
  const small = items.length === 0 ? [] : smallGoalRegions(text, body);
  const written = items.map(({ text: words }): WrittenAction => ({ words, marks: marksIn(words) }));
  const actions = items.map((item, index): Action => {
    const isSmall = small.some(({ start, end }) => item.textStart >= start && item.textStart < end);
    const words = readMarks(written[index]!, names);
    return { ...words, done: item.checked, line: item.line, ...(isSmall ? { smallGoal: true } : {}) };
  });
  return {
    actions,
    written,
    starts: items.map(({ textStart }) => textStart),
    mentions: items.flatMap(({ textStart }, index) => mentionsOf(written[index]!, textStart)),
    wrongDues: items.flatMap(({ textStart }, index) => wrongDuesIn(written[index]!, textStart)),
  };
}

function mentionsOf({ marks }: WrittenAction, offset: number): Mention[] {
  return marks.flatMap(({ kind, value, start, end }): Mention[] => {
    if (kind === 'due') return [];
    const oneOf = [...new Set(marks.filter(mark => mark.kind === kind).map(mark => mark.value))];
    return [{ kind, id: value, start: offset + start, end: offset + end, ...(oneOf.length > 1 ? { oneOf } : {}) }];
  });
}

function wrongDuesIn({ words, marks }: WrittenAction, offset: number): WrongDue[] {
  return [...words.matchAll(/(?<!\S)due:[\d-]\S*/g)]
    .filter(({ index }) => !marks.some(({ start, end }) => start <= index && index < end))
    .map(({ 0: word, index }) => ({
      word: word.slice('due:'.length),
      start: offset + index,
      end: offset + index + word.length,
    }));
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
