import * as vscode from 'vscode';
import { readersLabels } from '../texts';
import { HELP_LEVELS, type HelpLevel } from '../../domain/records/entry';

/** The levels to choose from, from the one that leaves most to the reader; none comes first. */
export function helpItems(): readonly (vscode.QuickPickItem & { readonly help: HelpLevel | undefined })[] {
  const details: Record<HelpLevel, string> = {
    question: vscode.l10n.t('I ask, and you find the answer'),
    hint: vscode.l10n.t('I say in which direction to look'),
    pointer: vscode.l10n.t('I say where it stands'),
    example: vscode.l10n.t('I show how; it is folded until you open it'),
  };
  return [
    { label: vscode.l10n.t('Does not matter here'), help: undefined },
    ...HELP_LEVELS.map(help => ({ label: details[help], description: readersLabels().helpLevels[help], help })),
  ];
}
