import * as vscode from 'vscode';
import type { Outcome } from '../../jobs/ports/outcome';
import { claimIdentity } from '../../jobs/whoAmI';
import type { App } from '../app';
import { mayWriteIn } from './mayWrite';
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
  return (await chooseWhoIAm(app, place)) ? job() : undefined;
}

/** Whether a file says who is reading. Where none does they are asked, so that nothing is written as nobody. */
export async function isKnown(app: Pick<App, 'log'>, place: PlanInFolder): Promise<boolean> {
  await place.folder.load();
  return place.folder.overview().me !== undefined || chooseWhoIAm(app, place);
}

/** Asks which of the people is reading, the two of the plan first. @returns true if the reader is on file now. */
export async function chooseWhoIAm(
  app: Pick<App, 'log'>,
  { folder, overview: { mentor, mentee } }: PlanInFolder,
): Promise<boolean> {
  if (!(await mayWriteIn(app.log, folder))) return false;
  const email = await readersEmail(folder);
  if (email === undefined) return false;
  const isOfPlan = ({ id }: PersonRef) => id === mentor.id || id === mentee.id;
  const people = [...folder.library.snapshot.people.values()];
  const person = await choose(
    vscode.l10n.t('Which of them are you? {0} will be added to your file.', email),
    [...people.filter(isOfPlan), ...people.filter(one => !isOfPlan(one))].map(value => ({
      label: value.name,
      description: value.emails.join(', '),
      value,
    })),
  );
  return person !== undefined && claim(app, folder, person, email);
}

/** Notes down that this person is reading. @returns true if the reader is on file now. */
export async function beSomebody(app: Pick<App, 'log'>, folder: MentorshipFolder, person: PersonRef): Promise<boolean> {
  if (!(await mayWriteIn(app.log, folder))) return false;
  const email = await readersEmail(folder);
  return email !== undefined && claim(app, folder, person, email);
}

async function claim(
  app: Pick<App, 'log'>,
  folder: MentorshipFolder,
  person: PersonRef,
  email: string,
): Promise<boolean> {
  const outcome = await claimIdentity(await folder.ports(), folder.library, { person: person.id, email });
  await folder.identify();
  return outcome.kind === 'nothing' || showOutcome(app.log, outcome);
}

/** The address to note down; where git has none, or it is in several files already, the reader is told what to do. */
async function readersEmail(folder: MentorshipFolder): Promise<string | undefined> {
  const { email } = await (await folder.ports()).author.identity();
  if (!email) {
    await askForEmail();
    return undefined;
  }
  const owners = peopleWith(folder.library.snapshot.people, email);
  if (owners.length <= 1) return email;
  await tellWhose(folder, email, owners);
  return undefined;
}

async function askForEmail(): Promise<void> {
  const open = vscode.l10n.t('Open Setting');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Git does not say who you are. Set git’s user.email, or the setting “mentorship.email”.'),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'mentorship.email');
}

/** Adding an address can't tell two people apart who both have it: it must leave one of the files. */
async function tellWhose(folder: MentorshipFolder, email: string, owners: readonly PersonRef[]): Promise<void> {
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
}
