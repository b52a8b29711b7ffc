import type { ActionItem, PersonRef, PlanOverview } from './overview';

/** Open actions as people look for them. An action is in every group that it belongs to. */
export interface ActionGroups {
  readonly all: readonly ActionItem[];
  readonly mine: readonly ActionItem[];
  readonly others: readonly { readonly owner: PersonRef; readonly actions: readonly ActionItem[] }[];
  readonly unowned: readonly ActionItem[];
  readonly overdue: readonly ActionItem[];
  /** On so many agendas that it is time to ask: drop, shrink or do? */
  readonly carried: readonly ActionItem[];
}

/** How often an action is carried over before the question is asked. */
export const CARRIED_TIMES = 3;

/** How many meetings have taken place since the one that an action comes from. */
export function timesCarried(action: ActionItem, { meetings }: Pick<PlanOverview, 'meetings'>): number {
  const from = meetings.find(({ id }) => id === action.meeting)?.date;
  if (from === undefined) return 0;
  return meetings.filter(({ date, status }) => date > from && status === 'held').length;
}

export function actionGroups(overview: Pick<PlanOverview, 'actions' | 'meetings'>): ActionGroups {
  const all = overview.actions.filter(({ done }) => !done);
  const owners = new Map<string, { owner: PersonRef; actions: ActionItem[] }>();
  for (const action of all) {
    if (!action.owner || action.mine) continue;
    const group = owners.get(action.owner.id) ?? { owner: action.owner, actions: [] };
    group.actions.push(action);
    owners.set(action.owner.id, group);
  }
  return {
    all,
    mine: all.filter(({ mine }) => mine),
    others: [...owners.values()],
    unowned: all.filter(({ owner }) => !owner),
    overdue: all.filter(({ overdue }) => overdue),
    carried: all.filter(action => timesCarried(action, overview) >= CARRIED_TIMES),
  };
}
