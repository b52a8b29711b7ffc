import * as vscode from 'vscode';
import { dropOnto } from '../../domain/overview/goalOrder';
import type { App } from '../app';
import { changeGoal, orderGoals } from '../flows/goals';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import { targetOf, type Target } from '../workspace/target';
import type { TreeNode } from './node';

const MIME = 'application/vnd.code.tree.mentorship.goals';

/** Goals and steps dragged in their tree: the same edits as on the dashboard. */
export function goalDrag(app: App): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [MIME],
    dropMimeTypes: [MIME],
    handleDrag: ([node], data) => {
      if (node?.target.goal) data.set(MIME, new vscode.DataTransferItem(node.target));
    },
    handleDrop: async (onto, data) => {
      const dragged = targetOf(data.get(MIME)?.value);
      const target = onto?.target;
      if (!dragged?.goal || !target?.goal || dragged.folder !== target.folder || dragged.plan !== target.plan) return;
      const place = await choosePlanToWrite(app, target);
      if (!place) return;
      const drop = dropOnto(place.overview.goals, rowOf(dragged), rowOf(target));
      const at = { folder: place.folder.id, plan: place.overview.id };
      if (drop?.kind === 'goals') await orderGoals(app, { ...at, order: drop.order });
      if (drop?.kind === 'step')
        await changeGoal(app, { ...at, goal: drop.goal, edit: { kind: 'moveStep', step: drop.step, by: drop.by } });
    },
  };
}

const rowOf = ({ goal = '', entry }: Target) => ({ goal, step: entry });
