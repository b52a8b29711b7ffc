/**
 * Whether a heading was a line that begins with the number of an issue: linters make `# 12 is the ticket` of `#12 is the
 * ticket` (markdownlint's MD018). Nothing of ours has such a heading, so its words are read as words.
 */
export function isIssueLine(level: number, title: string): boolean {
  return level === 1 && /^\d+(?![\d.)/:-])(?:\s|$)/.test(title);
}
