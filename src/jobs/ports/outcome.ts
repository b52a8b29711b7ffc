import type { EditResult } from './ports';

/**
 * How a job ended. Expected trouble is an outcome, never an exception; whoever asked says it to the user.
 * - `done`: files are written; `path` is the one to show
 * - `nothing`: there was nothing to do
 * - `unknown-author`: nobody on file has the reader's e-mail address
 * - `unsaved`: the change is in the editor of this file, but could not be saved
 * - `problem`: in the reader's words, with what to do; nothing was written
 */
export type Outcome<T = unknown> =
  | { readonly kind: 'done'; readonly path: string; readonly detail?: T }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown-author'; readonly email: string | undefined }
  | { readonly kind: 'changed' | 'unsaved'; readonly path: string }
  | { readonly kind: 'problem'; readonly message: string };

/** The outcome of an edit that is the whole of a job. */
export function outcomeOf(result: EditResult, path: string): Outcome {
  switch (result.kind) {
    case 'done':
      return { kind: 'done', path };
    case 'changed':
    case 'unsaved':
      return { kind: result.kind, path: result.path };
    case 'failed':
      return { kind: 'problem', message: `${result.path}: ${result.reason}` };
  }
}
