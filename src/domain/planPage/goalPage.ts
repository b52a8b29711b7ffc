import { compareTexts } from '../text/compare';
import { dayOf } from '../time/moments';
import type { EntryItem, GoalItem, PlanOverview } from '../overview/overview';
import type { Evidence, Moved, Movement, PageGoal } from './planPage';
import { titleOfEntry } from './wins';

const MAX_EVIDENCE = 8;
/** Two years of weeks; what is older is in the files. */
const MAX_WEEKS = 104;

/** The goals with what shows that they moved, in one pass over the entries however many goals there are. */
export function pageGoals(plan: PlanOverview): PageGoal[] {
  const entries = new Map<string, EntryItem[]>();
  for (const list of [plan.feedback, plan.progress, plan.otherEntries]) {
    for (const entry of list) {
      if (!entry.goal) continue;
      const known = entries.get(entry.goal.id);
      if (known) known.push(entry);
      else entries.set(entry.goal.id, [entry]);
    }
  }
  const weekOf = mondays();
  return plan.goals.map(goal => ({ ...goal, moved: movedOf(goal, entries.get(goal.id) ?? [], weekOf) }));
}

function movedOf(goal: GoalItem, entries: readonly EntryItem[], weekOf: (day: string) => string): Moved {
  const weeks = new Map<string, { week: string; steps: number; entries: number }>();
  const at = (day: string) => {
    const week = weekOf(day);
    let counts = weeks.get(week);
    if (!counts) weeks.set(week, (counts = { week, steps: 0, entries: 0 }));
    return counts;
  };
  for (const step of goal.steps) if (step.done !== undefined) at(step.done).steps++;
  for (const entry of entries) at(dayOf(entry.created)).entries++;
  const newest =
    entries.length <= MAX_EVIDENCE
      ? entries
      : [...entries].sort((a, b) => (a.created > b.created ? -1 : 1)).slice(0, MAX_EVIDENCE);
  const movement: Movement[] = [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1)).slice(-MAX_WEEKS);
  const total = entries.length + goal.steps.filter(step => step.done !== undefined).length;
  return { weeks: movement, evidence: { items: goalEvidence(goal, newest).slice(0, MAX_EVIDENCE), total } };
}

/** What shows that a goal moved, newest first: its steps that are done, and the entries that name it. */
export function goalEvidence(goal: GoalItem, entries: readonly EntryItem[]): Evidence[] {
  const steps = goal.steps.flatMap(({ done, text }): Evidence[] =>
    done === undefined ? [] : [{ kind: 'step', date: done, text, entry: undefined, path: goal.path, code: undefined }],
  );
  const written = entries.map((entry): Evidence => ({
    kind: entry.kind,
    date: dayOf(entry.created),
    text: titleOfEntry(entry),
    entry: entry.id,
    path: entry.path,
    code: entry.code,
  }));
  return [...steps, ...written].sort((a, b) => compareTexts(b.date, a.date));
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The Monday of a day's week; each day is looked up once, and by counting (the first of January 1970 was a Thursday):
 * the calendar library would take most of the time that the page of a large plan takes.
 */
function mondays(): (day: string) => string {
  const known = new Map<string, string>();
  return day => {
    let monday = known.get(day);
    if (monday === undefined) {
      const days = Date.parse(day) / DAY;
      known.set(day, (monday = new Date((days - ((((days + 3) % 7) + 7) % 7)) * DAY).toISOString().slice(0, 10)));
    }
    return monday;
  };
}
