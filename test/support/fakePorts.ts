import type { ChangedFile, CommitResult, Commits, Ports } from '../../src/jobs/ports/ports';
import { MemoryFiles } from './memoryFiles';

export const TODAY = '2026-11-23';

export class FakeCommits implements Commits {
  readonly messages: string[] = [];
  /** New files that only a commit sees. */
  hidden: readonly ChangedFile[] = [];
  /** The texts of the last commit. */
  readonly committed = new Map<string, string>();
  constructor(
    public changes: readonly ChangedFile[],
    private readonly elsewhere = 0,
    private readonly result?: CommitResult,
  ) {}

  changed(): Promise<readonly ChangedFile[]> {
    return Promise.resolve(this.changes);
  }

  before(path: string): Promise<string | undefined> {
    return Promise.resolve(this.committed.get(path));
  }

  stagedElsewhere(): Promise<number> {
    return Promise.resolve(this.elsewhere);
  }

  async commit<Obstacle extends object = never>(
    messageOf: (files: readonly ChangedFile[]) => Promise<string | Obstacle>,
  ): Promise<CommitResult | Obstacle> {
    const files = [...this.changes, ...this.hidden];
    if (files.length === 0) return { kind: 'nothing' };
    const message = await messageOf(files);
    if (typeof message !== 'string') return message;
    this.messages.push(message);
    return this.result ?? { kind: 'committed', commit: 'abc', files: files.length };
  }
}

/** Ports with a fixed clock, counted ids and files in memory. */
export function fakePorts(
  overrides: Partial<Omit<Ports, 'files'>> & { files?: MemoryFiles; email?: string } = {},
): Ports & { files: MemoryFiles } {
  const { email = 'noor@example.org', files = new MemoryFiles(), ...rest } = overrides;
  let id = 0;
  return {
    clock: { today: () => TODAY, now: () => `${TODAY}T09:30:00+01:00` },
    author: { identity: () => Promise.resolve({ name: 'Noor', email }) },
    ids: { next: () => `id${String(++id).padStart(6, '0')}` },
    commits: undefined,
    ...rest,
    files,
  };
}
