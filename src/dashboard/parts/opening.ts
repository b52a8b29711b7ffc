import { plainText } from '../../domain/text/richText';

/** A text's first line, without marks of markdown. */
export function firstLine(text: string): string {
  return plainText(text.trim().split('\n', 1)[0] ?? '');
}

/** The first words of a text, to name a control by. */
export function opening(text: string): string {
  const line = firstLine(text);
  if (line.length <= 60) return line;
  const signs = Array.from(new Intl.Segmenter().segment(line.slice(0, 240)), part => part.segment);
  return signs.length > 60 ? `${signs.slice(0, 60).join('').trimEnd()}…` : line;
}
