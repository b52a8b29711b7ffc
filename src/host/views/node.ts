import type { Target } from '../workspace/target';

/** One row of a tree view, as plain data: made by the pure functions beside this file, shown by `RecordTree`. */
export interface TreeNode {
  /** Stays the same while the record lives, so that selection and expansion survive every refresh. */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  /** A product icon, with the id of a theme colour if it needs one. */
  readonly icon?: { readonly id: string; readonly color?: string };
  /** For the `when` clauses of menus. */
  readonly context: string;
  readonly target: Target;
  /** What a click opens: a file, code, the page, or the question of who is reading. Rows never do anything else. */
  readonly opens?: 'record' | 'code' | 'dashboard' | 'identity' | undefined;
  readonly checked?: boolean | undefined;
  readonly children?: readonly TreeNode[] | undefined;
  readonly expanded?: boolean | undefined;
  /** The row in words, for a screen reader, where label and description do not say it all. */
  readonly spoken?: string | undefined;
}
