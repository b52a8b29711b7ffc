import * as vscode from 'vscode';
import { allEntries } from '../../domain/overview/allEntries';
import { commitIn } from '../../domain/records/commitLine';
import type { App } from '../app';
import { codeRootOf } from '../code/root';
import type { Repository } from '../git/api';
import { repositoryOf, gitApi } from '../git/repository';
import { changedUris } from '../git/changes';
import { targetOf } from '../workspace/target';
import { planIn } from '../workspace/planRecords';

/** What a commit without a parent is compared with: the tree without files, which every repository knows. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Shows the change that a reply names as the result of advice; of an entry, that of its last reply that names one. */
export async function openCommit(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target && app.folders.get(target.folder);
  if (!folder || !target.plan || !target.entry) return;
  await folder.load();
  const overview = planIn(folder, target.plan);
  const entries = overview ? allEntries(overview) : [];
  const entry = entries.find(
    ({ id, replies }) => id === target.entry || replies.some(reply => reply.id === target.entry),
  );
  if (!entry) return;
  const texts =
    entry.id === target.entry
      ? [entry.text, ...entry.replies.map(({ text }) => text)]
      : entry.replies.filter(({ id }) => id === target.entry).map(({ text }) => text);
  const commit = texts
    .map(commitIn)
    .filter(found => found !== undefined)
    .at(-1);
  if (!commit) return;
  const repository = await repositoryOf(await codeRootOf(folder));
  if (!repository || !(await showCommit(repository, commit.hash))) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Git does not know commit {0} here, or VS Code’s Git extension is off. Perhaps it has not been pulled yet.',
        commit.hash.slice(0, 7),
      ),
    );
  }
}

/** @returns false where git does not have the commit */
async function showCommit(repository: Repository, ref: string): Promise<boolean> {
  const commit = await repository.getCommit(ref).catch(() => undefined);
  const api = commit && (await gitApi());
  if (!commit || !api) return false;
  const parent = commit.parents?.[0] ?? EMPTY_TREE;
  const changes = await repository.diffBetween(parent, commit.hash);
  const [title = ''] = commit.message.split('\n', 1);
  const files = changes.map(change => {
    const { now, before, after } = changedUris(change);
    return [now, before && api.toGitUri(before, parent), after && api.toGitUri(after, commit.hash)] as const;
  });
  await vscode.commands.executeCommand('vscode.changes', `${commit.hash.slice(0, 7)} ${title}`, files);
  return true;
}
