import * as vscode from 'vscode';
import { exists, pathBelow } from '../documents/uris';
import type { API, GitExtension, Repository } from './api';

/**
 * Git, if this host has it and the user has not switched it off: it is absent on the web, and everything but commits
 * and history works without it. Waits until git has looked for repositories.
 */
export async function gitApi(): Promise<API | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  // An extension that fails to start, for want of a git that can be run say, is none.
  const exports = extension.isActive
    ? extension.exports
    : await extension.activate().then(
        started => started,
        () => undefined,
      );
  if (!exports?.enabled) return undefined;
  const api = exports.getAPI(1);
  if (api.state === 'uninitialized') await nextEvent(api.onDidChangeState);
  return api;
}

/** The innermost repository that holds `uri`, opened if git has not done so by itself. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const api = await gitApi();
  if (!api) return undefined;
  const known = api.getRepository(uri) ?? undefined;
  // VS Code looks for repositories inside of others no deeper than a setting says, and not in what the outer one
  // ignores.
  const inner = known && (await nearestRepository(uri, known.rootUri));
  if (known && !inner) return known;
  return outside(api).has(uri.toString()) ? undefined : open(api, uri, inner);
}

/** @param inner the root of a repository that is not to be taken for the one around it, which git knows already */
async function open(api: API, uri: vscode.Uri, inner: vscode.Uri | undefined): Promise<Repository | undefined> {
  const opened = (await api.openRepository(inner ?? uri)) ?? undefined;
  const repository = opened && inner && pathBelow(opened.rootUri, inner) !== undefined ? undefined : opened;
  if (!repository) outside(api).add(uri.toString());
  return repository;
}

let noRepository: Set<string> | undefined;

/** What is known to lie in no repository: asking again would start git each time. */
function outside(api: API): Set<string> {
  if (!noRepository) {
    noRepository = new Set();
    api.onDidOpenRepository(() => noRepository?.clear());
  }
  return noRepository;
}

function nextEvent<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise(resolve => {
    const subscription = event(value => {
      subscription.dispose();
      resolve(value);
    });
  });
}

/**
 * The nearest folder upwards with git's own `.git`: a folder, or in linked worktrees and submodules a file.
 * @param within looks only at what lies inside of this folder
 */
export async function nearestRepository(from: vscode.Uri, within?: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let at = from; !within || pathBelow(within, at) !== undefined;) {
    if (await exists(vscode.Uri.joinPath(at, '.git'))) return at;
    const above = vscode.Uri.joinPath(at, '..');
    if (above.path === at.path || at.path === '' || at.path === '/') break;
    at = above;
  }
  return undefined;
}
