import { lineBreakOf } from '../domain/text/lines';
import { editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/** Write a section at the end of a meeting's note; what stands there stays. */
export function addToMeeting(
  ports: Pick<Ports, 'files'>,
  library: Library,
  request: { readonly path: string; readonly section: string },
): Promise<Outcome> {
  return editRecord(ports, library, request.path, text => {
    const newLine = lineBreakOf(text);
    const section = request.section.trim().replaceAll('\n', newLine);
    return [{ start: text.length, end: text.length, text: `${gapAfter(text, newLine)}${section}${newLine}` }];
  });
}

/** The line breaks that are missing for an empty line at the end of a text. */
function gapAfter(text: string, newLine: string): string {
  if (text === '' || /(?:\r?\n){2}$/.test(text)) return '';
  return text.endsWith('\n') ? newLine : newLine + newLine;
}
