import * as vscode from 'vscode';
import { personPath } from '../../domain/records/recordPath';
import { isCalendarDay } from '../../domain/time/days';
import { privateNotesIn, whyNoPrivateNote, writePrivateNote as write, type FoundNote } from '../../jobs/privateNotes';
import type { App } from '../app';
import { openWritten } from '../flows/openRecord';
import { onThisComputer } from '../prompts/audience';
import { choose, type Choice } from '../prompts/choose';
import { chooseFolder } from '../prompts/chooseFolder';
import { mayWriteIn } from '../prompts/mayWrite';
import { showOutcome } from '../prompts/showOutcome';
import { required } from '../prompts/steps';
import { dayText } from '../texts';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { targetOf } from '../workspace/target';

/** `Mentorship: Write Private Note`: into `private/`, which git ignores; then the file opens for more. */
export async function writePrivateNote(app: App, argument?: unknown): Promise<void> {
  await app.folders.load();
  const target = targetOf(argument);
  const chosen = target ? undefined : app.folders.chosen();
  const folder = (target && app.folders.get(target.folder)) ?? chosen?.folder ?? (await chooseFolder(app.folders));
  if (!folder || !(await mayWriteIn(app.log, folder))) return;
  const guard = await privacyGuardOf(folder);
  // Before the words are found, which would be lost.
  const message = await whyNoPrivateNote(folder.files, guard);
  if (message !== undefined) {
    await showOutcome(app.log, { kind: 'problem', message });
    return;
  }
  const about = [...folder.library.snapshot.people.values()].find(({ id }) => personPath(id) === target?.path);
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Write Private Note'),
    prompt: onThisComputer(
      about
        ? vscode.l10n.t('What do you want to keep to yourself about {0}?', about.name)
        : vscode.l10n.t('What do you want to keep to yourself?'),
    ),
    ignoreFocusOut: true,
    validateInput: required,
  });
  if (text === undefined) return;
  const plans = folder.overview().plans;
  const plan = chosen?.overview.id ?? (plans.length === 1 ? plans[0]!.id : undefined);
  const outcome = await write(await folder.ports(), guard, { text, plan, about: about?.id });
  app.pages.refresh();
  await openWritten(app.log, folder, outcome);
}

/** `Mentorship: Open Private Note`: all of them, the newest first, and a row to write another. */
export async function openPrivateNote(app: App): Promise<void> {
  await app.folders.load();
  const folder = app.folders.chosen()?.folder ?? (await chooseFolder(app.folders));
  if (!folder) return;
  const notes = await privateNotesIn(folder.files);
  const another: Choice<FoundNote | 'another'> = {
    label: vscode.l10n.t('Write Private Note'),
    iconPath: new vscode.ThemeIcon('add'),
    value: 'another',
  };
  const rows = notes.map((note): Choice<FoundNote | 'another'> => ({
    label: note.words,
    description: isCalendarDay(note.day) ? dayText(note.day, 'long') : note.day,
    value: note,
  }));
  const question = onThisComputer(
    notes.length > 0 ? vscode.l10n.t('Which private note?') : vscode.l10n.t('There is no private note yet.'),
  );
  const chosen = await choose(question, [...rows, another], { matchOnDescription: true });
  if (chosen === 'another') await writePrivateNote(app);
  else if (chosen) await vscode.window.showTextDocument(folder.files.uri(chosen.path), { preview: true });
}
