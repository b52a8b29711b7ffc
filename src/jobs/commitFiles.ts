import { commitMessageOf } from '../domain/commitMessage/commitMessage';
import { isPrivate } from '../domain/privacy/privateFiles';
import type { Library } from './library';
import type { CommitResult, Ports } from './ports';

export type CommitOutcome =
  | { readonly kind: 'no-git' }
  /** Git would take this file of `private/`; nothing was committed. */
  | { readonly kind: 'private'; readonly path: string }
  | { readonly kind: 'committed'; readonly message: string; readonly files: number; readonly stagedElsewhere: number }
  | Exclude<CommitResult, { kind: 'committed' }>;

/** Commit exactly what differs in the mentorship folder, with a message that says what it is. */
export async function commitFiles(ports: Ports, library: Library): Promise<CommitOutcome> {
  if (!ports.commits) return { kind: 'no-git' };
  await library.load();
  const changed = await ports.commits.changed();
  if (changed.length === 0) return { kind: 'nothing' };
  const exposed = changed.find(({ path, status }) => isPrivate(path) && status !== 'deleted');
  if (exposed) return { kind: 'private', path: exposed.path };
  const stagedElsewhere = await ports.commits.stagedElsewhere();
  const message = commitMessageOf(changed, library.snapshot);
  const result = await ports.commits.commit(message);
  return result.kind === 'committed' ? { kind: 'committed', message, files: result.files, stagedElsewhere } : result;
}
