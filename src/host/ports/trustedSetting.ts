import * as vscode from 'vscode';

/**
 * Of a setting that says who somebody is or where their records lie, what whoever uses VS Code has set. Until they
 * trust a workspace, what it brings may not say in whose name they write, nor have their notes written elsewhere.
 * @param set its value with the workspace's own settings
 */
export function trustedSetting(key: 'email' | 'folder', uri: vscode.Uri, set: string | undefined): string | undefined {
  const own = vscode.workspace.isTrusted
    ? set
    : vscode.workspace.getConfiguration('mentorship', uri).inspect<string>(key)?.globalValue;
  return own?.trim() || undefined;
}
