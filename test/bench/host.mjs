// npm run bench:host [-- --files 10000]: what a folder of many records costs in the extension host of a real VS Code.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { runTests } from '@vscode/test-electron';
import { installAll } from '../rig/install.mjs';
import { root } from '../rig/paths.mjs';
import { temporaryFolder } from '../rig/processes.mjs';

const at = process.argv.indexOf('--files');
const files = at < 0 ? '10000' : process.argv[at + 1];

await installAll();
spawnSync(process.execPath, ['esbuild.js', '--production'], { cwd: root, stdio: 'inherit' });
const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning' };
await build({ ...shared, entryPoints: ['test/bench/hostMeasure.ts'], outfile: 'dist/bench/hostMeasure.js', external: ['vscode'] });
await build({ ...shared, entryPoints: ['test/bench/hostWorkspace.ts'], outfile: 'dist/bench/hostWorkspace.js' });
const folder = path.join(temporaryFolder('workspace'), 'many');
spawnSync(process.execPath, ['dist/bench/hostWorkspace.js', folder, files], { cwd: root, stdio: 'inherit' });
const profile = temporaryFolder('profile');
fs.mkdirSync(path.join(profile, 'User'));
fs.writeFileSync(path.join(profile, 'User', 'settings.json'), JSON.stringify({ 'mentorship.email': 'mentee-1@example.org' }));
await runTests({
  vscodeExecutablePath: path.join(root, 'test', 'rig', 'stand-in', 'code.mjs'),
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, 'dist', 'bench', 'hostMeasure.js'),
  launchArgs: [folder, `--user-data-dir=${profile}`, `--extensions-dir=${temporaryFolder('extensions')}`, '--disable-extensions'],
});
process.exit(0);
