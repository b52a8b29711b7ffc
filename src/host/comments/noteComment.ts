import * as vscode from 'vscode';
import { sameValue } from '../../domain/text/sameValue';
import { commitIn } from '../../domain/records/commitLine';
import type { ShownEntry } from './anchored';

/** One entry or reply in a thread. VS Code hands the object itself to the commands of a comment. */
export class NoteComment implements vscode.Comment {
  readonly author: vscode.CommentAuthorInformation;
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  contextValue: string;
  label?: string;
  timestamp?: Date;

  constructor(
    readonly thread: vscode.CommentThread,
    readonly shown: ShownEntry,
    /** The record: the entry itself or one of its replies. */
    readonly record: CommentRecord,
    private readonly isFolded: boolean,
  ) {
    this.author = { name: record.author };
    this.timestamp = new Date(record.created);
    this.contextValue = `${record.mine ? 'mine' : 'theirs'}${isFolded ? ' folded' : ''}${commitIn(record.text) ? ' commit' : ''}`;
    this.body = trustless(isFolded ? folded(record.text) : (record.shown ?? record.text));
    if (record.label) this.label = record.label;
  }

  get isEdited(): boolean {
    return this.mode === vscode.CommentMode.Editing;
  }

  /** Whether it would look the same if it were made again. */
  isOf(record: CommentRecord, isFolded: boolean): boolean {
    return this.isFolded === isFolded && sameValue(this.record, record);
  }

  /** Turn into an input with the text as it was written. */
  edit(): void {
    this.mode = vscode.CommentMode.Editing;
    this.body = this.record.text;
    this.show();
  }

  cancel(): void {
    this.mode = vscode.CommentMode.Preview;
    this.body = trustless(this.record.shown ?? this.record.text);
    this.show();
  }

  /** What stands in the input. */
  get words(): string {
    return typeof this.body === 'string' ? this.body : this.body.value;
  }

  private show(): void {
    this.thread.comments = [...this.thread.comments];
  }
}

export interface CommentRecord {
  readonly id: string;
  readonly path: string;
  readonly author: string;
  readonly mine: boolean;
  readonly created: string;
  readonly text: string;
  /** What to show instead, with the words that the code no longer has. */
  readonly shown?: string;
  readonly label?: string | undefined;
}

/** Other people's words: no trust, no HTML, so that links to commands and pages of any kind stay inert. */
function trustless(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text, false);
}

/** The first line alone, so that a reader who wants to think first can. */
function folded(text: string): string {
  const [first = ''] = text.trim().split(/\r?\n/, 1);
  const lead = /^[`~]{3}/.test(first) ? '' : `${first}\n\n`;
  return `${lead}*${vscode.l10n.t('An example is folded here. Try it yourself first, then open it with the eye above.')}*`;
}
