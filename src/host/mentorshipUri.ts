import * as vscode from 'vscode';
import { homeFolder } from './ports/home';

/**
 * Where the mentorship folder of a workspace folder is: the setting `mentorship.folder`, relative, absolute or from the
 * home folder (`~/notes`). Undefined where there is no home folder, in a web worker: notes that were meant for a private
 * place must not end up in the project instead.
 */
export function mentorshipUri({ uri }: vscode.WorkspaceFolder): vscode.Uri | undefined {
  const setting = vscode.workspace.getConfiguration('mentorship', uri).get<string>('folder')?.trim();
  const folder = withHome(setting || '.mentorship')?.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, '');
  if (folder === undefined) return undefined;
  const isAbsolute = /^([A-Za-z]:)?\//.test(folder);
  return vscode.Uri.joinPath(isAbsolute ? uri.with({ path: '/' }) : uri, folder);
}

function withHome(folder: string): string | undefined {
  if (!/^~([\\/]|$)/.test(folder)) return folder;
  const home = homeFolder();
  return home && home + folder.slice(1);
}
