import * as vscode from 'vscode';
import type { PlanPlace, Folders } from '../folders';
import type { TreeNode } from './node';

/** What a view shows of one plan. */
export type NodesOf = (place: PlanPlace) => readonly TreeNode[];

/** A tree view whose rows a pure function makes; all three views of the panel are one of these. */
export class RecordTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private shown = '';
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly folders: Folders, private readonly nodesOf: NodesOf) {
    this.subscription = folders.onDidChange(() => this.refresh());
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    if (parent) return [...parent.children ?? []];
    // The open plan is enough to begin with; the rows of the others come when they are read.
    await this.folders.loadFirst();
    const rows = this.rows();
    this.shown = JSON.stringify(rows);
    return rows;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const state = !node.children?.length ? vscode.TreeItemCollapsibleState.None
      : node.expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(node.label, state);
    item.id = node.id;
    item.contextValue = node.context;
    if (node.description !== undefined) item.description = node.description;
    if (node.icon) item.iconPath = new vscode.ThemeIcon(node.icon.id, node.icon.color ? new vscode.ThemeColor(node.icon.color) : undefined);
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (node.spoken !== undefined) item.accessibilityInformation = { label: node.spoken };
    if (node.checked !== undefined) {
      item.checkboxState = node.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
    }
    if (node.opens) {
      item.command = {
        command: node.opens === 'code' ? 'mentorship.openCode' : 'mentorship.openRecord',
        title: vscode.l10n.t('Open'),
        arguments: [node.target],
      };
    }
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Most changes concern another view; the tree is drawn again only if a row of this one differs. */
  private refresh(): void {
    if (JSON.stringify(this.rows()) !== this.shown) this.changed.fire();
  }

  private rows(): TreeNode[] {
    const places = this.folders.plans();
    if (places.length < 2) return places.flatMap(place => [...this.nodesOf(place)]);
    return places.map(place => {
      const { folder, overview } = place;
      return {
        id: `${folder.id}#${overview.id}`,
        label: vscode.l10n.t('{0} with {1}', overview.mentee.name, overview.mentor.name),
        description: this.folders.all().length > 1 ? folder.name : undefined,
        icon: { id: 'organization' },
        context: 'plan',
        target: { folder: folder.id, plan: overview.id, path: overview.path },
        opens: undefined,
        expanded: true,
        children: this.nodesOf(place),
      };
    });
  }
}
