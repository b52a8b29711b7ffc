// A view of many plans: what is asked for, and what is drawn again.
import * as vscode from 'vscode';
import type { PlanOverview } from '../../src/domain/overview/overview';
import type { Folders, PlanInFolder } from '../../src/host/workspace/folders';
import { RecordTree } from '../../src/host/views/recordTree';
import { equal } from '../support/check';

describe('a view of several plans', () => {
  const person = (name: string) => ({ id: name.toLowerCase(), name });
  const plan = (id: string, phase: PlanOverview['phase'], goal: string) =>
    ({
      id,
      phase,
      path: `plans/${id}/plan.yaml`,
      mentor: person('Maria'),
      mentee: person(id),
      goals: [{ outcome: goal }],
    }) as unknown as PlanOverview;
  const changed = new vscode.EventEmitter<'all'>();
  let plans: PlanOverview[];
  let asked: string[];
  let drawn: (string | undefined)[];
  let tree: RecordTree;

  beforeEach(() => {
    plans = [plan('Jonas', 'active', 'Test'), plan('Noor', 'active', 'Review'), plan('Ada', 'closed', 'Speak')];
    asked = [];
    drawn = [];
    const folder = { id: 'f', name: 'project' };
    const folders = {
      onDidChange: changed.event,
      loadFirst: () => Promise.resolve(),
      all: () => [folder],
      plans: () => plans.map(overview => ({ folder, overview })),
    } as unknown as Folders;
    tree = new RecordTree(folders, ({ overview }: PlanInFolder) => {
      asked.push(overview.id);
      return overview.goals.map(({ outcome }) => ({
        id: `${overview.id}/goal`,
        label: outcome,
        context: 'goal',
        target: { folder: 'f' },
      }));
    });
    tree.onDidChangeTreeData(node => drawn.push(node?.id));
  });
  afterEach(() => tree.dispose());

  /** As VS Code does: the rows of what is unfolded are asked for. */
  const shown = async () => {
    const rows = await tree.getChildren();
    return Promise.all(
      rows.map(async row => {
        const isOpen = tree.getTreeItem(row).collapsibleState === vscode.TreeItemCollapsibleState.Expanded;
        return [row.label, ...(isOpen ? (await tree.getChildren(row)).map(({ label }) => label) : ['…'])].join(': ');
      }),
    );
  };
  const change = (index: number, overview: PlanOverview) => {
    plans = plans.with(index, overview);
    asked = [];
    changed.fire('all');
  };

  it('folds those that are closed, and makes no rows of them', async () => {
    equal(await shown(), ['Jonas with Maria: Test', 'Noor with Maria: Review', 'Ada with Maria: …']);
    equal(asked, ['Jonas', 'Noor']);
  });

  it('draws the plan again in which a row has changed, and makes the rows of that plan alone', async () => {
    await shown();
    change(1, plan('Noor', 'active', 'Review in a day'));
    equal(drawn, ['f#Noor']);
    equal(asked, ['Noor']);
    equal(await shown(), ['Jonas with Maria: Test', 'Noor with Maria: Review in a day', 'Ada with Maria: …']);
  });

  it('draws nothing where no row has changed, and where nobody has looked', async () => {
    await shown();
    change(0, plan('Jonas', 'active', 'Test'));
    change(2, plan('Ada', 'closed', 'Speak up'));
    equal(drawn, []);
    equal(asked, []);
  });

  it('draws everything where a plan comes, goes or is called otherwise', async () => {
    await shown();
    change(0, { ...plan('Jonas', 'active', 'Test'), mentor: person('Kim') });
    equal(drawn, [undefined]);
    equal((await shown())[0], 'Jonas with Kim: Test');
    plans = plans.slice(1, 2);
    changed.fire('all');
    equal(drawn, [undefined, undefined]);
    equal(
      (await tree.getChildren()).map(({ label }) => label),
      ['Review'],
      'one plan needs no row of its own',
    );
    change(0, plan('Noor', 'active', 'Review aloud'));
    equal(drawn, [undefined, undefined, undefined]);
  });
});
