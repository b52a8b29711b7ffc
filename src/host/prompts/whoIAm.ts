import * as vscode from 'vscode';
import type { Outcome } from '../../jobs/ports/outcome';
import { claimIdentity } from '../../jobs/whoAmI';
import type { App } from '../app';
import { mayWriteIn } from './choosePlan';
import type { PersonRef } from '../../domain/overview/overview';
import { peopleWith } from '../../domain/overview/overviewOf';
import { personPath } from '../../domain/records/recordPath';
import type { PlanInFolder } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { showOutcome } from './showOutcome';
import { choose } from './choose';

/** Run a job that writes in the reader's name; if the name is not known yet, ask once and run it again. */
export async function knowingWhoIAm(
  app: App,
  place: PlanInFolder,
  job: () => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const outcome = await job();
  if (outcome.kind !== 'unknown-author') return outcome;
  return (await chooseWhoIAm(app, place, outcome.email)) ? job() : undefined;
}

/** @returns true if the reader is on file now. */
export async function chooseWhoIAm(app: App, { folder }: PlanInFolder, email: string | undefined): Promise<boolean> {
  if (!(await mayWriteIn(app.log, folder))) return false;
  if (!email) {
    const open = vscode.l10n.t('Open Setting');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Git does not say who you are. Set git’s user.email, or the setting “mentorship.email”.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'mentorship.email');
    return false;
  }
  const people = [...folder.library.snapshot.people.values()];
  const owners = peopleWith(folder.library.snapshot.people, email);
  if (owners.length > 1) return tellWhose(folder, email, owners);
  const person = await choose(
    vscode.l10n.t('Which of them are you? {0} will be added to your file.', email),
    people.map(({ name, emails, id }) => ({ label: name, description: emails.join(', '), value: id })),
  );
  if (person === undefined) return false;
  const ports = await folder.ports();
  const outcome = await claimIdentity(ports, folder.library, { person, email });
  await folder.identify();
  return outcome.kind === 'nothing' || showOutcome(app.log, outcome);
}

/** Adding an address can't tell two people apart who both have it: it must leave one of the files. */
async function tellWhose(folder: MentorshipFolder, email: string, owners: readonly PersonRef[]): Promise<false> {
  const names = new Intl.ListFormat(vscode.env.language).format(owners.map(({ name }) => name));
  const owner = await choose(
    vscode.l10n.t(
      '{0} all have {1}, so it can’t be told which of them you are. Open a file and take the address out that is not theirs.',
      names,
      email,
    ),
    owners.map(({ name, id }) => ({ label: name, description: personPath(id), value: id })),
  );
  if (owner !== undefined) await vscode.window.showTextDocument(folder.files.uri(personPath(owner)));
  return false;
}
