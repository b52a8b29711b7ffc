import * as vscode from 'vscode';
import { commitFiles } from '../../jobs/commitFiles';
import type { App } from '../app';
import { committedText, tellCommitted } from '../flows/tellCommitted';
import { commitTo } from '../prompts/chooseCommitTo';
import { commitBranchesOf, type CommitBranches } from '../workspace/commitBranches';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { chooseFolderWithFiles } from '../prompts/chooseFolderWithFiles';
import { problem } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { goOnAnyway, listed } from '../prompts/goOnAnyway';
import { plural } from '../texts';

/** `Mentorship: Commit Mentorship Files`. */
export async function commit(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolderWithFiles(app.folders);
  if (!folder) return;
  const branches = await commitBranchesOf(app.state, folder);
  const to = branches ? await commitTo(app, folder, branches) : 'current';
  if (to === undefined || !(await savedAll(app, folder))) return;
  await commitAndSay(app, folder, to === 'current' ? { branch: branches?.current } : { onto: branches?.other });
}

interface Attempt {
  /** The branch that is checked out; undefined where none is. */
  readonly branch?: string | undefined;
  /** Another branch to commit to. */
  readonly onto?: CommitBranches['other'];
  /** Files that can't be read too. */
  readonly anyway?: boolean;
  /** A message that was refused, to begin with. */
  readonly refused?: string;
}

async function commitAndSay(app: App, folder: MentorshipFolder, attempt: Attempt): Promise<void> {
  const { anyway = false, refused, onto } = attempt;
  const branch = onto ? onto.branch.name : attempt.branch;
  const ports = onto ? { commits: onto.commits } : await folder.ports();
  const outcome = await commitFiles(ports, folder.library, {
    guard: await privacyGuardOf(folder),
    anyway,
    wording: proposed => wordingOf(folder, branch, proposed, refused),
  });
  switch (outcome.kind) {
    case 'no-git':
      await problem(
        app.log,
        vscode.l10n.t(
          'Nothing was committed: there is no git repository here, or VS Code’s Git extension is off. Initialise a repository in the Source Control view, or commit with your own tool; the mentorship is in {0}.',
          vscode.workspace.asRelativePath(folder.uri),
        ),
      );
      return;
    case 'private': {
      const takeOut = vscode.l10n.t('Take Private Files Out of Git');
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t('Nothing was committed: {0} is private, and git would take it.', outcome.path),
        takeOut,
      );
      if (answer === takeOut) await vscode.commands.executeCommand('mentorship.takeOutOfGit', { folder: folder.id });
      return;
    }
    case 'unreadable':
      if (await goOnAnyway(folder, outcome.paths, unreadableText(outcome.paths.length), vscode.l10n.t('Commit Anyway')))
        await commitAndSay(app, folder, { ...attempt, anyway: true });
      return;
    case 'nothing':
      await vscode.window.showInformationMessage(
        onto
          ? vscode.l10n.t('{0} has all mentorship files already that are here.', onto.branch.name)
          : vscode.l10n.t('All mentorship files are committed already.'),
      );
      return;
    case 'differs':
      await tellDiffers(app, folder, attempt, outcome.paths);
      return;
    case 'cancelled':
      return;
    case 'failed':
      if (outcome.message === '') await problem(app.log, vscode.l10n.t('Nothing was committed. {0}', outcome.reason));
      else await tellRefused(app, folder, { ...attempt, refused: outcome.message }, outcome.reason);
      return;
    case 'committed':
      await tellCommitted(app, folder, committedText(outcome, branch), onto?.branch);
  }
}

/** The message of a commit: with the prefix that somebody wants before each, and edited by them if they wish. */
async function wordingOf(
  folder: MentorshipFolder,
  branch: string | undefined,
  proposed: string,
  refused: string | undefined,
): Promise<string | undefined> {
  const { uri } = folder;
  const prefix = vscode.workspace.getConfiguration('mentorship', uri).get<string>('commitPrefix') ?? '';
  const isEdited = vscode.workspace.getConfiguration('mentorship', uri).get<boolean>('editCommitMessage') ?? false;
  const message = refused ?? `${prefix}${proposed}`;
  if (refused === undefined && !isEdited) return message;
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Commit Mentorship Files'),
    prompt:
      branch === undefined
        ? vscode.l10n.t('The message of the commit, on no branch')
        : vscode.l10n.t('The message of the commit on {0}', branch),
    value: message,
    valueSelection: [0, 0],
    ignoreFocusOut: true,
  });
}

/** Git or a hook has said no: its words, and the message is there to be mended. */
async function tellRefused(app: App, folder: MentorshipFolder, attempt: Attempt, reason: string): Promise<void> {
  app.log.error(reason);
  const edit = vscode.l10n.t('Edit Message and Try Again');
  const answer = await vscode.window.showErrorMessage(vscode.l10n.t('Nothing was committed. {0}', reason), edit);
  if (answer === edit) await commitAndSay(app, folder, attempt);
}

/** The same files have changed there: git can join the two, once the branches are merged. */
async function tellDiffers(
  app: App,
  folder: MentorshipFolder,
  { onto, ...attempt }: Attempt,
  paths: readonly string[],
): Promise<void> {
  const name = onto?.branch.name ?? '';
  const here = vscode.l10n.t('Commit Here');
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'Nothing was committed: {1} has changed on {0} too, and some of that would be lost. Commit on the branch that is checked out here instead; git joins both when the branches are merged.',
      name,
      listed(paths),
    ),
    here,
  );
  if (answer !== here) return;
  const branches = await commitBranchesOf(app.state, folder);
  await commitAndSay(app, folder, { ...attempt, branch: branches?.current });
}

function unreadableText(count: number): (names: string) => string {
  return names =>
    plural(
      count,
      vscode.l10n.t('{0} file can’t be read: {1}. Committed, it reaches the other of you as it is.', count, names),
      vscode.l10n.t('{0} files can’t be read: {1}. Committed, they reach the other of you as they are.', count, names),
    );
}

/**
 * Documents of the folder with edits that are not saved: git would commit the older text. They are saved, if wanted.
 */
async function savedAll(app: App, folder: MentorshipFolder): Promise<boolean> {
  const documents = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && folder.files.pathOf(uri) !== undefined,
  );
  if (documents.length === 0) return true;
  const names = (of: readonly vscode.TextDocument[]) => listed(of.map(({ uri }) => folder.files.pathOf(uri) ?? ''));
  const save = vscode.l10n.t('Save and Commit');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('There are unsaved changes in {0}. Git only takes what is saved.', names(documents)),
    save,
  );
  if (answer !== save) return false;
  for (const document of documents) await document.save();
  // VS Code has said why, such as a file that is newer on disk.
  const left = documents.filter(({ isDirty }) => isDirty);
  if (left.length > 0)
    await problem(app.log, vscode.l10n.t('Nothing was committed: {0} could not be saved.', names(left)));
  return left.length === 0;
}
