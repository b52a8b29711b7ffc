// For Mocha on Node: one of its own reporters, and then the counts in the form that the rig adds up.
const { reporters } = require('mocha');

module.exports = class {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    const base = process.env.MENTORSHIP_REPORTER === 'dot' ? reporters.Dot : reporters.Spec;
    new base(runner, options);
    // A step that passes at its second try is still one to look at.
    runner.on('retry', (test, error) => console.log(`    tried again: ${test.fullTitle()}\n      ${String(error?.stack ?? error).split('\n').slice(0, 12).join('\n      ')}`));
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      console.log(`[counts] ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
};
