import * as vscode from 'vscode';
import { IGNORE_PATH } from '../../domain/records/privateFiles';
import type { Exposure } from '../../jobs/ports/privacyGuard';
import { takeOutOfGit as takeOut } from '../../jobs/privateNotes';
import type { App } from '../app';
import { chooseFolder } from '../prompts/chooseFolder';
import { problem } from '../prompts/showOutcome';
import { plural } from '../texts';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { targetOf } from '../workspace/target';

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
  const done = [unstagedText(unstaged.length), openText(open)].filter(Boolean).join(' ');
  if (found('tracked') > 0) await tellHowToForget(app, folder, done);
  else if (found('history') > 0) await tellOfHistory(app, done);
  else if (open > 0) await problem(app.log, done);
  else await vscode.window.showInformationMessage(done || vscode.l10n.t('Git knows none of your private files.'));
}

function unstagedText(count: number): string {
  return count === 0
    ? ''
    : plural(
        count,
        vscode.l10n.t('{0} private file is no longer staged.', count),
        vscode.l10n.t('{0} private files are no longer staged.', count),
      );
}

/** What git still does not ignore, and what would make it. */
function openText(count: number): string {
  return count === 0
    ? ''
    : plural(
        count,
        vscode.l10n.t(
          'Git still does not ignore {0} private file, so a commit could take it. {1} must be saved and end with a line “*”, and the folder must be named in small letters.',
          count,
          IGNORE_PATH,
        ),
        vscode.l10n.t(
          'Git still does not ignore {0} private files, so a commit could take them. {1} must be saved and end with a line “*”, and the folder must be named in small letters.',
          count,
          IGNORE_PATH,
        ),
      );
}

async function tellOfHistory(app: App, done: string): Promise<void> {
  const message = vscode.l10n.t(
    'Private files are in an earlier commit or on another branch, and everyone who has that commit can read them. Taking them out means rewriting the history; talk to those who share the repository.',
  );
  await problem(app.log, [done, message].filter(Boolean).join(' '));
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
