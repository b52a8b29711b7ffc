import * as vscode from 'vscode';
import { trustedSetting } from '../ports/trustedSetting';
import { environment, homeFolder } from '../ports/home';

/**
 * Where the mentorship folder of a workspace folder is: the setting `mentorship.folder`, relative, absolute or from the
 * home folder (`~/notes`), with variables such as `${workspaceFolder}`. Undefined where there is no home folder, in a web worker: notes that were meant for a
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

export const DEFAULT = '.mentorship';

function at(uri: vscode.Uri, setting: string): vscode.Uri | undefined {
  const folder = withHome(withVariables(setting, uri))
    ?.replaceAll('\\', '/')
    .replace(/(?<=[^/])\/+$/, '');
  if (folder === undefined) return undefined;
  const isAbsolute = /^([A-Za-z]:)?\//.test(folder);
  return vscode.Uri.joinPath(isAbsolute ? uri.with({ path: '/' }) : uri, folder);
}

/** With the variables that VS Code knows in settings of its own and in tasks; one that it doesn't know stays. */
function withVariables(setting: string, uri: vscode.Uri): string {
  return setting.replace(/\$\{([\w:]+|\/)\}/g, (whole, name: string) => {
    if (name.startsWith('env:')) return environment(name.slice('env:'.length)) ?? '';
    switch (name) {
      case 'workspaceFolder':
        return uri.path.replace(/^\/(?=[A-Za-z]:)/, '');
      case 'workspaceFolderBasename':
        return uri.path.slice(uri.path.lastIndexOf('/') + 1);
      case 'userHome':
        return homeFolder() ?? whole;
      case 'pathSeparator':
      case '/':
        return '/';
      default:
        return whole;
    }
  });
}

function withHome(folder: string): string | undefined {
  if (!/^~([\\/]|$)/.test(folder)) return folder;
  const home = homeFolder();
  return home && home + folder.slice(1);
}
