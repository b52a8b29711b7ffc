import { dayInWords, fullDayInWords } from '../calendar/dateWords';
import type { AgendaWords } from './agendaWords';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const ago = (days: number) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);
const day = (date: string, readOn: string) => dayInWords(date, 'en', readOn);

const FEEDBACK = { praise: 'praise', question: 'a question', suggestion: 'a suggestion', 'must-fix': 'a must-fix' };

export const english: AgendaWords = {
  title: date => `Meeting of ${fullDayInWords(date, 'en')}`,
  who: ({ mentor, mentee, minutes }) => `${mentee} with ${mentor}, ${count(minutes, 'minute', 'minutes')}`,
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
  },
  minutes: n => `${n} min`,
  prompts: {
    arrival: [
      () => 'How are you arriving today, and what would make this time well spent?',
      () => 'What has taken most of your energy lately, and what has given you some?',
      () => 'What is on your mind that we should set aside before we start, or put first?',
      () => 'What went better than you expected since we last met?',
      () => 'What are you looking forward to, and what less so?',
      () => 'If this week had a title, what would it be?',
      () => 'What do you need most from today: to think aloud, to get an answer, or to be heard?',
    ],
    since: [
      () => 'Nothing has been written down since last time. What happened that did not make it into a note?',
    ],
    topic: [
      ({ mentee }) => `${mentee} chooses: which one question, if we got somewhere with it, would help most?`,
      ({ mentee }) => `${mentee} chooses: what keeps coming back, and what has been tried already?`,
      ({ mentee }) => `${mentee} chooses: which decision is coming up, and what makes it hard?`,
    ],
    code: [
      ({ mentee }) => `${mentee} brings a piece of code, to be proud of or to puzzle over. What do we each see?`,
      () => 'Which piece of code did we each learn something from lately? Open it and look together.',
      () => 'Where in the code is it slow going at the moment? Read it together before fixing anything.',
    ],
    feedback: [
      () => 'Each to the other: one thing that helped, and one to do differently next time.',
      ({ mentor, mentee }) => `${mentee} to ${mentor} first: what should there be more of, and what less?`,
      () => 'Each to the other: when was I most useful to you, and when was I in the way?',
    ],
    next: [
      () => 'What is the smallest step worth taking before we meet again, and when will it be done?',
      () => 'Which step is so small that a busy week cannot stop it? Pick a day for it.',
    ],
    why: [
      ({ mentor, mentee }) =>
        `${mentee}, then ${mentor}: what made you say yes to this, and what do you hope to learn?`,
    ],
    expectations: [
      () => 'Compare what each of us wrote: where do we agree, what surprises us, what is still missing?',
    ],
    working: [
      () => 'How often, where and for how long do we meet? What stays between us? What do we do when we disagree?',
    ],
    'first-goal': [
      ({ mentee }) => `What does ${mentee} want to be able to do in a few months, why, and how will we both know?`,
    ],
  },
  notes: 'Notes',
  notesHint: ({ mentee }) => `${mentee} writes, and both add to it.`,
  actions: 'Actions',
  actionsHint: example => `One line for each: what, who, by when, for which goal, like this: ${example}`,
  actionExample: 'Write the retry test',
  review: (date, readOn) =>
    ({ link: 'Our agreement', rest: `time for another look, planned for ${day(date, readOn)}` }),
  action: ({ owner, due, overdue, ageDays, round }, readOn) => [
    owner ?? 'no owner yet',
    `${count(ageDays, 'day', 'days')} old`,
    due === undefined ? 'no date' : `${overdue ? 'was due' : 'due'} ${day(due, readOn)}`,
  ].join(', ') + (round >= 3 ? `; here for the ${ordinal(round)} time: do it, make it smaller, or drop it?` : ''),
  step: (done, goal, readOn) => `step done on ${day(done, readOn)}, for “${goal}”`,
  progress: (author, days) => `progress by ${author}, ${ago(days)}`,
  question: (author, days) => `question from ${author}, ${ago(days)}`,
  // Praise needs no answer.
  feedback: (type, author, days) => `${type ? FEEDBACK[type] : 'feedback'} from ${author}, ${ago(days)}`
    + (type === 'praise' ? '' : ', no answer yet'),
  quietGoal: ({ due, overdue, lastMovement }, first, readOn) => [
    ...(due === undefined ? [] : [`${overdue ? 'was due' : 'due'} ${day(due, readOn)}`]),
    ...(first ? [] : [lastMovement === undefined ? 'nothing noted yet' : `quiet since ${day(lastMovement, readOn)}`]),
  ].join(', '),
  untitled: { progress: 'A note on progress', question: 'A question', feedback: 'Feedback' },
  code: (path, start, end) => `${path}, ${start === end ? `line ${start}` : `lines ${start}–${end}`}`,
  more: {
    actions: n => `and ${count(n, 'more open action', 'more open actions')}`,
    news: n => `and ${count(n, 'more thing', 'more things')} done or noted`,
    questions: n => `and ${count(n, 'more question', 'more questions')}`,
    feedback: n => `and ${count(n, 'more unanswered piece', 'more unanswered pieces')} of feedback`,
    goals: n => `and ${count(n, 'more quiet goal', 'more quiet goals')}`,
  },
};

function ordinal(n: number): string {
  const words = ['', '', '', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
  return words[n] ?? `${n}th`;
}
