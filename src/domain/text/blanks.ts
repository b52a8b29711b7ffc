/**
 * What patterns such as `[ \t]+$` are meant for. A pattern tries each blank of a run as the first one and goes through
 * the rest of the run each time: a line of a hundred thousand blanks keeps it busy for seconds.
 */

/** Without the spaces and tabs at the end. */
export function withoutEndBlanks(text: string): string {
  return text.slice(0, endWithout(text, ' \t'));
}

/** Where the characters at the end begin that are all among these. */
export function endWithout(text: string, characters: string): number {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return end;
}

/** What a heading says behind its first hashes and blanks: without the hashes that close it. */
export function headingWords(line: string): string {
  const words = withoutEndBlanks(line);
  const rest = words.slice(0, endWithout(words, '#'));
  const ahead = withoutEndBlanks(rest);
  return rest === '' || ahead.length < rest.length ? ahead : words;
}
