// npm run test:calendars: exported meetings as real calendar programs read them, see calendars.ts. The npm ones are
// pinned here and installed into dist/calendars; Debian's are used where they are installed.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';

const READERS = ['node-ical@0.25.6'];

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const folder = path.join(root, 'dist/calendars');
fs.mkdirSync(folder, { recursive: true });
if (!fs.existsSync(path.join(folder, 'package.json')))
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...READERS], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const outfile = path.join(root, 'dist/calendars/calendars.js');
await build({
  entryPoints: [path.join(root, 'test/calendars/calendars.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'es2022',
  logLevel: 'warning',
  external: ['ical.js'],
});
const { status } = spawnSync(process.execPath, [outfile, ...(npm.status === 0 ? [folder] : [])], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, TZ: 'Europe/Paris' },
});
process.exit(status ?? 1);
