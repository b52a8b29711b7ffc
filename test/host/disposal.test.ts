// What activation registers with VS Code, and that nothing of it is left when it is taken back.
import * as vscode from 'vscode';
import { activate } from '../../src/extension';
import { equal, ok } from '../support/check';
import { freshFolder, putAt, workspaceFolder } from './places';
import { inFrontOf, replaceFunction } from './replace';

type Register = (...args: never[]) => vscode.Disposable;

/** Names that only one can have, and the running extension has; for these, what VS Code would give is made here. */
const TAKEN = new Set([
  'registerCommand',
  'registerTextEditorCommand',
  'createTreeView',
  'registerWebviewPanelSerializer',
]);

/** Everything of VS Code's API that hands out something to dispose of, counted while it lives. */
class Alive {
  private readonly living = new Map<object, string>();
  private readonly originals: (() => void)[] = [];

  constructor() {
    for (const [name, namespace] of Object.entries({
      commands: vscode.commands,
      comments: vscode.comments,
      languages: vscode.languages,
      window: vscode.window,
      workspace: vscode.workspace,
      extensions: vscode.extensions,
      authentication: vscode.authentication,
    })) {
      for (const key of Object.keys(namespace)) {
        if (/^(onDid|register|create)/.test(key))
          this.count(namespace as unknown as Record<string, Register>, key, `${name}.${key}`);
      }
    }
  }

  /** What lives now, by the name of what made it. */
  names(): string[] {
    return [...this.living.values()].sort();
  }

  restore(): void {
    for (const restore of this.originals) restore();
  }

  private count(namespace: Record<string, Register>, key: string, name: string): void {
    if (typeof namespace[key] !== 'function') return;
    this.originals.push(
      replaceFunction(namespace, key, original => (...args) => {
        const made = TAKEN.has(key) ? standIn() : original!.apply(namespace, args);
        if (typeof made?.dispose !== 'function') return made;
        this.living.set(made, name);
        return inFrontOf(made, {
          dispose: () => {
            this.living.delete(made);
            return made.dispose() as unknown;
          },
        });
      }),
    );
  }
}

function standIn(): vscode.Disposable {
  const event = new vscode.EventEmitter<never>();
  return Object.assign(new vscode.Disposable(() => event.dispose()), {
    onDidChangeCheckboxState: event.event,
    onDidChangeVisibility: event.event,
    onDidExpandElement: event.event,
    onDidCollapseElement: event.event,
    onDidChangeSelection: event.event,
  });
}

describe('deactivation', () => {
  it('leaves nothing that activation and use have registered', async () => {
    const root = await freshFolder();
    await putAt(vscode.Uri.joinPath(root, 'code.ts'), 'const a = 1;\n');
    const alive = new Alive();
    const extension = vscode.extensions.getExtension('mentorship.mentorship');
    ok(extension, 'the extension is there');
    const state = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
    const context = {
      subscriptions: [] as vscode.Disposable[],
      extension,
      extensionUri: extension.extensionUri,
      extensionPath: '',
      workspaceState: state,
      globalState: { ...state, setKeysForSync: () => undefined },
      storageUri: undefined,
      globalStorageUri: vscode.Uri.joinPath(root, 'storage'),
    };
    try {
      activate(context as unknown as vscode.ExtensionContext);
      // Used as far as that can be seen: code of the project with its threads.
      await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'code.ts'));
      await vscode.workspace.fs.stat(workspaceFolder());
      const registered = alive.names();
      ok(registered.length > 30, `only ${registered.length} counted`);
      console.log(`[test]   ${registered.length} registered`);
      for (const disposable of context.subscriptions.reverse()) disposable.dispose();
      equal(alive.names(), []);
    } finally {
      alive.restore();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });
});
