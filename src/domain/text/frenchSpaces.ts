/**
 * French sets a narrow no-break space before ; ! ? and inside « », a no-break space before a colon. They look like any
 * other space in an editor, so plain ones are written here and set here; what is put in (names, titles) stays as it is.
 */
export function set(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return words
    .map(text => text.replace(/ (?=[;!?»])|(?<=«) /g, '\u202f').replace(/ (?=:)/g, '\u00a0'))
    .reduce((all, text, index) => `${all}${values[index - 1]}${text}`);
}
