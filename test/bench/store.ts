// Measures the record store: npm run bench:store -- --files 10000 [--runs 5] [--json]
// A workspace of that many records is made first. Each figure is the median of runs that each begin in a new process, as
// VS Code's extension host does; all compare with plain `fs.promises.readFile` of the same bytes at its best concurrency.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { phases, type Phase } from './storeMeasure';
import { makeStoreWorkspace } from './storeWorkspace';

const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function main(): Promise<void> {
  const phase = option('--phase') as Phase | undefined;
  if (phase) {
    console.log(JSON.stringify(await phases[phase](option('--root')!)));
    return;
  }
  const files = Number(option('--files') ?? 10_000);
  const runs = Number(option('--runs') ?? 5);
  const root = await fs.mkdtemp(path.join(tmpdir(), 'mentorship-bench-'));
  try {
    const { bytes } = await makeStoreWorkspace(path.join(root, 'files'), files);
    const found = measureAll(root, runs);
    report({ files, bytes, ...found });
  } finally {
    await fs.rm(root, { recursive: true, force: true });
  }
}

/** The phases take turns, so that what else the machine does meets all of them alike. */
function measureAll(root: string, runs: number) {
  const results = { raw: [], cold: [], warm: [], update: [] } as Record<
    Exclude<Phase, 'fill'>,
    Record<string, number>[]
  >;
  run('fill', root);
  for (let round = 0; round < runs; round++) {
    for (const phase of ['raw', 'cold', 'warm', 'update'] as const) results[phase].push(run(phase, root));
  }
  const of = (phase: keyof typeof results, name: string) => median(results[phase].map(result => result[name]!));
  const rawReadMs = of('raw', 'ms');
  const figures = {
    rawReadMs,
    concurrency: of('raw', 'concurrency'),
    rawCallbackMs: of('raw', 'callbackMs'),
    coldMs: of('cold', 'ms'),
    warmMs: of('warm', 'ms'),
    overviewMs: of('cold', 'overviewMs'),
    warmOverviewMs: of('warm', 'overviewMs'),
    coldEveryOverviewMs: of('cold', 'everyOverviewMs'),
    warmEveryOverviewMs: of('warm', 'everyOverviewMs'),
    longestOverviewMs: Math.max(of('cold', 'longestOverviewMs'), of('warm', 'longestOverviewMs')),
    updateMs: of('update', 'ms'),
    updateBaseMs: of('update', 'baseMs'),
    createMs: of('update', 'createMs'),
    maxBlockMs: Math.max(of('cold', 'maxBlockMs'), of('warm', 'maxBlockMs'), of('update', 'maxBlockMs')),
    rssMb: of('cold', 'rssMb'),
  };
  return {
    ...figures,
    coldRatio: figures.coldMs / rawReadMs,
    warmRatio: figures.warmMs / rawReadMs,
    overviewRatio: figures.overviewMs / rawReadMs,
    updateRatio: figures.updateMs / figures.updateBaseMs,
  };
}

function run(phase: Phase, root: string): Record<string, number> {
  const output = execFileSync(process.execPath, [process.argv[1]!, '--phase', phase, '--root', root], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, number>;
}

function report(figures: { files: number; bytes: number } & ReturnType<typeof measureAll>): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rounded));
    return;
  }
  const line = (name: string, ms: number, ratio?: number, goal?: number) =>
    console.log(
      name.padEnd(44) +
        `${ms.toFixed(2)} ms`.padStart(12) +
        (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`.padStart(9)) +
        (goal === undefined ? '' : `   goal ≤ ${goal} ×`),
    );
  console.log(
    `${figures.files} records, ${(figures.bytes / 1e6).toFixed(1)} MB, ${Math.round(figures.bytes / figures.files)} bytes each; medians`,
  );
  line(`raw read (fs.promises, ${figures.concurrency} at once)`, figures.rawReadMs, 1);
  line('raw read (fs with callbacks)', figures.rawCallbackMs, figures.rawCallbackMs / figures.rawReadMs);
  line('cold load', figures.coldMs, figures.coldRatio, 2);
  line('  overview of the open plan', figures.overviewMs, figures.overviewRatio, 0.3);
  line('  then the overviews of all plans', figures.coldEveryOverviewMs);
  line('warm load', figures.warmMs, figures.warmRatio, 0.5);
  line('  overview of the open plan', figures.warmOverviewMs, figures.warmOverviewMs / figures.rawReadMs);
  line('  then the overviews of all plans', figures.warmEveryOverviewMs);
  line('  the longest of one plan', figures.longestOverviewMs);
  line('reading and parsing one file alone', figures.updateBaseMs, 1);
  line('one file changed', figures.updateMs, figures.updateRatio, 3);
  line('one file added', figures.createMs, figures.createMs / figures.updateBaseMs);
  console.log(
    `longest block of the event loop ${figures.maxBlockMs.toFixed(1)} ms (goal ≤ 50), peak memory ${figures.rssMb.toFixed(0)} MB`,
  );
}

void main();
