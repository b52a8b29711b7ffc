#!/usr/bin/env node
// Stands in for the program of desktop VS Code where that can't be had: takes the arguments that
// @vscode/test-electron gives it, runs the tests in VS Code's own server with Chromium as its window, and ends with the
// tests' exit code. Which extension host they run in is a user setting of the profile: remote.extensionKind.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../browser.mjs';
import { startServer, workbenchUrl } from '../server.mjs';
import { printable } from './console.mjs';

/** How long the tests may say nothing, in milliseconds: each of them tells when it has ended. */
const patience = Number(process.env.MENTORSHIP_HOST_TIMEOUT ?? 180_000);
/** @type {NodeJS.Timeout | undefined} */
let late;

/** @param {string} name */
const option = name => process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const development = option('extensionDevelopmentPath');
const tests = option('extensionTestsPath');
const opened = process.argv.slice(2).find(argument => !argument.startsWith('-'));
if (!development || !tests) {
  console.error('The stand-in needs --extensionDevelopmentPath and --extensionTestsPath.');
  process.exit(2);
}

/** The settings a user of this profile would have. */
function settings() {
  const profile = option('user-data-dir');
  const file = profile && path.join(profile, 'User', 'settings.json');
  return file && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

/** @param {string} development @param {string} tests @returns {Promise<number>} */
async function run(development, tests) {
  const server = await startServer({ development, testDriver: true, settings: settings() });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {string[]} */
  const pageErrors = [];
  page.on('pageerror', error => pageErrors.push(String(error)));

  const exit = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', code => resolve(code));
    late = setTimeout(
      () =>
        reject(
          new Error(`The tests did not end, and said nothing for ${patience / 1000} s.\n${pageErrors.join('\n')}`),
        ),
      patience,
    );
    late.unref();
    page.on('crash', () => reject(new Error('The browser page crashed.')));
    browser.on('disconnected', () => reject(new Error('The browser ended.')));
  });
  // Marked as handled: the failure may come while the page is still opening.
  exit.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    late?.refresh();
    const line = printable(type, args);
    if (line !== undefined) process.stdout.write(`${line}\n`);
  });
  const opens = opened?.endsWith('.code-workspace') ? { workspace: opened } : { folder: opened };
  await page.goto(workbenchUrl(server, { ...opens, tests: path.relative(development, tests) }));
  try {
    return Number(await exit);
  } finally {
    await browser.close();
    await server.dispose();
  }
}

run(development, tests).then(
  code => process.exit(code),
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(3);
  },
);
