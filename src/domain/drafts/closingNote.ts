import { escaped, linkTarget } from '../text/plainText';
import { dayInWords } from '../time/dateWords';
import { addMonths } from '../time/days';
import { aboutOf } from '../records/about';
import { countsAsHeld } from '../records/meetingStatus';
import { nameOf } from '../records/person';
import { newestFirst } from '../time/moments';
import { draftWords } from './words';
import { namesOf, quoteOf } from './messages';
import { workedAdvice } from './workedAdvice';
import type { Language } from '../text/language';
import type { PlanRecords, Snapshot } from '../store/snapshot';

/** What is asked at the end; everything may be left empty and is then left open in the note. */
export interface ClosingAnswers {
  readonly isEarly: boolean;
  readonly reason?: string | undefined;
  readonly menteeLearned?: string | undefined;
  readonly mentorLearned?: string | undefined;
  /** What becomes of the relation. */
  readonly becomes?: string | undefined;
}

/** Months after the end in which the two say hello. */
export const TOUCH_MONTHS = [1, 3, 6, 12] as const;

export function keepInTouchDates(closed: string): string[] {
  return TOUCH_MONTHS.map(months => addMonths(closed, months));
}

/** The one page that remains: from the start to the end, what worked, what each learned, and what comes. */
export function closingNote(
  snapshot: Pick<Snapshot, 'people'>,
  records: PlanRecords,
  answers: ClosingAnswers,
  today: string,
  language: Language,
): string {
  const words = draftWords(language).closing;
  const names = namesOf(snapshot, records);
  const day = (date: string) => dayInWords(date, language, '');
  const meetings = [...records.meetings.values()].filter(meeting => countsAsHeld(meeting, today)).length;
  const summary = words.summary({
    start: day(records.plan?.start ?? today),
    end: day(today),
    meetings,
    isEarly: answers.isEarly,
  });
  const open = (text: string | undefined) => text?.trim() || words.toFill;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [words.goals, list(goalLines(records, words), words.noGoals)],
    [
      words.advice,
      list(
        workedAdvice(records).map(
          ({ entry, outcome }) =>
            `[${words.adviceLine(escaped(quoteOf(entry.text)), outcome)}](journal/${linkTarget(entry.id)}.md)`,
        ),
        words.noAdvice,
      ),
    ],
    [words.learned(names.mentee), [open(answers.menteeLearned)]],
    [words.learned(names.mentor), [open(answers.mentorLearned)]],
    [words.thanks, thanksOf(snapshot, records, words)],
    [words.next, [open(answers.becomes), words.touch(keepInTouchDates(today).map(day))]],
  ];
  return (
    [
      `# ${words.title(names.mentee, names.mentor)}`,
      summary,
      ...(answers.reason?.trim() ? [words.reason(answers.reason.trim())] : []),
      ...sections.map(([heading, paragraphs]) => `## ${heading}\n\n${paragraphs.join('\n\n')}`),
    ].join('\n\n') + '\n'
  );
}

function goalLines({ goals }: PlanRecords, words: ReturnType<typeof draftWords>['closing']): string[] {
  const all = [...goals.values()];
  return [
    ...all.flatMap(goal =>
      goal.status === 'reached'
        ? [words.reached(escaped(goal.outcome), goal.finishLine && escaped(goal.finishLine))]
        : [],
    ),
    ...all.flatMap(goal =>
      goal.status === 'reached'
        ? []
        : [goal.status === 'dropped' ? words.dropped(escaped(goal.outcome)) : words.open(escaped(goal.outcome))],
    ),
  ];
}

/** Every thank-you in full: they are the part of the page that is read again. */
function thanksOf(
  snapshot: Pick<Snapshot, 'people'>,
  { entries }: PlanRecords,
  words: ReturnType<typeof draftWords>['closing'],
): string[] {
  const all = newestFirst([...entries.values()].filter(entry => entry.kind === 'thanks')).reverse();
  if (all.length === 0) return [words.noThanks];
  return all.map(({ author, text, about }) => {
    const quote = text
      .split('\n')
      .map(line => `> ${line}`.trimEnd())
      .join('\n');
    return `${words.thanksLine(escaped(nameOf(snapshot.people, author)), about && aboutText(about))}\n\n${quote}`;
  });
}

function aboutText(about: string): string {
  const { words, link } = aboutOf(about);
  return link === undefined ? escaped(words) : `[${escaped(words)}](${linkTarget(link)})`;
}

const list = (lines: readonly string[], none: string): readonly string[] => [
  lines.length > 0 ? lines.map(line => `- ${line}`).join('\n') : none,
];
