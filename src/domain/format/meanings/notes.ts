import * as l10n from '@vscode/l10n';
import type { Meanings } from './keyMeaning';

export const meetingMeanings: Meanings = {
  date: { meaning: () => l10n.t('The day of the meeting.'), example: '2026-11-24' },
  status: {
    meaning: () => l10n.t('What became of the meeting.'),
    values: {
      planned: () => l10n.t('Still to come.'),
      held: () => l10n.t('It took place.'),
      postponed: () => l10n.t('It was moved to another day.'),
      cancelled: () => l10n.t('It did not take place.'),
    },
    example: 'held',
  },
  minutes: { meaning: () => l10n.t('How long it is planned for.'), unit: () => l10n.t('minutes'), example: 45 },
  reason: { meaning: () => l10n.t('Why it was postponed or cancelled.'), example: 'Nadia was on call' },
  insteadOf: {
    meaning: () => l10n.t('The day of the rhythm that this meeting was moved from.'),
    example: '2026-11-17',
  },
  time: { meaning: () => l10n.t('Local time of day, where it is not that of the rhythm.'), example: '14:00' },
  occasion: {
    meaning: () => l10n.t('What the meeting is for, if not what its place in the plan says; its agenda goes by it.'),
    values: {
      first: () => l10n.t('Getting to know each other: why, expectations, rhythm, first goal.'),
      regular: () => l10n.t('A meeting like most.'),
      halfway: () => l10n.t('Looking back and ahead in the middle of the plan.'),
      review: () => l10n.t('Looking at the agreement again.'),
      reset: () => l10n.t('Beginning anew after a longer silence.'),
      last: () => l10n.t('The end: what came of it, thanks, what comes next.'),
    },
    example: 'regular',
  },
  offered: {
    meaning: () =>
      l10n.t(
        'In older notes: what the generated agenda has offered, so that lines which people have deleted don’t come back. Now a comment at the end of the note; leave either as it is.',
      ),
    example: 'kwmzbghqvvl ndrtfkmfvfn',
  },
};

