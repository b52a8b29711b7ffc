// Runs the tests that need VS Code's extension host, through @vscode/test-electron's runTests: in desktop VS Code where
// it can be had and shown, else in the stand-in.
//   node test/rig/hostTests.mjs [--web] [--grep PATTERN]
import fs from 'node:fs';
import path from 'node:path';
import { installAll, installDependencies, installGit, Trouble } from './install.mjs';
import { isOldest, root } from './paths.mjs';
import { temporaryFolder } from './processes.mjs';
import { makeWorkspace } from './workspace.mjs';

const standIn = path.join(root, 'test', 'rig', 'stand-in', 'code.mjs');

/** How long to wait for an answer from where desktop VS Code is downloaded. */
const patience = 4000;

const web = process.argv.includes('--web');
const grepAt = process.argv.indexOf('--grep');
const grep = grepAt < 0 ? undefined : process.argv[grepAt + 1];

/** Desktop VS Code, downloaded or found, or undefined where it can't be had: no error, the stand-in does as well. */
async function desktop() {
  const wish = process.env.MENTORSHIP_DESKTOP;
  const visible = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (web || isOldest || wish === '0' || (wish !== '1' && !visible)) return undefined;
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  if (wish !== '1' && !(await reachable())) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: patience, reporter: new SilentReporter() });
  } catch (error) {
    if (wish === '1') throw error;
    return undefined;
  }
}

async function reachable() {
  try {
    const { fetchStableVersions } = await import('@vscode/test-electron/out/download.js');
    return (await fetchStableVersions(true, patience)).length > 0;
  } catch {
    return false;
  }
}

/** A profile with the settings of this run. The web-worker host is asked for as a user can ask for it. */
function makeProfile() {
  const profile = temporaryFolder('profile');
  const settings = {
    ...(grep ? { 'mentorshipRig.grep': grep } : {}),
    ...(web ? { 'remote.extensionKind': { [extensionId()]: ['web'] } } : {}),
  };
  fs.mkdirSync(path.join(profile, 'User'));
  fs.writeFileSync(path.join(profile, 'User', 'settings.json'), JSON.stringify(settings));
  return profile;
}

function extensionId() {
  const { publisher, name } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return `${publisher}.${name}`;
}

/**
 * A workspace file with one folder: tests can add more to it without a new window, which would end them.
 * @param {string} folder
 */
function workspaceFile(folder) {
  const file = path.join(path.dirname(folder), 'host.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: path.basename(folder) }] }));
  return file;
}

async function main() {
  await installGit();
  await installDependencies();
  const { runTests } = await import('@vscode/test-electron');
  const program = await desktop();
  if (!program) await installAll();
  console.log(program ? 'In desktop VS Code:' : `In VS Code's server, ${web ? 'web-worker host' : 'host on Node'}:`);
  const profile = makeProfile();
  await runTests({
    vscodeExecutablePath: program ?? standIn,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist', 'test', 'host.js'),
    launchArgs: [
      workspaceFile(await makeWorkspace()),
      `--user-data-dir=${profile}`,
      `--extensions-dir=${temporaryFolder('extensions')}`,
      '--disable-extensions',
    ],
  });
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error instanceof Trouble ? error.message : String(error));
    process.exit(1);
  },
);
