import * as vscode from 'vscode';
import { IGNORE_PATH, PRIVATE_FOLDER } from '../domain/privacy/privateFiles';
import type { Exposure } from '../jobs/privacyGuard';
import type { Folders } from './folders';
import { repositoryOf } from './git';
import type { MentorshipFolder } from './mentorshipFolder';
import { privacyGuardOf } from './ports/gitPrivacy';

/** The code of our problems. */
export const PRIVATE_IN_GIT = 'private-in-git';
const NOTHING = new vscode.Disposable(() => undefined);

/** How long git may settle before it is asked: it announces each of its steps. */
const REST_MS = 300;

/** Names private files that git knows as problems, with a quick fix, whenever git's state or the files change. */
export class PrivacyWatch implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('mentorship-private');
  private readonly watched = new Map<string, vscode.Disposable>();
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  constructor(private readonly folders: Folders) {
    this.disposables = [
      this.collection,
      // Once when a folder has been read; from then on git tells.
      folders.onDidChange(() => {
        if (folders.all().some(folder => folder.isReady && !this.watched.has(folder.id))) this.lookSoon();
      }),
      vscode.languages.registerCodeActionsProvider({ pattern: `**/${PRIVATE_FOLDER}**` }, this,
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
    ];
  }

  provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
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
    this.isDisposed = true;
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables, ...this.watched.values()).dispose();
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), REST_MS);
  }

  private async look(): Promise<void> {
    for (const folder of this.folders.all()) if (folder.isReady) await this.lookAt(folder);
  }

  private async lookAt(folder: MentorshipFolder): Promise<void> {
    await this.watch(folder);
    const guard = await privacyGuardOf(folder);
    if (!guard) return;
    const found = await guard.exposed();
    if (this.isDisposed) return;
    this.collection.forEach(uri => { if (folder.files.pathOf(uri) !== undefined) this.collection.delete(uri); });
    for (const exposure of found) {
      const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), messageOf(exposure), vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'mentorship';
      diagnostic.code = PRIVATE_IN_GIT;
      // A folder can't be opened to look at its problem; the ignore file in it can.
      const path = exposure.path === PRIVATE_FOLDER ? IGNORE_PATH : exposure.path;
      this.collection.set(folder.files.uri(path), [diagnostic]);
    }
  }

  /** Staging and committing change no file, so the repository itself is listened to. */
  private async watch(folder: MentorshipFolder): Promise<void> {
    if (this.watched.has(folder.id)) return;
    const repository = await repositoryOf(folder.uri);
    if (this.isDisposed) return;
    let last = '';
    this.watched.set(folder.id, repository ? repository.state.onDidChange(() => {
      // Asking makes git look, and git announces that it has looked.
      const { HEAD, indexChanges, workingTreeChanges, untrackedChanges } = repository.state;
      const changes = [indexChanges, workingTreeChanges, untrackedChanges].map(list => list.map(({ uri, status }) => `${status} ${uri.path}`));
      const now = JSON.stringify([HEAD?.commit, changes]);
      if (now === last) return;
      last = now;
      this.lookSoon();
    }) : NOTHING);
  }
}

function messageOf({ how }: Exposure): string {
  switch (how) {
    case 'open': return vscode.l10n.t('This private file is not ignored by git, so a commit could take it.');
    case 'staged': return vscode.l10n.t('This private file is staged: the next commit would publish it.');
    case 'tracked': return vscode.l10n.t('This private file is in a commit: everyone who can read this repository can read it.');
    case 'history': return vscode.l10n.t('Private files are in an earlier commit: everyone who has it can read them.');
  }
}
