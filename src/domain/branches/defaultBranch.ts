/** What a repository says of its branches. */
export interface BranchFacts {
  /** What the remote's own `HEAD` names, such as `main`, as it was when it was cloned. */
  readonly remoteHead: string | undefined;
  /** Git's setting `init.defaultBranch`. */
  readonly configured: string | undefined;
  /** The names of the branches of this repository, and those of its remote, without that of the remote. */
  readonly branches: readonly string[];
}

/** What git calls the first branch of a repository where no setting says otherwise, now and before. */
const GITS_OWN = ['main', 'master'];

/**
 * The branch that everybody starts from; undefined where nothing tells. The remote knows best; else it is what git
 * names first branches here, if there is such a one, or the only branch.
 */
export function defaultBranchOf({ remoteHead, configured, branches }: BranchFacts): string | undefined {
  if (remoteHead !== undefined) return remoteHead;
  const names = new Set(branches);
  const [only] = names;
  return (
    [configured, ...GITS_OWN].find(name => name !== undefined && names.has(name)) ??
    (names.size === 1 ? only : undefined)
  );
}
