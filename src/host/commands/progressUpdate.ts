import * as vscode from 'vscode';
import { addDays } from '../../domain/time/days';
import { progressUpdate } from '../../domain/meetings/progressUpdate';
import { lastHeldDay } from '../../domain/records/meetingStatus';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { targetOf } from '../workspace/target';
import { recordsOf } from '../workspace/planRecords';

/**
 * `Mentorship: Write Progress Update`: a draft of what happened since the last one, in a document that is saved
 * nowhere.
 */
export async function writeProgressUpdate(app: App, argument?: unknown): Promise<void> {
  const chosen = await choosePlan(app.folders, targetOf(argument));
  if (!chosen) return;
  const { folder, overview } = await app.folders.refreshed(chosen);
  const records = recordsOf({ folder, overview });
  if (!records) return;
  const { today, rhythm } = overview;
  const key = `mentorship.update:${folder.id}#${overview.id}`;
  const lastMeeting = lastHeldDay(
    overview.meetings.filter(({ date }) => date < today),
    today,
  );
  const lastUpdate = app.state.get<string>(key);
  // The same day again means the same update again, not an empty one.
  const since =
    lastUpdate !== undefined && lastUpdate < today
      ? lastUpdate
      : (lastMeeting ?? addDays(today, -7 * rhythm.everyWeeks));
  const content = progressUpdate(folder.library.snapshot, records, { since, today });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
  await app.state.update(key, today);
}
