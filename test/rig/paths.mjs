// Where the rig keeps things, and the pinned versions of what it runs. Node built-ins only: read before `npm ci`.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The npm package that carries the whole of VS Code (server, workbench, built-in extensions): of the newest release, and
 * of the oldest that the manifest promises. 4.139 holds VS Code 1.139.
 */
const SERVERS = { newest: '4.139.1', oldest: '4.110.0' };
export const isOldest = process.env.MENTORSHIP_VSCODE === 'oldest';
export const serverVersion = isOldest ? SERVERS.oldest : SERVERS.newest;
/** That package wants Node 24, whatever Node runs the rig. */
export const nodeVersion = '24.9.0';

/** Versions are part of the name, so that another version is another folder and never a half-updated one. */
export const serverHome = path.join(root, '.vscode-test', `server-${serverVersion}-node-${nodeVersion}`);

const windows = process.platform === 'win32';

/** The npm package that holds Node's binary for this machine. It has no install script that might be refused. */
export const nodePackage =
  (process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node') +
  `-${windows ? 'win' : process.platform}-${process.arch}`;

/** @param {string} home @returns {string} */
export const nodeBinary = (home = serverHome) =>
  path.join(home, 'node_modules', nodePackage, 'bin', windows ? 'node.exe' : 'node');

/** VS Code's own folder inside the package. @param {string} home @returns {string} */
export const serverCode = (home = serverHome) => path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {string} home @returns {string} */
export const serverMain = (home = serverHome) => path.join(serverCode(home), 'out', 'server-main.js');

/** Where the system keeps temporary folders. */
export const temporary = os.tmpdir();
