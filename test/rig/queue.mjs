// Runs jobs a few at a time. Of one that runs alone each line is shown as it comes; where several run at once, what a job
// wrote is shown when it has ended, and a line now and then tells what is under way.

/**
 * @typedef {object} Job
 * @property {string} title
 * @property {boolean} isWaiting whether it mostly waits for a window to draw; others keep a processor busy
 * @property {(say: (line: string) => void) => Promise<unknown>} work
 */

/** How often a sign of life is given, in milliseconds. */
const ALIVE = 30_000;

/**
 * Ends when all jobs have. One lane takes those that keep a processor busy first, the others those that wait, so that both
 * kinds run beside each other.
 * @param {readonly Job[]} jobs in the order in which they are wanted @param {number} lanes how many at a time
 */
export async function runAll(jobs, lanes) {
  const left = [...jobs];
  const isAlone = jobs.length === 1 || lanes === 1;
  /** @type {Map<Job, number>} */
  const running = new Map();
  const alive = setInterval(() => {
    if (!isAlone && running.size > 0)
      console.log(`  … ${[...running].map(underWay).join(', ')}; ${left.length} to come`);
  }, ALIVE);
  /** @param {boolean} wantsWaiting */
  const lane = async wantsWaiting => {
    for (;;) {
      const job = left.find(({ isWaiting }) => isWaiting === wantsWaiting) ?? left[0];
      if (!job) return;
      left.splice(left.indexOf(job), 1);
      running.set(job, Date.now());
      await (isAlone ? show(job) : showAtEnd(job));
      running.delete(job);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index > 0)));
  clearInterval(alive);
}

/** @param {[Job, number]} entry */
const underWay = ([{ title }, begun]) => `${title} (${seconds(Date.now() - begun)})`;

/** @param {number} ms */
export const seconds = ms => `${Math.round(ms / 1000)} s`;

/** @param {Job} job */
async function show({ title, work }) {
  console.log(`\n── ${title}`);
  await work(line => console.log(line));
}

/** @param {Job} job */
async function showAtEnd({ title, work }) {
  const begun = Date.now();
  /** @type {string[]} */
  const lines = [];
  await work(line => lines.push(line));
  console.log([`\n── ${title}, ${seconds(Date.now() - begun)}`, ...lines].join('\n'));
}
