import * as vscode from 'vscode';
import { isPrivate } from '../../domain/records/privateFiles';
import type { Repository } from '../git/api';
import { repositoryOf, gitApi } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { PRIVATE_IN_GIT } from '../diagnostics/privacy';

/** Above the first line of each file, who will be able to read what somebody writes into it. */
export class ReadersLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly folder: MentorshipFolder) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('mentorship.readersInFiles')) this.changed.fire();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(uri => this.isPrivate(uri))) this.changed.fire();
      }),
    );
  }

  async provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!vscode.workspace.getConfiguration('mentorship', uri).get<boolean>('readersInFiles')) return [];
    const title = this.isPrivate(uri) ? privateWords(uri) : await this.sharedWords();
    return title === undefined ? [] : [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: '' })];
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private isPrivate(uri: vscode.Uri): boolean {
    return isPrivate(this.folder.files.pathOf(uri) ?? '');
  }

  /** The mentorship may be kept in another repository than the code, or in none. */
  private async sharedWords(): Promise<string> {
    const { uri, workspaceFolder } = this.folder;
    const repository = await repositoryOf(uri);
    if (repository && !isSame(repository, await repositoryOf(workspaceFolder.uri))) {
      return vscode.l10n.t(
        'Everyone who can read the repository “{0}” can read this file',
        repository.rootUri.path.split('/').at(-1) ?? '',
      );
    }
    if (!repository && (await gitApi()))
      return vscode.l10n.t('In no git repository yet: whoever can read this folder can read this file');
    return vscode.l10n.t('Everyone who can read this repository can read this file');
  }
}

/** Nothing where git knows the file: then a problem at the same line says so. */
function privateWords(uri: vscode.Uri): string | undefined {
  const isInGit = vscode.languages.getDiagnostics(uri).some(({ code }) => code === PRIVATE_IN_GIT);
  return isInGit ? undefined : vscode.l10n.t('On this computer only (ignored by git)');
}

const isSame = (a: Repository, b: Repository | undefined) => a.rootUri.toString() === b?.rootUri.toString();
