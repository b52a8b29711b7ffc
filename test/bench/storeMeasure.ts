import { readFile as readWithCallback } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { readRecord } from '../../src/domain/records/read';
import { entryPath } from '../../src/domain/records/recordPath';
import { Library } from '../../src/jobs/library/library';
import { NodeCache } from './nodeCache';
import { NodeFiles } from './nodeFiles';
import { OPEN_PLAN } from './storeWorkspace';

/** Each runs in a process of its own; `root` holds the records in `files/`, and beside them what is kept between runs. */
export const phases = { raw, cold, warm, update, fill };
export type Phase = keyof typeof phases;

type Figures = Promise<Record<string, number>>;

const READER = { today: '2026-10-15', email: 'mentee-1@example.org' };
const UPDATES = 60;

const filesOf = (root: string) => new NodeFiles(path.join(root, 'files'));

/** All bytes, by the best of several numbers of reads at once. */
async function raw(root: string): Figures {
  const files = filesOf(root);
  const names = (await files.list()).map(name => path.join(files.root, name));
  let best = { ms: Infinity, cpuMs: Infinity, concurrency: 0 };
  let callbackMs = Infinity;
  for (const concurrency of [16, 64, 256]) {
    const cpu = process.cpuUsage();
    const ms = await timeOf(() => eachOf(names, concurrency, name => fs.readFile(name)));
    const cpuMs = cpuSince(cpu);
    if (ms < best.ms) best = { ms, cpuMs: Math.min(cpuMs, best.cpuMs), concurrency };
    const callback = (name: string) =>
      new Promise((resolve, reject) => {
        readWithCallback(name, (error, bytes) => {
          if (error) reject(error);
          else resolve(bytes);
        });
      });
    callbackMs = Math.min(callbackMs, await timeOf(() => eachOf(names, concurrency, callback)));
  }
  return { ...best, callbackMs };
}

/** With nothing kept from before. */
async function cold(root: string): Figures {
  return load(root, new NodeCache(path.join(root, 'files'), path.join(root, 'none')));
}

/** With what an earlier run has kept. */
async function warm(root: string): Figures {
  return load(root, new NodeCache(path.join(root, 'files'), path.join(root, 'kept')));
}

/** Not measured: leaves what a warm load finds. */
async function fill(root: string): Figures {
  return load(root, new NodeCache(path.join(root, 'files'), path.join(root, 'kept')));
}

async function load(root: string, cache: NodeCache): Figures {
  const library = new Library(filesOf(root), { cache });
  const start = performance.now();
  const cpu = process.cpuUsage();
  let overviewMs: number | undefined;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  library.onDidChange(() => {
    const { snapshot } = library;
    if (overviewMs !== undefined || !snapshot.plans.has(OPEN_PLAN)) return;
    const shown = overviewOf(snapshot, READER).plans.find(({ id }) => id === OPEN_PLAN);
    if (shown && lookAt(shown).feedback.length > 0) overviewMs = performance.now() - start;
  });
  await library.load();
  const ms = performance.now() - start;
  const cpuMs = cpuSince(cpu);
  await library.whenKept();
  await new Promise(resolve => setTimeout(resolve, 20));
  delay.disable();
  // What a load leaves to whoever looks first, which is done plan by plan.
  const looks: number[] = [];
  for (const plan of overviewOf(library.snapshot, READER).plans)
    looks.push(await timeOf(() => Promise.resolve(lookAt(plan))));
  await fs.rm(path.join(root, 'none'), { recursive: true, force: true });
  if (library.snapshot.problems.size > 0) throw new Error(JSON.stringify([...library.snapshot.problems.values()][0]));
  return {
    ms,
    cpuMs,
    overviewMs: overviewMs ?? ms,
    everyOverviewMs: looks.reduce((sum, each) => sum + each, 0),
    longestOverviewMs: Math.max(...looks),
    maxBlockMs: delay.max / 1e6,
    rssMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** Everything in an overview is found when it is asked for. */
function lookAt<Overview extends object>(overview: Overview): Overview {
  return { ...overview };
}

/** One file after another is changed on disk; then one is added. Reading and parsing it alone is measured beside. */
async function update(root: string): Figures {
  const files = filesOf(root);
  const library = new Library(files);
  await library.load();
  const names = [...library.snapshot.plans.get(OPEN_PLAN)!.entries.keys()]
    .map(id => entryPath(OPEN_PLAN, id))
    .slice(0, UPDATES);
  const [base, changed, created]: [number[], number[], number[]] = [[], [], []];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (const [index, name] of names.entries()) {
    const file = path.join(files.root, name);
    const [text, { mtime }] = [await fs.readFile(file, 'utf8'), await fs.stat(file)];
    await fs.writeFile(file, `${text}\nChanged ${index}.\n`);
    base.push(
      await timeOf(async () => {
        const read = await files.read(name);
        if (read.kind === 'text') readRecord(name, read.text);
      }),
    );
    changed.push(await timeOf(() => library.refresh([name])));
    const fresh = name.replace('.md', 'x.md');
    await fs.writeFile(path.join(files.root, fresh), text);
    created.push(await timeOf(() => library.refresh([fresh])));
    await fs.rm(path.join(files.root, fresh));
    await library.refresh([fresh]);
    await fs.writeFile(file, text);
    await fs.utimes(file, mtime, mtime);
  }
  delay.disable();
  return { ms: median(changed), baseMs: median(base), createMs: median(created), maxBlockMs: delay.max / 1e6 };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Of all threads: hardly differs when others use the machine too. */
function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function eachOf<T>(items: readonly T[], concurrency: number, work: (item: T) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < items.length) await work(items[next++]!);
    }),
  );
}
