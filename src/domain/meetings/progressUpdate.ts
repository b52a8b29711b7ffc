import { adviceFacts, isAdvice, isNewEntry, stepsDone, type LastMeeting } from '../agenda/facts/collect';
import { changedGoals } from '../agenda/facts/news';
import { oneLine, titleOf } from '../text/plainText';
import { fullDayInWords } from '../time/dateWords';
import { compareDays } from '../time/days';
import { newestFirst } from '../time/moments';
import { standingOf } from '../records/asked';
import { repliesByEntry } from '../records/replies';
import { nameOf } from '../records/person';
import type { Entry } from '../records/entry';
import { voiceOf } from '../store/languageOfPlan';
import { languageIn } from '../text/language';
import type { PlanRecords, Snapshot } from '../store/snapshot';
import { updateWordsOf, type UpdateWords } from './updateWords';

export interface UpdateRequest {
  /** The day of the last update, or of the last meeting. */
  readonly since: string;
  readonly today: string;
}

/**
 * A short text from the mentee to the mentor about what has happened, to be edited and sent. It is read outside of the
 * repository, so it has no links. Parts without anything to tell are left out; what was written and belongs to none of
 * them is counted.
 */
export function progressUpdate(snapshot: Snapshot, records: PlanRecords, request: UpdateRequest): string {
  const { since, today } = request;
  const voice = voiceOf(snapshot, records);
  const language = languageIn(voice);
  const words = updateWordsOf(voice);
  const name = (id: string | undefined) => (id === undefined ? '' : nameOf(snapshot.people, id));
  const parts = partsOf(records, request, words, name).filter(([, lines]) => lines.length > 0);
  const told = parts.map(([heading, lines]) => `## ${heading}\n\n${lines.map(line => `- ${line}`).join('\n')}`);
  return `${[
    `# ${words.title(fullDayInWords(today, language))}`,
    words.greeting(name(records.plan?.mentor), fullDayInWords(since, language)),
    ...(told.length === 0 ? [words.nothing] : told),
    words.closing,
    name(records.plan?.mentee),
  ].join('\n\n')}\n`;
}

const NONE: ReadonlyMap<string, string> = new Map();

type Part = readonly [heading: string, lines: readonly string[]];

function partsOf(
  records: PlanRecords,
  { since, today }: UpdateRequest,
  words: UpdateWords,
  name: (id: string) => string,
): readonly Part[] {
  const { mentee, mentor } = records.plan ?? {};
  const last = { date: since, offered: NONE };
  const replies = repliesByEntry(records.entries);
  const standing = (entry: Entry) => standingOf(entry, replies.get(entry.id) ?? [], today);
  const oldestFirst = newestFirst(records.entries.values()).reverse();
  const recent = oldestFirst.filter(entry => isNewEntry(entry, today, last));
  const sentence = (text: string) => titleOf(text) ?? words.untitled;
  const about = ({ text, code, about: what = code?.path }: Entry) =>
    `${sentence(text)}${what === undefined ? '' : ` (${oneLine(what)})`}`;
  const told = new Set<Entry>();
  const tell = (entries: readonly Entry[], say: (entry: Entry) => string = about) =>
    entries.map(entry => {
      told.add(entry);
      return say(entry);
    });
  const own = (kind: Entry['kind']) => recent.filter(entry => entry.kind === kind && entry.author === mentee);
  const waiting = (kind: Entry['kind'], author: string | undefined) =>
    oldestFirst.filter(entry => entry.kind === kind && entry.author === author && standing(entry).turn !== undefined);

  const advice = adviceFacts(records, today, name, reply => isNewEntry(reply, today, last))
    .reverse()
    .map(fact => words.advice(fact.outcome, sentence(fact.text), titleOf(fact.why)));
  // What is told of a reply tells of its entry too.
  const rootOf = rootsOf(records, replies);
  for (const [reply, root] of rootOf)
    if (root && isAdvice(root, reply) && isNewEntry(reply, today, last)) told.add(reply).add(root);
  const questions = tell(waiting('question', mentee), ({ text }) => sentence(text));
  const yours = tell([...waiting('question', mentor), ...waiting('feedback', mentor)]);
  const [learned, decided] = [tell(own('progress')), tell(own('decision'))];
  const thanks = tell([...own('thanks'), ...own('feedback')]);
  const answersBy = (author: string | undefined) =>
    tell(
      recent.filter(reply => reply.kind === 'reply' && reply.author === author && !told.has(reply)),
      reply => {
        const root = rootOf.get(reply) ?? reply;
        told.add(root);
        return words.reply(sentence(root.text), sentence(reply.text));
      },
    );
  const [answers, yourAnswers] = [answersBy(mentee), answersBy(mentor)];
  return [
    [words.done, doneLines(records, last, today, words)],
    [words.learned, learned],
    [words.decided, decided],
    [words.tried, advice],
    [words.answered, answers],
    [words.yourAnswers, yourAnswers],
    [words.thanks, thanks],
    [words.questions, questions],
    [words.yours, yours],
    [words.next, nextLines(records, today, words)],
    [words.more, restLines(recent.filter(entry => !told.has(entry)).length, words)],
  ];
}

/** The entry that each reply belongs to. */
const rootsOf = ({ entries }: PlanRecords, replies: ReadonlyMap<string, readonly Entry[]>) =>
  new Map([...replies].flatMap(([id, below]) => below.map(reply => [reply, entries.get(id)])));

const restLines = (count: number, words: UpdateWords) => (count === 0 ? [] : [words.rest(count)]);

function doneLines(records: PlanRecords, last: LastMeeting, today: string, words: UpdateWords): string[] {
  return [
    ...stepsDone(records, last, today)
      .reverse()
      .map(step => words.step(oneLine(step.text), oneLine(step.goal))),
    ...changedGoals(records, today, last)
      .reverse()
      .map(goal => words.goal(oneLine(goal.outcome), goal.status, goal.reason && oneLine(goal.reason))),
  ];
}

function nextLines({ meetings, plan }: PlanRecords, today: string, words: UpdateWords): string[] {
  return [...meetings.values()]
    .flatMap(meeting => meeting.actions)
    .filter(action => !action.done && action.owner === plan?.mentee)
    .sort((a, b) => compareDays(a.due, b.due))
    .map(action => words.action(oneLine(action.text), action.due, today));
}