export const entryMeanings: Meanings = {
  kind: {
    meaning: () => l10n.t('What the entry is.'),
    values: {
      feedback: () => l10n.t('What somebody saw in the other’s work, its effect, and a question or next step.'),
      progress: () => l10n.t('What has moved.'),
      question: () => l10n.t('Something to ask, now or at the next meeting.'),
      decision: () => l10n.t('What the mentee decided, and why.'),
      thanks: () => l10n.t('A thank-you for something specific.'),
      reply: () => l10n.t('An answer to another entry.'),
    },
    example: 'feedback',
  },
  author: { meaning: () => l10n.t('Who wrote it; nobody else changes it.'), names: 'person', example: 'nadia' },
  created: {
    meaning: () => l10n.t('When it was written, with the offset from UTC.'),
    example: '2026-11-03T16:20:00+01:00',
  },
  goal: { meaning: () => l10n.t('The goal that it is about.'), names: 'goal', example: 'steady-tests' },
  type: {
    meaning: () => l10n.t('What kind of feedback it is. Feedback needs it, nothing else has it.'),
    values: {
      praise: () => l10n.t('Keep doing this.'),
      question: () => l10n.t('I would like to understand this.'),
      suggestion: () => l10n.t('Here is another way; you decide.'),
      'must-fix': () => l10n.t('This must change before it goes on.'),
    },
    example: 'suggestion',
  },
  help: {
    meaning: () => l10n.t('How much of the answer it gives away. Of feedback and replies.'),
    values: {
      question: () => l10n.t('Only a question to think about.'),
      hint: () => l10n.t('A direction to look in.'),
      pointer: () => l10n.t('The place to look at.'),
      example: () => l10n.t('A worked example; it stays folded until it is wanted.'),
    },
    example: 'hint',
  },
  advised: {
    meaning: () => l10n.t('What others advised, kept apart from what was decided. Of a decision only.'),
    example: 'Nadia would split the queue first.',
  },
  about: {
    meaning: () =>
      l10n.t(
        'What it is about where that is no code: a talk, a document, a meeting, a pull request, with its address.',
      ),
    example: 'Talk on queues, https://example.org/talks/queues',
  },
  re: {
    meaning: () => l10n.t('The entry that it answers. A reply needs it, nothing else has it.'),
    names: 'entry',
    example: '2026-11-01-feedback-retry-limit-b7w2m4zd',
  },
  outcome: {
    meaning: () => l10n.t('What became of the entry that it answers. Of a reply only.'),
    values: {
      acknowledged: () => l10n.t('Read and understood.'),
      tried: () => l10n.t('Tried out.'),
      kept: () => l10n.t('Tried and kept.'),
      adapted: () => l10n.t('Done in another way that suits better.'),
      dropped: () => l10n.t('Not followed; the text says why.'),
      answered: () => l10n.t('The question is answered.'),
    },
    example: 'tried',
  },
  askAgain: {
    meaning: () => l10n.t('The day to ask how it went. Of a decision only.'),
    example: '2026-12-15',
  },
  code: {
    meaning: () =>
      l10n.t('The lines of code that it is about. The extension writes this and finds the lines again when they move.'),
  },
  'code.path': {
    meaning: () => l10n.t('The file, relative to the repository, with forward slashes.'),
    example: 'src/retry.ts',
  },
  'code.start': {
    meaning: () => l10n.t('The first line, counted from 1, as it was when the note was written.'),
    example: 12,
  },
  'code.end': { meaning: () => l10n.t('The last line.'), example: 14 },
  'code.quote': { meaning: () => l10n.t('The lines themselves.'), example: 'for (let i = 0; i < 5; i++) {' },
  'code.above': {
    meaning: () => l10n.t('The lines above as marks, four letters and digits for each, to find the place again.'),
    example: '3f7k . b2xq',
  },
  'code.below': { meaning: () => l10n.t('The lines below as marks.'), example: '. w9dm' },
  'code.before': {
    meaning: () => l10n.t('In older notes the lines above, to find the place again.'),
    example: 'export function retry() {',
  },
  'code.after': { meaning: () => l10n.t('In older notes the lines below.'), example: '}' },
  'code.symbol': { meaning: () => l10n.t('The class, function or test around the lines.'), example: 'retry' },
  'code.commit': {
    meaning: () => l10n.t('The commit that the lines were seen in.'),
    example: '3f786850e387550fdab836ed7e6dc881de23001b',
  },
  'code.branch': { meaning: () => l10n.t('The branch that was checked out then.'), example: 'main' },
};

export const agreementMeanings: Meanings = {
  signatures: {
    meaning: () => l10n.t('Who has agreed to the text below, and to which version of it. The extension writes it.'),
  },
  ...Object.fromEntries(
    ['mentor', 'mentee'].flatMap(role => [
      [
        `signatures.${role}`,
        {
          meaning: () =>
            role === 'mentor' ? l10n.t('The signature of the mentor.') : l10n.t('The signature of the mentee.'),
        },
      ],
      [
        `signatures.${role}.person`,
        { meaning: () => l10n.t('Who signs.'), names: 'person', example: role === 'mentor' ? 'nadia' : 'jonas' },
      ],
      [
        `signatures.${role}.date`,
        { meaning: () => l10n.t('The day of signing; left out until then.'), example: '2026-10-27' },
      ],
      [
        `signatures.${role}.hash`,
        {
          meaning: () => l10n.t('A checksum of the text that was signed, to notice later changes.'),
          example: '9f86d081884c7d659a2feaa0',
        },
      ],
      [
        `signatures.${role}.words`,
        {
          meaning: () =>
            l10n.t('A checksum of the words that were signed, without their layout: a formatter voids no signature.'),
          example: '2c26b46b68ffc68ff99b453c',
        },
      ],
    ]),
  ),
};
