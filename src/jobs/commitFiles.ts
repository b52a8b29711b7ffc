import { commitMessageOf } from '../domain/commitMessage/commitMessage';
import { isPrivate } from '../domain/privacy/privateFiles';
import { unreadableFiles } from '../domain/records/unreadable';
import type { Library } from './library';
import type { CommitResult, Ports } from './ports';

export type CommitOutcome =
  | { readonly kind: 'no-git' }
  /** Git would take this file of `private/`; nothing was committed. */
  | { readonly kind: 'private'; readonly path: string }
  /** These files would travel to the other with their mistakes; nothing was committed. */
  | { readonly kind: 'unreadable'; readonly paths: readonly string[] }
  | { readonly kind: 'committed'; readonly message: string; readonly files: number; readonly stagedElsewhere: number }
  | Exclude<CommitResult, { kind: 'committed' }>;

/**
 * Commit exactly what differs in the mentorship folder, with a message that says what it is.
 * @param anyway also files that can't be read
 */
export async function commitFiles(ports: Ports, library: Library, anyway = false): Promise<CommitOutcome> {
  if (!ports.commits) return { kind: 'no-git' };
  await library.load();
  const changed = await ports.commits.changed();
  if (changed.length === 0) return { kind: 'nothing' };
  const exposed = changed.find(({ path, status }) => isPrivate(path) && status !== 'deleted');
  if (exposed) return { kind: 'private', path: exposed.path };
  // Git knows of a change before the watcher of files may have told it.
  await library.refresh(changed.map(({ path }) => path));
  const paths = unreadableFiles(library.snapshot, changed.map(({ path }) => path));
  if (paths.length > 0 && !anyway) return { kind: 'unreadable', paths };
  const stagedElsewhere = await ports.commits.stagedElsewhere();
  const message = commitMessageOf(changed, library.snapshot);
  const result = await ports.commits.commit(message);
  return result.kind === 'committed' ? { kind: 'committed', message, files: result.files, stagedElsewhere } : result;
}
