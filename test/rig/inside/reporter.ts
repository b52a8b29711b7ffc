// Mocha's report as plain console lines, with the counts last in a form that the rig adds up.

interface Runner {
  on(event: string, listener: (test: Entry, error?: Error) => void): Runner;
}
interface Entry {
  fullTitle(): string;
  duration?: number;
}

export class LineReporter {
  constructor(runner: Runner) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    runner.on('pass', test => {
      counts.passed++;
      console.log(`[test] ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error) => {
      counts.failed++;
      console.log(`[test] ✗ ${test.fullTitle()}\n${error?.stack ?? error?.message ?? String(error)}`);
    });
    runner.on('pending', test => {
      counts.skipped++;
      console.log(`[test] – ${test.fullTitle()} (skipped)`);
    });
    runner.on('end', () => console.log(`[counts] ${JSON.stringify(counts)}`));
  }
}
