import type { Region } from './frontMatter';

/** Git's conflict markers in a text: where they are, and what git calls the two sides. */
export interface MergeConflict {
  readonly ours: string;
  readonly theirs: string;
  /** The first conflict, from its first to its last marker line. */
  readonly range: Region;
}

/**
 * The first merge conflict of a text. All three markers must stand at the beginning of a line, in order; a lone
 * `=======` is a heading in markdown. From `prose` on the text is markdown, and inside a fenced code block of it the
 * markers are an example that somebody shows.
 */
export function findConflict(text: string, prose: number = text.length): MergeConflict | undefined {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return undefined;
  let ours: { readonly name: string; readonly start: number } | undefined;
  let divided = false;
  let fence: string | undefined;
  for (let line = 0; line < text.length;) {
    const start = line;
    const next = text.indexOf('\n', start) + 1 || text.length;
    const words = text.slice(start, Math.min(next, start + 500)).replace(/^\uFEFF/, '').trimEnd();
    line = next;
    const mark = start < prose ? undefined : /^ {0,3}(`{3,}|~{3,})/.exec(words)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && words.trim() === mark) fence = undefined;
      continue;
    }
    if (ours && divided && /^>{7}(?: |$)/.test(words)) {
      return { ours: ours.name, theirs: words.slice(8), range: { start: ours.start, end: next } };
    }
    if (/^<{7}(?: |$)/.test(words)) {
      ours = { name: words.slice(8), start };
      divided = false;
    } else if (words === '=======') divided = true;
    // Within a conflict a fence may be opened on one side only, so it hides nothing there.
    else if (mark && !ours) fence = mark;
  }
  return undefined;
}
