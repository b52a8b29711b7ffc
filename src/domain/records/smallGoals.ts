import { markdownLines } from '../text/markdownLines';
import { sectionHeading } from '../text/noteLines';
import type { Action } from './meeting';
import type { Region } from '../text/frontMatter';
import { everyMeetingLanguage } from './meetingWords';

/**
 * Small goals: what the mentee means to do until the next meeting. They are actions of a meeting's note, told apart by
 * the heading that they stand under, so that a pair can write them by hand and tick them like any other action.
 */

/** More than three are no small goals any more. */
export const MOST_SMALL_GOALS = 3;

const titles = (): string[] => everyMeetingLanguage().map(({ untilNextTime }) => plain(untilNextTime));

/**
 * The parts of a note below a heading “Until next time”, in any language, by offsets. `body` is where its prose begins.
 */
export function smallGoalRegions(text: string, body: number): Region[] {
  const known = titles();
  const whole = plain(text);
  // Most notes have none, and looking for the words is much cheaper than reading the lines.
  if (!known.some(title => whole.includes(title))) return [];
  const regions: { start: number; end: number; level: number }[] = [];
  let open: { start: number; end: number; level: number } | undefined;
  for (const line of markdownLines(text, body)) {
    const heading = sectionHeading(line);
    if (heading && open && heading.level <= open.level) open = undefined;
    if (heading && known.includes(plain(heading.title))) {
      open = { start: line.start, end: line.next, level: heading.level };
      regions.push(open);
    } else if (open) open.end = line.next;
  }
  return regions;
}

/** Those of a meeting, in their order. */
export function smallGoalsOf<T extends Pick<Action, 'smallGoal'>>({
  actions,
}: {
  readonly actions: readonly T[];
}): T[] {
  return actions.filter(({ smallGoal }) => smallGoal);
}

/** Whoever types the heading may have a keyboard with the straight apostrophe only. */
function plain(words: string): string {
  return words.toLowerCase().replaceAll("'", '’');
}
