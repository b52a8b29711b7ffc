import * as vscode from 'vscode';
import type { App } from '../app';
import { everyone } from './audience';
import { required } from './steps';

/**
 * One text that everyone may read. Words that are left unfinished are kept as `draft` and are there again the next
 * time.
 */
export async function askText(app: App, draft: string, title: string, prompt: string): Promise<string | undefined> {
  let typed = app.state.get<string>(draft, '');
  const text = await vscode.window.showInputBox({
    title,
    prompt: everyone(prompt),
    value: typed,
    ignoreFocusOut: true,
    validateInput: value => {
      typed = value;
      return required(value);
    },
  });
  await app.state.update(draft, (text ?? typed).trim() || undefined);
  return text;
}
