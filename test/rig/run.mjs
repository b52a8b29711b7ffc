// One program of a test run: what it wrote, and what the rig's reporters put among its lines for the rig to read.
import path from 'node:path';
import { root } from './paths.mjs';
import { start } from './processes.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {{suite: string, title: string, error: string}} Failure
 *   a test that failed: its outermost suite, its whole title and the first line of its error
 * @typedef {{name: string, ms: number}} Time how long a file of tests took, or, where files are bundled, a suite
 * @typedef {object} Run
 * @property {number} code what the program ended with
 * @property {number} ms how long it took
 * @property {Counts | undefined} counts none where no reporter came to its end
 * @property {Failure[]} failures
 * @property {Time[]} times
 */

/**
 * Runs a program of Node's in the project's folder and hands on each of its lines that is for people.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say @returns {Promise<Run>}
 */
export function run(args, env, say) {
  const begun = Date.now();
  return new Promise(resolve => {
    const child = start(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    });
    /** @type {Pick<Run, 'counts' | 'failures' | 'times'>} */
    const found = { counts: undefined, failures: [], times: [] };
    const ends = [child.stdout, child.stderr].map(stream => lines(stream, line => read(line, found, say) || say(line)));
    child.once('error', error => say(error.message));
    child.once('close', code => {
      for (const end of ends) end();
      resolve({ ...found, code: code ?? 1, ms: Date.now() - begun });
    });
  });
}

/**
 * Takes in what a reporter of the rig wrote, and tells whether the line was of that kind.
 * @param {string} line @param {Pick<Run, 'counts' | 'failures' | 'times'>} found @param {(line: string) => void} say
 */
function read(line, found, say) {
  // A reporter of dots leaves its line open.
  const [, dots = '', kind, data] = /^([ .,!]*)\[(counts|failed|time)\] (\{.*\})$/.exec(line) ?? [];
  if (!data) return false;
  if (dots.trim()) say(dots);
  const value = JSON.parse(data);
  if (kind === 'counts') found.counts = value;
  else if (kind === 'failed') found.failures.push(value);
  else found.times.push(value);
  return true;
}

/**
 * Hands on whole lines; what is given back hands on the last one, which nothing ended.
 * @param {import('node:stream').Readable | null} stream @param {(line: string) => void} take
 */
function lines(stream, take) {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', chunk => {
    const whole = (rest + chunk).split('\n');
    rest = whole.pop() ?? '';
    whole.forEach(take);
  });
  return () => {
    if (rest) take(rest);
  };
}

/** A program of an installed package. @param {string} file */
export const bin = file => path.join(root, 'node_modules', ...file.split('/'));
