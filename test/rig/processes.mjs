// Child processes and temporary folders that must not outlive the rig, however it ends. Node built-ins only.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporary } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {Set<string>} */
const folders = new Set();
let watching = false;

function watchExit() {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of children) stop(child, 'SIGKILL');
    for (const folder of folders) removeNow(folder);
  });
  // Without a handler a signal ends Node before 'exit' is announced, and the server would live on.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

/**
 * A child in a process group of its own: VS Code's server starts extension hosts and watchers that go with it.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  watchExit();
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  children.add(child);
  child.once('exit', () => {
    // What the child itself left running in its group.
    stop(child, 'SIGKILL');
    children.delete(child);
  });
  return child;
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} [signal] */
export function stop(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/** Ends a child and waits until it is gone. @param {import('node:child_process').ChildProcess} child */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  stop(child);
  const impatient = setTimeout(() => stop(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(impatient);
}

/** A new folder that goes when the rig ends. @param {string} name @returns {string} */
export function temporaryFolder(name) {
  watchExit();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(temporary, `mentorship-${name}-`)));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function remove(folder) {
  folders.delete(folder);
  removeNow(folder);
}

/** @param {string} folder */
function removeNow(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A file still held open is the system's to clear away; it must not turn a green run red.
  }
}

/**
 * Runs a command to its end and gives what it wrote. Ends with the code, never throws for a code.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function capture(command, args, options = {}) {
  return new Promise(resolve => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.once('error', error => resolve({ code: 127, output: output + error.message }));
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}
