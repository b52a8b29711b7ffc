import * as vscode from 'vscode';
import { suggestionOf } from '../../domain/practices/practices';
import type { App } from '../app';
import { practicesIn } from '../workspace/practices';

/** What was suggested last, and on which day. */
interface Suggested {
  readonly day: string;
  readonly plan: string;
  readonly practice: string;
}

const KEY = 'mentorship.suggested';

/**
 * The day's one quiet suggestion, for the line above the goals; undefined where there is none, where it has been
 * followed already, or where the reader has switched it off.
 */
export function suggestionText({ folders, state }: App): string | undefined {
  if (!vscode.workspace.getConfiguration('mentorship').get<boolean>('suggestions')) return undefined;
  const places = folders
    .plans()
    .filter(({ overview }) => overview.role !== 'reader' && overview.goals.length > 0)
    // One thing at a time: what comes first has rows of its own.
    .filter(({ overview }) => overview.needsMe.first.length === 0);
  const before = state.get<Suggested>(KEY);
  for (const place of places) {
    const { overview } = place;
    const { today } = overview;
    const items = practicesIn(place);
    const isToday = before?.day === today;
    if (isToday && before.plan !== overview.id) continue;
    const item = isToday ? items.find(({ id }) => id === before.practice) : suggestionOf(items, today);
    if (!item?.next) continue;
    if (!isToday) void state.update(KEY, { day: today, plan: overview.id, practice: item.id } satisfies Suggested);
    return item.next.text;
  }
  return undefined;
}
