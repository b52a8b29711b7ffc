/**
 * What a command is asked to act on. Tree items, comment threads and the dashboard all name their things this way, so
 * that a command does not care where it was called from.
 */
export interface Target {
  /** Id of the mentorship folder. */
  readonly folder: string;
  readonly plan?: string | undefined;
  readonly goal?: string | undefined;
  readonly entry?: string | undefined;
  /** A record's file, relative to the mentorship folder. */
  readonly path?: string | undefined;
  /** 0-based line in that file. */
  readonly line?: number | undefined;
}

/** The target in a command's first argument: a target itself, or a tree item that carries one. */
export function targetOf(argument: unknown): Target | undefined {
  if (!isObject(argument)) return undefined;
  const candidate = 'target' in argument ? argument['target'] : argument;
  if (!isObject(candidate) || typeof candidate['folder'] !== 'string') return undefined;
  const text = (key: string) => {
    const value = candidate[key];
    return typeof value === 'string' ? value : undefined;
  };
  const line = candidate['line'];
  return {
    folder: candidate['folder'],
    plan: text('plan'),
    goal: text('goal'),
    entry: text('entry'),
    path: text('path'),
    line: typeof line === 'number' ? line : undefined,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
