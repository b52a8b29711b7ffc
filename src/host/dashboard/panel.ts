import * as vscode from 'vscode';
import { readRequest } from '../../dashboard/guard';
import { dashboardHtml } from '../../dashboard/html';
import type { DashboardState, ToExtension, ToPage } from '../../dashboard/messages';
import type { Folders } from '../folders';

export const DASHBOARD_TYPE = 'mentorship.dashboard';

/** The plan that the dashboard shows. */
export interface Selection {
  readonly folder: string;
  readonly plan: string;
}

/** The one dashboard panel of a window: shows the folders' state and passes on what the page asks for. */
export class DashboardPanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private selected: Selection | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly folders: Folders,
    private readonly handle: (request: Exclude<ToExtension, { type: 'ready' | 'selectPlan' }>) => Promise<void>,
  ) {
    this.subscription = folders.onDidChange(() => this.send());
  }

  show(selected?: Selection): void {
    this.selected = selected ?? this.selected;
    if (this.panel) {
      this.panel.reveal();
      this.send();
      return;
    }
    this.attach(vscode.window.createWebviewPanel(DASHBOARD_TYPE, vscode.l10n.t('Mentorship'), vscode.ViewColumn.Active));
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
    const { webview } = panel;
    const media = vscode.Uri.joinPath(this.extensionUri, 'media');
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist');
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [media, dist] };
    panel.iconPath = new vscode.ThemeIcon('dashboard');
    const listeners = [
      webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      // Messages to a hidden page are lost, so it is told everything again when it is seen again.
      panel.onDidChangeViewState(() => { if (panel.visible) this.send(); }),
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
        this.send();
        await this.folders.load();
        this.send();
        return;
      case 'selectPlan':
        this.selected = { folder: request.folder, plan: request.plan };
        this.send();
        return;
      default:
        await this.handle(request);
        // Also where nothing could be written: the page shows a tick at once and must learn that it did not hold.
        this.send();
    }
  }

  private send(): void {
    if (!this.panel?.visible) return;
    const message: ToPage = { type: 'show', state: this.state() };
    void this.panel.webview.postMessage(message);
  }

  private state(): DashboardState {
    const plans = this.folders.plans();
    const isThere = plans.some(({ folder, overview }) => folder.id === this.selected?.folder && overview.id === this.selected.plan);
    const first = plans.find(({ overview }) => overview.phase !== 'closed') ?? plans[0];
    return {
      language: vscode.env.language,
      folders: this.folders.all().map(folder => ({ id: folder.id, name: folder.name, overview: folder.overview() })),
      selected: isThere ? this.selected : first && { folder: first.folder.id, plan: first.overview.id },
      loading: !this.folders.isReady,
    };
  }
}
