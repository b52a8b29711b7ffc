import { isPrivateNote } from '../records/privateFiles';
import type { Snapshot } from '../store/snapshotShape';
import { closingPath } from '../records/recordPath';
import { knownPaths } from '../store/snapshot';
import type { Region } from '../text/frontMatter';
import { fileOfTarget, idsIn, keyOfTarget, type Target } from './ids';
import { isMarkdown, type FileText } from './recordText';

export interface FoundId {
  readonly file: string;
  readonly region: Region;
  readonly isDefinition: boolean;
}

/**
 * The files in which an id of this target can stand: all of its plan, or all there are for a person, and every private
 * note; those of other plans can name it in a link only.
 * @param paths all files of the folder: private notes and closing pages are no records, so no snapshot knows them
 */
export function filesToSearch(snapshot: Snapshot, target: Target, paths: readonly string[]): string[] {
  const prefix = 'plan' in target ? `plans/${target.plan}/` : '';
  const closing = new Set([...snapshot.plans.keys()].map(closingPath));
  const records = knownPaths(snapshot).filter(path => path.startsWith(prefix) || isMarkdown(path));
  return [
    ...new Set([fileOfTarget(target), ...records, ...paths.filter(path => isPrivateNote(path) || closing.has(path))]),
  ].sort();
}

/** Every position in these files where the target is named. */
export function findIds(files: Iterable<FileText>, target: Target): FoundId[] {
  const wanted = keyOfTarget(target);
  const found: FoundId[] = [];
  for (const source of files) {
    // Reading a file for its ids takes a thousand times longer than seeing that it can have none.
    if (!source.text.includes(target.id)) continue;
    for (const { target: named, region, isDefinition } of idsIn(source)) {
      if (keyOfTarget(named) === wanted) found.push({ file: source.file, region, isDefinition });
    }
  }
  return found;
}

/** Where the target is defined: the step in its goal, or the beginning of the record's file; undefined if it isn't. */
export function definitionOf(target: Target, text: string | undefined): FoundId | undefined {
  const file = fileOfTarget(target);
  if (text === undefined) return undefined;
  if (target.kind !== 'step') return { file, region: { start: 0, end: 0 }, isDefinition: true };
  return findIds([{ file, text }], target).find(({ isDefinition }) => isDefinition);
}
