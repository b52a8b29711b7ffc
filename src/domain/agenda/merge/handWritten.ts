import { splitFrontMatter } from '../../text/frontMatter';
import { isFenced, markdownLines } from '../../text/markdownLines';
import { firstTarget, LINE_LIMIT, sectionHeading } from '../../text/noteLines';
import { plainLine } from '../../text/plainText';
import type { Meeting } from '../../records/meeting';
import { everyMeetingLanguage } from '../../records/meetingWords';
import type { PointFact } from '../facts/factTypes';
import { keyFingerprint, readFingerprints, textFingerprint } from '../../records/offered';
import { slugOf } from '../facts/origin';
import { FORMER_QUESTIONS } from '../words/formerQuestions';
import { everyLanguage } from '../words/words';
import type { Pair } from '../words/agendaWords';

/** An item of a list at the margin, without a box: one with a box is an action, and carries over as such. */
const POINT = /^[-*+] (?!\[[ xX]\](?:\s|$))(\S.*)$/;
/** How the line of a point that was carried over before begins: its words, and the note where it was first written. */
const CARRIED = /^[-*+] \[((?:\\.|[^\\\]])*)\]\((\d{4}-\d{2}-\d{2}[^()#\s]*\.md#point:[^()\s]*)\)/;

/**
 * The points that people wrote into the agenda of a note by hand, and those that it carried over before: what nobody
 * has ticked, struck through or taken out. What stands below the headings of notes and actions is no point.
 * @param pair as the note calls the two, for what was written behind a question of the agenda
 */
export function handWrittenPoints(text: string, meeting: Pick<Meeting, 'id' | 'offered'>, pair: Pair): PointFact[] {
  const offered = readFingerprints(meeting.offered);
  const ours = new Set(offered.values());
  const questions = askedOf(pair);
  const found = new Map<string, PointFact>();
  let closedAt = Infinity;
  for (const line of markdownLines(text, splitFrontMatter(text).body)) {
    const heading = sectionHeading(line);
    if (heading && heading.level <= closedAt) closedAt = isClosed(heading.title) ? heading.level : Infinity;
    if (heading || closedAt < Infinity || isFenced(line) || line.text.length > LINE_LIMIT) continue;
    const words = POINT.exec(line.text)?.[1];
    if (words === undefined || words.startsWith('~~')) continue;
    const carried = CARRIED.exec(line.text);
    if (carried) add(found, { origin: carried[2]!, text: plainLine(carried[1]!) });
    if (carried || ours.has(textFingerprint(line.text))) continue;
    const target = firstTarget(line.text);
    // A line of ours that somebody has added to, such as the answer to a question, asks for nothing more.
    if (target !== undefined && offered.has(keyFingerprint(target))) continue;
    if (questions.some(question => words.startsWith(question))) continue;
    add(found, { origin: `${meeting.id}.md#point:${slugOf(words)}`, text: plainLine(words) });
  }
  return [...found.values()];
}

function add(found: Map<string, PointFact>, point: PointFact): void {
  if (point.text !== '') found.set(point.origin, point);
}

function isClosed(title: string): boolean {
  const titles = [
    ...everyLanguage().flatMap(words => [words.notes, words.actions]),
    ...everyMeetingLanguage().map(words => words.untilNextTime),
  ];
  return titles.some(each => each.toLowerCase() === title);
}

const askedOf = (pair: Pair): string[] => [
  ...everyLanguage().flatMap(words => Object.values(words.unwritten)),
  ...[...everyLanguage().flatMap(words => Object.values(words.prompts).flat()), ...FORMER_QUESTIONS].map(question =>
    question(pair),
  ),
];
