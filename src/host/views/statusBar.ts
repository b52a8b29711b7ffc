import * as vscode from 'vscode';
import { needsCounts, needsTexts, totalOf } from '../../domain/overview/needs';
import type { PlanOverview } from '../../domain/overview/overview';
import { smallGoals } from '../../domain/overview/smallGoals';
import type { App } from '../app';
import type { PlanInFolder } from '../workspace/folders';
import { concernsPlans } from '../workspace/concerns';
import { driftText, planDrift } from './drift';
import { nextInstant, plansTimeText, whenText } from './meetingTime';
import { relativeDay } from '../texts';

/** The next meeting of the reader in the status bar, with what is still to be prepared for it. */
export class MeetingStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('mentorship.nextMeeting', vscode.StatusBarAlignment.Left);
  private readonly subscription: vscode.Disposable;
  private shown: PlanOverview | undefined;

  constructor(private readonly app: App) {
    this.item.name = vscode.l10n.t('Next mentorship meeting');
    this.subscription = app.folders.onDidChange(change => {
      if (concernsPlans(change)) this.look();
    });
    this.look();
  }

  /** Most changes are in other plans than the one that is shown. */
  private look(): void {
    const place = nearestMeeting(this.app);
    if (place?.overview === this.shown) return;
    this.shown = place?.overview;
    this.show(place);
  }

  private show(place: PlanInFolder | undefined): void {
    const meeting = place?.overview.nextMeeting;
    if (!place || !meeting) {
      this.item.hide();
      return;
    }
    const { overview, folder } = place;
    const other = overview.role === 'mentor' ? overview.mentee.name : overview.mentor.name;
    const when = meeting.inDays < 2 && meeting.time === undefined ? relativeDay(meeting.inDays) : whenText(meeting);
    const plans = plansTimeText(meeting);
    const todo = toPrepare(place);
    const count = totalOf(needsCounts(overview.needsMe));
    const drift = planDrift(place);
    const small = smallGoals(overview);
    const done = small.filter(goal => goal.done).length;
    this.item.text =
      `$(calendar) ${when}${count > 0 ? ` $(circle-small-filled)${count}` : ''}` +
      (small.length > 0 ? ` $(target) ${done}/${small.length}` : '');
    const title = vscode.l10n.t('Mentorship meeting with {0}: {1}, {2}', other, when, relativeDay(meeting.inDays));
    const until = small.map(goal =>
      goal.done
        ? vscode.l10n.t('Small goal until then, done: {0}', goal.text)
        : vscode.l10n.t('Small goal until then: {0}', goal.text),
    );
    const lines = [title, ...(plans ? [plans] : []), ...until, ...todo, ...(drift ? [driftText(drift)] : [])];
    this.item.tooltip = tooltip(title, lines.slice(1));
    this.item.accessibilityInformation = { label: lines.join('. '), role: 'button' };
    const target = { folder: folder.id, plan: overview.id, path: meeting.path };
    this.item.command = meeting.path
      ? { command: 'mentorship.openRecord', title: vscode.l10n.t('Open'), arguments: [target] }
      : { command: 'mentorship.generateAgenda', title: vscode.l10n.t('Generate Meeting Agenda'), arguments: [target] };
    this.item.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }
}

/** The reader's own meeting that comes first; where the reader is not known, of all. */
export function nearestMeeting({ folders }: Pick<App, 'folders'>): PlanInFolder | undefined {
  const all = folders.plans().flatMap(place => {
    const instant = nextInstant(place);
    return instant === undefined ? [] : [{ place, instant }];
  });
  const own = all.filter(({ place }) => place.overview.role !== 'reader');
  return (own.length > 0 ? own : all).sort((a, b) => a.instant - b.instant)[0]?.place;
}

/** What waits for the reader of a plan, each kind as a short sentence. */
export const toPrepare = ({ overview }: PlanInFolder): string[] => needsTexts(needsCounts(overview.needsMe));

/** Names come from files that others write: they are text, never markup. */
function tooltip(title: string, lines: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString().appendText(title);
  for (const line of lines) text.appendMarkdown('\n\n- ').appendText(line);
  return text;
}
