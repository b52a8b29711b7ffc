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
  /** What git has to say of this folder; left out while nobody has asked it. */
  readonly commits?: {
    /** False where there is no git: the page then offers no commit. */
    readonly available: boolean;
    /** Files changed and not committed, if known; at 0 the page offers no commit. */
    readonly pending?: number;
  };
}

/** From the extension to the page: always everything, so that a missed message loses nothing. */
export type ToPage = { readonly type: 'show'; readonly state: DashboardState };

/**
 * From the page to the extension, checked by `readRequest` on arrival. `folder` is a `FolderState.id`; paths are
 * relative to that folder; lines count from 0, as in `Problem.range` and `ActionItem.line`. After a tick the extension always
 * shows a state, the old one too if nothing could be written: it is what sets the checkbox right again.
 */
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
