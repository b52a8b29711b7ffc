import * as vscode from 'vscode';
import { IGNORE_PATH } from '../../domain/records/privateFiles';
import { personPath } from '../../domain/records/recordPath';
import { isCalendarDay } from '../../domain/records/schema';
import type { Exposure } from '../../jobs/ports/privacyGuard';
import {
  privateNotesIn,
  takeOutOfGit as takeOut,
  whyNoPrivateNote,
  writePrivateNote as write,
} from '../../jobs/privateNotes';
import type { App } from '../app';
import { chooseFolder, mayWriteIn } from '../prompts/choosePlan';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { onThisComputer } from '../prompts/audience';
import { problem, showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { dayText, plural } from '../texts';

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
    validateInput: value => (value.trim() ? undefined : vscode.l10n.t('Write a sentence, or press Escape to cancel.')),
  });
  if (text === undefined) return;
  const plans = folder.overview().plans;
  const plan = chosen?.overview.id ?? (plans.length === 1 ? plans[0]!.id : undefined);
  const outcome = await write(await folder.ports(), guard, { text, plan, about: about?.id });
  app.pages.refresh();
  if ((await showOutcome(app.log, outcome)) && outcome.kind === 'done') {
    await vscode.window.showTextDocument(folder.files.uri(outcome.path), { preview: false });
  }
}

/** `Mentorship: Open Private Note`: all of them, the newest first, and a row to write another. */
export async function openPrivateNote(app: App): Promise<void> {
  await app.folders.load();
  const folder = app.folders.chosen()?.folder ?? (await chooseFolder(app.folders));
  if (!folder) return;
  const notes = await privateNotesIn(folder.files);
  const another = {
    label: vscode.l10n.t('Write Private Note'),
    iconPath: new vscode.ThemeIcon('add'),
    path: undefined,
  };
  const rows = notes.map(({ path, day, words }) => ({
    label: words,
    description: isCalendarDay(day) ? dayText(day, 'long') : day,
    path,
  }));
  const picked = await vscode.window.showQuickPick([...rows, another], {
    placeHolder: onThisComputer(
      notes.length > 0 ? vscode.l10n.t('Which private note?') : vscode.l10n.t('There is no private note yet.'),
    ),
    matchOnDescription: true,
  });
  if (picked?.path !== undefined)
    await vscode.window.showTextDocument(folder.files.uri(picked.path), { preview: true });
  else if (picked) await writePrivateNote(app);
}

/** `Mentorship: Take Private Files Out of Git`. */
export async function takeOutOfGit(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolder(app.folders);
  if (!folder) return;
  const guard = await privacyGuardOf(folder);
  if (!guard) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There is nothing to take out: no git repository holds {0}, or VS Code’s Git extension is off.',
        vscode.workspace.asRelativePath(folder.uri),
      ),
    );
    return;
  }
  const { unstaged, left } = await takeOut(folder.files, guard);
  const found = (wanted: Exposure['how']) => left.filter(({ how }) => how === wanted).length;
  const open = found('open');
  const done = [
    unstaged.length === 0
      ? ''
      : plural(
          unstaged.length,
          vscode.l10n.t('{0} private file is no longer staged.', unstaged.length),
          vscode.l10n.t('{0} private files are no longer staged.', unstaged.length),
        ),
    open === 0
      ? ''
      : plural(
          open,
          vscode.l10n.t(
            'Git still does not ignore {0} private file, so a commit could take it. {1} must be saved and end with a line “*”, and the folder must be named in small letters.',
            open,
            IGNORE_PATH,
          ),
          vscode.l10n.t(
            'Git still does not ignore {0} private files, so a commit could take them. {1} must be saved and end with a line “*”, and the folder must be named in small letters.',
            open,
            IGNORE_PATH,
          ),
        ),
  ]
    .filter(Boolean)
    .join(' ');
  if (found('tracked') > 0) await tellHowToForget(app, folder, done);
  else if (found('history') > 0) {
    await problem(
      app.log,
      [
        done,
        vscode.l10n.t(
          'Private files are in an earlier commit or on another branch, and everyone who has that commit can read them. Taking them out means rewriting the history; talk to those who share the repository.',
        ),
      ]
        .filter(Boolean)
        .join(' '),
    );
  } else if (open > 0) await problem(app.log, done);
  else await vscode.window.showInformationMessage(done || vscode.l10n.t('Git knows none of your private files.'));
}

/** Files in the last commit leave git by a command that VS Code's git extension does not have. */
async function tellHowToForget(app: App, folder: MentorshipFolder, done: string): Promise<void> {
  const command = `git rm -r --cached -- ${JSON.stringify(folder.files.uri('private').fsPath)}`;
  const copy = vscode.l10n.t('Copy Command');
  const message = vscode.l10n.t(
    'Private files are in a commit. Run this in a terminal, then commit: {0} The files themselves stay. Whoever has the earlier commits can still read them there.',
    command,
  );
  app.log.warn(vscode.l10n.t('Private files are in a commit.'));
  if ((await vscode.window.showWarningMessage([done, message].filter(Boolean).join(' '), copy)) === copy) {
    await vscode.env.clipboard.writeText(command);
  }
}
