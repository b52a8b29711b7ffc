import * as vscode from 'vscode';
import type { PlanOverview } from '../../domain/overview/overview';
import { MentorshipFolder, type FoldersChange } from './mentorshipFolder';
import { folderUri } from './folderUri';
import { mentorshipAbove } from './mentorshipAbove';
import type { ChosenPlan } from './chosenPlan';
import { FolderDisk } from '../ports/folderDisk';
import { systemClock } from '../ports/systemClock';
import { StorageCache, storedFor } from '../ports/storageCache';

/** One plan in one mentorship folder of this window. */
export interface PlanInFolder {
  readonly folder: MentorshipFolder;
  readonly overview: PlanOverview;
}

/** What this computer keeps of the workspace, outside of it. */
export interface Kept {
  readonly choice: ChosenPlan;
  /** Where records are kept between runs; undefined where VS Code has no place for it. */
  readonly storage: vscode.Uri | undefined;
  /** Where all windows announce what they write; undefined in tests. */
  readonly shared: vscode.Uri | undefined;
  /** Names this build of the extension. */
  readonly build: Promise<string>;
}

/** The mentorship folders of this window, one for each workspace folder, as workspace folders and settings change. */
export class Folders implements vscode.Disposable {
  private readonly folders = new Map<string, { folder: MentorshipFolder; subscription: vscode.Disposable }>();
  private readonly changed = new vscode.EventEmitter<FoldersChange>();
  private readonly disposables: vscode.Disposable[];
  private loadWanted = false;
  /** Of workspace folders that have none of their own: the mentorship folder above them. */
  private readonly above = new Map<string, vscode.Uri>();
  private looking: Promise<void> = Promise.resolve();

  /** Fires when anything that views show may have changed, and says what: listeners look at that alone. */
  readonly onDidChange = this.changed.event;
  private day = systemClock.today();

