import { labelsOf } from '../labels/labels';
import { capital } from '../text/capital';
import type { DraftWords } from './draftWords';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const { goals, states } = labelsOf('en');
const timePassed = (months: number) => {
  if (months < 1) return 'some weeks have passed';
  return months === 1 ? 'a month has passed' : `${months} months have passed`;
};
const OUTCOME = { tried: 'I have tried it', kept: 'I have done it ever since', adapted: 'I do it my way now' };

export const english: DraftWords = {
  thanks: {
    greeting: name => `Thank you, ${name}.`,
    keep: 'What helped me most:',
    advice: (day, quote, outcome) => `Your advice of ${day}, “${quote}”: ${OUTCOME[outcome]}.`,
    goal: outcome => `“${outcome}” is reached, and you had a part in it.`,
    meetings: n => (n === 1 ? 'The meeting that you made time for.' : `The ${n} meetings that you made time for.`),
    open: 'What it changed for me: ',
  },
  touch: {
    greeting: (name, months) => `Hello ${name}, ${timePassed(months)} since our mentorship ended.`,
    changed: 'What has changed since:',
    nothing: 'Where I am now, and one thing I have tried since: ',
    still: quote => `What I still use: “${quote}”.`,
    goal: outcome => `“${outcome}”: reached.`,
    question: 'And you, what keeps you busy? Can I do something for you this time?',
  },
  request: {
    greeting: name => `Hello ${name},`,
    aim: 'I am looking for a mentor, and I thought of you. This is what I would like to be able to do:',
    noAim: 'I am looking for a mentor, and I thought of you. This is what I would like to be able to do: ',
    vision: text => `Where I want to go: ${text}`,
    help: text => `How you would help me best: ${text}`,
    why: offers => `Why you: your card mentions ${offers}.`,
    frame: (months, weeks, minutes) =>
      `What I have in mind: ${count(months, 'month', 'months')}, a meeting of ${minutes} minutes ${weeks === 1 ? 'every week' : `every ${weeks} weeks`}. I prepare the agenda and write the notes.`,
    free: 'If this is not the right time or I am not the right person, a simple no is perfectly fine.',
  },
  invitation: {
    greeting: name => `Hello ${name},`,
    opening: 'our mentorship is in our repository now: plain files beside the code. To see it in VS Code:',
    install: 'Install the extension “Mentorship”.',
    pull: branch => (branch === undefined ? 'Pull.' : `Pull the branch ${branch}.`),
    choose: (name, isMentor) =>
      `Click the Mentorship icon in the activity bar. If it asks which of the two you are, you are ${name}, the ${isMentor ? 'mentor' : 'mentee'}.`,
    write: 'Write what you expect, then commit and push. What each of us writes stands apart; then we compare.',
  },
  answer: {
    accept: name =>
      `Hello ${name},\n\nyes, with pleasure. Before we meet, let us each write down what we expect, apart from each other, and compare it then. Propose a day and one topic for the first meeting.\n`,
    decline: name =>
      `Hello ${name},\n\nthank you for thinking of me; it means a lot that you asked. I can’t take this on in the way it deserves at the moment, so I would rather say no clearly than give you half a yes. It has nothing to do with you or your goal. Perhaps this will help: \n`,
  },
  closing: {
    title: (mentee, mentor) => `Looking back: ${mentee} and ${mentor}`,
    summary: ({ start, end, meetings, isEarly }) =>
      `From ${start} to ${end}, with ${count(meetings, 'meeting', 'meetings')}.${isEarly ? ' We ended earlier than planned.' : ''}`,
    reason: text => `Why now: ${text}`,
    goals: 'From the start to the end',
    reached: (outcome, finishLine) => `${capital(goals.reached)}: ${outcome}${finishLine ? ` (${finishLine})` : ''}`,
    open: outcome => `Still open: ${outcome}`,
    dropped: outcome => `Let go: ${outcome}`,
    noGoals: 'No goal was written down.',
    advice: 'Advice that worked',
    adviceLine: (quote, outcome) => `“${quote}”: ${states[outcome]}`,
    noAdvice: 'No advice is noted as tried, kept or adapted.',
    learned: name => `What ${name} learned`,
    toFill: '…',
    thanks: 'Thank you',
    thanksLine: (name, about) => `${name} wrote${about === undefined ? '' : ` (${about})`}:`,
    noThanks: '…',
    next: 'Where we go from here',
    touch: days => `We say hello around ${days.join(', ')}.`,
  },
};
