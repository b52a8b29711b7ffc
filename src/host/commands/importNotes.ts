import * as vscode from 'vscode';
import type { Import } from '../../domain/import/importNotes';
import { leftOutPage } from '../../domain/import/leftOutPage';
import type { Source } from '../../domain/import/source';
import type { DayOrder } from '../../domain/import/writtenDay';
import { decode } from '../../domain/text/utf8';
import { applyImport, planImport } from '../../jobs/importNotes';
import type { App } from '../app';
import { everyone } from '../prompts/audience';
import { choose } from '../prompts/choose';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { showChanges } from '../prompts/showChanges';
import { problem, showOutcome } from '../prompts/showOutcome';
import { plural } from '../texts';
import type { PlanInFolder } from '../workspace/folders';
import { targetOf } from '../workspace/target';

/** More files are hardly one person's notes: somebody has chosen another folder than they meant. */
const MOST_FILES = 2000;
/** Larger ones are no notes. */
const MAX_BYTES = 1024 * 1024;

/**
 * `Mentorship: Import Notes`: notes of before, as they are, become meetings, goals and an agreement of a plan. What
 * would be written, and what not, is shown first; then all of it is written, or nothing. The originals are only read.
 */
export async function importNotes(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlanToWrite(app, targetOf(argument));
  const chosen = place && (await chooseNotes(place));
  if (!place || !chosen) return;
  const { folder, overview } = place;
  const sources = await readSources(chosen);
  if (sources === 'too-many')
    return problem(
      app.log,
      vscode.l10n.t('There are more than {0} files in this folder. Choose a smaller one.', MOST_FILES),
    );
  const ports = await folder.ports();
  const order = { plan: overview.id, sources };
  let found = await planImport(ports, folder.library, order);
  if (found?.unclear !== undefined) {
    const first = await askOrder(found.unclear);
    if (first === undefined) return;
    found = await planImport(ports, folder.library, { ...order, order: first });
  }
  if (found) await offer(app, place, found);
}

async function offer(app: App, { folder }: PlanInFolder, found: Import): Promise<void> {
  const { files, leftOut } = found;
  const page = leftOut.length > 0 ? { name: vscode.l10n.t('Left out.md'), text: leftOutPage(leftOut) } : undefined;
  const shown = await showChanges(folder, vscode.l10n.t('Import of notes'), files, page);
  try {
    if (files.length === 0) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing to import; the editor says why. Your notes stay as they are.'),
      );
      return;
    }
    const write = vscode.l10n.t('Import');
    const answer = await vscode.window.showInformationMessage(
      everyone(questionOf(found)),
      write,
      vscode.l10n.t('Cancel'),
    );
    if (answer === write) await showOutcome(app.log, await applyImport(await folder.ports(), folder.library, found));
  } finally {
    shown.dispose();
  }
}

function questionOf({ files, leftOut }: Import): string {
  const question = plural(
    files.length,
    vscode.l10n.t('{0} file would be written, as the editor shows. Write it?', files.length),
    vscode.l10n.t('{0} files would be written, as the editor shows. Write them?', files.length),
  );
  return leftOut.length === 0 ? question : `${question} ${vscode.l10n.t('What is left out stands there too.')}`;
}

/** Files or a folder: a dialog of Windows and Linux takes only one of the two. */
async function chooseNotes({ folder }: PlanInFolder): Promise<readonly vscode.Uri[] | undefined> {
  const kind = await choose<'files' | 'folder'>(vscode.l10n.t('What are your notes kept in so far?'), [
    {
      label: vscode.l10n.t('Files'),
      detail: vscode.l10n.t('A running file with a heading for each day, goals in YAML, an agreement, …'),
      value: 'files',
    },
    {
      label: vscode.l10n.t('A folder'),
      detail: vscode.l10n.t('A note for each day, in folders by year, or all of it together'),
      value: 'folder',
    },
  ]);
  if (kind === undefined) return undefined;
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Notes'),
    openLabel: vscode.l10n.t('Read'),
    defaultUri: folder.workspaceFolder.uri,
    canSelectFiles: kind === 'files',
    canSelectFolders: kind === 'folder',
    canSelectMany: kind === 'files',
  });
}

function askOrder(written: string): Promise<DayOrder | undefined> {
  return choose<DayOrder>(vscode.l10n.t('Which number is the month in “{0}”?', written), [
    { label: vscode.l10n.t('The second: the day comes first'), value: 'day' },
    { label: vscode.l10n.t('The first: the month comes first'), value: 'month' },
  ]);
}

async function readSources(chosen: readonly vscode.Uri[]): Promise<readonly Source[] | 'too-many'> {
  const found: { readonly name: string; readonly uri: vscode.Uri }[] = [];
  for (const uri of chosen) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) await walk(uri, '', found);
    else found.push({ name: uri.path.slice(uri.path.lastIndexOf('/') + 1), uri });
    if (found.length > MOST_FILES) return 'too-many';
  }
  const sources: Source[] = [];
  for (const { name, uri } of found) sources.push({ name, text: await textAt(uri) });
  return sources;
}

/** Links are not followed, and what begins with a dot is no note. */
async function walk(folder: vscode.Uri, prefix: string, found: { name: string; uri: vscode.Uri }[]): Promise<void> {
  const children = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of children.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length > MOST_FILES) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (type === vscode.FileType.Directory) await walk(uri, `${prefix}${name}/`, found);
    else if (type === vscode.FileType.File) found.push({ name: prefix + name, uri });
  }
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > MAX_BYTES ? undefined : decode(await vscode.workspace.fs.readFile(uri))?.text;
}
