import type { Questions } from './agendaWords';

/** The questions of an English agenda, in the project's own words. */
export const englishQuestions: Questions = {
  arrival: [
    () => 'How are you arriving today, and what would make this time well spent?',
    () => 'What has taken most of your energy lately, and what has given you some?',
    () => 'What is on your mind that we should set aside before we start, or put first?',
    () => 'What went better than you expected since we last met?',
    () => 'What are you looking forward to, and what less so?',
    () => 'If this week had a title, what would it be?',
    () => 'What do you need most from today: to think aloud, to get an answer, or to be heard?',
    () => 'Which moment of the last weeks would you like to have again?',
    () => 'What have you learned lately that nobody has asked you about?',
    () => 'How full is your plate, and what would you gladly take off it?',
    () => 'What did you change your mind about lately?',
    () => 'Who helped you since we last met, and with what?',
  ],
  listening: [
    ({ mentor }) => `${mentor} asks first, and advises only when asked: what have you tried, and what did it show you?`,
    ({ mentor }) => `${mentor} asks first: what makes this matter to you now?`,
    ({ mentor }) => `${mentor} asks first: what would you do if I were not here?`,
    ({ mentor }) => `${mentor} asks first: what do you know already, and what are you guessing?`,
    ({ mentor }) => `${mentor} asks first: what would be good enough?`,
    ({ mentor }) => `${mentor} asks first: who else sees this differently, and what do they see?`,
    ({ mentor }) => `${mentor} asks first: which part of it is yours to change?`,
    ({ mentor }) => `${mentor} asks first: what have you not said yet?`,
    ({ mentor }) => `${mentor} asks first: what would you tell a colleague who came to you with this?`,
    ({ mentor }) => `${mentor} asks first: what happens if nothing is done?`,
    ({ mentor }) => `${mentor} asks first: when did something like this go well, and what was different?`,
    ({ mentor }) => `${mentor} asks first: what do you want from me in this, questions, an opinion or a hand?`,
  ],
  since: [() => 'What happened since last time that did not make it into a note?'],
  topic: [
    ({ mentee }) => `${mentee} chooses: which one question, if we got somewhere with it, would help most?`,
    ({ mentee }) => `${mentee} chooses: what keeps coming back, and what has been tried already?`,
    ({ mentee }) => `${mentee} chooses: which decision is coming up, and what makes it hard?`,
  ],
  aim: [() => 'The aim: what should be different when we leave?'],
  stands: [() => 'Where it stands: what has been tried, and what came of it?'],
  options: [() => 'Options: three at least, one of them unlikely.'],
  commitment: [({ mentee }) => `What ${mentee} will do: which one, and by when?`],
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
    () => 'The smallest step worth taking before we meet again, as an action below: if … happens, then I will …',
    () => 'A step so small that a busy week cannot stop it, as an action below: when … comes, then I …',
  ],
  why: [
    ({ mentor, mentee }) => `${mentee}, then ${mentor}: what made you say yes to this, and what do you hope to learn?`,
  ],
  expectations: [() => 'Compare what each of us wrote: where do we agree, what surprises us, what is still missing?'],
  working: [
    () => 'How often, where and for how long do we meet? What stays between us? What do we do when we disagree?',
  ],
  'first-goal': [
    ({ mentee }) => `What does ${mentee} want to be able to do in a few months, why, and how will we both know?`,
  ],
  halfway: [({ mentee }) => `What can ${mentee} do now that was out of reach at the start?`],
  'halfway-goals': [() => 'Which goals still fit, which have shrunk, and which should make room for another?'],
  'halfway-us': [() => 'What in the way we work together do we keep, and what do we change for the second half?'],
  agreement: [() => 'Read our agreement together: what has held, and what has quietly become something else?'],
  'agreement-change': [() => 'What do we write differently now, about rhythm, roles, or what stays between us?'],
  reset: [() => 'It has been a while: what happened for each of us, without blame?'],
  'reset-choice': [() => 'Do we go on as before, at another rhythm, pause until a day that we name, or close it well?'],
  back: [({ mentee }) => `From start to end: what did ${mentee} come for, and what is there now?`],
  'loose-ends': [() => 'What is still open, and who takes it from here?'],
  mentor: [
    ({ mentor }) => `${mentor}: what did you learn from this, and what will you do differently with the next person?`,
  ],
  thanks: [() => 'Each to the other: thank you for one thing you did, and what it changed.'],
  after: [() => 'What do we become for each other: colleagues, friends of the same craft, now and then a question?'],
  'keep-in-touch': [
    ({ mentee }) => `${mentee} writes in one, three, six and twelve months: shall we put the days in the calendar now?`,
  ],
};
