// For Mocha on Node: one of its own reporters, and then failures and counts in the form that the rig reads.
const { reporters } = require('mocha');

module.exports = class {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    const base = process.env.MENTORSHIP_REPORTER === 'dot' ? reporters.Dot : reporters.Spec;
    new base(runner, options);
    runner.on('fail', (test, error) => console.log(`[failed] ${JSON.stringify(failure(test, error))}`));
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      console.log(`[counts] ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
};

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
