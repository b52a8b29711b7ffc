import { commitMessageOf, type Change } from '../domain/commitMessage/commitMessage';
import { isPrivate } from '../domain/records/privateFiles';
import { recordPathOf } from '../domain/records/recordPath';
import { unreadableFiles } from '../domain/store/unreadableFiles';
import type { Library } from './library/library';
import type { ChangedFile, Commits, Ports } from './ports/ports';
import type { PrivacyGuard } from './ports/privacyGuard';

export type CommitOutcome =
  | { readonly kind: 'no-git' }
  /** Git would take this file of `private/`; nothing was committed. */
  | { readonly kind: 'private'; readonly path: string }
  /** These files would travel to the other with their mistakes; nothing was committed. */
  | { readonly kind: 'unreadable'; readonly paths: readonly string[] }
  | { readonly kind: 'committed'; readonly message: string; readonly files: number; readonly stagedElsewhere: number }
  /** Somebody was asked for the message and gave none; nothing was committed. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing' }
  /** Others have changed these files on the branch that it was to go to, which is not checked out. */
  | { readonly kind: 'differs'; readonly paths: readonly string[] }
  /** Git or a hook has refused; nothing was committed. The message is what it would have said, if it got that far. */
  | { readonly kind: 'failed'; readonly reason: string; readonly message: string };

type Obstacle = Extract<CommitOutcome, { readonly kind: 'private' | 'unreadable' | 'cancelled' }>;

export interface CommitOptions {
  readonly guard?: PrivacyGuard | undefined;
  /** Also files that can't be read. */
  readonly anyway?: boolean;
  /** The message to commit with, from the one that is proposed; undefined where nothing is to be committed after all. */
  readonly wording?: ((proposed: string) => Promise<string | undefined>) | undefined;
}

/** Commit exactly what differs in the mentorship folder, with a message that says what it is. */
export async function commitFiles(
  ports: Pick<Ports, 'commits'>,
  library: Library,
  { guard, anyway, wording = proposed => Promise.resolve(proposed) }: CommitOptions = {},
): Promise<CommitOutcome> {
  const { commits } = ports;
  if (!commits) return { kind: 'no-git' };
  await library.load();
  const obstacleIn = async (files: readonly ChangedFile[]): Promise<Obstacle | undefined> => {
    const exposed = files.find(({ path, status }) => isPrivate(path) && status !== 'deleted');
    if (exposed) return { kind: 'private', path: exposed.path };
    const paths = files.map(({ path }) => path);
    // Git knows of a change before the watcher of files may have told it.
    await library.refresh(paths);
    const unreadable = unreadableFiles(library.snapshot, paths);
    return unreadable.length > 0 && !anyway ? { kind: 'unreadable', paths: unreadable } : undefined;
  };
  // Looked at twice: before anything is staged, and what is staged, for VS Code may have been told to hide new files.
  const open = (await guard?.exposed())?.find(({ how }) => how === 'open' || how === 'staged');
  if (open) return { kind: 'private', path: open.path };
  const obstacle = await obstacleIn(await commits.changed());
  if (obstacle) return obstacle;
  const stagedElsewhere = await commits.stagedElsewhere();
  let message = '';
  const result = await commits.commit<Obstacle>(async files => {
    const stopped = await obstacleIn(files);
    if (stopped) return stopped;
    message = commitMessageOf(await Promise.all(files.map(file => withBefore(commits, file))), library.snapshot);
    const worded = await wording(message);
    if (!worded?.trim()) return { kind: 'cancelled' };
    return (message = worded);
  });
  switch (result.kind) {
    case 'committed':
      return { kind: 'committed', message, files: result.files, stagedElsewhere };
    case 'failed':
      return { ...result, message };
    default:
      return result;
  }
}

/** With what the message tells goals by: how they were. */
async function withBefore(commits: Commits, file: ChangedFile): Promise<Change> {
  const isGoal = file.status === 'modified' && recordPathOf(file.path)?.kind === 'goal';
  return isGoal ? { ...file, before: await commits.before(file.path) } : file;
}
