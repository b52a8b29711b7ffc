import * as vscode from 'vscode';
import type { RecordText } from '../../domain/language/recordText';
import type { Region } from '../../domain/text/frontMatter';
import { lineIndex } from '../../domain/text/lines';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { systemClock } from '../ports/systemClock';
import { rangeOf } from '../documents/positions';

/** A document of a mentorship folder as the language functions want it, and places of theirs as VS Code wants them. */
export interface OpenRecord extends RecordText {
  readonly folder: MentorshipFolder;
  offset(position: vscode.Position): number;
  range(region: Region): vscode.Range;
}

/** Undefined for a document that lies elsewhere. Reads the folder if that has not been done yet. */
export async function openRecordOf(
  folder: MentorshipFolder,
  document: vscode.TextDocument,
): Promise<OpenRecord | undefined> {
  const file = folder.files.pathOf(document.uri);
  if (file === undefined) return undefined;
  await folder.load();
  // Taken together, after the wait: a text and positions of another moment would not fit.
  const text = document.getText();
  const lines = lineIndex(text);
  return {
    folder,
    file,
    text,
    snapshot: folder.library.snapshot,
    today: systemClock.today(),
    now: systemClock.now(),
    offset: position => lines.offsetAt({ line: position.line, column: position.character }),
    range: ({ start, end }) => rangeOf(lines.rangeOf(start, end)),
  };
}
