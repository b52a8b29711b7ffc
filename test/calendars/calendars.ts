import { changes } from './changes';
import { readers, type Reader } from './readers';
import { agreement } from './agreement';

/**
 * Two exports of a plan, with a change between, read by real calendar programs; and many random sets of notes, of which
 * the next meeting must be the calendar's: `npm run test:calendars`.
 */
async function run(): Promise<void> {
  const all = await changes();
  let isRight = true;
  for (const reader of readers(process.argv[2])) {
    if (!reader) {
      console.log('  skipped: a reader that is not installed (Debian: apt-get install khal)');
      continue;
    }
    const wrong = all.flatMap(change => wrongWith(reader, change));
    const { limits } = reader;
    const isLimit = (name: string) => limits?.changes.includes(name) === true;
    console.log(`${reader.name}: ${all.length - wrong.length} right of ${all.length}`);
    if (limits && wrong.some(({ name }) => isLimit(name))) console.log(`  ${limits.reason}`);
    for (const { name, told } of wrong) if (!isLimit(name)) console.log(`  ${name}: ${told}`);
    isRight &&= wrong.every(({ name }) => isLimit(name));
  }
  const sets = Number(process.env['SETS'] ?? 20_000);
  const disagreements = agreement(sets);
  console.log(`${sets} random sets of notes: ${disagreements.length} disagreements of next meeting and calendar`);
  for (const line of disagreements.slice(0, 5)) console.log(`  ${line}`);
  process.exit(isRight && disagreements.length === 0 ? 0 : 1);
}

function wrongWith(
  reader: Reader,
  change: Awaited<ReturnType<typeof changes>>[number],
): { name: string; told: string }[] {
  try {
    const read = [...reader.read(change)].sort();
    const missing = change.starts.filter(start => !read.includes(start));
    const unwanted = read.filter(start => !change.starts.includes(start));
    if (missing.length + unwanted.length === 0 && read.length === change.starts.length) return [];
    return [
      { name: change.name, told: `missing ${missing.join(' ') || 'none'}, not wanted ${unwanted.join(' ') || 'none'}` },
    ];
  } catch (error) {
    return [{ name: change.name, told: error instanceof Error ? error.message : String(error) }];
  }
}

void run();
