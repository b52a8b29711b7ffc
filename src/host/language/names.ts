import * as vscode from 'vscode';
import { definitionOf, filesToSearch, findIds, type FoundId } from '../../domain/language/findIds';
import { fileOfTarget, idAt, type Target } from '../../domain/language/ids';
import type { FileText } from '../../domain/language/recordText';
import { renameId } from '../../domain/language/rename';
import { lineIndex } from '../../domain/text/lines';
import { refused } from '../../jobs/editRecord';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { rangeOf } from '../documents/positions';
import { openRecordOf } from './openRecord';

/** Ids across files: where they are defined, where they are used, and giving them another name. */

export class DefinitionHelp implements vscode.DefinitionProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location | undefined> {
    const found = await idUnder(this.folder, document, position);
    if (!found) return undefined;
    const file = fileOfTarget(found.target);
    const [source] = await read(this.folder, [file]);
    const definition = definitionOf(found.target, source?.text);
    return definition && source ? location(this.folder, source, definition) : undefined;
  }
}

export class ReferenceHelp implements vscode.ReferenceProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.ReferenceContext,
  ): Promise<vscode.Location[]> {
    const under = await idUnder(this.folder, document, position);
    if (!under) return [];
    const sources = await read(this.folder, await placesToSearch(this.folder, under.target));
    const byFile = new Map(sources.map(source => [source.file, source]));
    return findIds(sources, under.target)
      .filter(found => context.includeDeclaration || !found.isDefinition)
      .map(found => location(this.folder, byFile.get(found.file)!, found));
  }
}

export class RenameHelp implements vscode.RenameProvider {
  constructor(private readonly folder: MentorshipFolder) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Range> {
    const under = await idUnder(this.folder, document, position);
    if (!under)
      throw new Error(
        vscode.l10n.t('There is no id here. Put the cursor on the id of a person, a goal, a step or an entry.'),
      );
    this.check([fileOfTarget(under.target)]);
    return under.range;
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    name: string,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const under = await idUnder(this.folder, document, position);
    if (!under) return undefined;
    const to = { ...under.target, id: name };
    const sources = await read(this.folder, [...(await placesToSearch(this.folder, under.target)), fileOfTarget(to)]);
    // What can't be read, or is a folder, is in the way all the same: the texts would be changed and the file not
    // moved.
    const there = await this.folder.files.read(fileOfTarget(to));
    if (there.kind === 'unreadable') sources.push({ file: fileOfTarget(to), text: '' });
    const renaming = renameId(sources, under.target, name);
    if ('problem' in renaming) throw new Error(renaming.problem);
    this.check(renaming.edits.map(({ file }) => file));
    const edit = new vscode.WorkspaceEdit();
    for (const { file, edits } of renaming.edits) {
      const lines = lineIndex(sources.find(source => source.file === file)!.text);
      for (const { start, end, text } of edits) {
        edit.replace(this.folder.files.uri(file), rangeOf(lines.rangeOf(start, end)), text);
      }
    }
    // Last, so that the edits above find the file under the name that they were made for.
    if (renaming.move)
      edit.renameFile(this.folder.files.uri(renaming.move.from), this.folder.files.uri(renaming.move.to));
    return edit;
  }

  /** @throws Error with the reason where one of the files may not be written */
  private check(files: readonly string[]): void {
    const refusal = refused(this.folder.library, files);
    if (refusal) throw new Error(refusal.message);
  }
}

async function idUnder(
  folder: MentorshipFolder,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly target: Target; readonly range: vscode.Range } | undefined> {
  const place = await openRecordOf(folder, document);
  const found = place && idAt(place, place.offset(position));
  return found && { target: found.target, range: place.range(found.region) };
}

async function placesToSearch({ files, library }: MentorshipFolder, target: Target): Promise<string[]> {
  return filesToSearch(library.snapshot, target, await files.list());
}

/** These files as they are in the editor, saved or not; those that can't be read are left out. */
async function read({ files }: MentorshipFolder, paths: readonly string[]): Promise<FileText[]> {
  const sources: FileText[] = [];
  let next = 0;
  const worker = async () => {
    while (next < paths.length) {
      const file = paths[next++]!;
      const result = await files.read(file);
      if (result.kind === 'text') sources.push({ file, text: result.text });
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return sources.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function location({ files }: MentorshipFolder, source: FileText, { region }: FoundId): vscode.Location {
  return new vscode.Location(files.uri(source.file), rangeOf(lineIndex(source.text).rangeOf(region.start, region.end)));
}
