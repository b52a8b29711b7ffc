import { addDays } from '../time/days';
import { dayOf } from '../time/moments';
import { FEEDBACK_TYPES } from '../records/entryValues';
import type { FeedbackFilter, ViewQuery } from '../overview/viewQuery';
import type { EntryItem, PlanOverview } from '../overview/overview';
import type { FeedbackState } from '../records/feedbackState';
import { isWaiting } from '../overview/waiting';
import { pageEntry, part } from './pageEntry';
import type { Choice, FeedbackPage } from './planPage';

const MOST_CHOICES = 60;

/** What became of all feedback, and the feedback that the filter lets through. */
export function feedbackPage(plan: PlanOverview, query: ViewQuery): FeedbackPage {
  const flow: Record<FeedbackState, number> = {
    open: 0,
    acknowledged: 0,
    answered: 0,
    tried: 0,
    kept: 0,
    adapted: 0,
    dropped: 0,
  };
  const people = new Counter();
  const goals = new Counter();
  const files = new Counter();
  const types = new Set<EntryItem['type']>();
  for (const entry of plan.feedback) {
    flow[entry.state]++;
    people.add(entry.author.id, entry.author.name);
    if (entry.goal) goals.add(entry.goal.id, entry.goal.outcome);
    if (entry.code) files.add(entry.code.path, entry.code.path);
    types.add(entry.type);
  }
  const passes = filterOf(query.filter, plan.today);
  return {
    flow,
    total: plan.feedback.length,
    shown: part(plan.feedback.filter(passes), query.feedbackCount, pageEntry),
    people: people.choices(query.filter.person),
    goals: goals.choices(query.filter.goal),
    files: files.choices(query.filter.file),
    types: FEEDBACK_TYPES.filter(type => types.has(type)),
  };
}

function filterOf(filter: FeedbackFilter, today: string): (entry: EntryItem) => boolean {
  const month = addDays(today, -30);
  const quarter = addDays(today, -90);
  const isOfAge = (created: string) => {
    const day = dayOf(created);
    switch (filter.age) {
      case 'month':
        return day >= month;
      case 'quarter':
        return day >= quarter;
      case 'older':
        return day < quarter;
      case undefined:
        return true;
    }
  };
  return entry =>
    (filter.person === undefined || entry.author.id === filter.person) &&
    (filter.goal === undefined || entry.goal?.id === filter.goal) &&
    (filter.type === undefined || entry.type === filter.type) &&
    (filter.state === undefined || (filter.state === 'waiting' ? isWaiting(entry) : entry.state === filter.state)) &&
    (filter.file === undefined || entry.code?.path === filter.file) &&
    isOfAge(entry.created);
}

class Counter {
  private readonly found = new Map<string, { id: string; name: string; count: number }>();

  add(id: string, name: string): void {
    const known = this.found.get(id);
    if (known) known.count++;
    else this.found.set(id, { id, name, count: 1 });
  }

  /** The most frequent ones by name; the chosen one is among them however rare it is. */
  choices(chosen: string | undefined): Choice[] {
    const all = [...this.found.values()].sort((a, b) => b.count - a.count);
    const shown = all.slice(0, MOST_CHOICES);
    const own = chosen === undefined ? undefined : (this.found.get(chosen) ?? { id: chosen, name: chosen, count: 0 });
    if (own && !shown.includes(own)) shown.push(own);
    return shown.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
