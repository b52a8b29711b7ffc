// npm run bench:host [-- --files 10000] [--json]: what a folder of many records costs in the extension host of a real VS Code.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { installAll } from '../rig/install.mjs';
import { root } from '../rig/paths.mjs';
import { temporaryFolder } from '../rig/processes.mjs';

const at = process.argv.indexOf('--files');
const files = at < 0 ? '10000' : process.argv[at + 1];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {import('node:child_process').StdioOptions} [stdio] */
function run(args, env = {}, stdio = 'inherit') {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

await installAll();
run(['esbuild.js', '--production'], {}, 'ignore');
/** @type {import('esbuild').BuildOptions} */
const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning' };
await build({
  ...shared,
  entryPoints: ['test/bench/hostMeasure.ts'],
  outfile: 'dist/bench/hostMeasure.js',
  external: ['vscode'],
});
await build({ ...shared, entryPoints: ['test/bench/hostWorkspace.ts'], outfile: 'dist/bench/hostWorkspace.js' });
const folder = path.join(temporaryFolder('workspace'), 'many');
run(['dist/bench/hostWorkspace.js', folder, files]);
const profile = temporaryFolder('profile');
fs.mkdirSync(path.join(profile, 'User'));
fs.writeFileSync(
  path.join(profile, 'User', 'settings.json'),
  JSON.stringify({ 'mentorship.email': 'mentee-1@example.org' }),
);
const found = path.join(profile, 'found.json');
run(
  [
    path.join('test', 'rig', 'stand-in', 'code.mjs'),
    folder,
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${path.join(root, 'dist', 'bench', 'hostMeasure.js')}`,
    `--user-data-dir=${profile}`,
  ],
  { MENTORSHIP_BENCH: found },
  'ignore',
);

/** @type {import('./hostMeasure').Step[]} */
const steps = JSON.parse(fs.readFileSync(found, 'utf8'));
if (process.argv.includes('--json')) console.log(JSON.stringify({ files: Number(files), steps }));
else {
  console.log(`${files} records in a real VS Code; the extension host with all that runs in it`);
  console.log(`${''.padEnd(42)}${'busy'.padStart(12)}${'longest block (goal ≤ 50 ms)'.padStart(32)}`);
  for (const { name, busyMs, longestBlockMs } of steps) {
    console.log(
      `${name.padEnd(42)}${`${busyMs.toFixed(0)} ms`.padStart(12)}${`${longestBlockMs.toFixed(1)} ms`.padStart(32)}`,
    );
  }
}
process.exit(0);
