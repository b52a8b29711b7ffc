import * as vscode from 'vscode';
import type { NextStep } from '../../domain/practices/practice';
import { suggestionOf } from '../../domain/practices/practices';
import type { App } from '../app';
import { practicesIn } from '../workspace/practices';
import type { Target } from '../workspace/target';

/** What was suggested last, and on which day. */
interface Suggested {
  readonly day: string;
  readonly plan: string;
  readonly practice: string;
}

const KEY = 'mentorship.suggested';

export interface Suggestion {
  readonly text: string;
  readonly command: NextStep['command'];
  readonly target: Target;
}

/** `Mentorship: Do What Is Suggested`: the button beside the line. */
export async function followSuggestion(app: App): Promise<void> {
  const suggestion = suggestionFor(app);
  if (suggestion) await vscode.commands.executeCommand(suggestion.command, suggestion.target);
}

/**
 * The day's one quiet suggestion, for the line above the goals; undefined where there is none, where it has been
 * followed already, or where the reader has switched it off.
 */
export function suggestionFor({ folders, state }: Pick<App, 'folders' | 'state'>): Suggestion | undefined {
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
    const { text, command, entry, path } = item.next;
    return { text, command, target: { folder: place.folder.id, plan: overview.id, entry, path } };
  }
  return undefined;
}
