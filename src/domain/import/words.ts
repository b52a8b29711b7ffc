/** The words of a text: letters and digits in their order, in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether each word of one text is in the others, as often as it is there. */
export function hasAllWords(text: string, ...others: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const word of others.flatMap(wordsIn)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsIn(text).every(word => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
}
