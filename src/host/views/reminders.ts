import * as vscode from 'vscode';
import { isReminderDue, reminderTime, type ReminderMemory } from '../../domain/meetings/reminder';
import { refused } from '../../jobs/editRecord';
import { setPhase } from '../../jobs/planPhase';
import type { App } from '../app';
import { generateAgenda } from '../flows/agenda';
import { closeMentorship } from '../flows/closeMentorship';
import { systemClock } from '../ports/systemClock';
import { openRecord } from '../flows/openRecord';
import { driftText, planDrift } from './drift';
import type { PlanInFolder } from '../workspace/folders';
import { concernsPlan } from '../workspace/concerns';
import type { FoldersChange } from '../workspace/mentorshipFolder';
import { nextInstant, whenText } from './meetingTime';
import { showOutcome } from '../prompts/showOutcome';
import { toPrepare } from './statusBar';

/** Put off by this much. */
const SNOOZE_MS = 2 * 60 * 60 * 1000;
/** Looked at again at the latest: the machine may have slept, and days pass. */
const LOOK_AGAIN_MS = 10 * 60 * 1000;

/**
 * A day before a meeting both are reminded, once, of what waits for them; a mentor for whom nothing waits and nothing is
 * to be read is left in peace, and so are both on the day on which they start: all of it is before them then. A pair that has not met for two rounds is asked how to go on, once.
 */
export class Reminders implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, in milliseconds since 1970. */
  private lookAt = Infinity;

  /** @param onTime called when time has passed: it may be another day */
  constructor(
    private readonly app: App,
    private readonly onTime: () => void,
  ) {
    this.subscription = app.folders.onDidChange(change => this.lookIfOther(change));
    this.look();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private look(): void {
    this.lookAt = Infinity;
    this.wakeAt(Math.min(Date.now() + LOOK_AGAIN_MS, this.lookIn(this.app.folders.plans())));
  }

  /** A reminder that has become later than the timer is only looked at too early. */
  private lookIfOther(change: FoldersChange): void {
    if (change === 'all') {
      this.look();
      return;
    }
    const { folder } = change;
    // Nobody is asked about a plan whose file can't be written.
    const plans = folder
      .overview()
      .plans.filter(({ id, path }) => concernsPlan(change, folder, id) || change.problems.has(path));
    if (plans.length > 0) this.wakeAt(this.lookIn(plans.map(overview => ({ folder, overview }))));
  }

  /** @returns when the first reminder of these plans is due that is still to come; infinite if none is */
  private lookIn(places: readonly PlanInFolder[]): number {
    if (!vscode.workspace.getConfiguration('mentorship').get<boolean>('reminders')) return Infinity;
    const now = Date.now();
    let next = Infinity;
    for (const place of places) {
      const time = this.remind(place, now);
      if (time !== undefined && time > now) next = Math.min(next, time);
      this.askAboutDrift(place);
    }
    return next;
  }

  private wakeAt(time: number): void {
    if (time >= this.lookAt) return;
    clearTimeout(this.timer);
    this.lookAt = time;
    this.timer = setTimeout(() => {
      this.onTime();
      this.look();
    }, time - Date.now());
  }

  /** @returns when the reminder of the next meeting is due, if it is still to come */
  private remind(place: PlanInFolder, now: number): number | undefined {
    const { folder, overview } = place;
    const next = overview.nextMeeting;
    const instant = overview.role === 'reader' ? undefined : nextInstant(place);
    if (!next || instant === undefined || systemClock.today() <= overview.start) return undefined;
    if (overview.role === 'mentor' && next.path === undefined && toPrepare(place).length === 0) return undefined;
    const key = `mentorship.reminder:${folder.id}#${overview.id}@${next.date}`;
    const memory = this.app.state.get<ReminderMemory>(key);
    if (!isReminderDue(instant, now, memory)) return reminderTime(instant, memory);
    void this.showReminder(place, key, vscode.l10n.t('Your meeting with {0}: {1}.', otherName(place), whenText(next)));
    return undefined;
  }

  private async showReminder(place: PlanInFolder, key: string, message: string): Promise<void> {
    // Remembered before it is shown: a window that is closed meanwhile has shown it all the same.
    await this.app.state.update(key, { given: true } satisfies ReminderMemory);
    const { folder, overview } = place;
    const path = overview.nextMeeting?.path;
    const isMentors = !path && overview.role === 'mentor';
    const write = isMentors ? vscode.l10n.t('Open Dashboard') : vscode.l10n.t('Generate Agenda');
    const prepare = path ? vscode.l10n.t('Open Agenda') : write;
    const later = vscode.l10n.t('Remind Me Later');
    const todo = toPrepare(place).map(sentence => `${sentence}.`);
    const answer = await vscode.window.showInformationMessage([message, ...todo].join(' '), prepare, later);
    if (answer === later) {
      await this.app.state.update(key, { given: true, until: Date.now() + SNOOZE_MS } satisfies ReminderMemory);
      this.look();
    } else if (answer === prepare && isMentors) {
      this.app.dashboard.show({ folder: folder.id, plan: overview.id });
    } else if (answer === prepare) {
      await (path
        ? openRecord(this.app, { folder: folder.id, plan: overview.id, path })
        : generateAgenda(this.app, place));
    }
  }

  private askAboutDrift(place: PlanInFolder): void {
    const { folder, overview } = place;
    const drift = overview.role === 'reader' ? undefined : planDrift(place);
    if (drift?.level !== 'question' || refused(folder.library, [overview.path])) return;
    const key = `mentorship.drift:${folder.id}#${overview.id}@${drift.since}`;
    if (this.app.state.get<boolean>(key)) return;
    void this.app.state.update(key, true).then(() => askHowToGoOn(this.app, place, driftText(drift)));
  }
}

const otherName = ({ overview }: PlanInFolder): string =>
  overview.role === 'mentor' ? overview.mentee.name : overview.mentor.name;

async function askHowToGoOn(app: App, place: PlanInFolder, reason: string): Promise<void> {
  const [reset, pause, close] = [vscode.l10n.t('Reset'), vscode.l10n.t('Pause'), vscode.l10n.t('Close')];
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0}. Take a fresh start with an agenda for it, pause the mentorship, or close it well?', reason),
    reset,
    pause,
    close,
  );
  const { folder, overview } = place;
  if (answer === reset) await generateAgenda(app, place, 'reset');
  else if (answer === pause)
    await showOutcome(
      app.log,
      await setPhase(await folder.ports(), folder.library, { plan: overview.id, phase: 'paused' }),
    );
  else if (answer === close) await closeMentorship(app, place);
}
