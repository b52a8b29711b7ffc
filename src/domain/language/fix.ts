import type { TextEdit } from '../text/textEdit';

/** One way to mend a problem: edits to the file that has it, or another name for it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** A file, or a folder with all in it; both relative to the mentorship folder. */
  readonly rename?: { readonly from: string; readonly to: string };
}
