import * as vscode from 'vscode';
import { IGNORE_PATH, PRIVATE_FOLDER } from '../../domain/records/privateFiles';
import type { Exposure } from '../../jobs/ports/privacyGuard';
import type { Folders } from '../workspace/folders';
import type { Repository } from '../git/api';
import { repositoryOf, gitApi } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { perFolder } from '../workspace/perFolder';
import { privacyGuardOf } from '../workspace/privacyGuard';

/** The code of our problems. */
export const PRIVATE_IN_GIT = 'private-in-git';

/** How long git may settle before it is asked: it announces each of its steps. */
const REST_MS = 300;

/** Names private files that git knows as problems, with a quick fix, whenever git's state or those files change. */
export class PrivacyWatch implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('mentorship-private');
  private readonly disposables: readonly vscode.Disposable[];

  constructor(private readonly folders: Folders) {
    this.disposables = [
      // Each folder is looked at once when it has been read; from then on git and its files tell.
      perFolder(
        folders,
        folder => new FolderWatch(folder, this.collection),
        ({ isReady }) => isReady,
      ),
      this.collection,
      vscode.languages.registerCodeActionsProvider({ pattern: `**/${PRIVATE_FOLDER}**` }, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ];
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const mine = context.diagnostics.filter(({ code }) => code === PRIVATE_IN_GIT);
    const folder = this.folders.all().find(({ files }) => files.pathOf(document.uri) !== undefined);
    if (mine.length === 0 || !folder) return [];
    const title = vscode.l10n.t('Take Private Files Out of Git');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: 'mentorship.takeOutOfGit', title, arguments: [{ folder: folder.id }] };
    action.diagnostics = mine;
    action.isPreferred = true;
    return [action];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

/** The private files of one folder, and what of them git knows. */
class FolderWatch implements vscode.Disposable {
  private watching: Promise<vscode.Disposable> | undefined;
  private newRepositories: Promise<vscode.Disposable | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  constructor(
    private readonly folder: MentorshipFolder,
    private readonly collection: vscode.DiagnosticCollection,
  ) {
    this.lookSoon();
  }

  dispose(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    void this.newRepositories?.then(subscription => {
      subscription?.dispose();
    });
    void this.watching?.then(watchers => {
      watchers.dispose();
    });
    this.tell([]);
  }

  /** A repository was made or opened: it may hold a folder that was in none, or in another one. */
  private lookAnew(): void {
    void this.watching?.then(watchers => {
      watchers.dispose();
    });
    this.watching = undefined;
    this.lookSoon();
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    if (this.isOver) return;
    this.timer = setTimeout(() => void this.look(), REST_MS);
  }

  private async look(): Promise<void> {
    this.newRepositories ??= gitApi().then(api => api?.onDidOpenRepository(() => this.lookAnew()));
    await this.newRepositories;
    this.watching ??= this.watch();
    await this.watching;
    const guard = await privacyGuardOf(this.folder);
    const found = (await guard?.exposed()) ?? [];
    // The folder may have left meanwhile.
    if (!this.isOver) this.tell(found);
  }

  /** In the place of what was told of the folder before. */
  private tell(found: readonly Exposure[]): void {
    const { folder } = this;
    this.collection.forEach(uri => {
      if (folder.files.pathOf(uri) !== undefined) this.collection.delete(uri);
    });
    for (const exposure of found) {
      const diagnostic = new vscode.Diagnostic(
        new vscode.Range(0, 0, 0, 0),
        messageOf(exposure),
        vscode.DiagnosticSeverity.Error,
      );
      diagnostic.source = 'mentorship';
      diagnostic.code = PRIVATE_IN_GIT;
      // A folder can't be opened to look at its problem; the ignore file in it can.
      const path = exposure.path === PRIVATE_FOLDER ? IGNORE_PATH : exposure.path;
      const uri = folder.files.uri(path);
      this.collection.set(uri, [...(this.collection.get(uri) ?? []), diagnostic]);
    }
  }

  private async watch(): Promise<vscode.Disposable> {
    const repository = await repositoryOf(this.folder.uri);
    if (!repository || this.isOver) return vscode.Disposable.from();
    return vscode.Disposable.from(...watchersOf(this.folder, repository, () => this.lookSoon()));
  }
}

/** Of the files, for a new one is no change for git where a setting hides it; of git, for staging changes no file. */
function watchersOf(
  { uri: root }: MentorshipFolder,
  repository: Repository,
  changed: () => void,
): readonly vscode.Disposable[] {
  const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, `${PRIVATE_FOLDER}**`));
  let last = '';
  const git = repository.state.onDidChange(() => {
    // Asking makes git look, and git announces that it has looked.
    const { HEAD, indexChanges, workingTreeChanges, untrackedChanges } = repository.state;
    const changes = [indexChanges, workingTreeChanges, untrackedChanges].map(list =>
      list.map(({ uri, status }) => `${status} ${uri.path}`),
    );
    const now = JSON.stringify([HEAD?.commit, changes]);
    if (now === last) return;
    last = now;
    changed();
  });
  return [files, files.onDidCreate(changed), files.onDidChange(changed), files.onDidDelete(changed), git];
}

function messageOf({ how }: Exposure): string {
  switch (how) {
    case 'open':
      return vscode.l10n.t('This private file is not ignored by git, so a commit could take it.');
    case 'staged':
      return vscode.l10n.t('This private file is staged: the next commit would publish it.');
    case 'tracked':
      return vscode.l10n.t('This private file is in a commit: everyone who can read this repository can read it.');
    case 'history':
      return vscode.l10n.t(
        'Private files are in an earlier commit or on another branch: everyone who has it can read them.',
      );
  }
}
