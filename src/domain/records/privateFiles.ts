import * as z from 'zod/mini';
import { slugOf } from './ids';
import { id, isoDate, moment } from './schema';
import type { Known } from './schemaShape';
import { frontYaml, splitFrontMatter } from '../text/frontMatter';
import type { TextEdit } from '../text/textEdit';
import { valueAt } from '../text/values';
import { readDocument } from '../yaml/reading';
import { yamlText } from '../yaml/write';

/**
 * `private/` in the mentorship folder: never in git. Nothing below it is a record of the library, so nothing of it can
 * reach an agenda, a dashboard, a report, a commit message or the log.
 */
export const PRIVATE_FOLDER = 'private/';

/** Written before anything else in the folder; it ignores itself too. */
export const IGNORE_PATH = `${PRIVATE_FOLDER}.gitignore`;
export const IGNORE_TEXT =
  '# What is in this folder stays on this computer. Git ignores all of it, this file included.\n*\n';

/**
 * Whether a path of the mentorship folder is private, however its letters are written: some file systems don't mind.
 */
export function isPrivate(path: string): boolean {
  return path.toLowerCase().startsWith(PRIVATE_FOLDER);
}

/** True if an ignore file leaves nothing in its folder to git. Of its rules the last one that fits a file counts. */
export function ignoresAll(text: string): boolean {
  const rules = text.split(/\r?\n/).map(line => line.trimEnd());
  const all = rules.lastIndexOf('*');
  return all >= 0 && !rules.slice(all).some(rule => rule.startsWith('!'));
}

/** The edit after which an ignore file leaves nothing to git; all that somebody has written there stays. */
export function ignoringAll(text: string): TextEdit {
  const added = text === '' || text.endsWith('\n') ? IGNORE_TEXT : `\n${IGNORE_TEXT}`;
  return { start: text.length, end: text.length, text: text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added };
}

/** A text for its writer alone; where it lies in the folder does not matter. */
export function isPrivateNote(path: string): boolean {
  return isPrivate(path) && path.endsWith('.md');
}

/** `private/notes/2026-06-01-before-the-review-k3x9q2ab.md` */
export function privateNotePath(created: string, text: string, random: string): string {
  const day = created.slice(0, 10);
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  return `${PRIVATE_FOLDER}notes/${day}-${slugOf(firstLine, 'note')}-${random}.md`;
}

/** Front matter of a private note. Nothing checks it: such a note is its writer's own. */
export const privateNoteSchema = z.looseObject({
  created: z.optional(moment),
  /** What it is about, if it is about one: a plan, and the day of one of its meetings. */
  plan: z.optional(id),
  meeting: z.optional(isoDate),
  /** The person that it is about, if it is about one. */
  about: z.optional(id),
});

export type PrivateNote = { readonly [Key in keyof Known<z.infer<typeof privateNoteSchema>>]?: string | undefined } & {
  readonly created: string;
  readonly text: string;
};

export function newPrivateNote(note: PrivateNote): string {
  return `---\n${yamlText({ created: note.created, plan: note.plan, meeting: note.meeting, about: note.about })}---\n\n${note.text.trim()}\n`;
}

/** A private note about a person, for showing where it is: its first line, and the day of its file's name. */
export interface NoteAbout {
  readonly about: string;
  readonly path: string;
  readonly title: string;
}

/** Undefined where a note is about nobody, or can't be read. */
export function privateNoteAbout(path: string, text: string): NoteAbout | undefined {
  const { body } = splitFrontMatter(text);
  const yaml = frontYaml(text);
  const about = yaml && valueAt(readDocument(text, yaml).value, ['about']);
  const title = text.slice(body).trim().split(/\r?\n/, 1)[0] ?? '';
  return typeof about === 'string' && about !== '' ? { about, path, title } : undefined;
}
