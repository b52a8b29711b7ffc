import * as vscode from 'vscode';
import type { Overview } from '../../domain/overview/overview';
import { overviewOf, type FolderSharing } from '../../domain/overview/overviewOf';
import { isTemplatePath } from '../../domain/agenda/shape/template';
import { sameValue } from '../../domain/text/sameValue';
import { recordPathOf } from '../../domain/records/recordPath';
import type { RecordsChange } from '../../domain/store/recordsChange';
import type { Snapshot } from '../../domain/store/snapshot';
import { Library, type LibraryOptions } from '../../jobs/library/library';
import type { Disk } from '../../jobs/ports/disk';
import type { Commits, Ports } from '../../jobs/ports/ports';
import { boxesIn, teamTemplates } from '../../jobs/templates';
import { isUnderWay } from '../../jobs/writes/atomicWrite';
import { Batcher } from './batcher';
import { repositoryOf } from '../git/repository';
import { GitAuthor } from '../git/author';
import { commitsIn } from '../git/commits';
import { randomIds } from '../ports/randomIds';
import { readersTimeZone, systemClock } from '../ports/systemClock';
import { WorkspaceFiles } from '../ports/workspaceFiles';

/** How long changes on disk are gathered before they are read: `git pull` writes many files in one go. */
const GATHER_MS = 50;

/**
 * How long typing is gathered before views follow it. Whoever asks for the records meanwhile is given them as typed.
 */
const TYPING_MS = 200;

/** How long a start waits for git to say who is reading. */
const GIT_PATIENCE_MS = 3000;

/** When a new folder is looked at again: VS Code may miss what is put into one before it watches it. */
const SETTLED_MS = 1000;

/**
 * What changed in the mentorship folders of the window; `all` where everything that views show may be other than
 * before.
 */
export type FoldersChange = 'all' | FolderChange;

export interface FolderChange extends RecordsChange {
  readonly folder: MentorshipFolder;
}

/** The mentorship folder of one workspace folder: its files, its library, and whoever is reading it. */
export class MentorshipFolder implements vscode.Disposable {
  readonly id: string;
  readonly files: WorkspaceFiles;
  readonly library: Library;
  private readonly author: GitAuthor;
  private readonly changed = new vscode.EventEmitter<FoldersChange>();
  private readonly disposables: vscode.Disposable[] = [];
  private readonly soon = new Batcher(GATHER_MS, paths => this.look(paths));
  private readonly later = new Batcher(SETTLED_MS, paths => void this.library.refreshBelow(paths));
  private readonly typing = new Batcher(TYPING_MS, () => this.library.announceTyped());
  private wasReady = false;
  private email: string | undefined;
  private isIdentified = false;
  private finishing: Promise<void> | undefined;
  private loading: Promise<void> | undefined;
  /** What the boxes of the team's templates read: no actions. */
  private boxes: readonly RegExp[] = [];
  private known: FolderSharing = { uncommitted: false, unpushed: false, untold: [] };
  private shown: { snapshot: Snapshot; today: string; email: string | undefined; overview: Overview } | undefined;

