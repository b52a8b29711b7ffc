import * as vscode from 'vscode';
import { exists } from '../documents/uris';
import type { Git } from './process';

/**
 * Runs something with an index of its own; the repository's stays as it is. It lies among git's objects under the name of
 * an unfinished one: VS Code does not look for changes there, and git sweeps up what is left after a crash.
 */
export async function withIndex<Result>(
  git: Git,
  root: vscode.Uri,
  run: (index: string) => Promise<Result>,
): Promise<Result> {
  const objects = await git(['rev-parse', '--git-path', 'objects']);
  const folder = /^([A-Za-z]:)?[\\/]/.test(objects) ? vscode.Uri.file(objects) : vscode.Uri.joinPath(root, objects);
  const index = vscode.Uri.joinPath(folder, `tmp_mentorship_${crypto.randomUUID()}`);
  try {
    return await run(index.fsPath);
  } finally {
    // Git may have been stopped while it wrote.
    for (const file of [index, vscode.Uri.file(`${index.fsPath}.lock`)])
      if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
}

/** How a file is on one side and on the other, as git's mode and object; undefined where there is none. */
export interface Sides {
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The files that differ, by path, from the answer to `git diff-index --raw -z --no-renames`. */
export function readRaw(answer: string): ReadonlyMap<string, Sides> {
  const parts = answer.split('\0');
  const found = new Map<string, Sides>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [beforeMode = '', mode = '', before = '', now = ''] = parts[at]!.slice(1).split(' ');
    found.set(parts[at + 1]!, { before: version(beforeMode, before), now: version(mode, now) });
  }
  return found;
}

/** The versions of files by path, from the answer to `git ls-tree -r -z`. */
export function readTree(answer: string): ReadonlyMap<string, string> {
  return new Map(
    answer.split('\0').flatMap(line => {
      const tab = line.indexOf('\t');
      const [mode = '', , object = ''] = line.slice(0, tab).split(' ');
      return tab < 0 ? [] : [[line.slice(tab + 1), `${mode} ${object}`] as const];
    }),
  );
}

const version = (mode: string, object: string) => (/^0+$/.test(mode) ? undefined : `${mode} ${object}`);
