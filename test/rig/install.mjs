// Installs what is missing to run VS Code here: the project's packages, VS Code's own server, Chromium. Each part looks
// first and does nothing when it is there. Node built-ins only: this runs before `npm ci`.
import fs from 'node:fs';
import path from 'node:path';
import {
  nodeBinary,
  nodePackage,
  nodeVersion,
  root,
  serverCode,
  serverHome,
  serverMain,
  serverVersion,
} from './paths.mjs';
import { capture } from './processes.mjs';

/** A failure whose message says what to do; shown without a stack. */
export class Trouble extends Error {}

/** @param {string} line */
const say = line => console.log(line);

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const quietNpm = ['--no-audit', '--no-fund', '--no-update-notifier', '--no-progress', '--loglevel=error'];

/** Finds a program on PATH. @param {string} name @returns {string | undefined} */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder && fs.existsSync(file)) return file;
    }
  return undefined;
}

/**
 * Runs a step that can take long and shows that it is alive.
 * @param {string} title @param {string} command @param {string[]} args
 * @param {{advice: string} & import('node:child_process').SpawnOptions} options
 */
async function step(title, command, args, { advice, ...options }) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`${title} …`);
  const alive = setInterval(() => say(`  … ${seconds()} s`), 15_000);
  const { code, output } = await capture(command, args, { shell: process.platform === 'win32', ...options });
  clearInterval(alive);
  if (code !== 0) {
    const tail = output
      .trim()
      .split('\n')
      .slice(-15)
      .map(line => `    ${line}`)
      .join('\n');
    throw new Trouble(`${title}: failed.\n${tail}\n  ${advice}`);
  }
  say(`  done in ${seconds()} s`);
}

/** The packages of package-lock.json, as npm writes them. @param {string} file */
function lockedVersions(file) {
  /** @type {Map<string, string>} */
  const versions = new Map();
  try {
    const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
    for (const [name, entry] of Object.entries(packages))
      if (name && !entry.optional) versions.set(name, entry.version);
  } catch {
    // No such file, or one that npm has not finished: nothing is known to be installed.
  }
  return versions;
}

/** npm writes its own list into node_modules last, so an interrupted `npm ci` shows as missing. */
function dependenciesPresent() {
  const wanted = lockedVersions(path.join(root, 'package-lock.json'));
  const present = lockedVersions(path.join(root, 'node_modules', '.package-lock.json'));
  return wanted.size > 0 && [...wanted].every(([name, version]) => present.get(name) === version);
}

export async function installDependencies() {
  if (dependenciesPresent()) return;
  await step("Installing the project's packages (npm ci)", npm, ['ci', ...quietNpm], {
    cwd: root,
    advice: 'Check that the npm registry can be reached (npm ping), then run this again.',
  });
}

/** VS Code's server, complete or not at all: it is put together beside its place and then moved there. */
export async function installServer() {
  if (fs.existsSync(serverMain())) return;
  if (process.platform === 'win32')
    throw new Trouble(
      "VS Code's server package does not run on Windows. Use desktop VS Code here: open this folder and press F5.",
    );
  const partial = `${serverHome}.partial-${process.pid}`;
  removeLeftovers();
  fs.mkdirSync(partial, { recursive: true });
  // A package.json of its own, or npm would walk up and install into the project.
  fs.writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
  const advice = 'Check that the npm registry can be reached (npm ping), then run this again: it starts afresh.';
  try {
    await step(
      `Installing Node ${nodeVersion} for VS Code's server (once, about 45 MB)`,
      npm,
      ['install', '--ignore-scripts', ...quietNpm, `${nodePackage}@${nodeVersion}`],
      { cwd: partial, advice },
    );
    const PATH = `${path.dirname(nodeBinary(partial))}${path.delimiter}${process.env.PATH ?? ''}`;
    const env = { ...process.env, PATH };
    await step(
      `Installing VS Code's server ${serverVersion} (once)`,
      npm,
      ['install', '--ignore-scripts', ...quietNpm, `code-server@${serverVersion}`],
      { cwd: partial, env, advice },
    );
    await step(
      "Installing what VS Code's server needs (once)",
      npm,
      ['install', '--omit=dev', '--ignore-scripts', ...quietNpm],
      { cwd: serverCode(partial), env, advice },
    );
    // TypeScript's language server among them: without it, opening a .ts file says that VS Code is damaged.
    await step(
      "Installing what VS Code's own extensions need (once)",
      npm,
      ['install', '--omit=dev', '--ignore-scripts', ...quietNpm],
      { cwd: path.join(serverCode(partial), 'extensions'), env, advice },
    );
    const { code, output } = await capture(nodeBinary(partial), [serverMain(partial), '--version']);
    if (code !== 0) throw new Trouble(`VS Code's server does not start:\n${output}\n  ${advice}`);
    if (!fs.existsSync(serverHome)) fs.renameSync(partial, serverHome);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
}

/** Parts left by a run that was killed; one of a run still going is left alone. */
function removeLeftovers() {
  const parent = path.dirname(serverHome);
  if (!fs.existsSync(parent)) return;
  for (const name of fs.readdirSync(parent)) {
    const owner = /\.partial-(\d+)$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const file = onPath(name);
    if (file) return file;
  }
  return usual.find(file => fs.existsSync(file));
}

const asRoot = () => process.getuid?.() === 0;

/** @param {string} name */
async function installFromDebian(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const advice = `Check that Debian's package server can be reached, or install ${name} yourself, then run this again.`;
  await step("Reading Debian's package lists", 'apt-get', ['update'], { env, advice });
  await step(
    `Installing ${name} from Debian's packages`,
    'apt-get',
    ['install', '-y', '--no-install-recommends', name],
    { env, advice },
  );
}

/** @returns {Promise<string>} the browser's file */
export async function installChromium() {
  const found = findChromium();
  if (found) return found;
  if (!onPath('apt-get') || !asRoot())
    throw new Trouble(
      'No Chromium here. Install Chromium or Google Chrome (on Debian or Ubuntu: sudo apt-get install chromium), ' +
        'or set CHROMIUM_PATH to its program file, then run this again.',
    );
  await installFromDebian('chromium');
  const installed = findChromium();
  if (!installed) throw new Trouble("Debian's chromium package was installed, but no chromium is on PATH.");
  return installed;
}

export async function installGit() {
  if (onPath('git')) return;
  if (!onPath('apt-get') || !asRoot())
    throw new Trouble('No git here. Install it (https://git-scm.com), then run this again.');
  await installFromDebian('git');
}

/** All that is needed to run VS Code in Chromium. */
export async function installAll() {
  await installGit();
  await installDependencies();
  await installServer();
  await installChromium();
}
