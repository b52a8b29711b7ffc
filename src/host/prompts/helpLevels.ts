import * as vscode from 'vscode';
import { HELP_LEVELS, type HelpLevel } from '../../domain/records/entry';

/** How much of the answer a note gives away, in a word or two. */
export function helpText(level: HelpLevel): string {
  switch (level) {
    case 'question':
      return vscode.l10n.t('only asks');
    case 'hint':
      return vscode.l10n.t('a hint');
    case 'pointer':
      return vscode.l10n.t('a pointer');
    case 'example':
      return vscode.l10n.t('an example');
  }
}

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
    ...HELP_LEVELS.map(help => ({ label: details[help], description: helpText(help), help })),
  ];
}
