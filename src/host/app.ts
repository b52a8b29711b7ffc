import type * as vscode from 'vscode';
import type { CodeWorlds } from './codeWorld';
import type { DashboardPanel } from './dashboard/panel';
import type { Folders } from './folders';
import type { Log } from './log';
import type { Pages } from './pages';

/** What commands and views are given: the parts of the running extension. */
export interface App {
  readonly folders: Folders;
  readonly dashboard: DashboardPanel;
  readonly log: Log;
  readonly pages: Pages;
  /** Where code is now. */
  readonly worlds: CodeWorlds;
  /** What this window remembers of unfinished work. */
  readonly state: vscode.Memento;
}
