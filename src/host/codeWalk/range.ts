import * as vscode from 'vscode';
import type { FileChange } from '../../domain/anchor/codeSource';
import { RefType, type Repository } from '../git/api';
import { asGitNames, fileChange } from '../git/changes';
import { relativeDay } from '../texts';

/** What a code walk goes through. */
export interface WalkRange {
  /** For people, such as `main…retry`. */
  readonly name: string;
  readonly base: string;
  /** Undefined for the working tree. */
  readonly head: string | undefined;
}

/** Names of the branch that others start from, likeliest first. */
const TRUNKS = ['main', 'master', 'develop', 'trunk'];

/** Ask what to walk through: this branch, what is not committed, another branch, or everything since a commit. */
export async function chooseRange(repository: Repository): Promise<WalkRange | undefined> {
  const { HEAD } = repository.state;
  if (!HEAD?.commit) return undefined;
  const here = HEAD.name ?? HEAD.commit.slice(0, 7);
  const refs = (await repository.getRefs({ sort: 'committerdate' }).catch(() => [])).filter(
    ref => ref.type !== RefType.Tag && ref.name && !ref.name.endsWith('/HEAD'),
  );
  const names = [...new Set(refs.map(ref => ref.name!))];
  const trunk = TRUNKS.flatMap(name => [name, `origin/${name}`]).find(
    name => names.includes(name) && name !== HEAD.name,
  );
  const commits = await repository.log({ maxEntries: 30 }).catch(() => []);
  type Item = vscode.QuickPickItem & { readonly range?: () => Promise<WalkRange | undefined> };
  const branch = (name: string, head: string, headName: string) => async (): Promise<WalkRange | undefined> => {
    const base = await repository.getMergeBase(name, head);
    return base ? { name: `${name}…${headName}`, base, head: head === HEAD.commit ? undefined : head } : undefined;
  };
  const items: Item[] = [
    ...(trunk
      ? [
          {
            label: vscode.l10n.t('This branch: {0}', here),
            description: vscode.l10n.t('since it left {0}', trunk),
            range: branch(trunk, HEAD.commit, here),
          },
        ]
      : []),
    {
      label: vscode.l10n.t('What is not committed yet'),
      range: () => Promise.resolve({ name: vscode.l10n.t('uncommitted changes'), base: HEAD.commit!, head: undefined }),
    },
    { label: vscode.l10n.t('Another branch'), kind: vscode.QuickPickItemKind.Separator },
    ...refs
      .filter(ref => ref.name !== HEAD.name && ref.commit)
      .slice(0, 20)
      .map(ref => ({
        label: ref.name!,
        description: vscode.l10n.t('since it left {0}', here),
        range: branch(here, ref.commit!, ref.name!),
      })),
    { label: vscode.l10n.t('Everything since a commit'), kind: vscode.QuickPickItemKind.Separator },
    ...commits.map(({ hash, message, authorDate }) => ({
      label: message.split('\n', 1)[0] ?? hash,
      description: [
        hash.slice(0, 7),
        authorDate ? relativeDay(Math.round((authorDate.getTime() - Date.now()) / 86_400_000)) : '',
      ].join(' '),
      range: () => Promise.resolve({ name: `${hash.slice(0, 7)}…${here}`, base: hash, head: undefined }),
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What will you walk through?'),
    matchOnDescription: true,
  });
  return picked?.range?.();
}

/** The files that differ, relative to the root. */
export async function changesIn(
  repository: Repository,
  root: vscode.Uri,
  { base, head }: WalkRange,
): Promise<FileChange[]> {
  const changes = head === undefined ? await repository.diffWith(base) : await repository.diffBetween(base, head);
  return changes
    .map(change => fileChange(change, asGitNames(root, repository)))
    .filter(({ from, to }) => from !== undefined || to !== undefined);
}
