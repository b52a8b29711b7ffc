// What the panel, the Problems list and the margin of the code show of the sample, in a window of its own making.
import * as vscode from 'vscode';
import { needsCounts, totalOf } from '../../src/domain/overview/needs';
import type { App } from '../../src/host/app';
import { ProblemList } from '../../src/host/diagnostics/records';
import type { Folders } from '../../src/host/workspace/folders';
import { createPanelViews } from '../../src/host/views/panel';
import type { TreeNode } from '../../src/host/views/node';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { putAt, textAt, workspaceFolder } from './places';
import { replaceFunction } from './replace';
import { ShownThreads } from './shownThreads';
import { newFolders } from './workspace';

const record = (path: string) => vscode.Uri.joinPath(workspaceFolder(), '.mentorship', path);
const GOAL = 'plans/nadia-jonas/goals/steady-tests.yaml';

describe('what a window shows', () => {
  let folders: Folders;
  let disposables: vscode.Disposable[];

  before(async () => {
    await vscode.workspace
      .getConfiguration('mentorship')
      .update('email', 'jonas.lindstrom@example.org', vscode.ConfigurationTarget.Workspace);
  });
  after(async () => {
    await vscode.workspace
      .getConfiguration('mentorship')
      .update('email', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  beforeEach(() => {
    folders = newFolders();
    disposables = [folders];
  });
  afterEach(() => vscode.Disposable.from(...disposables).dispose());

  describe('views', () => {
    interface Shown {
      readonly provider: vscode.TreeDataProvider<TreeNode>;
      readonly view: { badge: vscode.ViewBadge | undefined };
    }
    let views: Map<string, Shown>;

    beforeEach(async () => {
      views = new Map();
      const nothing = new vscode.EventEmitter<never>();
      // The running extension has the views of these names.
      const restore = replaceFunction(
        vscode.window,
        'createTreeView',
        () =>
          ((id: string, options: vscode.TreeViewOptions<TreeNode>) => {
            const view: Shown['view'] &
              Record<'onDidChangeCheckboxState' | 'onDidChangeVisibility' | 'dispose', unknown> = {
              badge: undefined,
              onDidChangeCheckboxState: nothing.event,
              onDidChangeVisibility: nothing.event,
              dispose: () => undefined,
            };
            views.set(id, { provider: options.treeDataProvider, view });
            return view;
          }) as unknown as typeof vscode.window.createTreeView,
      );
      try {
        disposables.push(createPanelViews({ folders } as App), nothing);
      } finally {
        restore();
      }
      await folders.load();
    });

    const rows = async (id: string) => {
      const provider = views.get(id)?.provider;
      ok(provider, id);
      const walk = async (
        parent: TreeNode | undefined,
        depth: number,
      ): Promise<[string, vscode.TreeItem, number][]> => {
        const children = (await provider.getChildren(parent)) ?? [];
        const below = await Promise.all(
          children.map(async child => {
            const item = await provider.getTreeItem(child);
            return [
              [item.id ?? '', item, depth] as [string, vscode.TreeItem, number],
              ...(await walk(child, depth + 1)),
            ];
          }),
        );
        return below.flat();
      };
      return walk(undefined, 1);
    };

    for (const id of ['mentorship.goals', 'mentorship.meetings', 'mentorship.journal']) {
      it(`${id}: rows have ids of their own, at most three levels, and only open things`, async () => {
        const all = await rows(id);
        ok(all.length > 3, `${all.length} rows`);
        const ids = all.map(([row]) => row);
        equal(new Set(ids).size, ids.length, 'no id twice');
        ok(ids.every(Boolean), 'no row without an id');
        ok(
          all.every(([, , depth]) => depth <= 3),
          'three levels at most',
        );
        ok(
          all.every(([, { command }]) => !command || /^mentorship\.open(Record|Code)$/.test(command.command)),
          'rows only open',
        );
        ok(
          all.every(([, { iconPath }]) => iconPath === undefined || iconPath instanceof vscode.ThemeIcon),
          'icons follow the theme',
        );
      });
    }

    it('rows keep their ids when their words change', async () => {
      const before = await rows('mentorship.goals');
      const text = await textAt(record(GOAL));
      ok(text, 'the goal is there');
      const changed = text.replace(/^outcome: .*$/m, 'outcome: Other words for the same goal');
      ok(changed !== text, 'its outcome is on a line of its own');
      await putAt(record(GOAL), changed);
      try {
        await eventually(async () => {
          const after = await rows('mentorship.goals');
          ok(
            after.some(([, { label }]) => label === 'Other words for the same goal'),
            'the new words are shown',
          );
          equal(after.map(([id]) => id).sort(), before.map(([id]) => id).sort());
        });
      } finally {
        await putAt(record(GOAL), text);
      }
    });

    it('the badge counts what waits for the reader', async () => {
      await eventually(() => {
        const waiting = folders
          .plans()
          .reduce((sum, { overview: { needsMe } }) => sum + totalOf(needsCounts(needsMe)), 0);
        ok(waiting > 0, 'something waits for Jonas');
        const badge = views.get('mentorship.goals')?.view.badge;
        equal(badge?.value, waiting);
        ok(badge?.tooltip.includes(String(waiting)), badge?.tooltip ?? '');
      });
    });
  });

  it('names a mistake in a record where it is, until it is mended', async () => {
    disposables.push(new ProblemList(folders));
    await folders.load();
    const uri = record('people/broken.yaml');
    const ours = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'mentorship');
    await putAt(uri, 'name: Broken\nemails: [\n');
    try {
      await eventually(() => {
        const [first] = ours();
        ok(first, 'there is a problem');
        ok(first.range.start.line >= 1, `in line ${first.range.start.line + 1}`);
        ok(first.severity === vscode.DiagnosticSeverity.Error && first.message.length > 10, first.message);
      });
      ok(folders.plans().length > 0, 'the others are still shown');
      await putAt(uri, 'name: Mended\nemails: []\n');
      await eventually(() =>
        equal(
          ours().map(({ message }) => message),
          [],
        ),
      );
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('shows notes at the lines that they are about, and moves them as people type', async () => {
    const threads = new ShownThreads(folders);
    disposables.push(threads);
    await folders.load();
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'src/schedule.ts');
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const here = () => threads.at(uri);
    const texts = () =>
      here().map(thread =>
        editor.document.getText(new vscode.Range(thread.range!.start.line, 0, thread.range!.end.line + 1, 0)).trimEnd(),
      );
    await eventually(() => ok(here().length > 0, 'a note is about this file'));
    const quotes = folders
      .all()
      .flatMap(({ library }) => [...library.snapshot.plans.values()])
      .flatMap(({ entries }) => [...entries.values()])
      .flatMap(({ code }) => (code?.path === 'src/schedule.ts' ? code.quote.trimEnd() : []));
    await eventually(() =>
      ok(
        texts().some(text => quotes.includes(text)),
        `${JSON.stringify(texts())} of ${JSON.stringify(quotes)}`,
      ),
    );
    const before = here().map(thread => thread.range!.start.line);
    const words = texts();
    ok(
      await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '// one\n// two\n')),
      'lines are typed above',
    );
    await eventually(() => {
      equal(
        here().map(thread => thread.range!.start.line),
        before.map(line => line + 2),
      );
      equal(texts(), words);
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
