import { everyLanguage, wordsOf } from '../agenda/words/words';
import { formatAction } from '../records/action';
import type { Action, Meeting } from '../records/meeting';
import type { Language } from '../text/language';
import { frontYaml } from '../text/frontMatter';
import { setKeys } from '../yaml/setKeys';
import type { TextEdit } from '../text/textEdit';
import { addToSection } from './addToSection';
import { everyMeetingLanguage, meetingWordsOf } from '../records/meetingWords';

/** Edits of meeting notes. Each leaves every byte that it does not mean to change. */

/** What of a note's front matter an edit can set; undefined takes a key away. */
export type MeetingKeys = { readonly [Key in 'status' | 'reason' | 'insteadOf' | 'time']?: Meeting[Key] | undefined };

/** Undefined if the front matter can't be read. */
export function setMeetingKeys(text: string, keys: MeetingKeys): TextEdit[] | undefined {
  return setKeys(
    text,
    Object.entries(keys).map(([key, value]) => [[key], value]),
    frontYaml,
  );
}

/** A new action at the end of those that the note has. Undefined while git's marks of a conflict are in it. */
export function appendAction(
  text: string,
  action: Pick<Action, 'text' | 'owner' | 'due' | 'goal'>,
  language: Language,
): TextEdit[] | undefined {
  const titles = everyLanguage().map(words => words.actions);
  return addToSection(text, titles, wordsOf(language).actions, `- [ ] ${formatAction(action)}`);
}

/** A small goal, after those that the note has. */
export function appendSmallGoal(
  text: string,
  goal: { readonly text: string; readonly owner: string; readonly due?: string | undefined },
  language: Language,
): TextEdit[] | undefined {
  const titles = everyMeetingLanguage().map(words => words.untilNextTime);
  return addToSection(text, titles, meetingWordsOf(language).untilNextTime, `- [ ] ${formatAction(goal)}`);
}

/** What came of the topic, at the end of the notes. */
export function appendOutcome(text: string, outcome: string, language: Language): TextEdit[] | undefined {
  const titles = everyLanguage().map(words => words.notes);
  const line = meetingWordsOf(language).outcome(outcome.replace(/\s+/g, ' ').trim());
  return addToSection(text, titles, wordsOf(language).notes, line);
}
