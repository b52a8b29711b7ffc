// npm test: installs what is missing, then checks, builds and runs every kind of test; ends with one line of counts.
//   npm test -- [typecheck|lint|unit|host|web|ui …] [--grep PATTERN]
import fs from 'node:fs';
import path from 'node:path';
import { installAll, installDependencies, installGit, Trouble } from './install.mjs';
import { root } from './paths.mjs';
import { start } from './processes.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */
/** A test that failed: its outermost suite, its whole title and the first line of its error. @typedef {{suite: string, title: string, error: string}} Failure */
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const broken = [];
/** @type {string[]} */
const secondTries = [];

const node = process.execPath;
const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', ...file.split('/'));
const mocha = bin('mocha/bin/mocha.js');
const reporter = ['--reporter', path.join(root, 'test', 'rig', 'reporter.cjs')];

/** @param {string[]} grep @returns {Record<string, () => Promise<void>>} */
const parts = grep => ({
  typecheck: () =>
    check('typecheck', [
      [bin('typescript/bin/tsc'), '-p', 'src'],
      [bin('typescript/bin/tsc'), '-p', 'src/dashboard'],
      [bin('typescript/bin/tsc'), '-p', 'test'],
    ]),
  lint: () =>
    check('lint', [
      [bin('eslint/bin/eslint.js'), '.'],
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    ]),
  unit: () => suite('unit', [mocha, ...reporter, ...grep], { MENTORSHIP_REPORTER: 'dot' }),
  host: () => inVSCode('host', [path.join('test', 'rig', 'hostTests.mjs')], grep),
  web: () => inVSCode('web', [path.join('test', 'rig', 'hostTests.mjs'), '--web'], grep),
  ui: () =>
    inVSCode('ui', [mocha, '--no-config', '--timeout', '90000', ...reporter, 'dist/test/ui/**/*.test.js'], grep),
});

/**
 * Runs a program and shows its lines, but for the counts and the failures that the rig's reporters put among them.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{code: number, counts: Counts | undefined, failures: Failure[]}>}
 */
function show(args, env = {}) {
  return new Promise(resolve => {
    const child = start(node, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    });
    /** @type {Counts | undefined} */
    let counts;
    /** @type {Failure[]} */
    const failures = [];
    let rest = '';
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', chunk => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [, kind, data] = /^\[(counts|failed)\] (\{.*\})/.exec(line) ?? [];
        if (!data) console.log(line);
        else if (kind === 'counts') counts = JSON.parse(data);
        else failures.push(JSON.parse(data));
      }
    });
    child.once('error', error => console.error(error.message));
    child.once('close', code => {
      if (rest) console.log(rest);
      resolve({ code: code ?? 1, counts, failures });
    });
  });
}

/** A part without tests of its own: counted only when it fails. @param {string} name @param {string[][]} commands */
async function check(name, commands) {
  let failed = false;
  for (const command of commands) failed = (await show(command)).code !== 0 || failed;
  if (failed) fail(name, 'failed');
}

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
async function suite(name, args, env) {
  count(name, await show(args, env));
}

/** Suites that are worth a second run: with more than these, it is not the machine's noise. */
const FEW = 3;

/**
 * Runs suites in a real VS Code, whose drawing nobody can hurry on a busy machine: the few suites with a failure are run
 * once more, whole and in a fresh VS Code, and what failed the first time is told.
 * @param {string} name @param {string[]} args @param {string[]} grep
 */
async function inVSCode(name, args, grep) {
  const first = await show([...args, ...grep]);
  const suites = [...new Set(first.failures.map(failure => failure.suite))];
  if (!first.counts && suites.length === 0) {
    secondTries.push(`${name}: ended early, run once more`);
    return count(name, await show([...args, ...grep]));
  }
  if (!first.counts || suites.length === 0 || suites.length > FEW) return count(name, first);
  console.log(`\n── ${name}, once more: ${suites.join('; ')}`);
  const second = await show([
    ...args,
    '--grep',
    `^(?:${suites.map(title => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}) `,
  ]);
  if (second.counts?.passed && second.counts.failed === 0 && second.code === 0) {
    for (const { title, error } of first.failures)
      secondTries.push(`${name}: passed at the second run: ${title}: ${error}`);
    const { passed, failed, skipped } = first.counts;
    return count(name, { ...second, counts: { passed: passed + failed, failed: 0, skipped } });
  }
  return count(name, { ...first, failures: [...first.failures, ...second.failures] });
}

/** @param {string} name @param {Awaited<ReturnType<typeof show>>} run */
function count(name, { code, counts, failures }) {
  if (counts) for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  // Green is only what ran to its end, with at least one test.
  if (!counts) fail(name, 'did not run to its end');
  else if (code !== 0 && counts.failed === 0) fail(name, `ended with code ${code}`);
  else if (counts.passed + counts.failed === 0) fail(name, 'ran no test');
  else if (counts.failed > 0)
    broken.push(`${name}: ${counts.failed} failed`, ...failures.map(({ title, error }) => `  ${title}: ${error}`));
}

/** @param {string} name @param {string} what */
function fail(name, what) {
  total.failed++;
  broken.push(`${name}: ${what}`);
}

async function main() {
  const args = process.argv.slice(2);
  const grepAt = args.indexOf('--grep');
  const grep = grepAt < 0 ? [] : args.splice(grepAt, 2);
  const all = parts(grep);
  const unknown = args.filter(name => !(name in all));
  if (unknown.length > 0)
    throw new Trouble(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(all).join(', ')}.`);
  const wanted = args.length > 0 ? args : Object.keys(all);

  if (wanted.some(name => ['host', 'web', 'ui'].includes(name))) await installAll();
  else {
    await installGit();
    await installDependencies();
  }
  const bundled = wanted.some(name => !['typecheck', 'lint'].includes(name));
  for (const name of Object.keys(all).filter(part => wanted.includes(part))) {
    if (bundled && !built && !['typecheck', 'lint'].includes(name) && !(await build())) break;
    console.log(`\n── ${name}`);
    await all[name]?.();
  }
}

let built = false;

/** @returns {Promise<boolean>} */
async function build() {
  console.log('\n── build');
  built = (await show(['esbuild.js', '--tests'])).code === 0;
  if (!built) fail('build', 'failed, so no test could run');
  return built;
}

function report() {
  console.log('');
  for (const line of [...secondTries, ...broken]) console.log(line);
  if (total.skipped > 0) console.log(`${total.skipped} skipped, each with its reason above`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

main()
  .catch(error => {
    fail('run', error instanceof Trouble ? error.message : String(error.stack ?? error));
  })
  .finally(report);
