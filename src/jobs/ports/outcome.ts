import type { EditResult } from './ports';

/**
 * How a job ended. Expected trouble is an outcome, never an exception; whoever asked says it to the user.
 * - `done`: files are written; `path` is the one to show
 * - `nothing`: there was nothing to do
 * - `unknown-author`: nobody on file has the reader's e-mail address
 * - `unsaved`: the change is in the editors of these files, but could not be saved
 * - `problem`: in the reader's words, with what to do; nothing was written
 * - `partly`: the same, but these files were written
 */
export type Outcome<T = unknown> =
  | { readonly kind: 'done'; readonly path: string; readonly detail?: T }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown-author'; readonly email: string | undefined }
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'unsaved'; readonly paths: readonly string[] }
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'partly'; readonly written: readonly string[]; readonly message: string };

/** The outcome of an edit that is the whole of a job. */
export function outcomeOf(result: EditResult, path: string): Outcome {
  switch (result.kind) {
    case 'done':
      return { kind: 'done', path };
    case 'changed':
    case 'unsaved':
      return result;
    case 'failed':
      return { kind: 'problem', message: `${result.path}: ${result.reason}` };
    case 'partly':
      return { kind: 'partly', written: result.written, message: `${result.path}: ${result.reason}` };
  }
}
