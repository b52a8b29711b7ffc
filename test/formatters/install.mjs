// The programs that people run over a mentorship's files, pinned, in a folder of their own: `npm ci` stays small.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../rig/paths.mjs';
import { capture } from '../rig/processes.mjs';

const PACKAGES = {
  'prettier-2-8': 'npm:prettier@2.8.8',
  'prettier-3-0': 'npm:prettier@3.0.3',
  'prettier-3-10': 'npm:prettier@3.10.1',
  'markdownlint-cli2': '0.24.1',
  remark: '15.0.1',
  'remark-gfm': '4.0.1',
  'remark-frontmatter': '5.0.0',
  '@dprint/formatter': '0.6.0',
  '@dprint/markdown': '0.28.1',
  'dprint-plugin-yaml': '0.6.0',
  'yaml-language-server': '2.0.0',
  'vscode-languageserver-textdocument': '1.0.12',
  eslint: '10.15.0',
  'eslint-plugin-yml': '3.10.0',
  yaml: '2.9.1',
  'js-yaml-4': 'npm:js-yaml@4.3.2',
  'js-yaml-5': 'npm:js-yaml@5.5.0',
};

const wanted = JSON.stringify({ private: true, dependencies: PACKAGES }, undefined, 2);
const home = path.join(
  root,
  '.vscode-test',
  `formatters-${createHash('sha256').update(wanted).digest('hex').slice(0, 8)}`,
);

/** @param {string} name @returns {string} the version of an installed package */
export const versionOf = name =>
  JSON.parse(fs.readFileSync(path.join(home, 'node_modules', name, 'package.json'), 'utf8')).version;

/** The path of a file of an installed package. @param {string} name @returns {string} */
export const fileOf = name => path.join(home, 'node_modules', name);

/** @param {string} name a package, or a file of one @returns {Promise<any>} */
export async function load(name) {
  return import(pathToFileURL(/\.m?js$/.test(name) && name.includes('/') ? fileOf(name) : entryOf(name)).href);
}

/** What `import` takes, which `require.resolve` does not always say. @param {string} name */
function entryOf(name) {
  const folder = path.join(home, 'node_modules', name);
  const { exports, main } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const root = typeof exports === 'string' ? exports : (exports?.['.'] ?? exports);
  let found = root;
  while (found && typeof found === 'object') found = found.import ?? found.node ?? found.default ?? found.require;
  return path.join(folder, found ?? main ?? 'index.js');
}

export async function install() {
  if (fs.existsSync(path.join(home, 'done'))) return;
  console.log('Installing the pinned programs (once, about 110 MB) …');
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), wanted);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await capture(
    npm,
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: home,
      shell: process.platform === 'win32',
    },
  );
  if (code !== 0)
    throw new Error(`${output}\nCheck that the npm registry can be reached (npm ping), then run this again.`);
  fs.writeFileSync(path.join(home, 'done'), '');
}
