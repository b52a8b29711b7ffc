/** A version of a file, such as git's mode and object of it: equal texts are equal versions. */
export type Version = string;

/** A file of the working tree, and how the other branch may know it. Undefined where there is no such file. */
export interface CarriedFile {
  readonly path: string;
  readonly now: Version | undefined;
  /** In the commit that is checked out. */
  readonly committed: Version | undefined;
  /** Where the two branches parted. */
  readonly parted: Version | undefined;
  /** On the other branch. */
  readonly there: Version | undefined;
  /** What the other branch was given from here last; undefined where it never was. */
  readonly last: Version | undefined;
}

export interface CarryOver {
  /** They go to the other branch as they are here. */
  readonly take: readonly CarriedFile[];
  /** Changed here and not committed, and changed there too: only what stands in them can tell whether it is all here. */
  readonly differ: readonly CarriedFile[];
}

/**
 * Which files another branch can take from the working tree without a loss. What it was given before and has not changed
 * here since is not given again, whatever became of it there; what is committed here and has changed there is left to
 * the day on which the branches are merged.
 */
export function carryOver(files: readonly CarriedFile[]): CarryOver {
  const take: CarriedFile[] = [];
  const differ: CarriedFile[] = [];
  for (const file of files) {
    const { now, committed, there, last } = file;
    if (now === there || (last !== undefined && now === last)) continue;
    if (isBase(file)) take.push(file);
    else if (now !== committed) differ.push(file);
  }
  return { take, differ };
}

/** Whether the version here was made from the one that stands there. */
function isBase({ now, committed, parted, there, last }: CarriedFile): boolean {
  // Of a file that both branches have had, the version here may be made from an older one: changes are undone, branches switched.
  if (last !== undefined) return there === last && parted === undefined;
  return there === parted || (now !== committed && there === committed);
}
