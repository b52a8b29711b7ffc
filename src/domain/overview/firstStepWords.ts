import * as l10n from '@vscode/l10n';
import type { PlanRole } from '../records/pair';
import type { FirstStep } from './firstSteps';

/** A first step as views say it, in the reader's language. */
export interface FirstStepWords {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly button: string;
}

/** @param other the name of the other of the two @param role what the reader is */
export function firstStepWords(step: FirstStep, other: string, role: PlanRole): FirstStepWords {
  switch (step) {
    case 'card':
      return cardWords(role);
    case 'expectations':
      return {
        title: l10n.t('Write what you expect'),
        text: l10n.t('And what you bring. {0} writes apart from you, so that neither copies the other.', other),
        button: l10n.t('Write my expectations'),
      };
    case 'expectations-too':
      return {
        title: l10n.t('{0} has written what they expect', other),
        text: l10n.t('Write yours before you read it; then you compare both.'),
        button: l10n.t('Write my expectations'),
      };
    case 'goal':
      return {
        title: l10n.t('Set a first goal'),
        text: l10n.t('What would you like to be able to do in three months? Write it down as a goal.'),
        button: l10n.t('Add goal'),
      };
    case 'compare':
      return {
        title: l10n.t('Both of you have written what you expect'),
        text: l10n.t('See where you differ, talk about it, then draft your agreement.'),
        button: l10n.t('Compare expectations'),
      };
    case 'sign':
      return {
        title: l10n.t('Your agreement waits for your signature'),
        text: l10n.t('Read it until it is true for you, then sign it.'),
        button: l10n.t('Sign the agreement'),
      };
    case 'commit':
      return {
        title: l10n.t('Commit what you wrote'),
        text: l10n.t('Git then keeps it, and you can push it for {0}.', other),
        button: l10n.t('Commit'),
      };
    case 'push':
      return {
        title: l10n.t('Push what you committed'),
        text: l10n.t('Until then it is on this computer only: {0} does not see it.', other),
        button: l10n.t('Push'),
      };
    case 'tell':
      return {
        title: l10n.t('Tell {0} that it is there', other),
        text: l10n.t('A message for you to send: to install, to pull, and to say who they are.'),
        button: l10n.t('Copy message'),
      };
  }
}

function cardWords(role: PlanRole): FirstStepWords {
  return {
    title: l10n.t('Say why you are here'),
    text:
      role === 'mentor'
        ? l10n.t('Two sentences are enough: why you mentor, and what you hope to learn yourself.')
        : l10n.t('One sentence on where you want to go; help can then be aimed at it.'),
    button: l10n.t('Edit my profile'),
  };
}

/** What the other of the two does first, said without blame; undefined for what nobody waits for. */
export function awaitedWords(step: FirstStep, other: string): string | undefined {
  switch (step) {
    case 'expectations':
    case 'expectations-too':
      return l10n.t('{0} writes what they expect', other);
    case 'goal':
      return l10n.t('{0} sets a first goal', other);
    case 'sign':
      return l10n.t('{0} signs the agreement', other);
    default:
      return undefined;
  }
}
