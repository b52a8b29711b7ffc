import type { TextEdit } from '../text/textEdit';

/** One way to mend a problem, as edits to the file that has it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}
