/**
 * In a suite whose tests build on each other: after one has failed, the next ones are skipped. Mocha's own `bail` would
 * also skip a suite, without a word, because of a failure in a suite before it.
 */
export function inStages(): void {
  let hasFailed = false;
  beforeEach(function () {
    if (hasFailed) this.skip();
  });
  afterEach(function () {
    hasFailed ||= this.currentTest?.state === 'failed';
  });
}
