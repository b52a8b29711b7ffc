// VS Code's own server on a free port, with folders of its own that go when it ends.
import fs from 'node:fs';
import path from 'node:path';
import { addFrench } from './french.mjs';
import { addOpener } from './opener.mjs';
import { nodeBinary, root, serverMain } from './paths.mjs';
import { capture, end, remove, start, temporaryFolder } from './processes.mjs';

/** Settings that keep the workbench still: nothing that moves, asks or looks for news. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  // As on the desktop; in the browser VS Code would save by itself.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'security.workspace.trust.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string[]} [vsix] packages to install, as a user would have them
 * @property {Record<string, unknown>} [settings] user settings
 * @property {'en' | 'fr'} [locale]
 * @property {string} [development] folder of an extension under development
 * @property {boolean} [testDriver] for tests alone: lets the page's address name an extension under development, and
 *   hides what VS Code tells of its own accord, notifications among it
 * @property {boolean} [opener] shows the dashboard or the walkthrough first
 * @property {number} [port]
 * @property {string} [clock] a file with the milliseconds by which the extension host's clock differs, see movedClock.cjs
 *
 * @typedef {{url: string, port: number, development: string | undefined, settingsFile: string,
 *   dispose(): Promise<void>}} Server
 */

/** @param {ServerOptions} [options] @returns {Promise<Server>} */
export async function startServer({
  vsix = [],
  settings = {},
  locale = 'en',
  development,
  testDriver = false,
  opener = false,
  port = 0,
  clock,
} = {}) {
  const home = temporaryFolder('server');
  const data = path.join(home, 'data');
  const user = path.join(home, 'user');
  const extensions = path.join(home, 'extensions');
  for (const folder of [data, path.join(user, 'User'), extensions]) fs.mkdirSync(folder, { recursive: true });
  const settingsFile = path.join(user, 'User', 'settings.json');
  fs.writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  for (const file of vsix) await installExtension(file, { data, user, extensions });
  // By another way than its own path: VS Code takes every theme below the folder under development for one under
  // development too and shows it, and its own themes are there, in .vscode-test.
  const alias = development && path.join(home, path.basename(development));
  if (development && alias) fs.symlinkSync(development, alias, 'junction');
  if (opener) addOpener(extensions);
  if (locale === 'fr') addFrench(extensions, user);

  const child = start(
    process.execPath,
    [
      path.join(root, 'test', 'rig', 'guard.mjs'),
      nodeBinary(),
      serverMain(),
      '--accept-server-license-terms',
      '--without-connection-token',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--server-data-dir',
      data,
      '--user-data-dir',
      user,
      '--extensions-dir',
      extensions,
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
      ...(locale === 'en' ? [] : ['--locale', locale]),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{}', ...(clock ? movedClock(clock) : {}) },
    },
  );

  const bound = await boundPort(child);
  const url = `http://127.0.0.1:${bound}`;
  await untilReady(url, child);
  return {
    url,
    port: bound,
    development: alias,
    settingsFile,
    async dispose() {
      await end(child);
      remove(home);
    },
  };
}

/** @param {string} file */
const movedClock = file => ({
  NODE_OPTIONS: `--require ${JSON.stringify(path.join(root, 'test', 'rig', 'movedClock.cjs'))}`,
  MENTORSHIP_TEST_CLOCK: file,
});

/** @param {string} file @param {{data: string, user: string, extensions: string}} folders */
async function installExtension(file, { data, user, extensions }) {
  const { code, output } = await capture(nodeBinary(), [
    serverMain(),
    '--accept-server-license-terms',
    '--install-extension',
    file,
    '--force',
    '--server-data-dir',
    data,
    '--user-data-dir',
    user,
    '--extensions-dir',
    extensions,
  ]);
  if (
    code !== 0 ||
    (/failed|error:/i.test(output.replace(/.*spdlog.*/g, '')) && !/successfully installed/.test(output))
  )
    throw new Error(`VS Code did not install ${path.basename(file)}:\n${output}`);
}

/** The server says which port it took. @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function boundPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    /** @param {Buffer} chunk */
    const read = chunk => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`VS Code's server ended at once (code ${code}):\n${output}`)));
  });
}

/** @param {string} url @param {import('node:child_process').ChildProcess} child */
async function untilReady(url, child) {
  const patience = Date.now() + 60_000;
  for (;;) {
    try {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    if (child.exitCode !== null) throw new Error("VS Code's server ended before it was ready.");
    if (Date.now() > patience) throw new Error("VS Code's server did not answer within a minute.");
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/**
 * The address of the workbench, with the extension under development that the server was started with.
 * @param {Pick<Server, 'url' | 'port' | 'development'>} server
 * @param {{folder?: string, workspace?: string, tests?: string}} [options]
 *   a folder or a `.code-workspace` file to open; `tests` is the bundle, relative to the folder under development
 */
export function workbenchUrl({ url, port, development }, { folder, workspace, tests } = {}) {
  /** @param {string} file */
  const remote = file => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  /** @type {[string, string][]} */
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (development) payload.push(['extensionDevelopmentPath', remote(development)]);
  if (development && tests) payload.push(['extensionTestsPath', remote(path.posix.join(development, tests))]);
  const query = new URLSearchParams();
  if (workspace) query.set('workspace', workspace);
  else if (folder) query.set('folder', folder);
  else query.set('ew', 'true');
  // Without an extension under development it stays an address that a person can read.
  if (development) query.set('payload', JSON.stringify(payload));
  return `${url}/?${query.toString().replaceAll('%2F', '/')}`;
}
