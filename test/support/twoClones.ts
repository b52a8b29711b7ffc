import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Git = (...args: readonly string[]) => unknown;

/**
 * Two clones, of Jonas and of Nadia, of one bare repository in `root`, with a first commit of these files.
 * @param folderOf where the clone of a person lies
 */
export function twoClones(
  root: string,
  folderOf: (id: string) => string,
  files: Readonly<Record<string, string>>,
): readonly [jonas: string, nadia: string] {
  const origin = path.join(root, 'origin.git');
  const git = (cwd: string, ...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });
  git(root, 'init', '-q', '--bare', '-b', 'main', origin);
  const clone = (id: string, name: string) => {
    const folder = folderOf(id);
    mkdirSync(path.dirname(folder), { recursive: true });
    git(root, 'clone', '-q', origin, folder);
    for (const [key, value] of [
      ['user.email', `${id}@example.org`],
      ['user.name', name],
      ['pull.rebase', 'false'],
      ['commit.gpgsign', 'false'],
    ] as const) {
      git(folder, 'config', key, value);
    }
    return folder;
  };
  const [jonas, nadia] = [clone('jonas', 'Jonas'), clone('nadia', 'Nadia')];
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(jonas, file)), { recursive: true });
    writeFileSync(path.join(jonas, file), text);
  }
  git(jonas, 'checkout', '-q', '-B', 'main');
  git(jonas, 'add', '-A');
  git(jonas, 'commit', '-q', '-m', 'Projet');
  git(jonas, 'push', '-q', '-u', 'origin', 'main');
  git(nadia, 'pull', '-q', 'origin', 'main');
  git(nadia, 'checkout', '-q', '-B', 'main', '--track', 'origin/main');
  return [jonas, nadia];
}

/** Git joins what both have committed, without help. */
export function joinInGit(jonas: { readonly git: Git }, nadia: { readonly git: Git }): void {
  for (const one of [jonas, nadia, jonas]) {
    one.git('pull', '-q', '--no-edit', 'origin', 'main');
    one.git('push', '-q', 'origin', 'main');
  }
}
