import * as vscode from 'vscode';
import type { Occasion } from '../../domain/agenda/shape/occasion';
import { splitFrontMatter } from '../../domain/text/frontMatter';
import { generateAgenda as generate } from '../../jobs/generateAgenda';
import type { Outcome } from '../../jobs/ports/outcome';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { codeRootOf } from '../code/root';
import type { PlanInFolder } from '../workspace/folders';
import { relativePath } from '../documents/uris';
import { FolderCode } from '../code/projectCode';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';

/** `Mentorship: Generate Meeting Agenda`: write or refresh the next meeting's note, then open it. */
export async function generateAgenda(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (place) await generateFor(app, place);
}

/** As the command, for a plan that is known and, where asked for, an occasion. */
export async function generateFor(app: App, place: PlanInFolder, occasion?: Occasion): Promise<void> {
  const outcome = await writeAgenda(app, place, occasion);
  if (outcome.kind === 'nothing') {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No further meeting is planned: the mentorship is paused, closed or past its end. Its plan file says so.',
      ),
    );
    return;
  }
  if ((await showOutcome(app.log, outcome)) && outcome.kind === 'done') {
    await showNote(place.folder.files.uri(outcome.path));
  }
}

/** Opens a note where its words begin: above are the keys, with what the agenda remembers of its lines. */
export async function showNote(uri: vscode.Uri): Promise<void> {
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
export async function writeAgenda(app: App, { folder, overview }: PlanInFolder, occasion?: Occasion): Promise<Outcome> {
  const meetings = vscode.Uri.joinPath(folder.uri, 'plans', overview.id, 'meetings');
  const codeRoot = relativePath(meetings, await codeRootOf(folder));
  return generate(
    await folder.ports(),
    folder.library,
    { plan: overview.id, codeRoot, occasion },
    new FolderCode(folder, app.sources),
  );
}
