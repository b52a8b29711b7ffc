import * as vscode from 'vscode';
import { readRequest } from '../../dashboard/contract/guard';
import { dashboardHtml } from '../../dashboard/contract/html';
import type { DashboardState, PlanRequest, ToPage } from '../../dashboard/contract/messages';
import { FIRST_QUERY, type ViewQuery, type Tab } from '../../domain/overview/viewQuery';
import { sameValue } from '../../domain/text/sameValue';
import type { Folders } from '../workspace/folders';
import type { PendingCommits } from '../workspace/pendingCommits';
import { dashboardState, ShownPage, type Selection, type Wanted } from './state';

export const DASHBOARD_TYPE = 'mentorship.dashboard';

/** The one dashboard panel of a window: shows the folders' state and passes on what the page asks for. */
export class DashboardPanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private wanted: Wanted;
  private look: ViewQuery = FIRST_QUERY;
  /** True while there is a page that hears what it is sent. */
  private isReady = false;
  /** The part that is to be shown once there is one. */
  private tab: Tab | undefined;
  private settled: DashboardState['settled'];
  private readonly page = new ShownPage();
  /** What the page has been sent last; undefined while it may not have heard. */
  private sent: DashboardState | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly folders: Folders,
    private readonly commits: PendingCommits,
    /** Does what is asked; false if it could not be done. */
    private readonly handle: (request: PlanRequest) => Promise<boolean>,
  ) {
    this.subscription = vscode.Disposable.from(
      folders.onDidChange(() => this.sendIfOther()),
      this.commits.onDidChange(() => this.sendIfOther()),
    );
  }

  show(selected?: Selection, tab?: Tab): void {
    this.wanted = selected ?? this.wanted;
    this.tab = tab;
    if (this.panel) {
      this.panel.reveal();
      this.send();
      return;
    }
    void closeOthers();
    this.attach(
      vscode.window.createWebviewPanel(DASHBOARD_TYPE, vscode.l10n.t('Mentorship'), vscode.ViewColumn.Active, {
        enableFindWidget: true,
      }),
    );
  }

  /** After a reload of the window VS Code brings the tab back and asks for its content. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.attach(panel);
    return Promise.resolve();
  }

  dispose(): void {
    this.subscription.dispose();
    this.panel?.dispose();
  }

  private attach(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.isReady = false;
    this.sent = undefined;
    const { webview } = panel;
    const media = vscode.Uri.joinPath(this.extensionUri, 'media');
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist');
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [media, dist] };
    panel.iconPath = new vscode.ThemeIcon('dashboard');
    const listeners = [
      webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      // Messages to a hidden page are lost, so it is told everything again when it is seen again.
      panel.onDidChangeViewState(() => {
        if (panel.visible) this.send();
        else {
          this.isReady = false;
          this.sent = undefined;
        }
      }),
      panel.onDidDispose(() => {
        vscode.Disposable.from(...listeners).dispose();
        if (this.panel === panel) this.panel = undefined;
      }),
    ];
    webview.html = dashboardHtml({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'dashboard.js')).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(media, 'dashboard.css')).toString(),
      language: vscode.env.language,
      l10nContents: vscode.l10n.bundle,
    });
  }

  private async receive(message: unknown): Promise<void> {
    const request = readRequest(message);
    if (!request) return; // Not of the contract: whoever sent it, it is not acted on.
    switch (request.type) {
      case 'ready':
        // A page that comes back after a reload of the window knows better than this panel where its reader was.
        this.isReady = true;
        this.look = request.look ?? this.look;
        this.wanted ??= request.shown;
        this.send();
        await this.folders.load();
        this.send();
        await this.commits.look();
        return;
      case 'selectPlan':
        this.wanted = { folder: request.folder, plan: request.plan };
        await this.folders.choice.set(this.wanted);
        break;
      case 'showPlans':
        this.wanted = 'all';
        break;
      case 'look':
        this.look = request.look;
        break;
      default: {
        const done = await this.handle(request);
        if ('draft' in request && request.draft !== undefined) this.settled = { draft: request.draft, done };
      }
    }
    // Also where nothing could be written: the page shows a tick at once and must learn that it did not hold.
    this.send();
  }

  private send(): void {
    if (!this.panel?.visible) return;
    const tab = this.isReady ? this.tab : undefined;
    if (tab) {
      this.tab = undefined;
      this.look = { ...this.look, tab, search: '' };
    }
    const state = this.stateNow();
    this.sent = this.isReady ? state : undefined;
    const message: ToPage = { type: 'show', state: this.settled ? { ...state, settled: this.settled } : state, tab };
    void this.panel.webview.postMessage(message);
  }

  /** Most changes are in records that the page shows nothing of. */
  private sendIfOther(): void {
    if (this.panel?.visible && !(this.sent && sameValue(this.sent, this.stateNow()))) this.send();
  }

  private stateNow(): DashboardState {
    const wanted = this.wanted ?? this.folders.choice.get();
    return dashboardState(this.folders, this.commits, wanted, shown => this.page.of(shown, this.look));
  }
}

/**
 * After a reload VS Code asks for the content of a tab only once it is seen. Until then the tab can't be told to show
 * itself, so it makes room for the new one.
 */
async function closeOthers(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  // VS Code puts something of its own before the type of a panel.
  const left = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(DASHBOARD_TYPE),
  );
  if (left.length > 0) await vscode.window.tabGroups.close(left, true);
}
