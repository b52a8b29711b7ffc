import * as l10n from '@vscode/l10n';
import type { INLINE } from '../../agenda/shape/template';
import type { FactKind } from '../../agenda/shape/sections';
import type { Meanings } from './keyMeaning';

export const questionsMeanings: Meanings = {
  add: {
    meaning: () =>
      l10n.t(
        'Questions of your own, in lists by what they are asked for; they take their turns with those that are there.',
      ),
    example: { arrival: ['{{mentee}}, what made you smile this week?'] },
  },
  ban: {
    meaning: () => l10n.t('The words of questions that no agenda is to ask; capitals don’t count.'),
    example: ['If this week had a title, what would it be?'],
  },
};

export const privateNoteMeanings: Meanings = {
  created: {
    meaning: () => l10n.t('When it was written, with the offset from UTC.'),
    example: '2026-11-24T12:05:00+01:00',
  },
  plan: { meaning: () => l10n.t('The plan that it is about: the name of its folder.'), example: 'nadia-jonas' },
  meeting: { meaning: () => l10n.t('The day of the meeting that it is about.'), example: '2026-11-24' },
  about: {
    meaning: () =>
      l10n.t('The person that it is about. It is shown to you beside their profile when you compare mentors.'),
    names: 'person',
    example: 'nadia',
  },
};

/** What a placeholder that stands alone on its line brings into an agenda. */
export const factMeanings: Readonly<Record<FactKind, () => string>> = {
  review: () => l10n.t('That the agreement is to be looked at again, once its day has come.'),
  'small-goals': () => l10n.t('The small goals that were set last time.'),
  points: () => l10n.t('Points that people wrote into earlier agendas by hand, until they are ticked or taken out.'),
  news: () => l10n.t('Steps done and progress noted since the last meeting.'),
  advice: () => l10n.t('What became of advice since the last meeting.'),
  decisions: () => l10n.t('Decisions whose day to ask how it went has come.'),
  changes: () => l10n.t('Where the mentee has changed code since the last meeting, as git tells.'),
  actions: () => l10n.t('Open actions of earlier meetings.'),
  questions: () => l10n.t('Open questions that name no code.'),
  'code-questions': () => l10n.t('Open questions about lines of code.'),
  feedback: () => l10n.t('Feedback without an answer that names no code.'),
  'code-feedback': () => l10n.t('Feedback without an answer about lines of code.'),
  'quiet-goals': () => l10n.t('Active goals that have not moved since the last meeting.'),
  'stalled-goals': () => l10n.t('Active goals that have not moved for two meetings, or whose day is over.'),
  'all-goals': () => l10n.t('All goals that are active or reached.'),
  'kept-advice': () => l10n.t('Advice that was kept or adapted.'),
  'next-meeting': () => l10n.t('When the meeting after this one is.'),
};

/** What a placeholder within a line stands for. */
export const inlineMeanings: Readonly<Record<(typeof INLINE)[number], () => string>> = {
  mentor: () => l10n.t('The mentor’s name.'),
  mentee: () => l10n.t('The mentee’s name.'),
  date: () => l10n.t('The day of the meeting, in words.'),
  minutes: () => l10n.t('How long the meeting is, in minutes.'),
  example: () => l10n.t('An action as an example, with owner, day and goal.'),
};
