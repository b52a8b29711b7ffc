// npm test: installs what is missing, then checks, builds and runs every kind of test; ends with one line of counts.
//   npm test -- [typecheck|lint|formatters|unit|host|web|oldest|ui …] [--grep PATTERN]
// Parts run beside one another, as many as MENTORSHIP_LANES says; one lane runs them one after the other.
import os from 'node:os';
import { installAll, installDependencies, installGit, Trouble } from './install.mjs';
import { KINDS, piecesOf } from './parts.mjs';
import { runAll, seconds } from './queue.mjs';
import { run } from './run.mjs';

/** @typedef {import('./run.mjs').Run} Run */
/** @typedef {import('./parts.mjs').Piece} Piece */
/** @typedef {Piece & {run: Run}} Done */

/** Windows wait for their drawing most of the time, so there is one piece more under way than there are processors. */
const LANES = Number(process.env.MENTORSHIP_LANES ?? Math.min(os.cpus().length + 1, 4));

/** What `npm test` ends with. */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const broken = [];
/** @type {string[]} */
const secondTries = [];
/** @type {string[]} */
const times = [];
const begun = Date.now();

/** Windows of the user interface are under way from the first to the last minute. @param {Piece} a @param {Piece} b */
const longestFirst = (a, b) => Number(b.part === 'ui') - Number(a.part === 'ui');

