// npm run bench:runs [-- --length 20000] [--over 20]: CPU time of all that reads, edits or shows a text, over long runs of
// one kind of character and other long texts, and how it grows when those are twice as long: 2 is in proportion, 4 the square.
import { RUN_CASES } from '../domain/text/longRuns';
import { GROWTHS } from './growth';

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const length = option('--length', 20_000);
/** Only what takes longer than this, in ms, for the doubled input has a growth that says anything. */
const over = option('--over', 20);

interface Measure {
  readonly once: number;
  readonly twice: number;
}

/** The shorter of two times, in ms: what else the machine does meanwhile is not the work's own. */
function took(work: () => unknown): number {
  const time = () => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  return Math.min(time(), time());
}

function print(name: string, { once, twice }: Measure, note = ''): void {
  const growth = twice < over ? '-' : (twice / once).toFixed(1);
  console.log(
    `${name.padEnd(54)}${once.toFixed(1).padStart(10)}${twice.toFixed(1).padStart(10)}${growth.padStart(8)}  ${note}`,
  );
}

/** The case that grows most, of those that take long enough to tell. */
function worst(measures: readonly (Measure & { readonly unit: string })[]): string {
  const [most] = measures.filter(({ twice }) => twice >= over).sort((a, b) => b.twice / b.once - a.twice / a.once);
  return most
    ? `most: ${JSON.stringify(most.unit)} ${most.once.toFixed(1)} → ${most.twice.toFixed(1)}, ${(most.twice / most.once).toFixed(1)} times`
    : '';
}

console.log(`${'CPU time in ms'.padEnd(54)}${'once'.padStart(10)}${'twice'.padStart(10)}${'growth'.padStart(8)}`);
for (const [name, cases] of Object.entries(RUN_CASES)) {
  const measures = cases.map(({ unit, work }) => ({
    unit,
    once: took(() => work(unit.repeat(length / unit.length))),
    twice: took(() => work(unit.repeat((2 * length) / unit.length))),
  }));
  const sum = (key: 'once' | 'twice') => measures.reduce((all, measure) => all + measure[key], 0);
  print(`runs of ${length}: ${name}`, { once: sum('once'), twice: sum('twice') }, worst(measures));
}
for (const { name, size, prepare } of GROWTHS)
  print(`${name} (${size})`, { once: took(prepare(size)), twice: took(prepare(2 * size)) });
