// Language help as VS Code asks for it, on text that nobody has saved: every feature once, through VS Code's own commands.
import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { ask, BorrowedFiles, recordUri as uri } from './unsaved';

const PLAN = 'plans/nadia-jonas';
const GOAL = `${PLAN}/goals/steady-tests.yaml`;
const ENTRY = `${PLAN}/journal/language-test.md`;
const MEETING = `${PLAN}/meetings/2026-01-06.md`;
const CLOSED = `${PLAN}/journal/language-test-closed.md`;
const NOTE = 'private/notes/language-test-private.md';

describe('language help in record files', () => {
  const files = new BorrowedFiles();
  const written = (path: string, marked: string) => files.write(path, marked);

  before(async () => {
    await vscode.extensions.getExtension('mentorship.mentorship')?.activate();
    await files.borrow('people/renamed-test.yaml');
    await files.put(MEETING, '---\ndate: 2026-01-06\n---\n');
    await files.put('people/language-test.yaml', 'name: Language Test\n');
    for (const path of [ENTRY, CLOSED]) {
      await files.put(
        path,
        '---\nkind: progress\nauthor: language-test\ncreated: 2026-11-03T10:00:00+01:00\n---\n\nWords.\n',
      );
    }
  });
  after(() => files.giveBack());

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
    ok((await labels(GOAL, 'outcome: A\nsteps:\n  - { id: a, ‸ }\n')).includes('text'), 'keys between braces');
    ok(
      (await labels(MEETING, '---\ndate: 2026-01-06\n---\n\n- [ ] Write @‸\n')).includes('@jonas'),
      'people in actions',
    );
    ok(
      (await labels(MEETING, '---\ndate: 2026-01-06\n---\n\n- [ ] Write #‸\n')).includes('#own-a-service'),
      'goals in actions',
    );
    ok(
      (await labels(GOAL, 'outcome: A\ndue: ‸\n')).some(label => /^\d{4}-\d{2}-\d{2}$/.test(label)),
      'days',
    );
  });

  it('tells on hover what a key means and whom an id names', async () => {
    const words = async (path: string, marked: string) => {
      const { document, position } = await written(path, marked);
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      return hovers
        .flatMap(({ contents }) => contents)
        .map(one => (typeof one === 'string' ? one : one.value))
        .join('\n');
    };
    ok(/finishLine/.test(await words(GOAL, 'outcome: A\nfinish‸Line: B\n')), 'a key');
    ok(/Language/.test(await words(ENTRY, '---\nkind: thanks\nauthor: language‸-test\n---\n')), 'a person');
  });

  it('goes to definitions and finds references', async () => {
    const { document, position } = await written(ENTRY, '---\nkind: thanks\nauthor: language‸-test\n---\n');
    await files.put('private/.gitignore', '*\n');
    await files.put(NOTE, '---\nabout: language-test\n---\n\nWords.\n');
    const [definition] = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
    equal(definition?.uri.toString(), uri('people/language-test.yaml').toString());
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    equal(
      references
        .map(one => `${one.uri.path.split('/').pop()}:${one.range.start.line}`)
        .sort()
        .join(),
      'language-test-closed.md:2,language-test-private.md:1,language-test.md:2',
    );
  });

  it('shows problems while typing, and mends them', async () => {
    const { document } = await written(GOAL, 'outcome: A\nparent: own-a-servise\nstatus: activ\n');
    const codes = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => String(code))
        .join();
    // What a record names is looked up once the record itself can be read.
    for (const problem of ['wrong-value', 'unknown-goal']) {
      await eventually(() => equal(codes(), problem));
      const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
      const actions = await ask<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        diagnostic?.range,
        'quickfix',
      );
      const fix = actions.find(({ edit }) => edit);
      ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), `a fix for ${problem}`);
    }
    equal(document.getText(), 'outcome: A\nparent: own-a-service\nstatus: active\n');
    await eventually(() => equal(codes(), ''));
  });

  it('outlines, links and folds', async () => {
    const text =
      '---\nkind: progress\nauthor: jonas\ncreated: 2026-11-03T10:00:00+01:00\ngoal: own-a-service\ncode:\n  path: src/retry.ts\n  start: 2\n  end: 3\n---\n\nWords.\n';
    const { document } = await written(ENTRY, text);
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    ok(
      symbols.some(({ name, children }) => name === 'code' && children.length === 3),
      symbols.map(({ name }) => name).join(),
    );
    await eventually(async () => {
      const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      equal(
        links.map(({ target }) => target?.path.split('/').pop()).join(),
        'jonas.yaml,own-a-service.yaml,mentorship.openCode',
      );
    });
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    ok(
      folds.some(({ start, end }) => start === 0 && end === 9),
      JSON.stringify(folds),
    );
  });

  it('refuses a name that a folder or an unreadable file has, before anything is changed', async () => {
    const text = '---\nkind: thanks\nauthor: language‸-test\ncreated: 2026-11-03T10:00:00+01:00\n---\n\nThanks.\n';
    const { document, position } = await written(ENTRY, text);
    const [folder, bytes] = [uri('people/a-folder.yaml'), uri('people/no-text.yaml')];
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(bytes, new Uint8Array([0xe9]));
    try {
      for (const name of ['a-folder', 'no-text']) {
        const refusal = await ask<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          position,
          name,
        ).then(
          () => undefined,
          (error: unknown) => String(error),
        );
        ok(refusal?.includes('taken'), refusal ?? 'not refused');
        equal(document.getText(), text.replace('‸', ''));
      }
    } finally {
      await vscode.workspace.fs.delete(folder);
      await vscode.workspace.fs.delete(bytes);
    }
  });

  it('renames an id in every file and the file itself, as one edit and one undo', async () => {
    const { document, position } = await written(
      ENTRY,
      '---\nkind: thanks\nauthor: language‸-test\ncreated: 2026-11-03T10:00:00+01:00\n---\n\nThanks.\n',
    );
    const range = await ask<{ placeholder: string }>('vscode.prepareRename', document.uri, position);
    equal(range.placeholder, 'language-test');
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'renamed-test',
    );
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'the edit is applied');
    const textOf = async (path: string) =>
      vscode.workspace.fs.readFile(uri(path)).then(
        bytes => new TextDecoder().decode(bytes),
        () => undefined,
      );
    const closed = await vscode.workspace.openTextDocument(uri(CLOSED));
    const note = await vscode.workspace.openTextDocument(uri(NOTE));
    const isRenamed = async () => {
      ok(document.getText().includes('author: renamed-test'), document.getText());
      ok(closed.getText().includes('author: renamed-test'), closed.getText());
      ok(note.getText().includes('about: renamed-test'), note.getText());
      equal(
        [await textOf('people/renamed-test.yaml'), await textOf('people/language-test.yaml')],
        ['name: Language Test\n', undefined],
      );
    };
    await isRenamed();
    await eventually(() => equal(vscode.languages.getDiagnostics(document.uri).length, 0));
    await vscode.window.showTextDocument(document);
    await ask('undo');
    await eventually(async () => {
      ok(document.getText().includes('author: language-test'), document.getText());
      ok(closed.getText().includes('author: language-test'), closed.getText());
      ok(note.getText().includes('about: language-test'), note.getText());
      equal(
        [await textOf('people/renamed-test.yaml'), await textOf('people/language-test.yaml')],
        [undefined, 'name: Language Test\n'],
      );
    });
    await ask('redo');
    await eventually(isRenamed);
  });
});
