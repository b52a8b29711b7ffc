import { dayInWords } from '../../time/dateWords';
import { labelsOf } from '../../labels/labels';
import type { AgendaWords } from './agendaWords';
import { englishQuestions } from './englishQuestions';
import { inZone } from './inZone';
import { stepWords } from './stepWords';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const day = (date: string, readOn: string) => dayInWords(date, 'en', readOn);

const { givenTypes, goals, notYet, states } = labelsOf('en');

export const english: AgendaWords = {
  title: day => `Meeting of ${day}`,
  who: ({ mentor, mentee, minutes }) => `${mentee} with ${mentor}, ${minutes} minutes`,
  headings: {
    arrival: 'Arrival and check-in',
    since: 'Since last time',
    topic: 'The one topic',
    code: 'Code corner',
    feedback: 'Feedback both ways',
    next: 'Next small step',
    why: 'Why each of us is here',
    expectations: 'What we expect of each other',
    working: 'How we want to work',
    'first-goal': 'A first goal',
    halfway: 'Halfway: looking back and ahead',
    agreement: 'Our agreement, read again',
    reset: 'Where we are, and how we go on',
    back: 'From start to end',
    mentor: 'What the mentor learned',
    thanks: 'Thanks',
    after: 'What comes after',
  },
  minutes: n => `${n} min`,
  prompts: englishQuestions,
  notes: 'Notes',
  notesHint: ({ mentee }) => `${mentee} writes, and both add to it.`,
  actions: 'Actions',
  actionsHint: example => `One line for each: what, who, by when, for which goal, like this: ${example}`,
  actionExample: 'Write the retry test',
  unwritten: {
    expectations: 'Say it to each other: what do you expect, what do you bring, and what should not happen?',
    agreement: 'What have we agreed on so far without writing it down, and what of it should be written?',
    'agreement-change': 'What do we want to hold to, about rhythm, roles, or what stays between us?',
  },
  noAgreement: unwritten => ({
    link: 'Our agreement',
    rest:
      unwritten.length === 0
        ? 'not written yet; both have said what they expect: “Mentorship: Our Agreement…” compares it and drafts the text'
        : `not written yet; ${unwritten.join(' and ')} ${unwritten.length === 1 ? 'has' : 'have'} not said yet what they expect: “Mentorship: Our Agreement…” is for that`,
  }),
  review: (date, readOn) => ({
    link: 'Our agreement',
    rest: `time for another look, planned for ${day(date, readOn)}`,
  }),
  nextMeeting: (full, { time, timeZone, pause }, readOn) => ({
    link: 'Next meeting',
    rest: [
      full,
      ...(time === undefined ? [] : [inZone(time, timeZone)]),
      ...(pause ? [`after the pause from ${day(pause.from, readOn)} to ${day(pause.to, readOn)}`] : []),
    ].join(', '),
  }),
  action: ({ owner, due, overdue, since, round }, readOn) =>
    [
      owner ?? 'no owner yet',
      `since ${day(since, readOn)}`,
      due === undefined ? 'no date' : `${overdue ? 'was due' : 'due'} ${day(due, readOn)}`,
    ].join(', ') + (round >= 3 ? `; here for the ${ordinal(round)} time: do it, make it smaller, or drop it?` : ''),
  smallGoal: done => (done ? 'small goal, done' : 'small goal, still open: what got in the way?'),
  point: (date, readOn) => `a point of ${day(date, readOn)}: tick it or take it out once it is done`,
  decision: (author, date, readOn) => `decided by ${author} on ${day(date, readOn)}; how did it go?`,
  step: (done, goal, readOn) => `step done on ${day(done, readOn)}, for “${goal}”`,
  entry: (kind, type, author, date, readOn) => {
    const on = day(date, readOn);
    switch (kind) {
      case 'progress':
        return `progress by ${author}, ${on}`;
      case 'decision':
        return `decided by ${author} on ${on}`;
      case 'reply':
        return `reply by ${author}, ${on}`;
      case 'feedback':
        return `${type ? givenTypes[type] : 'feedback'} from ${author}, ${on}`;
      default:
        return `${kind} from ${author}, ${on}`;
    }
  },
  reply: (author, outcome, words) =>
    (outcome === undefined || outcome === 'acknowledged' ? author : `${states[outcome]}, says ${author}`) +
    (words === undefined ? '' : `: “${words}”`),
  changedGoal: (status, since, reason, readOn) =>
    `goal ${status === 'active' ? 'taken up again' : goals[status]} on ${day(since, readOn)}` +
    (reason === undefined ? '' : `: “${reason}”`),
  question: (author, date, isRead, readOn) =>
    `question from ${author}, ${day(date, readOn)}` + (isRead ? `, ${notYet.question}` : ''),
  // Praise needs no answer.
  feedback: (type, author, date, isRead, readOn) =>
    [
      `${type ? givenTypes[type] : 'feedback'} from ${author}, ${day(date, readOn)}`,
      ...(type === 'praise' ? [] : [isRead ? notYet[type === 'question' ? 'question' : 'advice'] : 'no answer yet']),
    ].join(', '),
  advice: (outcome, author, why) => `${states[outcome]} by ${author}${why === undefined ? '' : `: “${why}”`}`,
  changed: (files, author, links) =>
    `${count(files, 'file', 'files')} changed by ${author}: ${links.join(', ')}` +
    (files > links.length ? ` and ${files - links.length} more` : ''),
  topFolder: 'Top of the repository',
  quietGoal: ({ due, overdue, lastMovement }, first, readOn) =>
    [
      ...(due === undefined ? [] : [`${overdue ? 'was due' : 'due'} ${day(due, readOn)}`]),
      ...(first ? [] : [lastMovement === undefined ? 'nothing noted yet' : `quiet since ${day(lastMovement, readOn)}`]),
    ].join(', '),
  stalledGoal: (fact, nextStep, readOn) =>
    [
      `stands still: ${[
        ...(fact.due === undefined ? [] : [`${fact.overdue ? 'was due' : 'due'} ${day(fact.due, readOn)}`]),
        fact.lastMovement === undefined ? 'nothing noted yet' : `quiet since ${day(fact.lastMovement, readOn)}`,
      ].join(', ')}`,
      ...(fact.steps === 0 || (fact.steps === 1 && nextStep !== undefined)
        ? []
        : [stepWords.en(fact.stepsDone, fact.steps)]),
      ...(nextStep === undefined ? [] : [`next “${nextStep}”`]),
    ].join(', '),
  goalSoFar: (fact, readOn) =>
    fact.reached
      ? goals.reached
      : [
          ...(fact.steps === 0 ? [] : [stepWords.en(fact.stepsDone, fact.steps)]),
          ...(fact.due === undefined ? [] : [`${fact.overdue ? 'was due' : 'due'} ${day(fact.due, readOn)}`]),
        ].join(', '),
  untitled: {
    progress: 'A note on progress',
    question: 'A question',
    feedback: 'Feedback',
    decision: 'A decision',
    thanks: 'Thanks',
    reply: 'A reply',
  },
  code: (path, start, end) => `${path}, ${start === end ? `line ${start}` : `lines ${start}–${end}`}`,
  about: what => `about ${what}`,
  more: {
    actions: n => `and ${count(n, 'more open action', 'more open actions')}`,
    points: n => `and ${count(n, 'more point', 'more points')} of last time`,
    news: n => `and ${count(n, 'more thing', 'more things')} done or noted`,
    questions: n => `and ${count(n, 'more question', 'more questions')}`,
    feedback: n => `and ${count(n, 'more piece', 'more pieces')} of feedback`,
    advice: n => `and ${count(n, 'more piece', 'more pieces')} of advice`,
    areas: n => `and ${count(n, 'more part', 'more parts')} of the code`,
    decisions: n => `and ${count(n, 'more decision', 'more decisions')} to look at again`,
    goals: n => `and ${count(n, 'more goal', 'more goals')}`,
  },
};

function ordinal(n: number): string {
  const words = ['', '', '', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
  return words[n] ?? `${n}th`;
}
