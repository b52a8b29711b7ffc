import * as vscode from 'vscode';
import type { Person } from '../../domain/records/person';
import { choose } from './choose';

/** Who is reading where git does not say it: it is off, as in Restricted Mode, or has no address. */

/** @param people in the order in which they are offered */
export async function chooseWithoutGit(people: readonly Person[]): Promise<Person | undefined> {
  const rows = people.map(value => ({ label: value.name, description: value.emails.join(', '), value }));
  if (vscode.workspace.isTrusted)
    return choose<Person>(
      vscode.l10n.t(
        'Git does not say who you are. Which of them are you? It is kept in your settings on this computer.',
      ),
      rows,
    );
  const chosen = await choose<Person | 'trust'>(
    vscode.l10n.t('In Restricted Mode git can’t say who you are. Which of them are you? It is kept in your settings.'),
    [
      ...rows,
      {
        label: vscode.l10n.t('Trust this folder instead…'),
        description: vscode.l10n.t('then git says who you are'),
        value: 'trust',
      },
    ],
  );
  if (chosen !== 'trust') return chosen;
  await vscode.commands.executeCommand('workbench.trust.manage');
  return undefined;
}

/** The address that stands for somebody: of their file, or asked for where it has none. */
export async function addressOf(person: Person | undefined): Promise<string | undefined> {
  const [known] = person?.emails ?? [];
  if (known !== undefined) return known;
  const asked = await vscode.window.showInputBox({
    title: vscode.l10n.t('Choose Who I Am'),
    prompt: vscode.l10n.t('Your e-mail address, as it will be in your commits. It is added to your file.'),
    ignoreFocusOut: true,
    validateInput: text =>
      /^\S+@\S+$/.test(text.trim()) ? undefined : vscode.l10n.t('Write an address, such as maria@example.org.'),
  });
  return asked?.trim() || undefined;
}

/** In the settings of whoever uses VS Code: no folder may say who they are, and none is told. */
export async function keepAddress(email: string): Promise<void> {
  await vscode.workspace.getConfiguration('mentorship').update('email', email, vscode.ConfigurationTarget.Global);
}
