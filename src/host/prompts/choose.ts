import * as vscode from 'vscode';

/** A row to choose, with what it stands for: labels may be the same, values never are. */
export interface Choice<Value> extends Pick<
  vscode.QuickPickItem,
  'label' | 'description' | 'detail' | 'iconPath' | 'kind'
> {
  readonly value: Value;
}

/**
 * Ask for one of several.
 * @returns its value, or undefined if the user cancels: a value that may be undefined itself is to be wrapped
 */
export async function choose<Value extends object | string | boolean>(
  question: string,
  choices: readonly Choice<Value>[],
  options: Omit<vscode.QuickPickOptions, 'placeHolder' | 'canPickMany'> = {},
): Promise<Value | undefined> {
  return (await vscode.window.showQuickPick([...choices], { ...options, placeHolder: question }))?.value;
}

/**
 * Ask for any number of several.
 * @returns the values of those that are ticked, or undefined if the user cancels
 */
export async function chooseSeveral<Value>(
  question: string,
  choices: readonly (Choice<Value> & Pick<vscode.QuickPickItem, 'picked'>)[],
  options: Omit<vscode.QuickPickOptions, 'placeHolder' | 'canPickMany'> = {},
): Promise<readonly Value[] | undefined> {
  const picked = await vscode.window.showQuickPick([...choices], {
    ...options,
    placeHolder: question,
    canPickMany: true,
  });
  return picked?.map(({ value }) => value);
}
