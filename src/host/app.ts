import type * as vscode from 'vscode';
import type { CodeSources } from './code/sources';
import type { Tab } from '../domain/overview/viewQuery';
import type { PlanId } from './workspace/chosenPlan';
import type { Folders } from './workspace/folders';
import type { Log } from './workspace/log';
import type { Pages } from './pages/provider';

/** What commands and views are given: the parts of the running extension. */
export interface App {
  readonly folders: Folders;
  /** Shows the dashboard, with a plan and a tab of its own if they are named. */
  readonly dashboard: { show(plan?: PlanId, tab?: Tab): void };
  readonly log: Log;
  /** What a command is called, in the language of the window. */
  readonly titleOf: (command: string) => string;
  readonly pages: Pages;
  /** Where code is now. */
  readonly sources: CodeSources;
  /** Words that were typed at lines of code and not sent. */
  readonly drafts: { putBack(file: vscode.Uri, text: string): Promise<void> };
  /** What this window remembers of unfinished work. */
  readonly state: vscode.Memento;
}
