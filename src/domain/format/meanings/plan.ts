import * as l10n from '@vscode/l10n';
import { formOfAddress } from './formOfAddress';
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
  formOfAddress: formOfAddress(() =>
    l10n.t('How French texts for this plan speak to one of the two, if not as mentorship.yaml says.'),
  ),
};
