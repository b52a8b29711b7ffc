import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { App } from './host/app';
import { registerCommands } from './host/commands/register';
import { CodeNotes } from './host/codeNotes';
import { CodeWalk } from './host/codeWalk';
import { CodeWorlds } from './host/codeWorld';
import { InputDrafts } from './host/comments/inputDrafts';
import { CommentThreads } from './host/comments/threads';
import { DASHBOARD_TYPE, DashboardPanel } from './host/dashboard/panel';
import { handleRequest } from './host/dashboard/requests';
import { ProblemList } from './host/diagnostics';
import { Folders } from './host/folders';
import { registerLanguageHelp } from './host/language/register';
import { PlanChoice } from './host/planChoice';
import { PAGE_KINDS } from './host/pageKinds';
import { Pages } from './host/pages';
import { PrivacyWatch } from './host/privacyWatch';
import { createPanelViews } from './host/panelViews';
import { Reminders } from './host/reminders';
import { MeetingStatus } from './host/statusBar';
import { TemplateProblems } from './host/templateProblems';
import { keepContextKeys } from './host/contextKeys';
import { WordingAdvice } from './host/wordingAdvice';

/** Joins the parts. Nothing is read here: the first view, command or visible editor asks for the files. */
export function activate(context: vscode.ExtensionContext): void {
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Mentorship'), { log: true });
  const choice = new PlanChoice(context.workspaceState);
  const folders = new Folders({
    choice,
    storage: context.storageUri,
    shared: context.globalStorageUri,
    build: buildOf(context),
  });
  const dashboard = new DashboardPanel(context.extensionUri, folders, request => handleRequest(app, request));
  const worlds = new CodeWorlds();
  const pages = new Pages(folders, PAGE_KINDS);
  const app: App = { folders, dashboard, log, pages, worlds, state: context.workspaceState };
  const threads = new CommentThreads(folders, worlds);
  const walk = new CodeWalk();
  const status = new MeetingStatus(app);
  context.subscriptions.push(
    log,
    choice,
    folders,
    pages,
    dashboard,
    vscode.window.registerWebviewPanelSerializer(DASHBOARD_TYPE, dashboard),
    worlds,
    threads,
    new InputDrafts(context.workspaceState),
    new CodeNotes(threads),
    new WordingAdvice(folders),
    walk,
    new ProblemList(folders),
    new PrivacyWatch(folders),
    new TemplateProblems(folders),
    createPanelViews(app),
    status,
    new Reminders(app, () => status.show()),
    keepContextKeys(folders),
    registerLanguageHelp(app),
    registerCommands(app, threads, walk),
  );
}

/** What is kept between runs is of one build: another one may read a file in another way. */
async function buildOf({ extension, extensionUri }: vscode.ExtensionContext): Promise<string> {
  const { version } = extension.packageJSON as { readonly version: string };
  const { mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, 'dist', 'extension.js')).then(
    stat => stat,
    () => ({ mtime: 0 }),
  );
  return `${version} ${mtime}`;
}
