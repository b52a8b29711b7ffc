import type { Role } from '../records/expectations';
import type { Person } from '../records/person';
import type { Known } from '../records/schemaShape';
import { setKeys } from '../yaml/setKeys';
import type { TextEdit } from '../text/textEdit';

/** What a card says of somebody who mentors, and of somebody who is mentored. */
export type MentorCard = NonNullable<Person['mentor']>;
export type MenteeCard = NonNullable<Person['mentee']>;

/** Answers by the keys of the two cards; an empty text, an empty list or undefined takes the key away. */
export type CardAnswers = Answers<MentorCard> & Answers<MenteeCard>;

type Answers<Card> = { readonly [Key in keyof Known<Card>]?: Known<Card>[Key] | undefined };

/**
 * Edits that write the answers of one card into a person's file. What the answers do not name stays, and so does every
 * comment. Undefined if the file can't be read.
 */
export function editCard(text: string, card: Role, answers: CardAnswers): TextEdit[] | undefined {
  return setKeys(
    text,
    Object.entries(answers).map(([key, answer]) => [[card, key], isEmpty(answer) ? undefined : answer]),
  );
}

/** A list as it is typed on one line: `queues; code review; talks`. */
export function listOf(typed: string): string[] {
  return typed
    .split(/[;\n]/)
    .map(item => item.trim())
    .filter(item => item !== '');
}

export function isEmpty(answer: CardAnswers[keyof CardAnswers]): boolean {
  return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
}
