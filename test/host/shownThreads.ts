// Comment threads in a window of the test's own, as VS Code was asked to show them.
import * as vscode from 'vscode';
import { CodeSources } from '../../src/host/code/sources';
import { CommentThreads } from '../../src/host/comments/threads';
import type { Folders } from '../../src/host/workspace/folders';
import { inFrontOf, replaceFunction } from './replace';

export class ShownThreads implements vscode.Disposable {
  private readonly alive = new Set<vscode.CommentThread>();
  private readonly parts: vscode.Disposable;
  private controller: vscode.CommentController | undefined;

  constructor(folders: Folders) {
    const restore = replaceFunction(vscode.comments, 'createCommentController', original => (id, label) => {
      const controller = original(id, label);
      this.controller = controller;
      return inFrontOf(controller, {
        createCommentThread: (...args) => this.seen(controller.createCommentThread(...args)),
      });
    });
    try {
      const sources = new CodeSources();
      this.parts = vscode.Disposable.from(new CommentThreads(folders, sources), sources);
    } finally {
      restore();
    }
  }

  /** Those that stand at lines of a document now, from the top. */
  at(uri: vscode.Uri): vscode.CommentThread[] {
    return [...this.alive]
      .filter(thread => thread.range && thread.uri.toString() === uri.toString())
      .sort((a, b) => a.range!.start.line - b.range!.start.line);
  }

  /** Their lines, counted from 1, and their first words. */
  places(uri: vscode.Uri): [start: number, end: number, words: string][] {
    return this.at(uri).map(thread => [thread.range!.start.line + 1, thread.range!.end.line + 1, firstWords(thread)]);
  }

  /** The first words of all threads of a file, those whose lines are gone too. */
  ofFile(uri: vscode.Uri): string[] {
    return [...this.alive].filter(thread => thread.uri.toString() === uri.toString()).map(firstWords);
  }

  /** Whether a note can be begun in a document. */
  async offersNotes(document: vscode.TextDocument): Promise<boolean> {
    const ranges = await this.controller?.commentingRangeProvider?.provideCommentingRanges(
      document,
      new vscode.CancellationTokenSource().token,
    );
    return Array.isArray(ranges) && ranges.length > 0;
  }

  dispose(): void {
    this.parts.dispose();
  }

  private seen(thread: vscode.CommentThread): vscode.CommentThread {
    const shown = inFrontOf(thread, {
      dispose: () => {
        this.alive.delete(shown);
        thread.dispose();
      },
    });
    this.alive.add(shown);
    return shown;
  }
}

function firstWords({ comments }: vscode.CommentThread): string {
  const body = comments[0]?.body;
  return (typeof body === 'string' ? body : (body?.value ?? '')).split('\n')[0]!;
}
