import * as vscode from 'vscode';
import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import type { App } from '../app';
import type { CommentThreads } from '../comments/threads';
import { isOfOtherProject } from '../code/otherProject';
import { codeRootOf } from '../code/root';
import { repositoryOf, gitApi } from '../git/repository';
import { openRecord } from '../flows/openRecord';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { insideOf } from '../documents/uris';
import { targetOf, type Target } from '../workspace/target';

/** Open the code that an entry is about, where it is now, with its thread. */
export async function openCode(app: App, threads: CommentThreads, argument?: unknown): Promise<void> {
  const about = await anchorOf(app, argument);
  if (!about) return openRecord(app, targetOf(argument));
  const { anchor, root, target } = about;
  const place = await app.sources.of(root).find(anchor);
  const uri = insideOf(root, place.status === 'detached' ? anchor.path : place.path);
  if (place.status === 'detached' || !uri) return openGone(app, about, uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const last = document.lineAt(Math.min(place.end, document.lineCount) - 1);
  const editor = await vscode.window.showTextDocument(document, {
    preview: true,
    selection: new vscode.Range(new vscode.Position(Math.min(place.start - 1, last.lineNumber), 0), last.range.end),
  });
  await threads.open(editor, target);
}

/** The code of an entry as it was then, beside what it is now. */
export async function compareWithThen(app: App, argument?: unknown): Promise<void> {
  const about = await anchorOf(app, argument);
  if (!about) return;
  const { anchor, root } = about;
  const then = await versionOfThen(about);
  if (!then) {
    await vscode.window.showInformationMessage(
      anchor.commit
        ? vscode.l10n.t(
            'The version of then is not at hand: git does not know commit {0} here, or VS Code’s Git extension is off. The note keeps the lines it was about.',
            anchor.commit.slice(0, 7),
          )
        : vscode.l10n.t('The note names no commit, so there is no version of then. It keeps the lines it was about.'),
    );
    return;
  }
  const place = await app.sources.of(root).find(anchor);
  const now = place.status === 'detached' ? undefined : insideOf(root, place.path);
  if (place.status === 'detached' || !now) {
    await vscode.window.showTextDocument(then, {
      preview: true,
      selection: new vscode.Range(anchor.start - 1, 0, anchor.end, 0),
    });
    return;
  }
  const title = vscode.l10n.t(
    '{0}: then ({1}) and now',
    anchor.path.slice(anchor.path.lastIndexOf('/') + 1),
    anchor.commit?.slice(0, 7) ?? '',
  );
  await vscode.commands.executeCommand('vscode.diff', then, now, title, {
    preview: true,
    selection: new vscode.Range(place.start - 1, 0, place.end - 1, 0),
  });
}

interface About {
  readonly target: Target;
  readonly folder: MentorshipFolder;
  readonly anchor: CodeAnchor;
  readonly root: vscode.Uri;
}

async function anchorOf(app: App, argument: unknown): Promise<About | undefined> {
  const target = targetOf(argument);
  const folder = target && app.folders.get(target.folder);
  if (!folder || !target.plan || !target.entry) return undefined;
  await folder.load();
  const anchor = folder.library.snapshot.plans.get(target.plan)?.entries.get(target.entry)?.code;
  return anchor && { target, folder, anchor, root: await codeRootOf(folder) };
}

/** The lines are nowhere: show their file if there is one, and offer what is left of them. */
async function openGone(app: App, about: About, uri: vscode.Uri | undefined): Promise<void> {
  const { anchor, folder, root, target } = about;
  const isForeign = await isOfOtherProject(folder, root, anchor);
  let isThere = false;
  if (uri && !isForeign) {
    try {
      await vscode.window.showTextDocument(uri, { preview: true });
      isThere = true;
    } catch {
      // Gone with its lines; the message says so.
    }
  }
  const open = vscode.l10n.t('Open the Note');
  const compare = vscode.l10n.t('Show the Version of Then');
  const offers = (await versionOfThen(about)) ? [compare, open] : [open];
  const message = isForeign ? inOtherProject(anchor) : noLongerThere(anchor, isThere);
  const answer = await vscode.window.showWarningMessage(message, ...offers);
  if (answer === open) await openRecord(app, { ...target, line: undefined });
  if (answer === compare) await compareWithThen(app, target);
}

const inOtherProject = ({ path, commit = '' }: CodeAnchor) =>
  vscode.l10n.t(
    'This note is about {0} in another project, whose notes are kept in the same folder: git does not know commit {1} here. Open that project to see the lines. If it is this one, fetch first.',
    path,
    commit.slice(0, 7),
  );

const noLongerThere = ({ path }: CodeAnchor, isFileThere: boolean) =>
  isFileThere
    ? vscode.l10n.t('These lines are no longer in {0}. The note keeps them.', path)
    : vscode.l10n.t('{0} is not there any more. The note keeps the lines it was about.', path);

/** The address of the file at the note's commit, if git has it. */
async function versionOfThen({ anchor, root }: About): Promise<vscode.Uri | undefined> {
  const uri = insideOf(root, anchor.path);
  const repository = uri && anchor.commit ? ((await repositoryOf(uri)) ?? (await repositoryOf(root))) : undefined;
  if (!uri || !repository || !anchor.commit) return undefined;
  try {
    await repository.show(anchor.commit, uri.fsPath);
  } catch {
    return undefined;
  }
  return (await gitApi())?.toGitUri(uri, anchor.commit);
}
