import * as l10n from '@vscode/l10n';
import type { Meanings } from './keyMeaning';

export const planMeanings: Meanings = {
  mentor: { meaning: () => l10n.t('The person who mentors.'), names: 'person', example: 'nadia' },
  mentee: {
    meaning: () => l10n.t('The person who is mentored, and who plans, prepares and writes.'),
    names: 'person',
    example: 'jonas',
  },
  phase: {
    meaning: () => l10n.t('Where the mentorship stands.'),
    values: {
      preparing: () => l10n.t('Not begun yet: people, agreement and first goals are being written.'),
      active: () => l10n.t('Under way.'),
      paused: () => l10n.t('Stopped for a while; no meetings are due.'),
      closing: () => l10n.t('The last meetings: looking back and saying thanks.'),
      closed: () => l10n.t('Over. The files stay readable; the extension no longer changes them.'),
    },
    example: 'active',
  },
  start: { meaning: () => l10n.t('The first day of the mentorship.'), example: '2026-09-29' },
  end: { meaning: () => l10n.t('The last day; no meeting is planned after it.'), example: '2027-03-30' },
  rhythm: { meaning: () => l10n.t('When the two meet.') },
  'rhythm.everyWeeks': {
    meaning: () => l10n.t('From one meeting to the next.'),
    unit: () => l10n.t('weeks'),
    example: 2,
  },
  'rhythm.first': {
    meaning: () => l10n.t('The day of the first meeting; all others are counted from it.'),
    example: '2026-09-29',
  },
  'rhythm.time': {
    meaning: () => l10n.t('Local time of day at which a meeting begins, in 24 hours.'),
    example: '10:30',
  },
  'rhythm.timeZone': {
    meaning: () => l10n.t('The time zone of that time, by its IANA name.'),
    example: 'Europe/Paris',
  },
  'rhythm.pauses': { meaning: () => l10n.t('Weeks without meetings: holidays, a release.') },
  'rhythm.pauses.from': { meaning: () => l10n.t('The first day of the pause.'), example: '2026-12-19' },
  'rhythm.pauses.to': { meaning: () => l10n.t('The last day of the pause.'), example: '2027-01-03' },
  'rhythm.pauses.reason': { meaning: () => l10n.t('What the pause is for.'), example: 'Winter holidays' },
  meetingMinutes: { meaning: () => l10n.t('Length of a meeting.'), unit: () => l10n.t('minutes'), example: 45 },
  channels: { meaning: () => l10n.t('Where the two talk.'), example: ['The meeting room with the plants'] },
  replyTime: {
    meaning: () => l10n.t('How soon to expect an answer between meetings, in words.'),
    example: 'Within two working days',
  },
  reviewDates: {
    meaning: () => l10n.t('Days on which to look at the agreement again; the agenda brings it up then.'),
    example: ['2026-12-01', '2027-02-02'],
  },
  keepInTouchDates: {
    meaning: () => l10n.t('Days after the end on which to write each other.'),
    example: ['2027-04-30', '2027-06-30'],
  },
  closed: {
    meaning: () =>
      l10n.t('The day it was closed; from then on the extension leaves the files of the plan as they are.'),
    example: '2027-03-30',
  },
  goalOrder: {
    meaning: () =>
      l10n.t('The goals in the order in which to show them; goals that are not named come after, by their due day.'),
    names: 'goal',
    example: ['steady-tests'],
  },
  language: {
    meaning: () => l10n.t('Language of what the extension writes for this plan, if not that of mentorship.yaml.'),
    values: { en: () => l10n.t('English'), fr: () => l10n.t('French') },
    example: 'fr',
  },
};

export const goalMeanings: Meanings = {
  outcome: {
    meaning: () => l10n.t('What the mentee wants to be able to do.'),
    example: 'Write tests that fail for one reason only',
  },
  why: {
    meaning: () => l10n.t('Why it matters to the mentee.'),
    example: 'I lose a day a week to tests that fail by chance.',
  },
  finishLine: {
    meaning: () => l10n.t('How both will know that it is reached.'),
    example: 'Four weeks without a test that fails by chance.',
  },
  horizon: {
    meaning: () => l10n.t('How far away it is.'),
    values: {
      short: () => l10n.t('A goal of some weeks.'),
      long: () => l10n.t('An aim of some months or years that other goals serve.'),
    },
    example: 'short',
  },
  parent: {
    meaning: () => l10n.t('The long-term goal that this one serves.'),
    names: 'goal',
    example: 'own-a-service',
  },
  due: { meaning: () => l10n.t('The day by which it should be reached.'), example: '2026-12-15' },
  status: {
    meaning: () => l10n.t('Whether the goal is worked on.'),
    values: {
      active: () => l10n.t('Being worked on. One to three at a time is best.'),
      paused: () => l10n.t('Set aside for now.'),
      reached: () => l10n.t('Reached: its finish line is crossed.'),
      dropped: () => l10n.t('Given up, for a good reason.'),
    },
    example: 'active',
  },
  since: {
    meaning: () => l10n.t('The day since which the goal has its status; left out while it has always been active.'),
    example: '2026-11-03',
  },
  reason: {
    meaning: () => l10n.t('Why it was paused or dropped.'),
    example: 'The service moves to another team in spring.',
  },
  steps: { meaning: () => l10n.t('One to six small steps towards it, in order.') },
  'steps.id': {
    meaning: () => l10n.t('A name for the step that never changes, so that notes can point to it.'),
    names: 'step',
    example: 'own-clock',
  },
  'steps.text': { meaning: () => l10n.t('What to do.'), example: 'Give the tests a clock of their own' },
  'steps.done': {
    meaning: () => l10n.t('The day the step was done; an open step has no such key.'),
    example: '2026-11-03',
  },
  ifThen: { meaning: () => l10n.t('A plan for the moment when it gets hard.') },
  'ifThen.if': {
    meaning: () => l10n.t('The situation to recognise.'),
    example: 'a test fails and I want to run it again',
  },
  'ifThen.then': { meaning: () => l10n.t('What to do then.'), example: 'I read its log first' },
};