  constructor(private readonly kept: Kept) {
    this.disposables = [
      this.changed,
      this.choice.onDidChange(() => this.changed.fire('all')),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.arrange()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.lookAgain();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.arrange();
        this.identify();
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('mentorship.folder')) this.arrange();
        if (event.affectsConfiguration('mentorship.email')) this.identify();
      }),
    ];
    this.arrange();
  }

  get choice(): ChosenPlan {
    return this.kept.choice;
  }

  all(): readonly MentorshipFolder[] {
    return [...this.folders.values()].map(({ folder }) => folder);
  }

  get(id: string): MentorshipFolder | undefined {
    return this.folders.get(id)?.folder;
  }

  /** The folder that keeps the notes about `uri`: that of its workspace folder. */
  for(uri: vscode.Uri): MentorshipFolder | undefined {
    const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
    const at = workspaceFolder && this.at(workspaceFolder);
    return at && this.get(at.toString());
  }

  get isReady(): boolean {
    return this.all().every(folder => folder.isReady);
  }

  /** As `load`, but wait only until the open plan of each folder can be shown. */
  async loadFirst(): Promise<void> {
    void this.load();
    await this.looking;
    await Promise.all(this.all().map(folder => folder.loadFirst()));
  }

  /** Read every folder, those that come later too. Nothing is read before the first call. */
  async load(): Promise<void> {
    this.loadWanted = true;
    await this.looking;
    await Promise.all(this.all().map(folder => folder.load()));
  }

  plans(): readonly PlanInFolder[] {
    return this.all().flatMap(folder => folder.overview().plans.map(overview => ({ folder, overview })));
  }

  /** One plan as it is now, by the ids of its folder and of itself; undefined where it is not, or no more. */
  planAt(at: { readonly folder: string; readonly plan?: string | undefined } | undefined): PlanInFolder | undefined {
    return this.plans().find(({ folder, overview }) => folder.id === at?.folder && overview.id === at.plan);
  }

  /** A plan from its files as they are now, for what is written from many of them: see `Library.refreshPlan`. */
  async refreshed(place: PlanInFolder): Promise<PlanInFolder> {
    await place.folder.library.refreshPlan(place.overview.id);
    return this.planAt({ folder: place.folder.id, plan: place.overview.id }) ?? place;
  }

  /** The plan that the reader has chosen, if it is there. */
  chosen(): PlanInFolder | undefined {
    return this.planAt(this.choice.get());
  }

  dispose(): void {
    for (const { folder, subscription } of this.folders.values()) {
      subscription.dispose();
      folder.dispose();
    }
    this.folders.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** To be called as time passes: views are told when it is another day. */
  lookAtDay(): void {
    if (systemClock.today() !== this.day) this.announce('all');
  }

  /** Changes that VS Code may not tell of are looked for when somebody comes back to it. */
  private lookAgain(): void {
    for (const folder of this.all()) {
      if (!folder.isReady || isWatched(folder.uri)) continue;
      for (const { id, phase } of folder.overview().plans) if (phase !== 'closed') void folder.library.refreshPlan(id);
    }
  }

  private identify(): void {
    for (const folder of this.all()) void folder.identify();
  }

  private at(workspaceFolder: vscode.WorkspaceFolder): vscode.Uri | undefined {
    return this.above.get(workspaceFolder.uri.toString()) ?? folderUri(workspaceFolder);
  }

  /** Bring the list in line with the workspace folders and the settings, and with what lies above them. */
  private arrange(): void {
    this.arrangeNow();
    this.looking = this.lookAbove();
  }

  /** Workspace folders without a mentorship of their own have that of a folder above them. */
  private async lookAbove(): Promise<void> {
    const all = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(
      all.map(async ({ uri, ...rest }) => [uri.toString(), await mentorshipAbove({ uri, ...rest }, all)] as const),
    );
    const isSame = found.every(([key, uri]) => this.above.get(key)?.toString() === uri?.toString());
    if (isSame) return;
    this.above.clear();
    for (const [key, uri] of found) if (uri) this.above.set(key, uri);
    this.arrangeNow();
  }

  private arrangeNow(): void {
    const wanted = new Map<string, { readonly workspaceFolder: vscode.WorkspaceFolder; readonly uri: vscode.Uri }>();
    for (const workspaceFolder of vscode.workspace.workspaceFolders ?? []) {
      const uri = this.at(workspaceFolder);
      // Several may share one, by an absolute path: it is shown once, and is that of the first.
      if (uri && !wanted.has(uri.toString())) wanted.set(uri.toString(), { workspaceFolder, uri });
    }
    for (const [id, { folder, subscription }] of this.folders) {
      if (wanted.get(id)?.workspaceFolder.uri.toString() === folder.workspaceFolder.uri.toString()) continue;
      subscription.dispose();
      folder.dispose();
      this.folders.delete(id);
    }
    for (const [id, { workspaceFolder, uri }] of wanted) {
      if (this.folders.has(id)) continue;
      const { storage, shared, build } = this.kept;
      const folder = new MentorshipFolder(workspaceFolder, uri, {
        cache: storage && new StorageCache(storage, uri, build),
        writing: shared && new FolderDisk(storedFor(uri, shared, 'writing')),
        firstPlan: () => {
          const chosen = this.choice.get();
          return chosen?.folder === id ? chosen.plan : undefined;
        },
      });
      this.folders.set(id, { folder, subscription: folder.onDidChange(change => this.announce(change)) });
      if (this.loadWanted) void folder.load();
    }
    this.announce('all');
  }

  /** With another day, what views say of each plan is other than before. */
  private announce(change: FoldersChange): void {
    const today = systemClock.today();
    const isNewDay = today !== this.day;
    this.day = today;
    this.changed.fire(isNewDay ? 'all' : change);
  }
}

/** Whether VS Code tells of every change below: not outside of the workspace, nor where somebody excludes files. */
function isWatched(uri: vscode.Uri): boolean {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return false;
  const excluded = vscode.workspace.getConfiguration('files', uri).inspect<Record<string, boolean>>('watcherExclude');
  const own = { ...excluded?.globalValue, ...excluded?.workspaceValue, ...excluded?.workspaceFolderValue };
  return !Object.values(own).includes(true);
}
