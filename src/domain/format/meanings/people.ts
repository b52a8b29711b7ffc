import * as l10n from '@vscode/l10n';
import { formOfAddress } from './formOfAddress';
import type { Meanings } from './keyMeaning';

export const settingsMeanings: Meanings = {
  format: {
    meaning: () => l10n.t('Version of the file format. The extension writes it and compares it; leave it as it is.'),
    example: 1,
  },
  language: {
    meaning: () =>
      l10n.t('Language of what the extension writes into the files, such as agendas. A plan can choose its own.'),
    values: { en: () => l10n.t('English'), fr: () => l10n.t('French') },
    example: 'en',
  },
  formOfAddress: formOfAddress(() =>
    l10n.t('How French texts in the files speak to one of the two. A plan can choose its own.'),
  ),
};

export const personMeanings: Meanings = {
  name: { meaning: () => l10n.t('The name as people say it.'), example: 'Nadia Benhaddou' },
  emails: {
    meaning: () =>
      l10n.t('Every address that this person commits with. Git’s user.email is looked up here to know who is reading.'),
    example: ['nadia.benhaddou@example.org'],
  },
  mentor: { meaning: () => l10n.t('The profile of somebody who mentors. Leave it out for others.') },
  'mentor.why': {
    meaning: () => l10n.t('Why this person mentors.'),
    example: 'Two people took an hour a week for me once.',
  },
  'mentor.hopesToLearn': {
    meaning: () => l10n.t('What the mentor hopes to learn from it.'),
    example: 'How our code reads to newcomers.',
  },
  'mentor.offers': {
    meaning: () => l10n.t('What the mentor can help with.'),
    example: ['Reading code together', 'First weeks on call'],
  },
  'mentor.capacity': {
    meaning: () => l10n.t('How many mentees at once, at most.'),
    unit: () => l10n.t('people'),
    example: 2,
  },
  'mentor.replyTime': {
    meaning: () => l10n.t('How soon the mentor usually answers, in words.'),
    example: 'Within two working days',
  },
  'mentor.doesNot': { meaning: () => l10n.t('What the mentor does not do.'), example: ['Write the code for you'] },
  mentee: { meaning: () => l10n.t('The profile of somebody who is mentored. Leave it out for others.') },
  'mentee.vision': {
    meaning: () => l10n.t('Where the mentee wants to be in some years.'),
    example: 'Run a service that others rely on',
  },
  'mentee.seeks': {
    meaning: () => l10n.t('What the mentee looks for in a mentor.'),
    example: ['Honest reviews', 'Somebody who knows on-call'],
  },
  'mentee.idealMentor': {
    meaning: () => l10n.t('How an ideal mentor would help: by questions, by examples, by opening doors.'),
    example: 'By questions first, by an example when I am stuck',
  },
};
