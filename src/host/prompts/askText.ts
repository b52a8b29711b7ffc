import * as vscode from 'vscode';
import type { App } from '../app';
import { everyone } from './audience';

/** One text that everyone may read. Words that are left unfinished are kept as `draft` and are there again the next time. */
export async function askText(app: App, draft: string, title: string, prompt: string): Promise<string | undefined> {
  let typed = app.state.get<string>(draft, '');
  const text = await vscode.window.showInputBox({
    title,
    prompt: everyone(prompt),
    value: typed,
    ignoreFocusOut: true,
    validateInput: value => {
      typed = value;
      return value.trim() ? undefined : vscode.l10n.t('Write a sentence, or press Escape to cancel.');
    },
  });
  await app.state.update(draft, (text ?? typed).trim() || undefined);
  return text;
}
