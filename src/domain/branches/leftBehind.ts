/** A branch with the files that it has and the working tree has not. */
export interface BranchFiles {
  readonly branch: string;
  readonly paths: readonly string[];
}

/**
 * The branches to name so that every missing file is on one of them, those with most first: a branch whose files are
 * all on branches named before adds nothing, be it an older state of one of them.
 */
export function leftBehind(branches: readonly BranchFiles[]): readonly BranchFiles[] {
  const named = new Set<string>();
  const found: BranchFiles[] = [];
  const sorted = [...branches].sort((a, b) => b.paths.length - a.paths.length);
  for (const each of sorted) {
    if (each.paths.every(path => named.has(path))) continue;
    for (const path of each.paths) named.add(path);
    found.push(each);
  }
  return found;
}
