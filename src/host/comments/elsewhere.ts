import * as vscode from 'vscode';
import type { AnchorMatch } from '../../domain/anchor/findAnchor';
import { isOfOtherProject } from '../code/otherProject';
import { codeRootOf } from '../code/root';
import type { CodeSources } from '../code/sources';
import type { Folders } from '../workspace/folders';
import { exists, insideOf } from '../documents/uris';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { anchoredAt, anchoredByPath, anchoredNewestFirst, prepareAnchored, type Anchored } from './anchored';
import { isWaiting } from '../../domain/overview/waiting';
import { isShown, threadChoice } from './threadSwitch';

/** How many entries of files that are not open stand in VS Code's Comments panel: the newest open ones. */
const MOST_LISTED = 100;
/** A pause between two of them, so that what the user does comes first. */
const PAUSE_MS = 5;
/** How long to leave somebody alone who is typing. */
const REST_MS = 500;

type PlaceInFile = Exclude<AnchorMatch, { status: 'detached' }>;

/**
 * Looks, while nothing else is to do, for entries whose lines are not in an open file: those that left their file, so
 * that they are known where they went, and the newest open ones, so that the Comments panel lists them.
 */
export class Elsewhere implements vscode.Disposable {
  private readonly moved = new Map<string, { readonly item: Anchored; readonly place: PlaceInFile }>();
  private readonly done = new Set<string>();
  /** Of entries that were found nowhere, whether they are about another project, and so have no place in this one. */
  private readonly foreign = new Map<string, boolean>();
  /** Addresses of files that were there when they were last looked for. */
  private readonly there = new Set<string>();
  private readonly listed = new Map<MentorshipFolder, ReadonlySet<string>>();
  /** Folders to be looked through. */
  private readonly waiting = new Set<MentorshipFolder>();
  private running: Promise<void> | undefined;
  private isOver = () => false;

  constructor(
    private readonly folders: Folders,
    private readonly sources: CodeSources,
    private readonly onPlaced: (item: Anchored, place: AnchorMatch, root: vscode.Uri) => void,
  ) {}

  /** Where an entry's lines went, if they left the file that it was written at. */
  placeOf(key: string): PlaceInFile | undefined {
    return this.moved.get(key)?.place;
  }

  movedTo(path: string): Anchored[] {
    return [...this.moved.values()].filter(({ place }) => place.path === path).map(({ item }) => this.current(item));
  }

  remember(item: Anchored, place: PlaceInFile | undefined): void {
    if (place) this.moved.set(item.key, { item, place });
    else this.moved.delete(item.key);
  }

  /** Whether an entry stands in the Comments panel though its file is not open. */
  isListed(key: string): boolean {
    return [...this.listed.values()].some(keys => keys.has(key));
  }

  isForeign(key: string): boolean {
    return this.foreign.get(key) === true;
  }

  /** Everything may be elsewhere now. */
  restart(): void {
    this.foreign.clear();
    this.done.clear();
    this.there.clear();
  }

  start(folders: readonly MentorshipFolder[]): void {
    // The last folder that is read leads here again.
    if (!this.folders.isReady) return;
    for (const folder of folders) this.waiting.add(folder);
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.waiting.size > 0 && !this.isOver()) this.start([]);
    });
  }

  dispose(): void {
    this.isOver = () => true;
  }

  private async run(): Promise<void> {
    for (const folder of this.listed.keys()) if (!this.folders.all().includes(folder)) this.listed.delete(folder);
    // Those that are added meanwhile have their turn too.
    for (const folder of this.waiting) {
      this.waiting.delete(folder);
      await this.lookThrough(folder);
      if (this.isOver()) return;
    }
  }

  private async lookThrough(folder: MentorshipFolder): Promise<void> {
    if (folder.overview().plans.length === 0) {
      this.listed.delete(folder);
      return;
    }
    const root = await codeRootOf(folder);
    const me = folder.overview().me?.id;
    await prepareAnchored(folder);
    const choice = threadChoice();
    const wanted = anchoredNewestFirst(folder, ({ entry }) => isWaiting(entry) && isShown(entry, choice, me)).slice(
      0,
      MOST_LISTED,
    );
    this.listed.set(folder, new Set(wanted.map(({ key }) => key)));
    const gone: Anchored[] = [];
    for (const [path, items] of anchoredByPath(folder)) {
      if (items.every(({ key }) => this.done.has(key))) continue;
      const file = insideOf(root, path);
      if (file && !(await this.isThere(file))) gone.push(...items);
    }
    for (const item of new Set([...gone, ...wanted])) {
      if (this.done.has(item.key) || this.isOver()) continue;
      let place = await this.sources.find(root, item.anchor);
      while (!place) {
        await pause(REST_MS);
        if (this.isOver()) return;
        place = await this.sources.find(root, item.anchor);
      }
      this.done.add(item.key);
      if (!(await this.leavesOut(item, place, root))) this.onPlaced(item, place, root);
      await pause(PAUSE_MS);
    }
  }

  /** Whether an entry that was not found is about another project. Git is asked once, until files come or go. */
  async leavesOut(
    { key, anchor, place: { folder } }: Anchored,
    place: AnchorMatch,
    root: vscode.Uri,
  ): Promise<boolean> {
    if (place.status !== 'detached') return false;
    const isForeign = this.foreign.get(key) ?? (await isOfOtherProject(folder, root, anchor));
    this.foreign.set(key, isForeign);
    return isForeign;
  }

  /** Asked once until files come or go: there may be thousands, and every change of a record leads here. */
  private async isThere(file: vscode.Uri): Promise<boolean> {
    const key = file.toString();
    if (!this.there.has(key) && (await exists(file))) this.there.add(key);
    return this.there.has(key);
  }

  /** The entry as the records have it now; it may have been answered since it was looked for. */
  private current(item: Anchored): Anchored {
    return anchoredAt(item.place.folder, item.anchor.path).find(({ key }) => key === item.key) ?? item;
  }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