async function main() {
  const args = process.argv.slice(2);
  const grepAt = args.indexOf('--grep');
  const grep = grepAt < 0 ? [] : args.splice(grepAt, 2);
  const unknown = args.filter(name => !(name in KINDS));
  if (unknown.length > 0)
    throw new Trouble(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(KINDS).join(', ')}.`);
  const wanted = Object.keys(KINDS).filter(name => args.length === 0 || args.includes(name));

  if (wanted.some(name => KINDS[name]?.inVSCode)) await installAll();
  else {
    await installGit();
    await installDependencies();
  }
  if (wanted.some(name => KINDS[name]?.isBuilt) && !(await build(wanted.includes('ui') && grep.length === 0))) return;

  /** @type {Done[]} */
  const done = [];
  const jobs = wanted
    .flatMap(name => piecesOf(name, grep))
    .sort(longestFirst)
    .map(piece => ({
      title: piece.title,
      isWaiting: Boolean(KINDS[piece.part]?.inVSCode),
      work: async (/** @type {(line: string) => void} */ say) => {
        done.push({ ...piece, run: await runPiece(piece, say) });
      },
    }));
  await runAll(jobs, LANES);
  for (const name of wanted) {
    const own = done.filter(({ part }) => part === name);
    if (!KINDS[name]?.hasTests) check(name, own);
    else if (KINDS[name]?.inVSCode) await countTwice(name, own, grep);
    else count(name, own);
    times.push(timeOf(name, own));
  }
}

/** @param {boolean} withPackage whether the package is made too, before what several pieces read is built @returns {Promise<boolean>} */
async function build(withPackage) {
  console.log('\n── build');
  const say = (/** @type {string} */ line) => console.log(line);
  if (withPackage) {
    const { packageExtension } = await import('./package.mjs');
    // The pieces that install it take this one.
    process.env.MENTORSHIP_PACKAGE = await packageExtension();
  }
  const built = await run(['esbuild.js', '--tests'], {}, say);
  times.push(`build  ${seconds(Date.now() - begun)}`);
  if (built.code !== 0) fail('build', 'failed, so no test could run');
  return built.code === 0;
}

/** @param {Piece} piece @param {(line: string) => void} say @returns {Promise<Run>} */
async function runPiece({ commands, env = {} }, say) {
  /** @type {Run[]} */
  const runs = [];
  for (const command of commands) runs.push(await run(command, env, say));
  return {
    code: runs.find(({ code }) => code !== 0)?.code ?? 0,
    ms: runs.reduce((sum, { ms }) => sum + ms, 0),
    counts: runs.at(-1)?.counts,
    failures: runs.flatMap(({ failures }) => failures),
    times: runs.flatMap(({ times }) => times),
  };
}

/** A part without tests of its own: counted only when it fails. @param {string} name @param {Done[]} done */
function check(name, done) {
  if (done.some(({ run: { code } }) => code !== 0)) fail(name, 'failed');
}

/** Suites that are worth a second run: with more than these, it is not the machine's noise. */
const FEW = 3;

/**
 * Counts suites that ran in a real VS Code: the few with a failure are run once more, whole, in a fresh VS Code and with
 * nothing beside them, and what failed the first time is told.
 * @param {string} name @param {Done[]} done @param {string[]} grep
 */
async function countTwice(name, done, grep) {
  const failing = done.filter(({ run: { counts, failures } }) => !counts || failures.length > 0);
  const suites = failing.flatMap(piece => suitesOf(piece.run));
  if (suites.length > FEW || failing.length > FEW) return count(name, done);
  /** @type {Done[]} */
  const counted = [];
  for (const piece of done) counted.push(failing.includes(piece) ? await tryAgain(name, piece, grep) : piece);
  count(name, counted);
}

/** @param {Run} run */
const suitesOf = ({ failures }) => [...new Set(failures.map(({ suite }) => suite))];

/** @param {string} name @param {Done} piece @param {string[]} grep @returns {Promise<Done>} */
async function tryAgain(name, piece, grep) {
  const first = piece.run;
  const suites = suitesOf(first);
  const say = (/** @type {string} */ line) => console.log(line);
  if (!first.counts && suites.length === 0) {
    console.log(`\n── ${piece.title}, once more`);
    secondTries.push(`${name}: ended early, run once more`);
    return { ...piece, run: await runPiece(piece, say) };
  }
  if (!first.counts) return piece;
  console.log(`\n── ${piece.title}, once more: ${suites.join('; ')}`);
  const pattern = `^(?:${suites.map(title => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}) `;
  const commands = piece.commands.map(command => [...without(command, grep), '--grep', pattern]);
  const second = await runPiece({ ...piece, commands }, say);
  if (!second.counts?.passed || second.counts.failed > 0 || second.code !== 0)
    return { ...piece, run: { ...first, failures: [...first.failures, ...second.failures] } };
  for (const { title, error } of first.failures)
    secondTries.push(`${name}: passed at the second run: ${title}: ${error}`);
  const { passed, failed, skipped } = first.counts;
  return { ...piece, run: { ...second, counts: { passed: passed + failed, failed: 0, skipped } } };
}

/** A command without its own pattern, which comes last. @param {string[]} command @param {string[]} grep */
const without = (command, grep) => command.slice(0, command.length - grep.length);

/** @param {string} name @param {Done[]} done */
function count(name, done) {
  let ran = 0;
  for (const { title, run } of done) {
    const { code, counts, failures } = run;
    if (!counts) {
      fail(title, 'did not run to its end');
      continue;
    }
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    ran += counts.passed + counts.failed;
    if (code !== 0 && counts.failed === 0) fail(title, `ended with code ${code}`);
    if (counts.failed > 0)
      broken.push(
        `${title}: ${counts.failed} failed`,
        ...failures.map(({ title: test, error }) => `  ${test}: ${error}`),
      );
  }
  // Green is only what ran to its end, with at least one test.
  if (ran === 0 && done.every(({ run }) => run.counts)) fail(name, 'ran no test');
}

/** @param {string} name @param {string} what */
function fail(name, what) {
  total.failed++;
  broken.push(`${name}: ${what}`);
}

/** How many files or suites a part names. */
const SLOWEST = 5;

/**
 * A part's time, all of its pieces together, and what in it took longest.
 * @param {string} name @param {Done[]} done
 */
function timeOf(name, done) {
  const slowest = done
    .flatMap(({ run }) => run.times)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(one => `${one.name} ${seconds(one.ms)}`);
  const all = seconds(done.reduce((sum, { run: { ms } }) => sum + ms, 0));
  return `${name}  ${all}${slowest.length > 0 ? `; longest: ${slowest.join(', ')}` : ''}`;
}

function report() {
  console.log('');
  for (const line of [...times, `all, beside one another  ${seconds(Date.now() - begun)}`]) console.log(line);
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
