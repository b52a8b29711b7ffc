/** Matches each of some whole words or turns of phrase in a text, without regard to case. */
export function matcher(words: readonly string[]): RegExp {
  const any = words
    .map(word =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, '\\s+'),
    )
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, 'giu');
}
