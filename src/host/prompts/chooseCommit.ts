import * as vscode from 'vscode';
import { repositoryOf } from '../git/repository';
import { relativeDay } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { choose, type Choice } from './choose';

/** How many of the last commits are offered. */
const OFFERED = 20;
const DAY_MS = 86_400_000;

interface ShownCommit {
  readonly hash?: string;
  readonly title?: string;
}

/**
 * The commit that shows what became of advice; empty where it is none, or there is none to choose. Undefined if the
 * user cancels.
 */
export async function chooseCommit({ folder }: PlanInFolder): Promise<ShownCommit | undefined> {
  const repository = await repositoryOf(folder.workspaceFolder.uri);
  const commits = (await repository?.log({ maxEntries: OFFERED }).catch(() => [])) ?? [];
  if (commits.length === 0) return {};
  const choices = commits.map(({ hash, message, authorDate }): Choice<ShownCommit> => {
    const [title = ''] = message.split('\n', 1);
    const days = authorDate && Math.round((authorDate.getTime() - Date.now()) / DAY_MS);
    return {
      label: title,
      description: [hash.slice(0, 7), days === undefined ? '' : relativeDay(days)].join(' '),
      value: { hash, title },
    };
  });
  return choose<ShownCommit>(
    vscode.l10n.t('Which commit shows it?'),
    [{ label: vscode.l10n.t('No commit'), value: {} }, ...choices],
    { matchOnDescription: true },
  );
}
