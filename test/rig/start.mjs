// npm start: installs what is missing, builds and packages the extension, installs it into a real VS Code as a user
// would, and opens a copy of the sample workspace there. Desktop VS Code where there is one, else VS Code in the browser.
//   npm start -- [--browser] [--fr] [--port N]
import fs from 'node:fs';
import { onPath, installAll, installDependencies, installGit, Trouble } from './install.mjs';
import { capture } from './processes.mjs';

const args = process.argv.slice(2);
const portAt = args.indexOf('--port');
const port = portAt < 0 ? 0 : Number(args[portAt + 1]);

/** @returns {string | undefined} desktop VS Code's command, where a window could be shown */
function desktopCommand() {
  if (args.includes('--browser') || args.includes('--fr')) return undefined;
  const visible = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return visible ? onPath('code') : undefined;
}

async function packaged() {
  const { packageExtension } = await import('./package.mjs');
  console.log('Building and packaging the extension …');
  const file = await packageExtension();
  console.log(`  ${(fs.statSync(file).size / 1024).toFixed(0)} kB, installed in VS Code as a user would have it`);
  return file;
}

/** @param {string} code */
async function inDesktop(code) {
  await installGit();
  await installDependencies();
  const file = await packaged();
  const installed = await capture(code, ['--install-extension', file, '--force'], {
    shell: process.platform === 'win32',
  });
  if (installed.code !== 0) throw new Trouble(`VS Code did not install the extension:\n${installed.output}`);
  const { makeWorkspace } = await import('./workspace.mjs');
  const folder = await makeWorkspace();
  await capture(code, ['--new-window', folder], { shell: process.platform === 'win32' });
  console.log(`\nVS Code is open on a copy of the sample: ${folder}\nCtrl+C ends this and takes the copy away.`);
}

async function inBrowser() {
  await installAll();
  const file = await packaged();
  const { makeWorkspace } = await import('./workspace.mjs');
  const { startServer, workbenchUrl } = await import('./server.mjs');
  console.log('Starting VS Code …');
  const folder = await makeWorkspace();
  const server = await startServer({ vsix: [file], port, locale: args.includes('--fr') ? 'fr' : 'en' });
  console.log(`\nOpen this address in a browser:\n\n  ${workbenchUrl(server, { folder })}\n`);
  console.log(`It shows a copy of the sample: ${folder}\nCtrl+C ends VS Code and takes the copy away.`);
}

try {
  const code = desktopCommand();
  if (code) await inDesktop(code);
  else await inBrowser();
  // Until Ctrl+C; what was started and made goes with this process.
  setInterval(() => undefined, 1 << 30);
} catch (error) {
  console.error(error instanceof Trouble ? `\n${error.message}` : error);
  process.exit(1);
}
