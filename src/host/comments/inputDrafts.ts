import * as vscode from 'vscode';

/** How long after an input went away it is asked whether its editor went with it. */
const AFTER_MS = 1000;
/** How long VS Code is given to fill a new input. */
const FILL_MS = 250;
const ATTEMPTS = 3;

/**
 * What is being typed in the inputs of threads, kept for after a reload: VS Code itself keeps it only while the window
 * lives. An input is known by the file it is in; where one is begun in that file again, the words are there again.
 */
export class InputDrafts implements vscode.Disposable {
  private file: string | undefined;
  private readonly inputs = new Map<string, { readonly file: string; text: string }>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly state: vscode.Memento) {
    this.note(vscode.window.activeTextEditor);
    this.disposables = [
      vscode.window.onDidChangeActiveTextEditor(editor => this.note(editor)),
      vscode.workspace.onDidOpenTextDocument(document => void this.begin(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.keep(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.end(document)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /**
   * Words that VS Code has taken out of an input, and that came to nothing: they are there again, in that input where it
   * is still open, else in the next one in that file.
   */
  async putBack(file: vscode.Uri, text: string): Promise<void> {
    await this.state.update(keyOf(file.toString()), text);
    const open = vscode.workspace.textDocuments.find(
      document => this.inputs.get(document.uri.toString())?.file === file.toString() && document.getText() === '',
    );
    if (!open) return;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(open.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }

  private note(editor: vscode.TextEditor | undefined): void {
    if (editor && !isInput(editor.document)) this.file = editor.document.uri.toString();
  }

  private async begin(document: vscode.TextDocument): Promise<void> {
    if (!isInput(document) || !this.file) return;
    const { file } = this;
    const isFirst = ![...this.inputs.values()].some(input => input.file === file && input.text !== '');
    this.inputs.set(document.uri.toString(), { file, text: document.getText() });
    const draft = this.state.get<string>(keyOf(file));
    for (let attempt = 0; draft && isFirst && attempt < ATTEMPTS; attempt++) {
      // VS Code fills the input itself just after it has made it, if only with nothing.
      await new Promise(resolve => setTimeout(resolve, FILL_MS));
      if (document.isClosed || document.getText() !== '') return;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), draft);
      if (await vscode.workspace.applyEdit(edit)) return;
    }
  }

  private keep(document: vscode.TextDocument): void {
    const input = this.inputs.get(document.uri.toString());
    if (!input) return;
    input.text = document.getText();
    void this.state.update(keyOf(input.file), input.text.trim() === '' ? undefined : input.text);
  }

  /** Closed while its editor stays: sent or thrown away. Closed with its editor: wanted later. */
  private end(document: vscode.TextDocument): void {
    const input = this.inputs.get(document.uri.toString());
    if (!input || !this.inputs.delete(document.uri.toString())) return;
    setTimeout(() => {
      const isThere = vscode.window.visibleTextEditors.some(editor => editor.document.uri.toString() === input.file);
      const isBegunAgain = [...this.inputs.values()].some(({ file }) => file === input.file);
      if (isThere && !isBegunAgain) void this.state.update(keyOf(input.file), undefined);
    }, AFTER_MS);
  }
}

function isInput({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'comment' && uri.authority === 'mentorship';
}

const keyOf = (file: string) => `input:${file}`;
