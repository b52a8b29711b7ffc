import * as l10n from '@vscode/l10n';
import {
  IGNORE_PATH,
  IGNORE_TEXT,
  ignoresAll,
  ignoringAll,
  isPrivateNote,
  newPrivateNote,
  PRIVATE_FOLDER,
  privateNoteAbout,
  privateNotePath,
  type NoteAbout,
  type PrivateNote,
} from '../domain/records/privateFiles';
import { splitFrontMatter } from '../domain/text/frontMatter';
import { outcomeOf, type Outcome } from './ports/outcome';
import type { EditResult, Files, Ports } from './ports/ports';
import type { Exposure, PrivacyGuard } from './ports/privacyGuard';

export type PrivateNoteRequest = Omit<PrivateNote, 'created'>;

/** Write a note that stays on this computer; nothing is written where git would take it. */
export async function writePrivateNote(
  ports: Pick<Ports, 'files' | 'clock' | 'ids'>,
  guard: PrivacyGuard | undefined,
  request: PrivateNoteRequest,
): Promise<Outcome> {
  const created = ports.clock.now();
  const path = privateNotePath(created, request.text, ports.ids.next());
  const prepared = await prepare(ports.files, guard, path);
  const text = newPrivateNote({ created, ...request });
  const outcome = prepared.refused ?? withoutName(await ports.files.apply([{ kind: 'create', path, text }]), path);
  return prepared.isIgnoreFileNew && outcome.kind === 'problem'
    ? { kind: 'partly', written: [IGNORE_PATH], message: outcome.message }
    : outcome;
}

/** Without the file's name, which has words of the note in it: an outcome may be logged. */
function withoutName(result: EditResult, path: string): Outcome {
  switch (result.kind) {
    case 'done':
      return outcomeOf(result, path);
    case 'unsaved':
      return { kind: 'unsaved', paths: [PRIVATE_FOLDER] };
    case 'partly':
      return outcomeOf({ ...result, path: PRIVATE_FOLDER, written: [PRIVATE_FOLDER] }, path);
    default:
      return outcomeOf({ ...result, path: PRIVATE_FOLDER }, path);
  }
}

/** A private note that is there, for a list of them. */
export interface FoundNote {
  readonly path: string;
  /** The day that it was written on, as far as its name says. */
  readonly day: string;
  /** Its first line. */
  readonly words: string;
}

/** The private notes of this computer, the newest first. */
export async function privateNotesIn(files: Files): Promise<readonly FoundNote[]> {
  const notes = (await privateTexts(files)).map(({ path, text }): FoundNote => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const lines = text.slice(splitFrontMatter(text).body).split(/\r?\n/);
    const words = lines
      .find(line => line.trim() !== '')
      ?.replace(/^#+\s*/, '')
      .trim();
    return { path, day: /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '', words: words ?? name };
  });
  return notes.reverse();
}

/** The private notes about people, oldest first; they are read where they are and kept nowhere else. */
export async function notesAboutPeople(files: Files): Promise<readonly NoteAbout[]> {
  return (await privateTexts(files)).flatMap(({ path, text }) => privateNoteAbout(path, text) ?? []);
}

/** Every private note that can be read, in the order of their names, which begin with their days. */
async function privateTexts(files: Files): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const paths = (await files.list()).filter(isPrivateNote).sort();
  const texts = await Promise.all(
    paths.map(async path => {
      const read = await files.read(path);
      return read.kind === 'text' ? [{ path, text: read.text }] : [];
    }),
  );
  return texts.flat();
}

/** See to it that git leaves `path` alone, before anything is written there; `refused` says why that can't be had. */
async function prepare(
  files: Files,
  guard: PrivacyGuard | undefined,
  path: string,
): Promise<{ readonly isIgnoreFileNew: boolean; readonly refused?: Outcome }> {
  let isIgnoreFileNew = false;
  // What is known before is no reason to write anything.
  const known = await whyNoPrivateNote(files, guard, path);
  if (known !== undefined) return { isIgnoreFileNew, refused: { kind: 'problem', message: known } };
  if ((await files.read(IGNORE_PATH)).kind === 'absent') {
    const made = await files.apply([{ kind: 'create', path: IGNORE_PATH, text: IGNORE_TEXT }]);
    // Another window may just have written the same.
    if (made.kind === 'failed' || made.kind === 'partly')
      return { isIgnoreFileNew, refused: outcomeOf(made, IGNORE_PATH) };
    isIgnoreFileNew = made.kind === 'done';
  }
  const message = isIgnoreFileNew ? await whyNoPrivateNote(files, guard, path) : undefined;
  return message === undefined ? { isIgnoreFileNew } : { isIgnoreFileNew, refused: { kind: 'problem', message } };
}

/**
 * Why a private note would not stay on this computer, in the reader's words, with what to do; undefined where it would.
 * Nothing is written, so that it can be asked before somebody finds the words of a note.
 */
export async function whyNoPrivateNote(
  files: Files,
  guard: PrivacyGuard | undefined,
  path = `${PRIVATE_FOLDER}notes/new.md`,
): Promise<string | undefined> {
  const ignore = await files.read(IGNORE_PATH);
  if (ignore.kind === 'unreadable' || (ignore.kind === 'text' && !ignoresAll(ignore.text))) {
    return l10n.t(
      '{0} must have a line “*” and after it no line that begins with “!”, so that git ignores everything beside it. Mend it, or delete it: it will be written again.',
      IGNORE_PATH,
    );
  }
  if (!guard) return undefined;
  const known = (await guard.exposed()).filter(({ how }) => how === 'staged' || how === 'tracked');
  if (known.length > 0) {
    return l10n.t(
      'Git already knows files in {0}, so what is written there would not stay on this computer. Run “Mentorship: Private Notes… › Take Private Files Out of Git” first.',
      PRIVATE_FOLDER,
    );
  }
  // Until its ignore file is written, git has no reason to ignore the folder.
  return ignore.kind === 'absent' || (await guard.isIgnored(path))
    ? undefined
    : l10n.t(
        'Git does not ignore {0}, so it would not stay on this computer. Look for a rule in a .gitignore file that begins with “!”.',
        PRIVATE_FOLDER,
      );
}

/**
 * What `takeOutOfGit` did and what is left: files in a commit can't be taken out without rewriting what others may
 * have.
 */
export interface TakenOut {
  readonly unstaged: readonly string[];
  readonly left: readonly Exposure[];
}

/**
 * Take private files out of git as far as that loses nothing: have git ignore them, and unstage what is in no commit.
 */
export async function takeOutOfGit(files: Files, guard: PrivacyGuard): Promise<TakenOut> {
  // First, for what is unstaged and not ignored would be offered for staging again.
  await mendIgnoreFile(files, guard);
  const staged = (await guard.exposed()).filter(({ how }) => how === 'staged').map(({ path }) => path);
  if (staged.length > 0) await guard.unstage(staged);
  return { unstaged: staged, left: await guard.exposed() };
}

/** Where that fails, or stays in an editor that had unsaved changes, the files are still `open` after. */
async function mendIgnoreFile(files: Files, guard: PrivacyGuard): Promise<void> {
  const ignore = await files.read(IGNORE_PATH);
  if (ignore.kind === 'text' && !ignoresAll(ignore.text)) {
    await files.apply([{ kind: 'edit', path: IGNORE_PATH, base: ignore.text, edits: [ignoringAll(ignore.text)] }]);
  } else if (ignore.kind === 'absent' && (await guard.exposed()).length > 0) {
    await files.apply([{ kind: 'create', path: IGNORE_PATH, text: IGNORE_TEXT }]);
  }
}
