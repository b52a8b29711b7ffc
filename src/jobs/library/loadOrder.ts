import { ID_PATTERN, recordPathOf, type RecordPath } from '../../domain/records/recordPath';
import { strayPathOf, type StrayPath } from '../../domain/records/strayPath';
import type { Snapshot } from '../../domain/store/snapshot';
import { compareTexts } from '../../domain/text/compare';
import { HostYielder } from '../async/yieldToHost';

/** A file where a record can be, and which. */
export interface RecordFile {
  readonly file: string;
  readonly path: RecordPath | StrayPath;
}

/** Files that are read together. */
export interface Batch {
  /** The plan that all of them belong to; undefined for those read before any plan can be shown. */
  readonly plan: string | undefined;
  readonly paths: readonly string[];
}

/** Files accepted into the snapshot in one go, so that no step is long however large a folder is. */
export const LARGEST_STEP = 500;

/**
 * Settings, people and the plan files themselves tell which plan is the open one; then comes each plan as a whole. Only
 * the folder is looked at here: what each file may be is found when its turn comes, and nobody waits for that of all
 * the others.
 */
export function batchesOf(paths: readonly string[]): {
  readonly first: Batch;
  readonly plans: ReadonlyMap<string, Batch>;
} {
  const first: string[] = [];
  const plans = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.startsWith(PLANS) ? path.indexOf('/', PLANS.length) : -1;
    if (end < 0 || isPlanFile(path, end + 1)) first.push(path);
    else {
      const plan = path.slice(PLANS.length, end);
      const known = plans.get(plan);
      if (known) known.push(path);
      else plans.set(plan, [path]);
    }
  }
  return {
    first: { plan: undefined, paths: first },
    plans: new Map([...plans].map(([plan, own]) => [plan, { plan, paths: own }])),
  };
}

const PLANS = 'plans/';
const PLAN_FILE = 'plan.yaml';

/** Or below it, where a folder stands in its place. */
function isPlanFile(path: string, start: number): boolean {
  const end = start + PLAN_FILE.length;
  return path.startsWith(PLAN_FILE, start) && (path.length === end || path[end] === '/');
}

/** As `recordFilesOf`, with pauses. */
export async function recordFilesIn({ paths }: Batch): Promise<readonly RecordFile[]> {
  const found: RecordFile[] = [];
  const pace = new HostYielder();
  for (let start = 0; start < paths.length; start += LARGEST_STEP) {
    found.push(...recordFilesOf(paths.slice(start, start + LARGEST_STEP)));
    await pace.rest();
  }
  return found;
}

/**
 * Those of the files that may hold a record. Where a folder stands in the place of one, that place is among them:
 * reading it tells what is wrong.
 */
export function recordFilesOf(paths: readonly string[]): RecordFile[] {
  const found: RecordFile[] = [];
  const folders = new Set<string>();
  for (const file of paths) {
    const path = recordPathOf(file) ?? strayPathOf(file);
    if (path) found.push({ file, path });
    else
      for (const match of file.matchAll(/\.(?:yaml|md)(?=\/)/g))
        folders.add(file.slice(0, match.index + match[0].length));
  }
  for (const file of folders) {
    const path = recordPathOf(file);
    if (path) found.push({ file, path });
  }
  return found;
}

/** The plan that the reader looks at before the others, then those that go on, the latest first. */
export function inOrder(batches: ReadonlyMap<string, Batch>, snapshot: Snapshot, wanted: string | undefined): Batch[] {
  const rank = (id: string) => {
    const plan = snapshot.plans.get(id)?.plan;
    if (id === wanted) return 0;
    if (plan === undefined) return 3;
    return plan.phase === 'closed' ? 2 : 1;
  };
  const start = (id: string) => snapshot.plans.get(id)?.plan?.start ?? '';
  return [...batches]
    .sort(([a], [b]) => rank(a) - rank(b) || compareTexts(start(b), start(a)))
    .map(([, batch]) => batch);
}

/** The name of a batch's part in the cache; none for a folder whose name could mean something to a file system. */
export function partOf({ plan }: Batch): string | undefined {
  if (plan === undefined) return '_';
  return ID_PATTERN.test(plan) ? plan : undefined;
}