  /** Fires when the records, the identity of the reader or the state of reading changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    readonly workspaceFolder: vscode.WorkspaceFolder,
    readonly uri: vscode.Uri,
    options: LibraryOptions & { readonly writing?: Disk | undefined },
  ) {
    this.id = uri.toString();
    this.files = new WorkspaceFiles(uri, options.writing);
    this.library = new Library(this.files, options);
    this.author = new GitAuthor(workspaceFolder.uri, uri);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '**/*'));
    this.disposables.push(
      this.changed,
      this.soon,
      this.later,
      this.typing,
      watcher,
      watcher.onDidCreate(file => this.onFile(file)),
      watcher.onDidChange(file => this.onFile(file)),
      watcher.onDidDelete(file => this.onFile(file)),
      vscode.workspace.onDidChangeTextDocument(event => this.onText(event.document)),
      vscode.workspace.onDidCloseTextDocument(document => this.onFile(document.uri)),
      this.library.onDidChange(change => this.announce(change)),
      this.library,
    );
  }

  get name(): string {
    return this.workspaceFolder.name;
  }

  get isReady(): boolean {
    return this.library.isReady;
  }

  /** Read the files and ask git who is reading, once. Where git is slow, views say who that is when it answers. */
  load(): Promise<void> {
    this.loading ??= this.loadOnce();
    return this.loading;
  }

  /** As `load`, but wait only until the open plan can be shown. */
  async loadFirst(): Promise<void> {
    void this.load();
    await this.finished();
    await this.library.loadFirst();
  }

  /** Ask again who is reading, after the configuration or a person's file changed. */
  async identify(): Promise<void> {
    const { email } = await this.author.identity();
    if (this.isIdentified && email === this.email) return;
    this.isIdentified = true;
    this.email = email;
    this.changed.fire('all');
  }

  /** Whoever is reading, where no file says who that is: what git knows of them. */
  get stranger(): { readonly email: string | undefined } | undefined {
    return this.isIdentified && !this.overview().me ? { email: this.email } : undefined;
  }

  /** What views show now. Computed again only if the records, the reader or the day differ. */
  overview(): Overview {
    const snapshot = this.library.snapshot;
    const today = systemClock.today();
    const shown = this.shown;
    if (shown && shown.snapshot === snapshot && shown.today === today && shown.email === this.email)
      return shown.overview;
    const overview = overviewOf(snapshot, {
      today,
      email: this.email,
      timeZone: readersTimeZone(),
      templateBoxes: this.boxes,
      sharing: this.known,
    });
    this.shown = { snapshot, today, email: this.email, overview };
    return overview;
  }

  /** How far what is written here has come on its way to others, as was said last. */
  get sharing(): FolderSharing {
    return this.known;
  }

  share(now: FolderSharing): void {
    if (sameValue(now, this.known)) return;
    this.known = now;
    this.shown = undefined;
    this.changed.fire('all');
  }

  /** What jobs need; git is looked for anew because repositories come and go. */
  async ports(): Promise<Ports> {
    return {
      files: this.files,
      clock: systemClock,
      author: this.author,
      ids: randomIds,
      commits: await this.commits(),
    };
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** A file that was cut off while it was written is mended before it is read. */
  private finished(): Promise<void> {
    this.finishing ??= this.files.finishWrites();
    return this.finishing;
  }

  private async loadOnce(): Promise<void> {
    const patience = new Promise<void>(resolve => setTimeout(resolve, GIT_PATIENCE_MS));
    await Promise.all([
      this.finished().then(() => Promise.all([this.lookAtTemplates(), this.library.load()])),
      Promise.race([this.identify(), patience]),
    ]);
  }

  /** Once reading has begun, changes count: what changes meanwhile is looked at again after. */
  private get isRead(): boolean {
    return this.loading !== undefined || this.library.isReady;
  }

  private async commits(): Promise<Commits | undefined> {
    const repository = await repositoryOf(this.uri);
    return repository && commitsIn(repository, this.uri);
  }

  /** The end of reading concerns whatever waited for it, also where the last files told nothing new. */
  private announce(change: RecordsChange): void {
    const isEnd = this.isReady && !this.wasReady;
    this.wasReady = this.isReady;
    this.changed.fire(isEnd ? 'all' : { folder: this, ...change });
  }

  private onText(document: vscode.TextDocument): void {
    const path = this.files.pathOf(document.uri);
    if (path === undefined || !this.isRead) return;
    this.library.acceptTyped(path, () => (document.isClosed ? undefined : document.getText()));
    this.typing.add(path);
  }

  private onFile(uri: vscode.Uri): void {
    // A whole folder that comes or goes is announced as one change: then everything below it is looked at again.
    const path = uri.toString() === this.id ? '' : this.files.pathOf(uri);
    if (path === undefined || isUnderWay(path) || !this.isRead) return;
    this.files.doubt(path);
    this.soon.add(path);
  }

  private async lookAtTemplates(): Promise<void> {
    const boxes = boxesIn(await teamTemplates(this.files));
    if (String(boxes) === String(this.boxes)) return;
    this.boxes = boxes;
    this.shown = undefined;
    this.changed.fire('all');
  }

  private look(paths: readonly string[]): void {
    void this.library.refreshBelow(paths);
    if (paths.some(path => path === '' || path === 'templates' || isTemplatePath(path))) void this.lookAtTemplates();
    for (const path of paths) if (recordPathOf(path) === undefined) this.later.add(path);
  }
}
