// npm start: installs what is missing, builds and packages the extension, installs it into a real VS Code as a user
// would, and opens a copy of the sample workspace there, or the folder that is named. Desktop VS Code where there is
// one, with settings and extensions of its own, else VS Code in the browser.
//   npm start -- [FOLDER] [--browser] [--fr] [--port N]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onPath, installAll, installDependencies, installGit, Trouble } from './install.mjs';
import { capture, temporaryFolder } from './processes.mjs';

/** @typedef {{folder: string, told: string}} Opened a folder, and what to say of it */

function wishes() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, fr: { type: 'boolean' }, port: { type: 'string' } },
    });
    if (positionals.length > 1) throw new Trouble(`One folder at a time, not ${positionals.join(' and ')}.`);
    return { ...values, port: Number(values.port ?? 0), named: positionals[0] };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${error instanceof Error ? error.message : error}
  npm start -- [FOLDER] [--browser] [--fr] [--port N]`);
  }
}

/** @typedef {ReturnType<typeof wishes>} Wishes */

/** @param {Wishes} wishes @returns {string | undefined} desktop VS Code's command, where a window could be shown */
function desktopCommand({ browser, fr }) {
  if (browser || fr) return undefined;
  const visible = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return visible ? onPath('code') : undefined;
}

/** The folder that was named, as seen from where npm was called. @param {string} named */
function existingFolder(named) {
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Trouble(`No such folder: ${folder}\n  Name one that is there, or none to open a copy of the sample.`);
  return folder;
}

/** @param {string | undefined} named @returns {Promise<Opened>} */
async function opened(named) {
  if (named !== undefined) {
    const folder = existingFolder(named);
    return { folder, told: `It shows your folder, not a copy: ${folder}` };
  }
  const { makeWorkspace } = await import('./workspace.mjs');
  const folder = await makeWorkspace();
  return { folder, told: `It shows a copy of the sample, which goes when this ends: ${folder}` };
}

async function packaged() {
  const { packageExtension } = await import('./package.mjs');
  console.log('Building and packaging the extension …');
  const file = await packageExtension();
  console.log(`  ${(fs.statSync(file).size / 1024).toFixed(0)} kB, installed in VS Code as a user would have it`);
  return file;
}

/** @param {string} code @param {Wishes} wishes */
async function inDesktop(code, { named }) {
  await installGit();
  await installDependencies();
  const file = await packaged();
  const { quietSettings } = await import('./server.mjs');
  const { addOpener } = await import('./opener.mjs');
  // Short names: macOS allows few letters for the way to a socket, and VS Code has one in there.
  const home = temporaryFolder('code');
  const user = path.join(home, 'u');
  const extensions = path.join(home, 'e');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  fs.mkdirSync(extensions);
  fs.writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify(quietSettings, null, 2));
  const apart = ['--user-data-dir', user, '--extensions-dir', extensions];
  // Windows runs `code.cmd` by its shell, which takes a name with a space in it for two.
  const shell = process.platform === 'win32';
  /** @param {string[]} args */
  const vscode = (...args) =>
    capture(shell ? `"${code}"` : code, shell ? args.map(each => `"${each}"`) : args, { shell });
  const installed = await vscode(...apart, '--install-extension', file, '--force');
  if (installed.code !== 0) throw new Trouble(`VS Code did not install the extension:\n${installed.output}`);
  addOpener(extensions);
  const { folder, told } = await opened(named);
  console.log(`\nDesktop VS Code opens, with settings and extensions of its own: yours stay as they are.\n${told}`);
  console.log('It ends when you close the window, or with Ctrl+C here.');
  const window = await vscode(...apart, '--new-window', '--wait', folder);
  if (window.code !== 0) throw new Trouble(`VS Code did not open the folder:\n${window.output}`);
  process.exit(0);
}

/** @param {Wishes} wishes */
async function inBrowser({ named, port, fr }) {
  await installAll();
  const file = await packaged();
  const { startServer, workbenchUrl } = await import('./server.mjs');
  console.log('Starting VS Code …');
  const { folder, told } = await opened(named);
  const server = await startServer({ vsix: [file], port, opener: true, locale: fr ? 'fr' : 'en' });
  console.log(`\nOpen this address in a browser:\n\n  ${workbenchUrl(server, { folder })}\n\n${told}`);
  console.log('Ctrl+C ends VS Code.');
}

try {
  const asked = wishes();
  // Before anything takes its time.
  if (asked.named !== undefined) existingFolder(asked.named);
  const code = desktopCommand(asked);
  if (code) await inDesktop(code, asked);
  else await inBrowser(asked);
  // Until Ctrl+C; what was started and made goes with this process.
  setInterval(() => undefined, 1 << 30);
} catch (error) {
  console.error(error instanceof Trouble ? `\n${error.message}` : error);
  process.exit(1);
}
