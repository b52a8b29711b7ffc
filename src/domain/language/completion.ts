import type { Region } from '../text/frontMatter';

/** One thing that may be written at the cursor. Texts are plain: they may come from other people's files. */
export interface Completion {
  readonly kind: 'key' | 'value' | 'person' | 'goal' | 'entry' | 'step' | 'day';
  readonly label: string;
  /** What it is, in a few words beside the label. */
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What is written in the place of `replace`. */
  readonly insert: string;
  readonly replace: Region;
  /** True where the next word can be offered right away. */
  readonly again?: boolean;
}
