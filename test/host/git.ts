// Real git repositories for host tests, driven by git's own program round the git extension. On Node only.
import * as vscode from 'vscode';
import { repositoryOf } from '../../src/host/git/repository';
import { commitsIn } from '../../src/host/git/commits';
import { freshFolderOutside, putAt } from './places';

export interface Project {
  readonly root: vscode.Uri;
  /** Runs git there. @throws with what it says where it fails */
  git(...args: string[]): Promise<string>;
  put(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** The folder of a repository that is there already. */
export function projectAt(root: vscode.Uri): Project {
  return {
    root,
    git: (...args) => run(root.fsPath, args),
    put: (path, text) => putAt(vscode.Uri.joinPath(root, path), text),
    remove: async path => vscode.workspace.fs.delete(vscode.Uri.joinPath(root, path), { recursive: true }),
  };
}

/** A repository beside the workspace; nothing is committed yet. Inside, it would be in the workspace's own repository. */
export async function makeProject(): Promise<Project> {
  const project = projectAt(await freshFolderOutside());
  await project.git('init', '-q', '-b', 'main');
  for (const [key, value] of [
    ['user.name', 'Noor'],
    ['user.email', 'noor@example.org'],
    ['commit.gpgsign', 'false'],
    ['core.hooksPath', '.git/hooks'],
  ]) {
    await project.git('config', key!, value!);
  }
  return project;
}

export async function commitAll(project: Project, message: string): Promise<void> {
  await project.git('add', '-A');
  await project.git('commit', '-q', '--allow-empty', '-m', message);
}

/** The port over the real git extension, as the extension makes it. */
export async function commitsOf(project: Project, folder = vscode.Uri.joinPath(project.root, '.mentorship')) {
  const repository = await repositoryOf(project.root);
  if (!repository) throw new Error('the git extension did not open the repository');
  return { repository, commits: await commitsIn(repository, folder) };
}

/** A message for a commit, whatever it takes. */
export const says = (message: string) => () => Promise.resolve(message);

async function run(folder: string, args: string[]): Promise<string> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder }, (error, stdout, stderr) => {
      if (error) reject(new Error(`git ${args.join(' ')}: ${stderr}${stdout}`));
      else resolve(stdout);
    });
  });
}
