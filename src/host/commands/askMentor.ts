import * as vscode from 'vscode';
import { isWaiting } from '../../domain/overview/waiting';
import type { EntryItem } from '../../domain/overview/overview';
import { questionToAction } from '../../jobs/addAction';
import { anchorAt, codeDocumentOf } from '../code/documents';
import type { App } from '../app';
import { askText } from '../prompts/askText';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { chooseGoalOfNote } from '../prompts/chooseGoalOfNote';
import type { PlanInFolder } from '../workspace/folders';
import { targetOf } from '../workspace/target';
import { firstLine } from '../texts';
import { noteForActions } from '../flows/agenda';
import { askAction } from '../prompts/askAction';
import { choose } from '../prompts/choose';
import { knowingWhoIAm } from '../prompts/whoIAm';
import { openWritten } from '../flows/openRecord';
import { askAbout, writeAs } from '../flows/writeNote';

/** `Mentorship: Ask My Mentor About This`: a question at the selection, or about anything; it is on the next agenda. */
export async function askMentor(app: App, argument?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor && !editor.selection.isEmpty ? editor : undefined;
  const code = selected && (await codeDocumentOf(app.folders, selected.document.uri));
  const place = await choosePlanToWrite(app, targetOf(argument) ?? (code && { folder: code.folder.id }));
  if (!place) return;
  const prompt = code
    ? vscode.l10n.t('What would you like to ask about these lines? It is kept beside them and on the next agenda.')
    : vscode.l10n.t('What would you like to ask? It is on the next agenda. Select lines first to ask about code.');
  const text = await askText(app, `draft:question:${place.overview.id}`, vscode.l10n.t('Ask My Mentor'), prompt);
  if (text === undefined) return;
  const about = code ? '' : await askAbout(vscode.l10n.t('Ask My Mentor'));
  const goal = about === undefined ? undefined : await chooseGoalOfNote(place);
  if (!goal) return;
  const anchor = selected && code ? await anchorAt(selected.document, selected.selection, code) : undefined;
  const own = { goal: goal.goal, about: about || undefined, code: anchor };
  await writeAs(app, place, { plan: place.overview.id, kind: 'question', text, ...own });
}

/** `Mentorship: Turn Question into Action`: the action is in the next meeting's note, and the question is closed. */
export async function turnIntoAction(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  const question = place && (await chooseQuestion(place, target?.entry));
  if (!place || !question) return;
  const action = await askAction(place, vscode.l10n.t('Turn Question into Action'), {
    text: firstLine(question.text),
    goal: question.goal?.id,
  });
  if (!action) return;
  const meeting = await noteForActions(app, place);
  if (!meeting) return;
  const { folder, overview } = place;
  const request = { plan: overview.id, meeting, action, question: question.id };
  const outcome = await knowingWhoIAm(app, place, async () =>
    questionToAction(await folder.ports(), folder.library, request),
  );
  await openWritten(app.log, folder, outcome);
}

async function chooseQuestion({ overview }: PlanInFolder, id: string | undefined): Promise<EntryItem | undefined> {
  const open = overview.otherEntries.filter(entry => entry.kind === 'question' && isWaiting(entry));
  const named = open.find(entry => entry.id === id);
  if (named) return named;
  if (open.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('No question is open.'));
    return undefined;
  }
  return choose(
    vscode.l10n.t('Which question?'),
    open.map(entry => ({ label: firstLine(entry.text), description: entry.author.name, value: entry })),
  );
}
