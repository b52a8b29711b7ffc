import type { ImportedFile, LeftOut, LeftReason } from './source';

/** The files of an import as far as it has come, and what is in none of them. */
export interface Gathered {
  readonly files: Map<string, ImportedFile>;
  readonly leftOut: LeftOut[];
}

/** Words of a source that go into no file; blanks are none. */
export function leaveOut({ leftOut }: Gathered, source: string, text: string, why: LeftReason): void {
  if (text.trim() !== '') leftOut.push({ source, text, why });
}
