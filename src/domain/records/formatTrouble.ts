import type { Problem, ProblemCode } from './problem';
import { SETTINGS_PATH } from './recordPath';

type Problems = ReadonlyMap<string, readonly Problem[]>;

/**
 * Why this version must not write the files of a folder: what a newer one has written may mean something else than this
 * one would make of it, and without a readable `mentorship.yaml` nobody knows who has written them. Any other mistake
 * in that file is no reason.
 */
export function formatTrouble(problems: Problems): 'newer' | 'unknown' | undefined {
  const codes = problems.get(SETTINGS_PATH)?.map(({ code }) => code) ?? [];
  if (codes.includes('newer-format')) return 'newer';
  return codes.some(code => UNKNOWN.has(code)) ? 'unknown' : undefined;
}

const UNKNOWN: ReadonlySet<ProblemCode> = new Set(['unknown-format', 'unreadable', 'too-large']);

/** What is wrong with a file whatever its format. */
const IN_ANY_FORMAT: ReadonlySet<ProblemCode> = new Set([
  'syntax',
  'conflict',
  'too-large',
  'duplicate-key',
  'unreadable',
]);

/**
 * The problems to tell of: in a newer format, nothing that only the present one calls a mistake; in an older one, that
 * it is older once for all files. The same map if that is all.
 */
export function heldProblems(problems: Problems): Problems {
  const codes = problems.get(SETTINGS_PATH)?.map(({ code }) => code) ?? [];
  if (codes.includes('newer-format')) return ofOthers(problems, code => IN_ANY_FORMAT.has(code));
  return codes.includes('older-format') ? ofOthers(problems, code => code !== 'older-format') : problems;
}

function ofOthers(problems: Problems, isTold: (code: ProblemCode) => boolean): Problems {
  const held = [...problems].map(
    ([path, found]) => [path, path === SETTINGS_PATH ? found : found.filter(({ code }) => isTold(code))] as const,
  );
  return new Map(held.filter(([, found]) => found.length > 0));
}
