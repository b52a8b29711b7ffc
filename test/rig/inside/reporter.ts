// Mocha's report as plain console lines, with failures, times and counts in the form that the rig reads.

interface Runner {
  on(event: 'suite' | 'suite end', listener: (suite: Suite) => void): Runner;
  on(event: string, listener: (test: Entry, error?: Error) => void): Runner;
}
interface Suite {
  title: string;
  root: boolean;
  parent?: Suite;
}
interface Entry {
  parent?: Suite;
  fullTitle(): string;
  duration?: number;
}

export class LineReporter {
  constructor(runner: Runner) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    let begun = 0;
    runner.on('suite', suite => {
      if (suite.parent?.root) begun = Date.now();
    });
    runner.on('suite end', suite => {
      if (suite.parent?.root) console.log(`[time] ${JSON.stringify({ name: suite.title, ms: Date.now() - begun })}`);
    });
    runner.on('pass', (test: Entry) => {
      counts.passed++;
      console.log(`[test] ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test: Entry, error?: Error) => {
      counts.failed++;
      console.log(`[test] ✗ ${test.fullTitle()}\n${error?.stack ?? error?.message ?? String(error)}`);
      console.log(
        `[failed] ${JSON.stringify({ suite: outermost(test.parent), title: test.fullTitle(), error: (error?.message ?? String(error)).split('\n', 1)[0]?.slice(0, 300) })}`,
      );
    });
    runner.on('pending', (test: Entry) => {
      counts.skipped++;
      console.log(`[test] – ${test.fullTitle()} (skipped)`);
    });
    runner.on('end', () => console.log(`[counts] ${JSON.stringify(counts)}`));
  }
}

function outermost(suite: Suite | undefined): string {
  return suite?.parent && !suite.parent.root ? outermost(suite.parent) : (suite?.title ?? '');
}
