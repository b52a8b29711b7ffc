import * as l10n from '@vscode/l10n';
import type { Meanings } from './keyMeaning';

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
