import * as vscode from 'vscode';
import { allEntries } from '../../domain/overview/allEntries';
import { commitLine } from '../../domain/records/commitLine';
import { OUTCOMES, type FeedbackType, type Outcome } from '../../domain/records/entry';
import type { App } from '../app';
import { askText } from '../prompts/askText';
import { mayWrite } from '../prompts/choosePlan';
import type { PlanInFolder } from '../workspace/folders';
import { repositoryOf } from '../git/repository';
import { targetOf } from '../workspace/target';
import { firstLine, relativeDay, readersLabels } from '../texts';
import { write } from './writeNote';

/** What an unfinished reply to an entry is kept under. */
export const replyDraft = (entry: string): string => `draft:reply:${entry}`;

/** `Reply…` on feedback in the tree or the dashboard. */
export async function reply(app: App, argument?: unknown): Promise<void> {
  await app.folders.load();
  const target = targetOf(argument);
  const place = app.folders
    .plans()
    .find(({ folder, overview }) => folder.id === target?.folder && overview.id === target.plan);
  const entry = place && allEntries(place.overview).find(({ id }) => id === target?.entry);
  if (!entry || !(await mayWrite(app.log, place))) return;
  const text = await askText(
    app,
    replyDraft(entry.id),
    vscode.l10n.t('Reply to {0}', entry.author.name),
    firstLine(entry.text),
  );
  if (text === undefined) return;
  if (await replyTo(app, place, entry.id, text)) await app.state.update(replyDraft(entry.id), undefined);
}

/** @returns true if the reply is written. */
export async function replyTo(app: App, place: PlanInFolder, entry: string, text: string): Promise<boolean> {
  const answered = place.overview.feedback.find(({ id }) => id === entry);
  const question = place.overview.otherEntries.find(({ id, kind }) => id === entry && kind === 'question');
  // Whoever answers a question of somebody else's closes it.
  let outcome: Outcome | undefined = question && !question.mine ? 'answered' : undefined;
  if (answered && !answered.mine) {
    outcome = await chooseOutcome(answered.type);
    if (!outcome) return false;
  }
  return write(app, place, { plan: place.overview.id, kind: 'reply', text, re: entry, outcome });
}

/**
 * A reply that says what became of the advice: with the words already typed, else asking for the reason; where code shows
 * it, with the commit.
 * @returns true if the reply is written.
 */
export async function replyWith(
  app: App,
  place: PlanInFolder,
  entry: string,
  outcome: Outcome,
  typed: string,
): Promise<boolean> {
  let text = typed.trim();
  if (!text && outcome !== 'acknowledged') {
    const asked = await askText(app, replyDraft(entry), stateTitle(outcome), reasonPrompt(outcome));
    if (asked === undefined) return false;
    text = asked.trim();
  }
  if (outcome === 'tried' || outcome === 'kept' || outcome === 'adapted') {
    const commit = await chooseCommit(place);
    if (!commit) return false;
    if (commit.hash) text += `\n\n${commitLine(commit.hash, commit.title ?? '')}`;
  }
  const done = await write(app, place, {
    plan: place.overview.id,
    kind: 'reply',
    text: text || readersLabels().saidOutcomes[outcome],
    re: entry,
    outcome,
  });
  if (done) await app.state.update(replyDraft(entry), undefined);
  return done;
}

/** What became of the advice; only its receiver says so. What most likely becomes of such feedback comes first. */
export async function chooseOutcome(type: FeedbackType | undefined): Promise<Outcome | undefined> {
  const labels = readersLabels();
  const first: Outcome = type === 'question' ? 'answered' : 'acknowledged';
  const picked = await vscode.window.showQuickPick(
    [first, ...OUTCOMES.filter(outcome => outcome !== first)].map(outcome => ({
      label: labels.saidOutcomes[outcome],
      description: labels.states[outcome],
      outcome,
    })),
    { placeHolder: vscode.l10n.t('What became of it?') },
  );
  return picked?.outcome;
}

const stateTitle = (outcome: Outcome) => vscode.l10n.t('Reply: {0}', readersLabels().states[outcome]);

function reasonPrompt(outcome: Outcome): string {
  switch (outcome) {
    case 'dropped':
      return vscode.l10n.t('Why did you decide against it? One sentence is enough.');
    case 'adapted':
      return vscode.l10n.t('What did you change to make it fit?');
    case 'answered':
      return vscode.l10n.t('What is the answer?');
    default:
      return vscode.l10n.t('What did you see when you tried it?');
  }
}

/** The commit that shows it, if there is one. Undefined if the user cancels. */
async function chooseCommit({
  folder,
}: PlanInFolder): Promise<{ readonly hash?: string; readonly title?: string } | undefined> {
  const repository = await repositoryOf(folder.workspaceFolder.uri);
  const commits = (await repository?.log({ maxEntries: 20 }).catch(() => [])) ?? [];
  if (commits.length === 0) return {};
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('No commit'), commit: {} },
      ...commits.map(({ hash, message, authorDate }) => {
        const [title = ''] = message.split('\n', 1);
        const days = authorDate && Math.round((authorDate.getTime() - Date.now()) / 86_400_000);
        return {
          label: title,
          description: [hash.slice(0, 7), days === undefined ? '' : relativeDay(days)].join(' '),
          commit: { hash, title },
        };
      }),
    ],
    { placeHolder: vscode.l10n.t('Which commit shows it?'), matchOnDescription: true },
  );
  return picked?.commit;
}
