// What a test run consists of: its parts, and the pieces of each that can run beside one another.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { bin } from './run.mjs';

/**
 * @typedef {object} Piece
 * @property {string} part
 * @property {string} title
 * @property {string[][]} commands programs of Node's with their arguments, one after the other
 * @property {NodeJS.ProcessEnv} [env]
 *
 * @typedef {object} Kind
 * @property {boolean} isBuilt whether it runs what was built
 * @property {boolean} hasTests
 * @property {boolean} inVSCode whether it runs in a real VS Code, whose drawing nobody can hurry on a busy machine
 */

/** @type {Readonly<Record<string, Kind>>} in the order of the report */
export const KINDS = {
  typecheck: { isBuilt: false, hasTests: false, inVSCode: false },
  lint: { isBuilt: false, hasTests: false, inVSCode: false },
  formatters: { isBuilt: false, hasTests: false, inVSCode: false },
  unit: { isBuilt: true, hasTests: true, inVSCode: false },
  host: { isBuilt: true, hasTests: true, inVSCode: true },
  web: { isBuilt: true, hasTests: true, inVSCode: true },
  oldest: { isBuilt: true, hasTests: true, inVSCode: true },
  ui: { isBuilt: true, hasTests: true, inVSCode: true },
};

const mocha = bin('mocha/bin/mocha.js');
const reporter = ['--reporter', path.join(root, 'test', 'rig', 'reporter.cjs')];
const hostTests = path.join('test', 'rig', 'hostTests.mjs');

/** How many processes share the unit tests. */
const UNIT_PIECES = 4;

/** How many windows are driven at once, each by a process that opens one after the other. */
const UI_PIECES = 2;

/** About how many seconds these files take, so that each process gets its share; the others take about `USUAL`. */
const LONG = {
  life: 80,
  start: 80,
  meetings: 60,
  mainRound: 60,
  dashboard: 60,
  french: 50,
  threads: 40,
  relationship: 40,
  threadTimes: 40,
  walkthrough: 40,
  activation: 40,
};
const USUAL = 20;

/**
 * The pieces of a part, those that take longest first. Asked for by a pattern, a part is one piece: most files have
 * nothing to run then.
 * @param {string} part @param {string[]} grep @returns {Piece[]}
 */
export function piecesOf(part, grep) {
  switch (part) {
    case 'typecheck': {
      const tsc = bin('@typescript/native/bin/tsc');
      return [{ part, title: part, commands: ['src', 'src/dashboard', 'test'].map(folder => [tsc, '-p', folder]) }];
    }
    case 'lint': {
      const prettier = [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'];
      return [{ part, title: part, commands: [[bin('eslint/bin/eslint.js'), '.'], prettier] }];
    }
    case 'formatters':
      return [{ part, title: part, commands: [[path.join('test', 'formatters', 'run.mjs')]] }];
    case 'unit':
      return unitPieces(grep);
    case 'host':
      return [{ part, title: part, commands: [[hostTests, ...grep]] }];
    case 'web':
      return [{ part, title: part, commands: [[hostTests, '--web', ...grep]] }];
    case 'oldest':
      return [{ part, title: part, commands: [[hostTests, ...grep]], env: { MENTORSHIP_VSCODE: 'oldest' } }];
    default:
      return uiPieces(grep);
  }
}

/** @param {string[]} grep @returns {Piece[]} */
function unitPieces(grep) {
  const files = testFiles('dist/test/unit');
  const count = grep.length > 0 ? 1 : UNIT_PIECES;
  return Array.from({ length: count }, (_, index) => ({
    part: 'unit',
    title: count === 1 ? 'unit' : `unit, ${index + 1} of ${count}`,
    // No file by itself takes long; files that do are often neighbours, and so they are spread.
    commands: [[mocha, ...inConfig(files.filter((_, at) => at % count === index)), ...reporter, ...grep]],
    env: { MENTORSHIP_REPORTER: 'dot' },
  }));
}

/** The settings of .mocharc.json, with these files instead of all. @param {string[]} files */
function inConfig(files) {
  const { timeout, require } = JSON.parse(fs.readFileSync(path.join(root, '.mocharc.json'), 'utf8'));
  return [
    '--no-config',
    '--timeout',
    String(timeout),
    ...require.flatMap((/** @type {string} */ file) => ['--require', file]),
    ...files,
  ];
}

/** @param {string[]} grep @returns {Piece[]} */
function uiPieces(grep) {
  const command = [mocha, '--no-config', '--timeout', '600000', ...reporter];
  const files = testFiles('dist/test/ui');
  if (grep.length > 0) return [{ part: 'ui', title: 'ui', commands: [[...command, ...files, ...grep]] }];
  return shared(files).map((own, index) => ({
    part: 'ui',
    title: `ui, ${index + 1} of ${UI_PIECES}`,
    commands: [[...command, ...own]],
  }));
}

/** Files in as many groups of about the same time: the longest first, each into the group that has least. @param {string[]} files */
function shared(files) {
  const groups = Array.from({ length: UI_PIECES }, () => ({ seconds: 0, files: /** @type {string[]} */ ([]) }));
  const long = new Map(Object.entries(LONG));
  const secondsOf = (/** @type {string} */ file) => long.get(path.basename(file, '.test.js')) ?? USUAL;
  for (const file of [...files].sort((a, b) => secondsOf(b) - secondsOf(a))) {
    const least = groups.reduce((one, other) => (other.seconds < one.seconds ? other : one));
    least.seconds += secondsOf(file);
    least.files.push(file);
  }
  return groups.map(group => group.files);
}

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.js'))
    .map(file => path.join(folder, file))
    .sort();
}
