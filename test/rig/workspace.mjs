// A fresh folder to open: the sample mentorship where its generator is there, in a git repository of its own.
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { capture, temporaryFolder } from './processes.mjs';

const generator = path.join(root, 'test', 'fixtures', 'sample', 'make.mjs');

/** Makes a folder that goes when the rig ends. @param {string} [name] @returns {Promise<string>} */
export async function makeWorkspace(name = 'sample') {
  const folder = path.join(temporaryFolder('workspace'), name);
  await fs.mkdir(folder);
  if (existsSync(generator)) {
    const { makeSample } = await import(pathToFileURL(generator).href);
    await makeSample(folder);
  } else {
    await fs.writeFile(path.join(folder, 'README.md'), '# A folder to try things in\n');
  }
  if (!existsSync(path.join(folder, '.git'))) await makeRepository(folder);
  return folder;
}

/** @param {string} folder */
async function makeRepository(folder) {
  const who = ['-c', 'user.name=Rig', '-c', 'user.email=rig@example.org', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'Start'],
  ]) {
    const { code, output } = await capture('git', args, { cwd: folder });
    if (code !== 0) throw new Error(`git ${args.join(' ')} failed: ${output}`);
  }
}
