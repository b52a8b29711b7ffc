import * as vscode from 'vscode';
import { compareExpectations as compare, type Match } from '../../domain/agreement/compare';
import { firstEmptyPrompt } from '../../domain/agreement/firstEmptyPrompt';
import { agreementStateOf } from '../../domain/agreement/state';
import { hashOfText } from '../../domain/records/agreement';
import { agreementPath, expectationsPath } from '../../domain/records/recordPath';
import * as jobs from '../../jobs/agreement';
import type { Outcome } from '../../jobs/ports/outcome';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { mayWriteIn } from '../prompts/mayWrite';
import type { PlanInFolder } from '../workspace/folders';
import { repositoryOf, gitApi } from '../git/repository';
import { openWritten } from '../flows/openRecord';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { dayText, plural } from '../texts';
import { knowingWhoIAm } from '../prompts/whoIAm';
import { recordsOf } from '../workspace/planRecords';

type Job = typeof jobs.writeExpectations;

/** How many versions of an agreement are looked through for the one that was signed. */
const MOST_VERSIONS = 50;

/** `Mentorship: Write My Expectations`: one's own file, begun from the prompts, with the cursor below the first to answer. */
export async function writeExpectations(app: App, argument?: unknown): Promise<void> {
  if (!(await runAndOpen(app, argument, jobs.writeExpectations))) return;
  const editor = vscode.window.activeTextEditor;
  const line = editor && firstEmptyPrompt(editor.document.getText());
  if (!editor || line === undefined) return;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  editor.revealRange(editor.selection);
}

/** `Mentorship: Draft Agreement`. */
export const draftAgreement = (app: App, argument?: unknown) => runAndOpen(app, argument, jobs.draftAgreement);

/**
 * The chosen plan, with its agreement as the files have it: what git has just brought may not have been announced yet.
 */
async function choose(app: App, argument: unknown): Promise<PlanInFolder | undefined> {
  const place = await choosePlan(app.folders, targetOf(argument));
  const plan = place?.overview.id;
  if (plan !== undefined)
    await place?.folder.library.refresh([
      expectationsPath(plan, 'mentor'),
      expectationsPath(plan, 'mentee'),
      agreementPath(plan),
    ]);
  return place;
}

async function runAndOpen(app: App, argument: unknown, job: Job): Promise<boolean> {
  const place = await choose(app, argument);
  if (!place || !(await mayWriteIn(app.log, place.folder))) return false;
  return openWritten(app.log, place.folder, await run(app, place, job));
}

async function run(app: App, place: PlanInFolder, job: Job): Promise<Outcome | undefined> {
  const { folder, overview } = place;
  return knowingWhoIAm(app, place, async () => job(await folder.ports(), folder.library, { plan: overview.id }));
}

/** `Mentorship: Compare Expectations`: what is not agreed, side by side: real differences first. */
export async function compareExpectations(app: App, argument?: unknown): Promise<void> {
  const place = await choose(app, argument);
  if (!place) return;
  const { mentor, mentee } = place.overview;
  const records = recordsOf(place);
  const { written } = agreementStateOf(records ?? {});
  const missing = (['mentee', 'mentor'] as const).filter(role => !written.includes(role));
  if (missing.length > 0) return tellWhoHasNotWritten(missing.map(role => place.overview[role].name));
  const found = compare(records?.expectations?.get('mentor'), records?.expectations?.get('mentee'));
  const count = (...matches: readonly Match[]) => found.filter(({ match }) => matches.includes(match)).length;
  const [same, differing] = [count('same', 'more'), count('different')];
  const draft = vscode.l10n.t('Draft Agreement');
  const message = plural(
    same,
    vscode.l10n.t('You agree on {0} point; {1} to settle.', same, differing),
    vscode.l10n.t('You agree on {0} points; {1} to settle.', same, differing),
  );
  if (count('different', 'one', 'more', 'complementary') > 0) {
    await vscode.commands.executeCommand(
      'vscode.diff',
      app.pages.uri('expects-mentee', place, mentee.name),
      app.pages.uri('expects-mentor', place, mentor.name),
      vscode.l10n.t('What {0} and {1} expect', mentee.name, mentor.name),
      { preview: true },
    );
  }
  if ((await vscode.window.showInformationMessage(message, draft)) === draft)
    await draftAgreement(app, targetOfPlace(place));
}

async function tellWhoHasNotWritten(names: readonly string[]): Promise<void> {
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Not written yet: {0}. There is something to compare once both of you have written down what you expect, apart from each other.',
      new Intl.ListFormat(vscode.env.language).format(names),
    ),
  );
}

/** `Mentorship: Sign Agreement`. */
export async function signAgreement(app: App, argument?: unknown): Promise<void> {
  const place = await choose(app, argument);
  if (!place || !(await mayWriteIn(app.log, place.folder))) return;
  const outcome = await run(app, place, jobs.signAgreement);
  if (!outcome || (!(await showOutcome(app.log, outcome)) && outcome.kind !== 'nothing')) return;
  const state = agreementStateOf(recordsOf(place) ?? {});
  const waiting = (['mentee', 'mentor'] as const)
    .filter(role => !state.signed.includes(role))
    .map(role => place.overview[role].name);
  await vscode.window.showInformationMessage(
    waiting.length === 0
      ? vscode.l10n.t('Signed by both, as the text is now.')
      : vscode.l10n.t('Signed as the text is now. Waiting for: {0}.', waiting.join(', ')),
  );
}

/**
 * `Mentorship: Show What Changed Since Signed`: the signed version, found in git by its hash, beside the text of now.
 */
export async function showAgreementChanges(app: App, argument?: unknown): Promise<void> {
  const place = await choose(app, argument);
  if (!place) return;
  const { folder, overview } = place;
  const records = recordsOf({ folder, overview });
  const { kind, signedEarlier } = agreementStateOf(records ?? {});
  const [role] = signedEarlier;
  const signature = role && records?.agreement?.signatures[role];
  if (!role || !signature?.hash) {
    await vscode.window.showInformationMessage(
      kind === 'reformatted'
        ? vscode.l10n.t(
            'Only the layout has changed since the agreement was signed. Its words are the same, so it stays signed.',
          )
        : vscode.l10n.t('Nothing has changed since the agreement was signed.'),
    );
    return;
  }
  const uri = folder.files.uri(agreementPath(overview.id));
  const signed = await signedVersion(uri, signature.hash);
  if (signed) {
    const title = vscode.l10n.t(
      'Agreement: as signed by {0} on {1}, and now',
      overview[role].name,
      dayText(signature.date ?? overview.start),
    );
    await vscode.commands.executeCommand('vscode.diff', signed, uri, title, { preview: true });
    return;
  }
  await vscode.window.showTextDocument(uri);
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The text that {0} signed was never committed, so it can’t be shown beside the one of now.',
      overview[role].name,
    ),
  );
}

async function signedVersion(uri: vscode.Uri, hash: string): Promise<vscode.Uri | undefined> {
  const [api, repository] = [await gitApi(), await repositoryOf(uri)];
  if (!api || !repository) return undefined;
  for (const commit of await repository.log({ path: uri.fsPath, maxEntries: MOST_VERSIONS })) {
    try {
      if (hashOfText(await repository.show(commit.hash, uri.fsPath)) === hash) return api.toGitUri(uri, commit.hash);
    } catch {
      // The file was not there under this name at that commit.
    }
  }
  return undefined;
}

const targetOfPlace = ({ folder, overview }: PlanInFolder) => ({ folder: folder.id, plan: overview.id });
