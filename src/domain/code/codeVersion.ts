import { isObject } from '../text/values';

/**
 * Documents that show code at some version: both sides of a git diff, a file of an old commit, the files of a pull
 * request. Their address says which file and which version, in the words of the extension that made it.
 */
export interface CodeVersion {
  readonly path:
    /** On this machine's disk, with its own slashes. */
    | { readonly kind: 'absolute'; readonly path: string }
    /** Relative to the repository, with forward slashes. */
    | { readonly kind: 'relative'; readonly path: string };
  /** A commit or what git takes for one; undefined where the text is in no commit, such as what is staged. */
  readonly ref: string | undefined;
}

/** Schemes of the documents that `codeVersionOf` can read: of the git extension and of GitHub Pull Requests. */
export const VERSION_SCHEMES: ReadonlySet<string> = new Set(['git', 'review', 'pr']);

/**
 * What a document's address says. Undefined for another scheme and for an address that says too little. Never throws.
 */
export function codeVersionOf(scheme: string, query: string): CodeVersion | undefined {
  if (!VERSION_SCHEMES.has(scheme)) return undefined;
  const facts = readQuery(query);
  const text = (key: string) => {
    const value = facts?.[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  if (scheme === 'pr') {
    const path = text('fileName');
    if (path === undefined) return undefined;
    const isBase = facts?.['isBase'] === true;
    return {
      path: { kind: 'relative', path: slashes((isBase ? text('previousFileName') : undefined) ?? path) },
      ref: isBase ? text('baseCommit') : text('headCommit'),
    };
  }
  const path = text('path');
  if (path === undefined) return undefined;
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/.test(path);
  return {
    path: isAbsolute ? { kind: 'absolute', path } : { kind: 'relative', path: slashes(path) },
    ref: scheme === 'review' ? (text('commit') ?? text('ref')) : commitish(text('ref')),
  };
}

/** `~`, `~1` … stand for the index and the sides of a merge, which are no commits. */
function commitish(ref: string | undefined): string | undefined {
  return ref === undefined || /^~\d*$/.test(ref) ? undefined : ref;
}

function readQuery(query: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(query);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const slashes = (path: string) => path.replaceAll('\\', '/');
