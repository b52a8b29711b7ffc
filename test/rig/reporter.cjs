// For Mocha on Node: one of its own reporters, and then failures, times and counts in the form that the rig reads.
const path = require('node:path');
const { reporters } = require('mocha');

module.exports = class {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    const base = process.env.MENTORSHIP_REPORTER === 'dot' ? reporters.Dot : reporters.Spec;
    new base(runner, options);
    /** Milliseconds of each file. @type {Map<string, number>} */
    const times = new Map();
    let begun = 0;
    runner.on('suite', suite => {
      if (suite.parent?.root) begun = Date.now();
    });
    runner.on('suite end', suite => {
      if (!suite.parent?.root) return;
      const name = nameOf(suite.file ?? suite.title);
      times.set(name, (times.get(name) ?? 0) + Date.now() - begun);
    });
    runner.on('fail', (test, error) => console.log(`[failed] ${JSON.stringify(failure(test, error))}`));
    runner.once('end', () => {
      for (const [name, ms] of times) console.log(`[time] ${JSON.stringify({ name, ms })}`);
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      console.log(`[counts] ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
};

/** A file of tests as people name it. @param {string} file */
function nameOf(file) {
  const name = path.relative(path.join('dist', 'test'), file).split(path.sep).slice(1).join('/');
  return (name || file).replace(/\.test\.js$/, '');
}

/** @param {import('mocha').Test} test @param {unknown} error */
function failure(test, error) {
  let suite = test.parent;
  while (suite?.parent && !suite.parent.root) suite = suite.parent;
  return {
    suite: suite?.title ?? '',
    title: test.fullTitle(),
    error: String(error instanceof Error ? error.message : error)
      .split('\n', 1)[0]
      ?.slice(0, 300),
  };
}
