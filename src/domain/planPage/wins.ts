import { dayOf } from '../time/moments';
import { lastHeldDay } from '../records/meetingStatus';
import { compareTexts } from '../text/compare';
import { titleOf } from '../text/plainText';
import type { EntryItem, PlanOverview } from '../overview/overview';
import type { Win, WinKind, Wins } from './planPage';

const MAX_WINS = 12;

/** What went well since the last meeting, newest first: said once, by the same files for both. */
export function winsOf(plan: PlanOverview): Wins {
  const lastMeeting = lastHeldDay(plan.meetings, plan.today);
  const since = lastMeeting ?? plan.start;
  const wins: Found[] = [];
  for (const goal of plan.goals) {
    if (goal.status === 'reached' && goal.since !== undefined && goal.since >= since) {
      wins.push({ kind: 'goal', text: goal.outcome, date: goal.since, path: goal.path });
    }
    for (const step of goal.steps) {
      if (step.done !== undefined && step.done >= since)
        wins.push({ kind: 'step', text: step.text, date: step.done, path: goal.path });
    }
  }
  for (const entry of plan.feedback) {
    const tried = entry.replies.find(
      reply =>
        (reply.outcome === 'tried' || reply.outcome === 'kept' || reply.outcome === 'adapted') &&
        dayOf(reply.created) >= since,
    );
    if (tried) wins.push({ kind: 'tried', text: entry, date: dayOf(tried.created), path: tried.path });
    if (entry.type === 'praise') add(wins, entry, 'praise', since);
  }
  for (const entry of plan.progress) add(wins, entry, 'progress', since);
  for (const entry of plan.otherEntries) if (entry.kind === 'thanks') add(wins, entry, 'thanks', since);
  wins.sort((a, b) => compareTexts(b.date, a.date));
  return {
    since,
    sinceMeeting: lastMeeting !== undefined,
    items: wins.slice(0, MAX_WINS).map(withTitle),
    total: wins.length,
  };
}

/** The first words of an entry, without the markup of markdown. */
export function titleOfEntry(entry: EntryItem): string {
  return titleOf(entry.text) ?? entry.text.slice(0, 80).trim();
}

/** A title takes a while to make, so only those that are shown get one. */
type Found = Omit<Win, 'text'> & { readonly text: string | EntryItem };

function withTitle({ text, ...win }: Found): Win {
  return { ...win, text: typeof text === 'string' ? text : titleOfEntry(text) };
}

function add(wins: Found[], entry: EntryItem, kind: WinKind, since: string): void {
  const date = dayOf(entry.created);
  if (date >= since) wins.push({ kind, text: entry, date, path: entry.path });
}
