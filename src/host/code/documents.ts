import * as vscode from 'vscode';
import { captureAnchor, type CodeAnchor } from '../../domain/anchor/codeAnchor';
import { codeVersionOf } from '../../domain/code/codeVersion';
import { codeRootOf } from './root';
import type { Folders } from '../workspace/folders';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { pathBelow } from '../documents/uris';

/** A file that others can find too, and no old version of one: of a scheme that folders of the workspace have. */
const isFile = ({ scheme }: vscode.Uri) =>
  scheme === 'file' || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);

/** A document that shows code of a mentorship's project. */
export interface CodeDocument {
  readonly folder: MentorshipFolder;
  readonly root: vscode.Uri;
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** Of a document that shows another text than the file has now: one side of a diff, an old commit. */
  readonly version?: { readonly ref: string | undefined };
}

/** The code that a document shows, or undefined if it shows none that notes can be kept about: `whyNot` says why. */
export async function codeDocumentOf(folders: Folders, uri: vscode.Uri): Promise<CodeDocument | undefined> {
  if (isFile(uri)) return inFolder(folders, uri);
  const version = codeVersionOf(uri.scheme, uri.query);
  if (!version) return undefined;
  const shown =
    version.path.kind === 'absolute'
      ? await inFolder(folders, vscode.Uri.file(version.path.path))
      : await ofRepository(folders, uri, version.path.path);
  return shown && { ...shown, version: { ref: version.ref } };
}

async function inFolder(folders: Folders, file: vscode.Uri): Promise<CodeDocument | undefined> {
  const folder = folders.for(file);
  if (!folder || folder.files.pathOf(file) !== undefined) return undefined;
  const root = await codeRootOf(folder);
  const path = pathBelow(root, file);
  return path === undefined ? undefined : { folder, root, path };
}

/** Pull requests name a file within the repository; their address, where it is a path, tells which repository. */
async function ofRepository(folders: Folders, uri: vscode.Uri, path: string): Promise<CodeDocument | undefined> {
  const all = folders.all();
  const folder =
    all.find(({ workspaceFolder: { uri: at } }) => pathBelow(at, at.with({ path: uri.path })) !== undefined) ??
    all.find(one => one.overview().plans.length > 0);
  if (!folder) return undefined;
  const root = await codeRootOf(folder);
  return folder.files.pathOf(vscode.Uri.joinPath(root, ...path.split('/'))) === undefined
    ? { folder, root, path }
    : undefined;
}

/** Why no note can be kept about a document, and what to do instead. */
export function whyNot(folders: Folders, document: vscode.TextDocument): string {
  const { uri } = document;
  if (document.isUntitled) return vscode.l10n.t('Save this file first: a note needs a file that others can find.');
  if (uri.scheme === 'vscode-notebook-cell') {
    return vscode.l10n.t(
      'Notes can’t be kept at the cells of a notebook: its file has other lines than its cells. Open the notebook as a text file, or write about it in a goal or a meeting.',
    );
  }
  const folder = isFile(uri) ? folders.for(uri) : undefined;
  if (folder?.files.pathOf(uri) !== undefined)
    return vscode.l10n.t(
      'This is a file of the mentorship itself. Write into it, or open the code that the note is about.',
    );
  return isFile(uri)
    ? vscode.l10n.t('This file is in no folder of the workspace, so no mentorship can keep notes about it.')
    : vscode.l10n.t('This is not a file of the project, so no note can be kept about it.');
}

/** The whole lines of a selection: one that ends before the first word of a line does not mean that line. */
export function linesOf(
  document: Pick<vscode.TextDocument, 'lineAt' | 'validateRange'>,
  range: vscode.Range,
): { readonly start: number; readonly end: number } {
  const { line, character } = document.validateRange(range).end;
  const isBeforeWords = line > range.start.line && character <= document.lineAt(line).firstNonWhitespaceCharacterIndex;
  const end = isBeforeWords ? line - 1 : line;
  return { start: range.start.line, end };
}

/** What a note keeps of the place it is written at. */
export async function anchorAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  code: CodeDocument,
): Promise<CodeAnchor> {
  const { start, end } = linesOf(document, range);
  return captureAnchor(code.path, document.getText(), start + 1, end + 1, await versionOf(code));
}

/** The commit that the text stands in, or that it was changed from. */
export async function versionOf({
  root,
  path,
  version,
}: CodeDocument): Promise<{ readonly commit?: string; readonly branch?: string }> {
  const repository = await repositoryOf(vscode.Uri.joinPath(root, ...path.split('/')));
  const head = repository?.state.HEAD;
  if (!version?.ref)
    return { ...(head?.commit ? { commit: head.commit } : {}), ...(head?.name ? { branch: head.name } : {}) };
  if (/^[0-9a-f]{40}$/.test(version.ref)) return { commit: version.ref };
  try {
    return repository ? { commit: (await repository.getCommit(version.ref)).hash } : {};
  } catch {
    return {};
  }
}
