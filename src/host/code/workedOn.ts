import * as vscode from 'vscode';
import { codeThatMatters, whoWorkedOn, type CodeChange, type WorkedOn } from '../../domain/code/whoWorkedOn';
import { codeRootOf } from './root';
import { insideOf } from '../documents/uris';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

/** How far back git's history of a file is looked at. */
const COMMITS = 100;

/** Who changed the code that a plan's goals are about; undefined where there is no git. */
export async function workedOnCode(folder: MentorshipFolder, plan: string): Promise<WorkedOn | undefined> {
  const records = folder.library.snapshot.plans.get(plan);
  const root = await codeRootOf(folder);
  const repository = await repositoryOf(root);
  if (!records || !repository) return undefined;
  const paths = codeThatMatters(records);
  const changes = await Promise.all(paths.map(path => changesOf(root, path)));
  return whoWorkedOn(paths, changes.flat(), folder.library.snapshot.people.values());

  async function changesOf(base: vscode.Uri, path: string): Promise<CodeChange[]> {
    const uri = insideOf(base, path);
    const commits = uri && (await repository?.log({ path: uri.fsPath, maxEntries: COMMITS }).catch(() => []));
    return (commits ?? []).flatMap(({ authorName, authorEmail, authorDate }) =>
      authorEmail && authorDate
        ? [{ path, name: authorName ?? authorEmail, email: authorEmail, day: authorDate.toISOString().slice(0, 10) }]
        : [],
    );
  }
}
