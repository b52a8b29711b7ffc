import type { HelpMonth } from '../practices/helpOverTime';
import type { PracticeItem } from '../practices/practices';
import type { FeedbackType, Outcome } from '../records/entryValues';
import type { SearchAnswer } from '../search/search';
import type {
  ActionItem,
  EntryItem,
  GoalItem,
  MeetingItem,
  NextMeeting,
  PersonRef,
  PlanOverview,
  Review,
} from '../overview/overview';
import type { FirstStep } from '../overview/firstSteps';
import type { FeedbackState } from '../records/feedbackState';
import type { Tab } from '../overview/viewQuery';

/**
 * What one page shows of one plan: what stands on every tab, and the tab that is looked at. Bounded, however long the
 * lists behind it are. Made by `planPageOf`.
 */
export type PlanPage = PlanFrame & TabPage;

/** The page while it shows one tab. */
export type PlanOn<T extends Tab> = Extract<PlanPage, { readonly tab: T }>;

interface PlanFrame {
  readonly id: string;
  readonly path: string;
  readonly mentor: PersonRef;
  readonly mentee: PersonRef;
  readonly role: PlanOverview['role'];
  readonly phase: PlanOverview['phase'];
  readonly start: string;
  readonly end: string;
  readonly today: string;
  /** Everything that has its day on the line from start to end, in order. */
  readonly marks: readonly TimelineEvent[];
  readonly nextMeeting: NextMeeting | undefined;
  readonly goals: readonly PageGoal[];
  readonly counts: Counts;
  /** The answer to what is searched for; undefined while nothing is. */
  readonly search: SearchAnswer | undefined;
}

type TabPage =
  | ({ readonly tab: 'overview' } & OverviewPage)
  | { readonly tab: 'goals' }
  | { readonly tab: 'feedback'; readonly feedback: FeedbackPage }
  | { readonly tab: 'journal'; readonly journal: JournalPage }
  | ({ readonly tab: 'practices' } & PracticesPage);

export interface PracticesPage {
  readonly practices: readonly PracticeItem[];
  /**
   * How much the mentor's notes gave away, by month: for the two alone, and undefined while there is no movement to
   * see.
   */
  readonly help?: readonly HelpMonth[] | undefined;
}

/** How much there is in all. */
export interface Counts {
  readonly feedback: number;
  /** Feedback that has not ended, whoever has to move. */
  readonly unanswered: number;
  /** Entries of the journal but feedback. */
  readonly notes: number;
  readonly meetings: number;
}

export interface OverviewPage {
  readonly needsMe: Waiting;
  /** What the other side is waited for; undefined for a reader who takes no part. */
  readonly needsOther: (Waiting & { readonly person: PersonRef }) | undefined;
  readonly replyTime: PlanOverview['replyTime'];
  readonly wins: Wins;
  readonly meetings: Part<MeetingItem>;
  /** The newest of the journal but feedback, for the first query. */
  readonly latest: readonly PageEntry[];
}

/** The first items of a list, and how many there are in all. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** `Needs` for the page. */
export interface Waiting {
  readonly count: number;
  readonly first: readonly FirstStep[];
  readonly questions: Part<PageEntry>;
  readonly feedback: Part<PageEntry>;
  readonly decisions: Part<PageEntry>;
  readonly actions: Part<ActionItem>;
  readonly agenda: boolean;
  readonly review: Review | undefined;
}

export type TimelineEventKind = MeetingItem['status'] | 'missed' | 'next' | 'review';

export interface TimelineEvent {
  readonly kind: TimelineEventKind;
  readonly date: string;
  /** The meeting's note, if there is one. */
  readonly path: string | undefined;
}

/** An entry, its long text cut. */
export type PageEntry = EntryItem & {
  /** The text goes on in the file. */
  readonly cut?: true;
  /** Replies older than those that are here. */
  readonly earlierReplies?: number;
};

export type WinKind = 'step' | 'goal' | 'tried' | 'praise' | 'thanks' | 'progress';

export interface Win {
  readonly kind: WinKind;
  readonly text: string;
  readonly date: string;
  readonly path: string;
}

export interface Wins extends Part<Win> {
  /** Since this day: the last meeting, or the beginning. */
  readonly since: string;
  readonly sinceMeeting: boolean;
}

/** A goal; where the goals are looked at, with what shows that it moved. */
export type PageGoal = GoalItem & { readonly moved?: Moved };

export interface Moved {
  readonly weeks: readonly Movement[];
  readonly evidence: Part<Evidence>;
}

/** What happened for a goal in one week. */
export interface Movement {
  /** Its Monday. */
  readonly week: string;
  readonly steps: number;
  readonly entries: number;
}

/** What shows that a goal moved: a step done, or an entry with its code and commit. */
export interface Evidence {
  readonly kind: EntryItem['kind'] | 'step';
  readonly date: string;
  readonly text: string;
  /** The entry's id, where it is one. */
  readonly entry: string | undefined;
  readonly path: string;
  readonly code: EntryItem['code'];
}

/** What became of all feedback of a plan, by state. */
export type Flow = Readonly<Record<FeedbackState, number>>;

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface FeedbackPage {
  readonly flow: Flow;
  readonly total: number;
  /** Those that the filter lets through. */
  readonly shown: Part<PageEntry>;
  readonly people: readonly Choice[];
  readonly goals: readonly Choice[];
  readonly files: readonly Choice[];
  readonly types: readonly FeedbackType[];
}

export interface DayCount {
  readonly date: string;
  readonly entries: number;
  readonly meeting: MeetingItem['status'] | undefined;
}

export type JournalRow =
  | { readonly kind: 'meeting'; readonly date: string; readonly meeting: MeetingItem }
  | { readonly kind: 'entry'; readonly date: string; readonly entry: PageEntry };

export interface JournalPage {
  /** Days with something on them, oldest first; the last year of them. */
  readonly days: readonly DayCount[];
  readonly rows: Part<JournalRow>;
  /** The day that the rows are of, if one was chosen. */
  readonly day: string | undefined;
}

export const OUTCOME_STATES: readonly Outcome[] = ['acknowledged', 'answered', 'tried', 'kept', 'adapted', 'dropped'];
