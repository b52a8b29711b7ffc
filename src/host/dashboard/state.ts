import * as vscode from 'vscode';
import type { DashboardState, FolderState } from '../../dashboard/contract/messages';
import type { ViewQuery } from '../../domain/overview/viewQuery';
import { problemsOfPlan } from '../../domain/overview/planProblems';
import type { PlanOverview } from '../../domain/overview/overview';
import type { PlanPage } from '../../domain/planPage/planPage';
import { planPageOf } from '../../domain/planPage/planPageOf';
import { onlyPlan, summaryOf } from '../../domain/overview/planSummary';
import { refused } from '../../jobs/editRecord';
import type { Folders, PlanInFolder } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import type { PendingCommits } from '../workspace/pendingCommits';
import { practicesPage } from '../workspace/practices';

/** The plan that the dashboard shows. */
export interface Selection {
  readonly folder: string;
  readonly plan: string;
}

/** Which plan is wanted: one, the list of all, or whichever fits while nobody has chosen. */
export type Wanted = Selection | 'all' | undefined;

/** Problems beyond these are in the Problems panel. */
const MOST_PROBLEMS = 50;

/** All that the page shows, for what its reader looks at. */
export function dashboardState(
  folders: Folders,
  commits: PendingCommits,
  wanted: Wanted,
  pageOf: (shown: PlanInFolder) => PlanPage,
): DashboardState {
  const plans = folders.plans();
  const shown = chosen(plans, wanted);
  return {
    language: vscode.env.language,
    folders: folders.all().map(folder => folderState(folder, commits, shown?.overview.id)),
    plans: plans.map(({ folder, overview }) => ({ folder: folder.id, ...summaryOf(overview) })),
    shown: shown && { folder: shown.folder.id, plan: pageOf(shown) },
    loading: !folders.isReady,
  };
}

/** The page of the plan that is shown: the same object as long as plan and query are the same. */
export class ShownPage {
  private last:
    | {
        readonly overview: PlanOverview;
        readonly query: ViewQuery;
        readonly practices: unknown;
        readonly page: PlanPage;
      }
    | undefined;

  of(shown: PlanInFolder, query: ViewQuery): PlanPage {
    const { overview } = shown;
    // They alone tell of other plans too: how many the mentor has.
    const practices = query.tab === 'practices' ? practicesPage(shown) : undefined;
    const { last } = this;
    if (last?.overview === overview && last.query === query && last.practices === practices) return last.page;
    const page = planPageOf(overview, query, () => practices ?? practicesPage(shown));
    this.last = { overview, query, practices, page };
    return page;
  }
}

export function chosen(plans: readonly PlanInFolder[], wanted: Wanted): PlanInFolder | undefined {
  if (wanted === 'all' && plans.length > 1) return undefined;
  const found =
    typeof wanted === 'object'
      ? plans.find(({ folder, overview }) => folder.id === wanted.folder && overview.id === wanted.plan)
      : undefined;
  if (found) return found;
  const only = onlyPlan(plans.map(({ overview }) => overview));
  return plans.find(({ overview }) => overview === only);
}

function folderState(folder: MentorshipFolder, commits: PendingCommits, plan: string | undefined): FolderState {
  const { problems: all } = folder.overview();
  const problems = plan === undefined ? all : problemsOfPlan(all, plan);
  const files = (of: typeof problems) => new Set(of.map(problem => problem.path)).size;
  return {
    id: folder.id,
    name: folder.name,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemFiles: { broken: files(problems.filter(problem => problem.severity === 'error')), all: files(problems) },
    writable: vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) !== false && !refused(folder.library, []),
    stranger: folder.stranger,
    commits: commits.of(folder),
  };
}
