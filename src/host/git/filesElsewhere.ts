import type { BranchFiles } from '../../domain/branches/leftBehind';
import { branchesOf } from './branches';
import { belowOf, specOf, type FolderInGit } from './folderInGit';
import { ask, type Git } from './process';

/** How far is looked: beyond it, a repository has more branches than anybody remembers. */
const MOST_COMMITS = 1000;
const MOST_BRANCHES = 30;

/**
 * Files below a folder that were added on other branches of this computer, and on the remote's default branch, and that
 * the branch that is checked out never had: in full below the root of the repository, those of a branch at a time, the
 * branches with the latest commits first.
 */
export async function filesElsewhere(git: Git, at: Pick<FolderInGit, 'path'>): Promise<readonly BranchFiles[]> {
  const { current, usual } = await branchesOf(git);
  const remote =
    usual?.remote !== undefined && usual.remoteCommit !== undefined && usual.name !== current
      ? [`refs/remotes/${usual.remote}/${usual.name}`]
      : [];
  const spec = specOf(at);
  const log = ['log', '-z', '--no-renames', '--name-only', '--format=', `--max-count=${MOST_COMMITS}`];
  const added = names(await ask(git, ...log, '--diff-filter=A', '--branches', ...remote, '--not', 'HEAD', '--', spec));
  if (added.size === 0) return [];
  const refs = (
    await git([
      'for-each-ref',
      '--sort=-committerdate',
      '--format=%(refname)',
      '--no-merged=HEAD',
      'refs/heads',
      ...remote,
    ])
  ).split('\n');
  const found: BranchFiles[] = [];
  for (const ref of refs.slice(0, MOST_BRANCHES)) {
    const there = names(await ask(git, 'ls-tree', '-r', '-z', '--name-only', '--full-tree', ref, '--', ...belowOf(at)));
    // Taken out here since the two parted, perhaps after they were merged in another way.
    const gone = names(await ask(git, ...log, '--diff-filter=D', 'HEAD', '--not', ref, '--', spec));
    const paths = [...there].filter(each => added.has(each) && !gone.has(each));
    if (paths.length > 0) found.push({ branch: ref.replace(/^refs\/(heads|remotes)\//, ''), paths });
  }
  return found;
}

const names = (answer: string | undefined) =>
  new Set((answer ?? '').split('\0').flatMap(name => name.replace(/^\n/, '') || []));
