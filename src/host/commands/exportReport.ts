import * as vscode from 'vscode';
import { lastHeldDay } from '../../domain/records/meetingStatus';
import { addDays } from '../../domain/time/days';
import { REPORT_PARTS, type ReportPart } from '../../domain/report/report';
import { exportReport as make } from '../../jobs/exportReport';
import type { App } from '../app';
import { askDay } from '../prompts/askDay';
import { choose, chooseSeveral, type Choice } from '../prompts/choose';
import { choosePlan } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { problem } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { dayText } from '../texts';

interface Period {
  readonly from: string;
  readonly to: string;
}

/** `Mentorship: Export Report`: which period, which parts, where to; then a file that opens without this extension. */
export async function exportReport(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const period = await choosePeriod(place);
  const parts = period && (await chooseParts());
  if (!period || !parts) return;
  const { folder, overview } = place;
  const name = `mentorship-${overview.id}-${period.to}`;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Report'),
    defaultUri: vscode.Uri.joinPath(folder.workspaceFolder.uri, `${name}.html`),
    filters: { [vscode.l10n.t('Web page')]: ['html'], [vscode.l10n.t('Markdown')]: ['md'] },
  });
  if (!target) return;
  const texts = await make(await folder.ports(), folder.library, { plan: overview.id, ...period, parts });
  if (!texts) return;
  const isMarkdown = /\.(md|markdown)$/i.test(target.path);
  try {
    // Not a record: it goes where the reader has just said, over what they agreed to replace.
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(isMarkdown ? texts.markdown : texts.html));
  } catch (error) {
    await problem(
      app.log,
      vscode.l10n.t('The report was not written. {0}', error instanceof Error ? error.message : String(error)),
    );
    return;
  }
  await offerToOpen(target, isMarkdown);
}

async function offerToOpen(target: vscode.Uri, isMarkdown: boolean): Promise<void> {
  const open = vscode.l10n.t('Open Report');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The report is written. Whoever gets the file reads all of it.'),
    open,
  );
  if (answer !== open) return;
  // A browser, and a computer elsewhere, cannot open the file in another program: then its text is shown.
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isMarkdown || !isHere) await vscode.window.showTextDocument(target);
  else await vscode.env.openExternal(target);
}

async function choosePeriod({ overview }: PlanInFolder): Promise<Period | undefined> {
  const { today, start } = overview;
  const last = lastHeldDay(overview.meetings, today);
  const since = (label: string, from: string): Choice<Period | 'another'> => ({
    label,
    description: vscode.l10n.t('from {0}', dayText(from, 'long')),
    value: { from, to: today },
  });
  const period = await choose<Period | 'another'>(vscode.l10n.t('Which period is the report about?'), [
    since(vscode.l10n.t('The whole mentorship'), start),
    ...(last ? [since(vscode.l10n.t('Since the last meeting'), last)] : []),
    since(vscode.l10n.t('The last 30 days'), addDays(today, -30)),
    since(vscode.l10n.t('The last 90 days'), addDays(today, -90)),
    { label: vscode.l10n.t('Another period…'), value: 'another' },
  ]);
  if (period !== 'another') return period;
  const from = await askDay({ prompt: vscode.l10n.t('From which day?'), example: start, isFilledIn: true });
  const prompt = vscode.l10n.t('Up to and with which day?');
  const to = from && (await askDay({ prompt, example: today, isFilledIn: true, earliest: from }));
  return from && to ? { from, to } : undefined;
}

/** Each part with who can read it where it comes from: the choice is also the moment to think of that. */
async function chooseParts(): Promise<readonly ReportPart[] | undefined> {
  const labels: Record<ReportPart, string> = {
    goals: vscode.l10n.t('Goals'),
    meetings: vscode.l10n.t('Meetings'),
    feedback: vscode.l10n.t('Feedback'),
    journal: vscode.l10n.t('Journal'),
    actions: vscode.l10n.t('Open actions'),
  };
  const shared = vscode.l10n.t('readable by everyone who can read this repository');
  const parts = await chooseSeveral(
    vscode.l10n.t('What goes into the report?'),
    REPORT_PARTS.map(value => ({ label: labels[value], description: shared, picked: true, value })),
  );
  return parts && parts.length > 0 ? parts : undefined;
}
