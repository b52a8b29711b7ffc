import * as vscode from 'vscode';
import type { Occasion } from '../../domain/agenda/shape/occasion';
import { splitFrontMatter } from '../../domain/text/frontMatter';
import { generateAgenda as generate } from '../../jobs/generateAgenda';
import type { Outcome } from '../../jobs/ports/outcome';
import type { App } from '../app';
import { codeRootOf } from '../code/root';
import type { PlanInFolder } from '../workspace/folders';
import { relativePath } from '../documents/uris';
import { FolderCode } from '../code/projectCode';
import { showOutcome } from '../prompts/showOutcome';

/** Write or refresh the note of a plan's next meeting, where asked for with an occasion, and open it. */
export async function generateAgenda(app: App, place: PlanInFolder, occasion?: Occasion): Promise<void> {
  const outcome = await writeAgenda(app, place, occasion);
  if (outcome.kind === 'nothing') {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No further meeting is planned: the mentorship is paused, closed or past its end. Its plan file says so.',
      ),
    );
    return;
  }
  if ((await showOutcome(app.log, outcome)) && outcome.kind === 'done')
    await showNote(place.folder.files.uri(outcome.path));
}

/** Opens a note where its words begin: above are the keys, with what the agenda remembers of its lines. */
async function showNote(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const heading = document.positionAt(text.length - text.slice(splitFrontMatter(text).body).trimStart().length);
  const editor = await vscode.window.showTextDocument(document, {
    preview: false,
    selection: new vscode.Range(heading, heading),
  });
  editor.revealRange(new vscode.Range(heading, heading), vscode.TextEditorRevealType.AtTop);
}

/** The note of the next meeting, written or brought up to date. */
async function writeAgenda(app: App, { folder, overview }: PlanInFolder, occasion?: Occasion): Promise<Outcome> {
  const meetings = vscode.Uri.joinPath(folder.uri, 'plans', overview.id, 'meetings');
  const codeRoot = relativePath(meetings, await codeRootOf(folder));
  return generate(
    await folder.ports(),
    folder.library,
    { plan: overview.id, codeRoot, occasion },
    new FolderCode(folder, app.sources),
  );
}

/** The note that new actions go to: that of the next meeting, made if nobody has prepared it, else the last one. */
export async function noteForActions(app: App, place: PlanInFolder): Promise<string | undefined> {
  const known = meetingAt(place, place.overview.nextMeeting?.path);
  if (known) return known;
  if (place.overview.nextMeeting) {
    const outcome = await writeAgenda(app, place);
    if (outcome.kind === 'done') return idOf(outcome.path);
    if (outcome.kind !== 'nothing') {
      await showOutcome(app.log, outcome);
      return undefined;
    }
  }
  const last = place.overview.meetings[0]?.id;
  if (!last) await vscode.window.showInformationMessage(vscode.l10n.t('There is no meeting to note an action for.'));
  return last;
}

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

/** The id of the meeting whose note is at `path`. */
export function meetingAt({ overview }: PlanInFolder, path: string | undefined): string | undefined {
  return overview.meetings.find(meeting => meeting.path === path)?.id;
}
