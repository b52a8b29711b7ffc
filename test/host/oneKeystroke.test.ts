// What one keystroke in a record of one plan costs the views of the others: counted, not timed.
import * as vscode from 'vscode';
import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import { entryPath, goalPath, personPath, planPath } from '../../src/domain/records/recordPath';
import { newEntry, newGoal, newPerson, newPlan, newSettings } from '../../src/domain/records/write';
import { pathBelow } from '../../src/host/documents/uris';
import { CodeSources } from '../../src/host/code/sources';
import { codeRootOf } from '../../src/host/code/root';
import { CommentThreads } from '../../src/host/comments/threads';
import { DashboardPanel } from '../../src/host/dashboard/panel';
import { ProblemList } from '../../src/host/diagnostics/records';
import { RecordTree } from '../../src/host/views/recordTree';
import type { Folders } from '../../src/host/workspace/folders';
import { PendingCommits } from '../../src/host/workspace/pendingCommits';
import { type FoldersChange, MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { freshFolder, putAt } from './places';
import { inFrontOf, replaceFunction } from './replace';

const CODE = 'const retries = 3;\nconst pause = 100;\n';
const BROKEN = 'outcome: [\n';

/** Two folders: one with the plans `a` and `b`, one with `c`. Each plan has a goal, a mistake and a note about code. */
async function twoFolders(root: vscode.Uri): Promise<readonly MentorshipFolder[]> {
  const first = vscode.workspace.workspaceFolders?.[0];
  ok(first, 'a workspace folder is open');
  const folders: MentorshipFolder[] = [];
  for (const [name, plans] of Object.entries({ one: ['a', 'b'], two: ['c'] })) {
    const folder = new MentorshipFolder(first, vscode.Uri.joinPath(root, name), {});
    const put = (path: string, text: string) => putAt(folder.files.uri(path), text);
    await put('mentorship.yaml', newSettings('en'));
    await put(personPath('sam'), newPerson({ name: 'Sam' }));
    await put(personPath('alex'), newPerson({ name: 'Alex' }));
    for (const plan of plans) {
      const start = '2026-06-01';
      const rhythm = { everyWeeks: 2, first: start };
      await put(
        planPath(plan),
        newPlan({ mentor: 'alex', mentee: 'sam', phase: 'active', start, end: '2027-06-01', rhythm }),
      );
      await put(goalPath(plan, 'g'), newGoal({ outcome: `Goal of ${plan}` }));
      await put(goalPath(plan, 'broken'), BROKEN);
      const path = pathBelow(await codeRootOf(folder), vscode.Uri.joinPath(root, `${plan}.ts`));
      ok(path !== undefined, 'the code is in the project');
      const code = captureAnchor(path, CODE, 1, 1, {});
      await put(
        entryPath(plan, 'e'),
        newEntry({ kind: 'question', author: 'sam', goal: 'g', created: '2026-06-01T09:00:00Z', text: 'Why?', code }),
      );
      await putAt(vscode.Uri.joinPath(root, `${plan}.ts`), CODE);
    }
    folders.push(folder);
  }
  return folders;
}

/** As a window has them, without the workspace folders that they would belong to. */
function windowOf(
  all: readonly MentorshipFolder[],
  root: vscode.Uri,
): { folders: Folders; disposable: vscode.Disposable } {
  const changed = new vscode.EventEmitter<FoldersChange>();
  const folders: Partial<Folders> = {
    onDidChange: changed.event,
    all: () => all,
    get: id => all.find(folder => folder.id === id),
    for: uri => all[pathBelow(root, uri) === 'c.ts' ? 1 : 0],
    plans: () => all.flatMap(folder => folder.overview().plans.map(overview => ({ folder, overview }))),
    chosen: () => undefined,
    load: async () => void (await Promise.all(all.map(folder => folder.load()))),
    loadFirst: async () => void (await Promise.all(all.map(folder => folder.loadFirst()))),
  };
  Object.defineProperty(folders, 'isReady', { get: () => all.every(folder => folder.isReady) });
  Object.defineProperty(folders, 'choice', { value: { get: () => undefined } });
  const listening = all.map(folder => folder.onDidChange(change => changed.fire(change)));
  return { folders: folders as Folders, disposable: vscode.Disposable.from(changed, ...listening, ...all) };
}

/** What happens, one word for each time. */
class Counted {
  readonly all: string[] = [];

  /** The list of problems, with every change of a file's problems noted. */
  problemList(folders: Folders): ProblemList {
    const restore = replaceFunction(vscode.languages, 'createDiagnosticCollection', original => name => {
      const collection = original(name);
      const note = (what: string) => this.all.push(what);
      return inFrontOf(collection, {
        clear: () => {
          note('all diagnostics cleared');
          collection.clear();
        },
        set: ((uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[] | undefined) => {
          note(`diagnostics of ${vscode.workspace.asRelativePath(uri).split('/').slice(-3).join('/')}`);
          collection.set(uri, diagnostics);
        }) as vscode.DiagnosticCollection['set'],
      });
    });
    try {
      return new ProblemList(folders);
    } finally {
      restore();
    }
  }

  tree(folders: Folders): RecordTree {
    return new RecordTree(folders, ({ overview }) => {
      this.all.push(`rows of ${overview.id}`);
      return overview.goals.map(({ id, outcome }) => ({
        id: `${overview.id}/${id}`,
        label: outcome,
        context: 'goal',
        target: { folder: 'f' },
      }));
    });
  }

  /** A page that shows a plan, in the place of VS Code's. */
  async page(dashboard: DashboardPanel, shown: { readonly folder: string; readonly plan: string }): Promise<void> {
    const messages = new vscode.EventEmitter<unknown>();
    const nothing = new vscode.EventEmitter<never>();
    await dashboard.deserializeWebviewPanel({
      visible: true,
      onDidChangeViewState: nothing.event,
      onDidDispose: nothing.event,
      dispose: () => undefined,
      webview: {
        cspSource: '',
        asWebviewUri: (uri: vscode.Uri) => uri,
        onDidReceiveMessage: messages.event,
        postMessage: () => Promise.resolve(this.all.push('post to the page') > 0),
      },
    } as unknown as vscode.WebviewPanel);
    messages.fire({ type: 'ready', shown });
  }
}

describe('one keystroke in a record of one plan', function () {
  let disposables: vscode.Disposable[];
  let counted: Counted;
  let folders: Folders;

  beforeEach(async () => {
    const root = await freshFolder();
    const all = await twoFolders(root);
    const window = windowOf(all, root);
    ({ folders } = window);
    await folders.load();
    counted = new Counted();
    const tree = counted.tree(folders);
    const sources = new CodeSources();
    const done = () => Promise.resolve(true);
    const commits = new PendingCommits(folders);
    const dashboard = new DashboardPanel(vscode.Uri.joinPath(root, 'extension'), folders, commits, done);
    disposables = [tree, counted.problemList(folders), dashboard, commits];
    const restore = replaceFunction(
      vscode.comments,
      'createCommentController',
      original => id => original(id, 'Counted'),
    );
    const threads = new CommentThreads(folders, sources);
    restore();
    disposables.push(threads, sources, window.disposable);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'b.ts'), { preview: false });
    await eventually(() => equal([...threads.placesIn(vscode.Uri.joinPath(root, 'b.ts'))].length, 1));
    threads.onDidChange(() => counted.all.push('threads placed'));
    await counted.page(dashboard, { folder: all[0]!.id, plan: 'b' });
    for (const row of await tree.getChildren()) await tree.getChildren(row);
    await quiet();
  });
  afterEach(async () => {
    vscode.Disposable.from(...disposables).dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Until nothing has happened for a while. */
  async function quiet(): Promise<void> {
    for (let before = -1; before !== counted.all.length;) {
      before = counted.all.length;
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
  }

  /** @returns what a change of a goal's text led to, with the plans whose overview was derived again */
  async function after(plan: string, change: (editor: vscode.TextEditor) => Thenable<boolean>): Promise<string[]> {
    const folder = folders.all().find(({ library }) => library.snapshot.plans.has(plan))!;
    const overviews = () => new Map(folders.plans().map(({ overview }) => [overview.id, overview]));
    const before = overviews();
    const document = await vscode.workspace.openTextDocument(folder.files.uri(goalPath(plan, 'g')));
    const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    await quiet();
    counted.all.length = 0;
    ok(await change(editor), 'the editor takes the words');
    await quiet();
    const derived = [...overviews()].filter(([id, overview]) => before.get(id) !== overview);
    const found = [...derived.map(([id]) => `overview of ${id}`), ...counted.all].sort();
    console.log(`[test]   ${found.length} things done: ${found.join(', ')}`);
    return found;
  }

  const outcome = (editor: vscode.TextEditor) =>
    editor.edit(builder => builder.insert(new vscode.Position(0, 'outcome: '.length), 'X'));

  it('costs the other plan of its folder and the other folder nothing', async () => {
    equal(await after('a', outcome), ['overview of a', 'rows of a']);
    equal(await after('c', outcome), ['overview of c', 'rows of c']);
  });

  it('is shown by the page of its own plan, once', async () => {
    equal(await after('b', outcome), ['overview of b', 'post to the page', 'rows of b', 'threads placed']);
  });

  it('tells of the problems of its own file alone', async () => {
    const found = await after('a', editor =>
      editor.edit(builder => builder.insert(new vscode.Position(0, 'outcome: '.length), '[')),
    );
    equal(found, ['diagnostics of a/goals/g.yaml']);
  });

  it('is not waited for by anybody who asks for the records', async () => {
    const [folder] = folders.all();
    await after('a', async editor => {
      const taken = await outcome(editor);
      equal(folder!.library.snapshot.plans.get('a')?.goals.get('g')?.outcome, 'XGoal of a');
      return taken;
    });
  });
});
