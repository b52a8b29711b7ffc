import * as vscode from 'vscode';
import { sameValue } from '../../domain/text/sameValue';
import type { PlanInFolder, Folders } from '../workspace/folders';
import { concernsPlans } from '../workspace/concerns';
import type { TreeNode } from './node';

/** What a view shows of one plan: made of its overview and of who is reading, so the same two have the same rows. */
export type NodesOf = (place: PlanInFolder) => readonly TreeNode[];

const OPENS = {
  code: 'mentorship.openCode',
  dashboard: 'mentorship.openDashboard',
  record: 'mentorship.openRecord',
  identity: 'mentorship.chooseIdentity',
} as const;

/** A plan in a view: the row that stands for it where there are several, and the rows below. */
interface ShownPlan {
  readonly place: PlanInFolder;
  readonly node: TreeNode;
  /** The address of a reader whom no file names. */
  readonly stranger: string | undefined;
  /** Undefined until VS Code has asked for them: it never does for a plan that is folded. */
  rows?: readonly TreeNode[] | undefined;
}

/** A tree view whose rows a pure function makes; all three views of the panel are one of these. */
export class RecordTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly subscription: vscode.Disposable;
  private shown: ReadonlyMap<string, ShownPlan> = new Map();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly folders: Folders,
    private readonly nodesOf: NodesOf,
  ) {
    this.subscription = folders.onDidChange(change => {
      if (concernsPlans(change)) this.refresh();
    });
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const plan = parent && this.shown.get(parent.id);
    if (parent) return [...(plan ? this.rowsOf(plan) : (parent.children ?? []))];
    // The open plan is enough to begin with; the rows of the others come when they are read.
    await this.folders.loadFirst();
    this.shown = this.plansNow();
    const plans = [...this.shown.values()];
    return plans.length === 1 ? plans.flatMap(only => this.rowsOf(only)) : plans.map(({ node }) => node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label, this.collapsibleState(node));
    item.id = node.id;
    item.contextValue = node.context;
    if (node.description !== undefined) item.description = node.description;
    if (node.icon)
      item.iconPath = new vscode.ThemeIcon(
        node.icon.id,
        node.icon.color ? new vscode.ThemeColor(node.icon.color) : undefined,
      );
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (node.spoken !== undefined) item.accessibilityInformation = { label: node.spoken };
    if (node.checked !== undefined) {
      item.checkboxState = node.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
    }
    if (node.opens) {
      item.command = {
        command: OPENS[node.opens],
        title: vscode.l10n.t('Open'),
        arguments: [node.target],
      };
    }
    return item;
  }

  /** Shows again what the files say: VS Code ticks a box before anything is written. */
  drawAgain(): void {
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private collapsibleState(node: TreeNode): vscode.TreeItemCollapsibleState {
    const hasRows = this.shown.has(node.id) || Boolean(node.children?.length);
    if (!hasRows) return vscode.TreeItemCollapsibleState.None;
    return node.expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  private rowsOf(plan: ShownPlan): readonly TreeNode[] {
    plan.rows ??= this.nodesOf(plan.place);
    return plan.rows;
  }

  /** Most changes concern one plan, and another view: only rows that differ are drawn again. */
  private refresh(): void {
    const before = [...this.shown.values()];
    this.shown = this.plansNow();
    const now = [...this.shown.values()];
    if (now.length !== before.length || now.some(({ node }, index) => node !== before[index]?.node)) {
      this.changed.fire(undefined);
      return;
    }
    for (const [index, plan] of now.entries()) {
      const rows = before[index]?.rows;
      if (!rows || rows === plan.rows || sameValue(rows, this.rowsOf(plan))) continue;
      this.changed.fire(now.length > 1 ? plan.node : undefined);
    }
  }

  /**
   * The plans there are, with the rows of those that are as they were. VS Code knows a row again by its object alone.
   */
  private plansNow(): ReadonlyMap<string, ShownPlan> {
    const several = this.folders.all().length > 1;
    return new Map(
      this.folders.plans().map(place => {
        const id = `${place.folder.id}#${place.overview.id}`;
        const before = this.shown.get(id);
        const stranger = place.folder.stranger && (place.folder.stranger.email ?? '');
        const isSame = before?.place.overview === place.overview && before.stranger === stranger;
        const node = nodeOf(id, place, several);
        return [
          id,
          {
            place,
            node: before && sameValue(before.node, node) ? before.node : node,
            stranger,
            rows: isSame ? before.rows : undefined,
          },
        ];
      }),
    );
  }
}

/** The row that stands for a plan where there are several. */
function nodeOf(id: string, { folder, overview }: PlanInFolder, hasSeveralFolders: boolean): TreeNode {
  return {
    id,
    label: vscode.l10n.t('{0} with {1}', overview.mentee.name, overview.mentor.name),
    description: hasSeveralFolders ? folder.name : undefined,
    icon: { id: 'organization' },
    context: 'plan',
    target: { folder: folder.id, plan: overview.id, path: overview.path },
    opens: undefined,
    expanded: overview.phase !== 'closed',
  };
}
