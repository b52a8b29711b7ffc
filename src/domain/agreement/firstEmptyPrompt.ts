/** The line, counted from 0, below the first heading that nothing is written under; undefined where all have an answer. */
export function firstEmptyPrompt(text: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const isHeading = (line: string | undefined) => line === undefined || /^##? /.test(line);
  const heading = lines.findIndex(
    (line, at) => line.startsWith('## ') && isHeading(lines.slice(at + 1).find(next => next.trim() !== '')),
  );
  return heading === -1 || heading + 1 >= lines.length ? undefined : heading + 1;
}
