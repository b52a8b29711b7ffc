import * as vscode from 'vscode';
import { voiceOf } from '../../domain/store/languageOfPlan';
import type { Snapshot } from '../../domain/store/snapshot';
import { capital } from '../../domain/text/capital';
import type { Voice } from '../../domain/text/language';
import { readersLanguage } from '../texts';
import type { Choice } from './choose';
import { pickStep, type Step } from './steps';

/** In which language the files of two people are kept, and in French how they speak to each other: one question. */
export function voiceStep<State>(preset: Voice, accept: (voice: Voice, state: State) => State): Step<State> {
  return pickStep({
    placeholder: () => vscode.l10n.t('In which language should the files be written?'),
    items: (): readonly Choice<Voice>[] => [
      { label: capital(vscode.l10n.t('English')), value: 'en' },
      { label: vscode.l10n.t('French, with “tu”'), value: 'fr' },
      { label: vscode.l10n.t('French, with “vous”'), value: 'fr-formal' },
    ],
    active: () => preset,
    accept,
  });
}

/** What to offer first: as the folder's files are kept; the language of the editor where there are none yet. */
export const usualVoice = (snapshot: Pick<Snapshot, 'settings'>): Voice =>
  snapshot.settings ? voiceOf(snapshot) : readersLanguage();
