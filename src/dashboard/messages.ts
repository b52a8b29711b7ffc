/**
 * The contract between the dashboard page and the extension. Two closed unions: what the extension shows, and what the
 * page asks for. There is no request and reply: a request goes in, a new state comes out.
 */
import type { Overview } from '../domain/overview/overview';

export interface DashboardState {
  /** BCP 47 tag of VS Code's display language. */
  readonly language: string;
  /** The mentorship folders of this window; each says what it holds. */
  readonly folders: readonly FolderState[];
  /** The plan to show. */
  readonly selected: { readonly folder: string; readonly plan: string } | undefined;
  /** Files are still being read. */
  readonly loading: boolean;
}

export interface FolderState {
  /** Opaque; sent back in requests. */
  readonly id: string;
  readonly name: string;
  readonly overview: Overview;
}

/** From the extension to the page: always everything, so that a missed message loses nothing. */
export type ToPage = { readonly type: 'show'; readonly state: DashboardState };

/** From the page to the extension. `folder` is a `FolderState.id`; paths are relative to that folder. */
export type ToExtension =
  | { readonly type: 'ready' }
  | { readonly type: 'start' }
  | { readonly type: 'selectPlan'; readonly folder: string; readonly plan: string }
  | { readonly type: 'openFile'; readonly folder: string; readonly path: string; readonly line?: number }
  | { readonly type: 'openCode'; readonly folder: string; readonly plan: string; readonly entry: string }
  | { readonly type: 'generateAgenda'; readonly folder: string; readonly plan: string }
  | { readonly type: 'reply'; readonly folder: string; readonly plan: string; readonly entry: string }
  | { readonly type: 'tickStep'; readonly folder: string; readonly plan: string; readonly goal: string; readonly step: string; readonly done: boolean }
  | { readonly type: 'tickAction'; readonly folder: string; readonly plan: string; readonly meeting: string; readonly line: number; readonly text: string; readonly done: boolean }
  | { readonly type: 'addGoal'; readonly folder: string; readonly plan: string }
  | { readonly type: 'commit'; readonly folder: string };
