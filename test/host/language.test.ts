// Language help as VS Code asks for it, on text that nobody has saved: every feature once, through VS Code's own commands.
import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';

const PLAN = 'plans/nadia-jonas';
const GOAL = `${PLAN}/goals/steady-tests.yaml`;
const ENTRY = `${PLAN}/journal/language-test.md`;

function uri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, '.mentorship', ...path.split('/'));
}

const ask = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, ...args);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The text in an editor, unsaved; `‸` marks the cursor. */
async function written(path: string, marked: string): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const document = await vscode.workspace.openTextDocument(uri(path));
  await vscode.window.showTextDocument(document);
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
  ok(document.isDirty, 'the text is not saved');
  return { document, position: document.positionAt(Math.max(0, at)) };
}

describe('language help in record files', () => {
  const made = ['people/language-test.yaml', ENTRY, GOAL];
  let goalText: Uint8Array;

  before(async () => {
    await vscode.extensions.getExtension('mentorship.mentorship')?.activate();
    goalText = await vscode.workspace.fs.readFile(uri(GOAL));
    await vscode.workspace.fs.writeFile(uri('people/language-test.yaml'), utf8('name: Language Test\n'));
    await vscode.workspace.fs.writeFile(uri(ENTRY), utf8('---\nkind: progress\nauthor: jonas\ncreated: 2026-11-03T10:00:00+01:00\n---\n\nWords.\n'));
  });

  after(async () => {
    for (const path of made) {
      const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri(path).toString());
      if (!document) continue;
      await vscode.window.showTextDocument(document);
      await ask('workbench.action.files.revert');
    }
    await ask('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(uri(GOAL), goalText);
    for (const path of ['people/language-test.yaml', 'people/renamed-test.yaml', ENTRY]) {
      await vscode.workspace.fs.delete(uri(path)).then(undefined, () => undefined);
    }
  });

  const labels = async (path: string, marked: string) => {
    const { document, position } = await written(path, marked);
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('completes keys, values, ids and days', async () => {
    ok((await labels(GOAL, 'outcome: A\nst‸\n')).includes('status'), 'keys');
    ok((await labels(GOAL, 'outcome: A\nstatus: ‸\n')).includes('paused'), 'values');
    ok((await labels(GOAL, 'outcome: A\nparent: ‸\n')).includes('own-a-service'), 'ids of goals');
    const people = await labels(ENTRY, '---\nkind: thanks\nauthor: ‸\n---\n');
    ok(people.includes('language-test') && people.includes('jonas'), `ids of people: ${people.join()}`);
    ok((await labels(GOAL, 'outcome: A\ndue: ‸\n')).some(label => /^\d{4}-\d{2}-\d{2}$/.test(label)), 'days');
  });

  it('tells on hover what a key means and whom an id names', async () => {
    const words = async (path: string, marked: string) => {
      const { document, position } = await written(path, marked);
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      return hovers.flatMap(({ contents }) => contents).map(one => (typeof one === 'string' ? one : one.value)).join('\n');
    };
    ok(/finishLine/.test(await words(GOAL, 'outcome: A\nfinish‸Line: B\n')), 'a key');
    ok(/Language/.test(await words(ENTRY, '---\nkind: thanks\nauthor: language‸-test\n---\n')), 'a person');
  });

  it('goes to definitions and finds references', async () => {
    const { document, position } = await written(ENTRY, '---\nkind: thanks\nauthor: language‸-test\n---\n');
    const [definition] = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
    equal(definition?.uri.toString(), uri('people/language-test.yaml').toString());
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    equal(references.map(one => `${one.uri.path.split('/').pop()}:${one.range.start.line}`).join(), 'language-test.md:2');
  });

  it('shows problems while typing, and mends them', async () => {
    const { document } = await written(GOAL, 'outcome: A\nparent: own-a-servise\nstatus: activ\n');
    const codes = () => vscode.languages.getDiagnostics(document.uri).map(({ code }) => String(code)).join();
    // What a record names is looked up once the record itself can be read.
    for (const problem of ['wrong-value', 'unknown-goal']) {
      await eventually(() => equal(codes(), problem));
      const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
      const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic?.range, 'quickfix');
      const fix = actions.find(({ edit }) => edit);
      ok(fix?.edit && await vscode.workspace.applyEdit(fix.edit), `a fix for ${problem}`);
    }
    equal(document.getText(), 'outcome: A\nparent: own-a-service\nstatus: active\n');
    await eventually(() => equal(codes(), ''));
  });

  it('outlines, links and folds', async () => {
    const text = '---\nkind: progress\nauthor: jonas\ncreated: 2026-11-03T10:00:00+01:00\ngoal: own-a-service\ncode:\n  path: src/retry.ts\n  start: 2\n  end: 3\n---\n\nWords.\n';
    const { document } = await written(ENTRY, text);
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    ok(symbols.some(({ name, children }) => name === 'code' && children.length === 3), symbols.map(({ name }) => name).join());
    await eventually(async () => {
      const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      equal(links.map(({ target }) => target?.path.split('/').pop()).join(), 'jonas.yaml,own-a-service.yaml,mentorship.openCode');
    });
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    ok(folds.some(({ start, end }) => start === 0 && end === 9), JSON.stringify(folds));
  });

  it('renames an id in every file and the file itself, as one edit', async () => {
    const { document, position } = await written(ENTRY, '---\nkind: thanks\nauthor: language‸-test\ncreated: 2026-11-03T10:00:00+01:00\n---\n\nThanks.\n');
    const range = await ask<{ placeholder: string }>('vscode.prepareRename', document.uri, position);
    equal(range.placeholder, 'language-test');
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position, 'renamed-test');
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'the edit is applied');
    ok(document.getText().includes('author: renamed-test'), document.getText());
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri('people/renamed-test.yaml')));
    equal(text, 'name: Language Test\n');
    await eventually(() => equal(vscode.languages.getDiagnostics(document.uri).length, 0));
  });
});
