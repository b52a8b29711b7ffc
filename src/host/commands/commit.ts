import * as vscode from 'vscode';
import { commitFiles } from '../../jobs/commitFiles';
import type { App } from '../app';
import { distanceOf, runGit } from '../git/remote';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { privacyGuardOf } from '../workspace/privacyGuard';
import { choose } from '../prompts/choose';
import { problem } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { goOnAnyway, listed } from '../prompts/goOnAnyway';
import { plural } from '../texts';

/** `Mentorship: Commit Mentorship Files`. */
export async function commit(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseCommitted(app);
  if (!folder) return;
  if (!(await savedAll(app, folder))) return;
  await commitAndSay(app, folder, {});
}

interface Attempt {
  /** Files that can't be read too. */
  readonly anyway?: boolean;
  /** A message that was refused, to begin with. */
  readonly refused?: string;
}

async function commitAndSay(app: App, folder: MentorshipFolder, attempt: Attempt): Promise<void> {
  const { anyway = false, refused } = attempt;
  const outcome = await commitFiles(await folder.ports(), folder.library, {
    guard: await privacyGuardOf(folder),
    anyway,
    wording: proposed => wordingOf(folder, proposed, refused),
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
      await vscode.window.showInformationMessage(vscode.l10n.t('All mentorship files are committed already.'));
      return;
    case 'cancelled':
      return;
    case 'failed':
      if (outcome.message === '') await problem(app.log, vscode.l10n.t('Nothing was committed. {0}', outcome.reason));
      else await tellRefused(app, folder, { ...attempt, refused: outcome.message }, outcome.reason);
      return;
    case 'committed':
      await tellCommitted(folder, committedText(outcome));
  }
}

/** The message of a commit: with the prefix that somebody wants before each, and edited by them if they wish. */
async function wordingOf(
  folder: MentorshipFolder,
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
    prompt: vscode.l10n.t('The message of the commit'),
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

function unreadableText(count: number): (names: string) => string {
  return names =>
    plural(
      count,
      vscode.l10n.t('{0} file can’t be read: {1}. Committed, it reaches the other of you as it is.', count, names),
      vscode.l10n.t('{0} files can’t be read: {1}. Committed, they reach the other of you as they are.', count, names),
    );
}

/** What is committed stays on this computer until it is pushed: says so, and does it if wanted. */
async function tellCommitted(folder: MentorshipFolder, done: string): Promise<void> {
  const repository = await repositoryOf(folder.uri);
  if (!repository || !distanceOf(repository)) {
    await vscode.window.showInformationMessage(done);
    return;
  }
  const others = new Set(
    folder.overview().plans.flatMap(({ role, phase, mentor, mentee }) => {
      if (role === 'reader' || phase === 'closed') return [];
      return [role === 'mentor' ? mentee.name : mentor.name];
    }),
  );
  const [other, another] = others;
  const seen =
    other !== undefined && another === undefined
      ? vscode.l10n.t('{0} sees it once you push.', other)
      : vscode.l10n.t('The others see it once you push.');
  const push = vscode.l10n.t('Push');
  const answer = await vscode.window.showInformationMessage(`${done} ${seen}`, push);
  if (answer === push) await runGit('push', repository);
}

interface Committed {
  readonly files: number;
  readonly stagedElsewhere: number;
}

function committedText({ files, stagedElsewhere }: Committed): string {
  const done = plural(
    files,
    vscode.l10n.t('{0} mentorship file committed.', files),
    vscode.l10n.t('{0} mentorship files committed.', files),
  );
  const left = plural(
    stagedElsewhere,
    vscode.l10n.t('{0} other staged file was left staged.', stagedElsewhere),
    vscode.l10n.t('{0} other staged files were left staged.', stagedElsewhere),
  );
  return stagedElsewhere === 0 ? done : `${done} ${left}`;
}

async function chooseCommitted(app: App): Promise<MentorshipFolder | undefined> {
  await app.folders.load();
  const withPlans = app.folders
    .all()
    .filter(
      folder =>
        folder.overview().plans.length > 0 ||
        folder.library.snapshot.people.size > 0 ||
        folder.overview().problems.length > 0,
    );
  if (withPlans.length > 1)
    return choose(
      vscode.l10n.t('Whose mentorship files?'),
      withPlans.map(folder => ({ label: folder.name, value: folder })),
    );
  if (withPlans.length === 0)
    await vscode.window.showInformationMessage(vscode.l10n.t('There are no mentorship files in this workspace yet.'));
  return withPlans[0];
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
