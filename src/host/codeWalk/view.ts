import * as vscode from 'vscode';
import { walkSummary, type WalkNote, type WalkStop } from '../../domain/code/codeWalk';
import type { PlanInFolder } from '../workspace/folders';
import type { WalkRange } from './range';
import { insideOf } from '../documents/uris';
import { gitApi } from '../git/repository';
import { systemClock } from '../ports/systemClock';
import { plural } from '../texts';
import { languageOfPlan } from '../workspace/planRecords';

/** A walk that is under way. */
export interface Walk {
  readonly place: PlanInFolder;
  readonly root: vscode.Uri;
  readonly range: WalkRange;
  readonly stops: readonly WalkStop[];
}

type Row =
  | { readonly kind: 'stop'; readonly stop: WalkStop }
  | { readonly kind: 'note'; readonly stop: WalkStop; readonly note: WalkNote };

/** The list of a code walk: the changed files with their open notes, and where one is in it. */
export class CodeWalk implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private walk: Walk | undefined;
  private at = -1;
  private readonly seen = new Set<string>();
  private readonly rows = new Map<string, Row>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Row>;
  readonly onDidChangeTreeData = this.changed.event;

  constructor() {
    this.view = vscode.window.createTreeView('mentorship.walk', { treeDataProvider: this });
  }

  get current(): Walk | undefined {
    return this.walk;
  }

  async begin(walk: Walk): Promise<void> {
    this.walk = walk;
    this.at = -1;
    this.seen.clear();
    this.rows.clear();
    await vscode.commands.executeCommand('setContext', 'mentorship.walking', true);
    this.changed.fire();
    await this.step(1);
  }

  async end(): Promise<void> {
    this.walk = undefined;
    await vscode.commands.executeCommand('setContext', 'mentorship.walking', false);
    this.changed.fire();
  }

  /** @returns false at the end of the list. */
  async step(by: 1 | -1): Promise<boolean> {
    const stop = this.walk?.stops[this.at + by];
    if (!stop) return false;
    this.at += by;
    await this.open(stop.path);
    const row = this.rows.get(stop.path);
    if (row && this.view.visible) await this.view.reveal(row, { select: true, focus: false, expand: true });
    return true;
  }

  /** Show a file of the walk, what changed in it beside what it was, at a line if there is a note. */
  async open(path: string, line?: number): Promise<void> {
    const { walk } = this;
    const index = walk?.stops.findIndex(stop => stop.path === path) ?? -1;
    const stop = walk?.stops[index];
    if (!walk || !stop) return;
    this.at = index;
    this.seen.add(path);
    this.changed.fire();
    this.view.message = this.message();
    const api = await gitApi();
    const now = insideOf(walk.root, path);
    const before = insideOf(walk.root, stop.from ?? path);
    if (!api || !now || !before) return;
    const selection = line === undefined ? {} : { selection: new vscode.Range(line - 1, 0, line - 1, 0) };
    const old = api.toGitUri(before, walk.range.base);
    const fresh = walk.range.head === undefined ? now : api.toGitUri(now, walk.range.head);
    if (stop.status === 'added')
      await vscode.commands.executeCommand('vscode.open', fresh, { preview: true, ...selection });
    else if (stop.status === 'deleted') await vscode.commands.executeCommand('vscode.open', old, { preview: true });
    else {
      await vscode.commands.executeCommand(
        'vscode.diff',
        old,
        fresh,
        `${path.slice(path.lastIndexOf('/') + 1)} (${walk.range.name})`,
        { preview: true, ...selection },
      );
    }
  }

  summary(topic: string): string {
    const { walk } = this;
    return walk
      ? walkSummary(
          { range: walk.range.name, day: systemClock.today(), stops: walk.stops, seen: this.seen, topic },
          languageOfPlan(walk.place),
        )
      : '';
  }

  getChildren(row?: Row): Row[] {
    if (row) return row.kind === 'stop' ? row.stop.notes.map(note => ({ kind: 'note', stop: row.stop, note })) : [];
    return (this.walk?.stops ?? []).map(stop => {
      const known = this.rows.get(stop.path) ?? { kind: 'stop' as const, stop };
      this.rows.set(stop.path, known);
      return known;
    });
  }

  getParent(row: Row): Row | undefined {
    return row.kind === 'note' ? this.rows.get(row.stop.path) : undefined;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = row.kind === 'stop' ? stopItem(row.stop, this.seen.has(row.stop.path)) : noteItem(row);
    item.command = {
      command: 'mentorship.walk.open',
      title: vscode.l10n.t('Open'),
      arguments: [{ path: row.stop.path, line: row.kind === 'note' ? row.note.line : undefined }],
    };
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(this.view, this.changed).dispose();
  }

  private message(): string | undefined {
    if (!this.walk) return undefined;
    return vscode.l10n.t(
      '{0}: {1} of {2} files looked at',
      this.walk.range.name,
      this.seen.size,
      this.walk.stops.length,
    );
  }
}

function stopItem(stop: WalkStop, isSeen: boolean): vscode.TreeItem {
  const cut = stop.path.lastIndexOf('/');
  const item = new vscode.TreeItem(
    stop.path.slice(cut + 1),
    stop.notes.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  );
  item.id = stop.path;
  item.description = [statusText(stop), stop.path.slice(0, Math.max(0, cut))].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(isSeen ? 'pass' : 'circle-large-outline');
  const seen = isSeen ? vscode.l10n.t('looked at') : vscode.l10n.t('not looked at yet');
  item.accessibilityInformation = {
    label: [stop.path, statusText(stop), seen, notesText(stop)].filter(Boolean).join(', '),
  };
  return item;
}

function noteItem({ stop, note }: { readonly stop: WalkStop; readonly note: WalkNote }): vscode.TreeItem {
  const item = new vscode.TreeItem(note.text || note.title);
  item.id = `${stop.path}#${note.id}`;
  item.description = note.title;
  item.iconPath = new vscode.ThemeIcon('comment');
  item.accessibilityInformation = { label: `${note.title}: ${note.text}` };
  return item;
}

function statusText({ status }: WalkStop): string {
  switch (status) {
    case 'added':
      return vscode.l10n.t('new');
    case 'renamed':
      return vscode.l10n.t('renamed');
    case 'deleted':
      return vscode.l10n.t('deleted');
    case 'changed':
      return '';
  }
}

function notesText({ notes }: WalkStop): string {
  return notes.length === 0
    ? ''
    : plural(notes.length, vscode.l10n.t('{0} open note', notes.length), vscode.l10n.t('{0} open notes', notes.length));
}
