import { adviceFacts, isNew, stepsDone } from '../agenda/facts/collect';
import { oneLine, titleOf } from '../text/plainText';
import { fullDayInWords } from '../time/dateWords';
import { dayOf, newestFirst } from '../time/moments';
import { repliesByEntry, stateOf } from '../records/replies';
import { nameOf } from '../records/person';
import type { Entry } from '../records/entry';
import { languageOf } from '../store/languageOfPlan';
import type { PlanRecords, Snapshot } from '../store/snapshot';
import { updateWordsOf } from './updateWords';

export interface UpdateRequest {
  /** The day of the last update, or of the last meeting. */
  readonly since: string;
  readonly today: string;
}

/**
 * A short text from the mentee to the mentor about what has happened, to be edited and sent. It is read outside of the
 * repository, so it has no links. Parts without anything to tell are left out.
 */
export function progressUpdate(snapshot: Snapshot, records: PlanRecords, { since, today }: UpdateRequest): string {
  const language = languageOf(snapshot, records);
  const words = updateWordsOf(language);
  const name = (id: string | undefined) => (id === undefined ? '' : nameOf(snapshot.people, id));
  const mentee = records.plan?.mentee;
  const replies = repliesByEntry(records.entries);
  const entries = (wanted: (entry: Entry) => boolean) =>
    newestFirst([...records.entries.values()].filter(wanted)).reverse();
  const last = { date: since, offered: new Map<string, string>() };
  const recent = (moment: string) => dayOf(moment) <= today && isNew(dayOf(moment), '', last);
  const sentence = (text: string) => titleOf(text) ?? words.untitled;

  const done = stepsDone(records, last, today)
    .reverse()
    .map(step => words.step(oneLine(step.text), oneLine(step.goal)));
  const learned = entries(entry => entry.kind === 'progress' && entry.author === mentee && recent(entry.created)).map(
    entry => `${sentence(entry.text)}${entry.code ? ` (${entry.code.path})` : ''}`,
  );
  const advice = adviceFacts(records, today, name, reply => recent(reply.created))
    .reverse()
    .map(fact => words.advice(fact.outcome, sentence(fact.text), titleOf(fact.why)));
  const questions = entries(
    entry =>
      entry.kind === 'question' && entry.author === mentee && stateOf(entry, replies.get(entry.id) ?? []) === 'open',
  ).map(entry => sentence(entry.text));
  const next = [...records.meetings.values()]
    .flatMap(meeting => meeting.actions)
    .filter(action => !action.done && action.owner === mentee)
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
    .map(action => words.action(oneLine(action.text), action.due, today));

  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.done, done],
    [words.learned, learned],
    [words.tried, advice],
    [words.questions, questions],
    [words.next, next],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  return `${[
    `# ${words.title(fullDayInWords(today, language))}`,
    words.greeting(name(records.plan?.mentor), fullDayInWords(since, language)),
    ...(told.length === 0
      ? [words.nothing]
      : told.map(([heading, lines]) => `## ${heading}\n\n${lines.map(line => `- ${line}`).join('\n')}`)),
    words.closing,
    name(mentee),
  ].join('\n\n')}\n`;
}
