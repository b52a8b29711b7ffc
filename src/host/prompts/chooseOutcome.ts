import * as vscode from 'vscode';
import { OUTCOMES, type FeedbackType, type Outcome } from '../../domain/records/entry';
import { readersLabels } from '../texts';
import { choose } from './choose';

/** What became of the advice; only its receiver says so. What most likely becomes of such feedback comes first. */
export async function chooseOutcome(type: FeedbackType | undefined): Promise<Outcome | undefined> {
  const labels = readersLabels();
  const first: Outcome = type === 'question' ? 'answered' : 'acknowledged';
  return choose(
    vscode.l10n.t('What became of it?'),
    [first, ...OUTCOMES.filter(outcome => outcome !== first)].map(value => ({
      label: labels.saidOutcomes[value],
      description: labels.states[value],
      value,
    })),
  );
}
