import * as vscode from 'vscode';
import { trustedSetting } from '../ports/trustedSetting';
import { homeFolder } from '../ports/home';

/**
 * Where the mentorship folder of a workspace folder is: the setting `mentorship.folder`, relative, absolute or from the
 * home folder (`~/notes`). Undefined where there is no home folder, in a web worker: notes that were meant for a
 * private place must not end up in the project instead.
 */
export function folderUri({ uri }: vscode.WorkspaceFolder): vscode.Uri | undefined {
  const set = vscode.workspace.getConfiguration('mentorship', uri).get<string>('folder');
  const own = trustedSetting('folder', uri, set);
  if (own !== undefined) return at(uri, own);
  // A workspace that is not trusted may still name a folder of its own, so that its records can be read.
  const inside = at(uri, set?.trim() || DEFAULT);
  return inside && `${inside.path}/`.startsWith(`${uri.path}/`) ? inside : at(uri, DEFAULT);
}

const DEFAULT = '.mentorship';

function at(uri: vscode.Uri, setting: string): vscode.Uri | undefined {
  const folder = withHome(setting)
    ?.replaceAll('\\', '/')
    .replace(/(?<=[^/])\/+$/, '');
  if (folder === undefined) return undefined;
  const isAbsolute = /^([A-Za-z]:)?\//.test(folder);
  return vscode.Uri.joinPath(isAbsolute ? uri.with({ path: '/' }) : uri, folder);
}

function withHome(folder: string): string | undefined {
  if (!/^~([\\/]|$)/.test(folder)) return folder;
  const home = homeFolder();
  return home && home + folder.slice(1);
}
