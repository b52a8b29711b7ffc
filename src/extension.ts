import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { App } from './host/app';
import { registerCommands } from './host/commands/register';
import { titlesOf } from './host/commands/titles';
import { CodeNotes } from './host/comments/hovers';
import { CodeWalk } from './host/codeWalk/view';
import { CodeSources } from './host/code/sources';
import { InputDrafts } from './host/comments/inputDrafts';
import { CommentThreads } from './host/comments/threads';
import { DASHBOARD_TYPE, DashboardPanel } from './host/dashboard/panel';
import { handleRequest } from './host/dashboard/requests';
import { ProblemList } from './host/diagnostics/records';
import { Folders } from './host/workspace/folders';
import { registerLanguageHelp } from './host/language/register';
import { otherBranchOf } from './host/workspace/commitBranches';
import { followCheckouts } from './host/workspace/followCheckouts';
import { PendingCommits } from './host/workspace/pendingCommits';
import { watchSharing } from './host/workspace/sharing';
import { ChosenPlan } from './host/workspace/chosenPlan';
import { PAGE_KINDS } from './host/pages/kinds';
import { Pages } from './host/pages/provider';
import { PrivacyWatch } from './host/diagnostics/privacy';
import { createPanelViews } from './host/views/panel';
import { Reminders } from './host/views/reminders';
import { MeetingStatus } from './host/views/statusBar';
import { TemplateProblems } from './host/diagnostics/templates';
import { keepContextKeys } from './host/contextKeys';
import { WordingAdvice } from './host/diagnostics/wording';

/** Joins the parts. Nothing is read here: the first view, command or visible editor asks for the files. */
export function activate(context: vscode.ExtensionContext): void {
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Mentorship'), { log: true });
  const choice = new ChosenPlan(context.workspaceState);
  const folders = new Folders({
    choice,
    storage: context.storageUri,
    shared: context.globalStorageUri,
    build: buildOf(context),
  });
  const commits = new PendingCommits(
    folders,
    async folder => (await otherBranchOf(context.workspaceState, folder))?.commits,
  );
  const dashboard = new DashboardPanel(context.extensionUri, folders, commits, request => handleRequest(app, request));
  const sources = new CodeSources();
  const pages = new Pages(folders, PAGE_KINDS);
  const drafts = new InputDrafts(context.workspaceState);
  const titleOf = titlesOf(context.extension.packageJSON);
  const app: App = { folders, dashboard, log, titleOf, pages, sources, drafts, state: context.workspaceState };
  const threads = new CommentThreads(folders, sources);
  const walk = new CodeWalk();
  context.subscriptions.push(
    log,
    choice,
    folders,
    pages,
    commits,
    watchSharing(folders, commits, context.workspaceState),
    followCheckouts(folders),
    dashboard,
    vscode.window.registerWebviewPanelSerializer(DASHBOARD_TYPE, dashboard),
    sources,
    threads,
    drafts,
    new CodeNotes(threads),
    new WordingAdvice(folders),
    walk,
    new ProblemList(folders),
    new PrivacyWatch(folders),
    new TemplateProblems(folders),
    createPanelViews(app),
    new MeetingStatus(app),
    new Reminders(app, () => folders.lookAtDay()),
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
