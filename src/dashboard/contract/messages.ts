/**
 * The contract between the dashboard page and the extension. Two closed unions: what the extension shows, and what the
 * page asks for. There is no request and reply: a request goes in, a new state comes out.
 */
import type { Tab } from '../../domain/overview/viewQuery';
import type { NeedsCounts } from '../../domain/overview/needs';
import type { PersonRef, PlanOverview } from '../../domain/overview/overview';
import type { PlanPage } from '../../domain/planPage/planPage';
import type { Problem } from '../../domain/records/problem';
import type { PageRequest } from './guard';

export interface DashboardState {
  /** BCP 47 tag of VS Code's display language. */
  readonly language: string;
  /** The mentorship folders of this window. */
  readonly folders: readonly FolderState[];
  /** Every plan of every folder, in few words. */
  readonly plans: readonly PlanSummary[];
  /** The plan to show; undefined for the list of all plans. */
  readonly shown: { readonly folder: string; readonly plan: PlanPage } | undefined;
  /** Files are still being read. */
  readonly loading: boolean;
  /** What came of the last request that carried a draft: a page keeps its words until they are written. */
  readonly settled?: { readonly draft: string; readonly done: boolean } | undefined;
}

export interface FolderState {
  /** Opaque; sent back in requests. */
  readonly id: string;
  readonly name: string;
  /** The first of them; errors come first. */
  readonly problems: readonly Problem[];
  readonly problemFiles: { readonly broken: number; readonly all: number };
  /** False where the file system takes no changes: the page then offers none. */
  readonly writable: boolean;
  /** Set where no file says who is reading: what git knows of them, if anything. */
  readonly stranger?: { readonly email?: string | undefined } | undefined;
  /** What git has to say of this folder; left out while nobody has asked it. */
  readonly commits?: {
    /** False where there is no git: the page then offers no commit. */
    readonly available: boolean;
    /** Files changed and not committed, if known; at 0 the page offers no commit. */
    readonly pending?: number;
    /** Commits of the branch that nobody else has yet; `branch` where none of it was ever pushed. */
    readonly push?: number | 'branch';
    /** Commits of others that are not here yet, as far as git knows. */
    readonly pull?: number;
  };
}

export interface PlanSummary {
  readonly folder: string;
  readonly id: string;
  readonly mentor: PersonRef;
  readonly mentee: PersonRef;
  readonly role: PlanOverview['role'];
  readonly phase: PlanOverview['phase'];
  readonly start: string;
  readonly end: string;
  readonly today: string;
  readonly nextMeeting: string | undefined;
  /** What it needs from the reader. */
  readonly needs: NeedsCounts;
  readonly goals: number;
  readonly steps: { readonly done: number; readonly all: number };
  readonly lastEntry: string | undefined;
}

/** From the extension to the page: always everything, so that a missed message loses nothing. */
export interface ToPage {
  readonly type: 'show';
  readonly state: DashboardState;
  /** The part of the plan to go to, where a command has asked for it. */
  readonly tab?: Tab | undefined;
}

/** From the page to the extension, as `readRequest` lets it through on arrival. */
export type ToExtension = PageRequest;

/** What the host hands on; the others are the panel's own. */
export type PlanRequest = Exclude<ToExtension, { type: 'ready' | 'selectPlan' | 'showPlans' | 'look' }>;
