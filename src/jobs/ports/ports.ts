import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import type { TextEdit } from '../../domain/text/textEdit';

/**
 * All that the jobs need from outside. Paths are relative to one mentorship folder, with forward slashes; every port
 * belongs to one such folder. The real ones are in `host/ports/`, fakes for tests in `test/support/`.
 */

/**
 * One change to one file. `edit` and `delete` name the text they are based on, so that nobody's newer words are lost.
 */
export type FileChange =
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly base: string; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'delete'; readonly path: string; readonly base: string };

/**
 * - `done`: every change is made and, where the document had no unsaved edits before, saved
 * - `changed`: a file is no longer as the edits assumed (or exists already); nothing was written, compute again
 * - `failed`: the file system refused, and nothing was written; `reason` is in its own words
 * - `partly`: it refused, and did not let what was written before be taken back: `written` are all files that are not
 * as they were
 * - `unsaved`: every change is made, but VS Code could not save these documents: there it is in the editor only
 */
export type EditResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string }
  | { readonly kind: 'partly'; readonly path: string; readonly reason: string; readonly written: readonly string[] }
  | { readonly kind: 'unsaved'; readonly paths: readonly string[] };

export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** A directory in the file's place, not UTF-8, too large, no permission; or a link, in its place or above it. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly isLink?: true };

export interface Files {
  /** Every file below the folder, and every link; none is followed. Empty if the folder does not exist. */
  list(): Promise<readonly string[]>;
  /** The text as the editor has it: unsaved edits included. */
  read(path: string): Promise<ReadResult>;
  /** Apply all changes, or none; or say which. */
  apply(changes: readonly FileChange[]): Promise<EditResult>;
}

/** The reader's clock. The domain never asks for the time itself. */
export interface Clock {
  /** The local calendar day, such as 2026-11-23. */
  today(): string;
  /** The local moment with its offset, such as 2026-11-23T09:30:00+01:00. */
  now(): string;
}

/** Who is at the keyboard, as far as git or a setting tells. */
export interface Author {
  identity(): Promise<{ readonly name: string | undefined; readonly email: string | undefined }>;
}

/** Short random ids that keep the file names of two people apart. */
export interface Ids {
  /** Eight lower-case letters and digits. */
  next(): string;
}

export interface ChangedFile {
  /** Relative to the mentorship folder. */
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed';
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly commit: string; readonly files: number }
  | { readonly kind: 'nothing' }
  /** On a branch that is not checked out alone: there, others have changed these files. Nothing was committed. */
  | { readonly kind: 'differs'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Git, where there is one; absent on the web and where the git extension is off. */
export interface Commits {
  /**
   * What differs from the last commit below the mentorship folder, staged or not, as far as VS Code lists it: settings
   * can hide new files from it. What is missing here is told to `commit`.
   */
  changed(): Promise<readonly ChangedFile[]>;
  /** The text of a file as the last commit has it; undefined where it has none. */
  before(path: string): Promise<string | undefined>;
  /** How many files outside the mentorship folder are staged. */
  stagedElsewhere(): Promise<number>;
  /**
   * Commit exactly the mentorship folder's changes; whatever else is staged stays staged.
   * @param messageOf the message for everything that would be committed; or why it is not to be: then nothing is
   * committed, what was not staged before is not after, and that is the answer
   */
  commit<Obstacle extends object = never>(
    messageOf: (files: readonly ChangedFile[]) => Promise<string | Obstacle>,
  ): Promise<CommitResult | Obstacle>;
}

/** A part of a file of the project; lines count from 1. */
export interface CodePlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The code that a mentorship is about. Paths are relative to the repository; without git, to the workspace folder. */
export interface ProjectCode {
  /**
   * Files that somebody with one of these addresses has changed in commits since that day; none where there is no git.
   */
  changedSince(emails: readonly string[], day: string): Promise<readonly string[]>;
  /** Where the lines of an anchor are now, or undefined if they are nowhere. */
  placeOf(anchor: CodeAnchor): Promise<CodePlace | undefined>;
}

export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  readonly author: Author;
  readonly ids: Ids;
  readonly commits: Commits | undefined;
}
