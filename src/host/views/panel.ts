import * as vscode from 'vscode';
import { needsCounts, totalOf } from '../../domain/overview/needs';
import { tickAction, tickStep } from '../../jobs/tick';
import type { App } from '../app';
import { tell } from '../flows/runJob';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { suggestionFor } from './suggestion';
import { LeftBehind } from './leftBehind';
import { goalDrag } from './goalDrag';
import { goalNodes } from './goalNodes';
import { journalNodes } from './journalNodes';
import { meetingNodes } from './meetingNodes';
import { concernsPlans } from '../workspace/concerns';
import type { TreeNode } from './node';
import { RecordTree, type NodesOf } from './recordTree';
import { plural } from '../texts';

/** The three tree views of the Mentorship panel. */
export function createPanelViews(app: App): vscode.Disposable {
  const create = (id: string, nodesOf: NodesOf, dragAndDropController?: vscode.TreeDragAndDropController<TreeNode>) => {
    const tree = new RecordTree(app.folders, nodesOf);
    const view = vscode.window.createTreeView(id, {
      treeDataProvider: tree,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
      ...(dragAndDropController && { dragAndDropController }),
    });
    const onTick = view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items)
        if (!(await tick(app, node, state === vscode.TreeItemCheckboxState.Checked))) tree.drawAgain();
    });
    return { view, disposable: vscode.Disposable.from(view, tree, onTick) };
  };
  const goals = create('mentorship.goals', goalNodes, goalDrag(app));
  const meetings = create('mentorship.meetings', meetingNodes);
  const journal = create('mentorship.journal', journalNodes);
  const leftBehind = new LeftBehind(app.folders);
  const lookAtBranches = () => {
    if (goals.view.visible) leftBehind.look();
  };
  const showBadge = () => {
    goals.view.badge = badge(app);
    // What is missing comes before what might be done.
    const missing = leftBehind.text();
    const suggestion = missing === undefined ? suggestionFor(app) : undefined;
    goals.view.message = missing ?? suggestion?.text;
    // A line of text can hold no button: it stands in the title of the view.
    void vscode.commands.executeCommand('setContext', 'mentorship.suggests', suggestion !== undefined);
  };
  lookAtBranches();
  return vscode.Disposable.from(
    goals.disposable,
    meetings.disposable,
    journal.disposable,
    leftBehind,
    leftBehind.onDidChange(showBadge),
    goals.view.onDidChangeVisibility(lookAtBranches),
    app.folders.onDidChange(change => {
      if (concernsPlans(change)) showBadge();
    }),
  );
}

/** @returns false if nothing was written: the box is then to be as it was */
async function tick(app: App, node: TreeNode, done: boolean): Promise<boolean> {
  const { plan, goal, entry, path, line } = node.target;
  const place = await choosePlanToWrite(app, node.target);
  if (!place || !plan || !entry) return false;
  const { folder } = place;
  const ports = await folder.ports();
  if (goal) return tell(app, await tickStep(ports, folder.library, { plan, goal, step: entry, done }));
  if (!path || line === undefined) return false;
  const meeting = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  return tell(app, await tickAction(ports, folder.library, { plan, meeting, line, text: entry, done }));
}

/** Only what waits for the reader is counted, never what they might do. */
function badge(app: App): vscode.ViewBadge | undefined {
  const count = app.folders.plans().reduce((sum, { overview }) => sum + totalOf(needsCounts(overview.needsMe)), 0);
  if (count === 0) return undefined;
  return {
    value: count,
    tooltip: plural(
      count,
      vscode.l10n.t('{0} thing waits for you', count),
      vscode.l10n.t('{0} things wait for you', count),
    ),
  };
}
