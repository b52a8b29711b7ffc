import type * as vscode from 'vscode';
import { gitApi } from './repository';

/** The most that git may answer, in bytes: names of files, never their texts. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Nothing that a repository or its user has set may change what a copy of the index is. */
const PLAIN = ['core.splitIndex=false', 'core.untrackedCache=false', 'core.fsmonitor=false', 'add.ignoreErrors=false'];

export interface GitOptions {
  readonly input?: string;
  /** The file of an index to use instead of the repository's own. */
  readonly index?: string;
}

/** Git's own program in one repository, for what the API of the git extension does not have. */
export interface Git {
  /** What it answers, without the end of the last line. @throws with git's own words where it fails */
  (args: readonly string[], options?: GitOptions): Promise<string>;
}

/**
 * The program that the git extension runs, too.
 * @param root the folder of a repository that the git extension has opened, and so one that the user trusts
 * @returns undefined where no program can be run, as in a browser
 */
export async function gitAt(root: vscode.Uri): Promise<Git | undefined> {
  const api = await gitApi();
  if (!api || root.scheme !== 'file') return undefined;
  try {
    const [{ execFile }, { env }] = await Promise.all([import('node:child_process'), import('node:process')]);
    return (args, { input, index } = {}) =>
      new Promise((resolve, reject) => {
        const child = execFile(
          api.git.path,
          [...PLAIN.flatMap(setting => ['-c', setting]), ...args],
          {
            cwd: root.fsPath,
            env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', ...(index && { GIT_INDEX_FILE: index }) },
            maxBuffer: MOST_BYTES,
            windowsHide: true,
          },
          (error, stdout, stderr) => {
            if (error) reject(new Error(stderr.trim() || error.message));
            else resolve(stdout.replace(/\r?\n$/, ''));
          },
        );
        // Git may end before it has read all; what it says then tells why.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input ?? '');
      });
  } catch {
    return undefined;
  }
}

/** As git answers, or undefined where it refuses: for questions to which that is a no. */
export async function ask(git: Git, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return await git(args);
  } catch {
    return undefined;
  }
}
