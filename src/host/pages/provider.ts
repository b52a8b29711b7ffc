import * as vscode from 'vscode';
import type { PlanOverview } from '../../domain/overview/overview';
import type { Page, PageTarget } from '../../domain/page/page';
import type { Folders } from '../workspace/folders';
import { concernsPlan, concernsPlans } from '../workspace/concerns';
import type { FoldersChange, MentorshipFolder } from '../workspace/mentorshipFolder';
import type { Target } from '../workspace/target';

/** What a page is about: a folder of mentorships, mostly one plan in it. */
export interface PageRequest {
  readonly folder: MentorshipFolder;
  readonly overview: PlanOverview | undefined;
  /** Of a page about one goal: its id. */
  readonly goal?: string | undefined;
}

/** How a page is made; undefined where there is nothing to show any more. */
export type MakePage = (place: PageRequest) => Page | undefined | Promise<Page | undefined>;

export interface PageKind {
  readonly make: MakePage;
  /** Also shows what stands in other plans of its folder. */
  readonly ofAllPlans?: true;
}

const SCHEME = 'mentorship-page';

/**
 * Pages: read-only documents that are made from the records when they are looked at and follow them as they change. The
 * address of a page says all that is needed to make it, so it is there again after a reload.
 */
export class Pages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folders: Folders,
    private readonly kinds: Readonly<Record<string, PageKind>>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      folders.onDidChange(change => this.refresh(change)),
    );
  }

  /** @param title what the editor's tab says */
  uri(kind: string, { folder, overview, goal }: PageRequest, title: string): vscode.Uri {
    const query = JSON.stringify({ kind, folder: folder.id, plan: overview?.id, goal });
    return vscode.Uri.from({
      scheme: SCHEME,
      path: `/${overview?.id ?? folder.name}/${title.replaceAll('/', '-')}.md`,
      query,
    });
  }

  async show(kind: string, place: PageRequest, title: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uri(kind, place, title));
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    await this.folders.load();
    return (await this.make(uri))?.page.text ?? '';
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    await this.folders.load();
    const made = await this.make(document.uri);
    // A document that is a moment behind its page would have its links in the wrong places.
    if (!made || made.page.text !== document.getText().replaceAll('\r\n', '\n')) return [];
    return made.page.links.map(({ start, end, goes }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return new vscode.DocumentLink(range, targetUri(made.place, goes));
    });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Also called for what no record tells of, such as a private note. */
  refresh(change: FoldersChange = 'all'): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === SCHEME && this.isConcerned(uri, change)) this.changed.fire(uri);
  }

  private isConcerned(uri: vscode.Uri, change: FoldersChange): boolean {
    if (change === 'all') return true;
    const { kind, folder, plan } = askedIn(uri);
    if (plan === undefined || this.kinds[kind]?.ofAllPlans) return folder === change.folder.id && concernsPlans(change);
    return concernsPlan(change, { id: folder }, plan);
  }

  private async make(uri: vscode.Uri): Promise<{ place: PageRequest; page: Page } | undefined> {
    const asked = askedIn(uri);
    const folder = this.folders.get(asked.folder);
    const overview = folder?.overview().plans.find(({ id }) => id === asked.plan);
    const page = folder && (await this.kinds[asked.kind]?.make({ folder, overview, goal: asked.goal }));
    return folder && page && { place: { folder, overview }, page };
  }
}

/** What the address of a page says. */
function askedIn({ query }: vscode.Uri): { kind: string; folder: string; plan?: string; goal?: string } {
  return JSON.parse(query) as { kind: string; folder: string; plan?: string; goal?: string };
}

/** Only our own commands are ever named, with ids and paths as their only argument. */
function targetUri({ folder, overview }: PageRequest, goes: PageTarget): vscode.Uri {
  const target: Target = {
    folder: folder.id,
    plan: overview?.id,
    path: goes.path,
    ...(goes.kind === 'command' ? { entry: goes.entry } : {}),
  };
  const command = goes.kind === 'record' ? 'mentorship.openRecord' : goes.command;
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([target]))}`);
}
