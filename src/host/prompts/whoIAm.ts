import * as vscode from 'vscode';
import type { Outcome } from '../../jobs/ports/outcome';
import { claimIdentity } from '../../jobs/whoAmI';
import type { App } from '../app';
import { mayWriteIn } from './mayWrite';
import type { PersonRef } from '../../domain/overview/overview';
import { peopleWith } from '../../domain/overview/overviewOf';
import type { Person } from '../../domain/records/person';
import { personPath } from '../../domain/records/recordPath';
import type { PlanInFolder } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { showOutcome } from './showOutcome';
import { choose } from './choose';
import { addressOf, chooseWithoutGit, keepAddress } from './whoWithoutGit';

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
  const isOfPlan = ({ id }: PersonRef) => id === mentor.id || id === mentee.id;
  const all = [...folder.library.snapshot.people.values()];
  const people = [...all.filter(isOfPlan), ...all.filter(one => !isOfPlan(one))];
  const { email } = await (await folder.ports()).author.identity();
  const person = email ? await chooseForAddress(folder, people, email) : await chooseWithoutGit(people);
  return person !== undefined && beSomebody(app, folder, person);
}

/** Notes down that this person is reading. @returns true if the reader is on file now. */
export async function beSomebody(app: Pick<App, 'log'>, folder: MentorshipFolder, person: PersonRef): Promise<boolean> {
  if (!(await mayWriteIn(app.log, folder))) return false;
  const known = await (await folder.ports()).author.identity();
  const email = known.email ?? (await addressOf(folder.library.snapshot.people.get(person.id)));
  if (email === undefined) return false;
  const owners = peopleWith(folder.library.snapshot.people, email);
  if (owners.length > 1) {
    await tellWhose(folder, email, owners);
    return false;
  }
  const isNoted = await claim(app, folder, person, email);
  // Git will not say it the next time either.
  if (isNoted && !known.email) await keepAddress(email);
  await folder.identify();
  return isNoted;
}

/** The person that has the address of git; where several have it, their readers are told what to do. */
async function chooseForAddress(
  folder: MentorshipFolder,
  people: readonly Person[],
  email: string,
): Promise<PersonRef | undefined> {
  const owners = peopleWith(folder.library.snapshot.people, email);
  if (owners.length <= 1)
    return choose(vscode.l10n.t('Which of them are you? {0} will be added to your file.', email), people.map(row));
  await tellWhose(folder, email, owners);
  return undefined;
}

const row = (value: Person) => ({ label: value.name, description: value.emails.join(', '), value });

async function claim(
  app: Pick<App, 'log'>,
  folder: MentorshipFolder,
  person: PersonRef,
  email: string,
): Promise<boolean> {
  const outcome = await claimIdentity(await folder.ports(), folder.library, { person: person.id, email });
  return outcome.kind === 'nothing' || showOutcome(app.log, outcome);
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
