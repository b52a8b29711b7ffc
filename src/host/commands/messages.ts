import * as vscode from 'vscode';
import { draftWords } from '../../domain/drafts/words';
import { keepInTouch, mentorRequest, thankYou } from '../../domain/drafts/messages';
import { voiceOf } from '../../domain/store/languageOfPlan';
import type { Role } from '../../domain/records/expectations';
import { firstName, type Person } from '../../domain/records/person';
import { roleOf } from '../../jobs/agreement';
import { writeEntry } from '../../jobs/writeEntry';
import type { App } from '../app';
import { choose, type Choice } from '../prompts/choose';
import { chooseClosed, choosePlan } from '../prompts/choosePlan';
import { mayWrite } from '../prompts/mayWrite';
import { chooseFolder } from '../prompts/chooseFolder';
import type { PlanInFolder } from '../workspace/folders';
import { nobodyYet } from '../prompts/audience';
import { openWritten } from '../flows/openRecord';
import { askAbout } from '../flows/writeNote';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { chooseWhoIAm } from '../prompts/whoIAm';

/** What a request asks for unless its writer changes it: the product's own defaults. */
const REQUEST = { months: 6, weeks: 2, minutes: 45 };

/** `Mentorship: Say Thank You`: drafted from facts; kept in the journal, or a draft to copy and send. */
export async function sayThankYou(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  // After the end it is only a draft.
  if (!place || (place.overview.phase !== 'closed' && !(await mayWrite(app.log, place)))) return;
  const from = await myRole(app, place);
  if (!from) return;
  const { folder, overview } = await app.folders.refreshed(place);
  const { snapshot } = folder.library;
  const records = snapshot.plans.get(overview.id)!;
  const ports = await folder.ports();
  const text = thankYou({
    snapshot,
    records,
    from,
    today: ports.clock.today(),
    voice: voiceOf(snapshot, records),
  });
  const keeps = overview.phase === 'closed' ? false : await choosesToKeep();
  if (keeps === undefined) return;
  if (!keeps) return openDraft(text);
  const about = await askAbout(vscode.l10n.t('Say Thank You'));
  if (about === undefined) return;
  const thanks = { plan: overview.id, kind: 'thanks', text, about: about || undefined } as const;
  const outcome = await writeEntry(ports, folder.library, thanks);
  await openWritten(app.log, folder, outcome);
}

/** Whether a thank-you is kept in the journal, or only sent. */
function choosesToKeep(): Promise<boolean | undefined> {
  return choose<boolean>(vscode.l10n.t('Where should your thank-you go?'), [
    {
      label: vscode.l10n.t('Keep it in the journal'),
      detail: vscode.l10n.t(
        'An entry that opens for you to finish; everybody who can read the repository can read it.',
      ),
      value: true,
    },
    {
      label: vscode.l10n.t('Only a draft to send'),
      detail: vscode.l10n.t('Opens as a text that is saved nowhere.'),
      value: false,
    },
  ]);
}

/** `Mentorship: Draft Keep-in-Touch Message`, for a mentorship that has ended. */
export async function draftKeepInTouch(app: App, argument?: unknown): Promise<void> {
  const place = await chooseClosed(app.folders, targetOf(argument));
  const from = place && (await myRole(app, place));
  if (!place || !from) return;
  await app.folders.refreshed(place);
  const { snapshot } = place.folder.library;
  const records = snapshot.plans.get(place.overview.id)!;
  await openDraft(
    keepInTouch({ snapshot, records, from, today: place.overview.today, voice: voiceOf(snapshot, records) }),
  );
}

/** `Mentorship: Draft Request to a Mentor`: aim, duration and rhythm, and an easy way to say no. */
export async function draftRequest(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolder(app.folders);
  if (!folder) return;
  await folder.load();
  const { snapshot } = folder.library;
  const { me, plans } = folder.overview();
  const mentor = await chooseReader(
    [...snapshot.people.values()].filter(({ id }) => id !== me?.id),
    vscode.l10n.t('Whom would you like to ask?'),
  );
  if (!mentor) return;
  const plan = plans.find(({ mentee, phase }) => mentee.id === me?.id && phase !== 'closed');
  const goals = (plan?.goals ?? []).filter(({ status }) => status === 'active').map(({ outcome }) => outcome);
  const text = mentorRequest({
    mentor,
    me: me && snapshot.people.get(me.id),
    goals,
    ...REQUEST,
    voice: voiceOf(snapshot),
  });
  await openDraft(text);
}

/** `Mentorship: Draft Answer to a Request`: yes with a first step, or a no that leaves nobody hurt. */
export async function draftAnswer(app: App): Promise<void> {
  const folder = await chooseFolder(app.folders);
  if (!folder) return;
  await folder.load();
  const { snapshot } = folder.library;
  const { me } = folder.overview();
  const mentee = await chooseReader(
    [...snapshot.people.values()].filter(({ id }) => id !== me?.id),
    vscode.l10n.t('Who has asked you?'),
  );
  if (!mentee) return;
  const isYes = await choose<boolean>(vscode.l10n.t('What would you like to answer?'), [
    { label: vscode.l10n.t('Yes, with pleasure'), value: true },
    { label: vscode.l10n.t('Not this time'), value: false },
  ]);
  if (isYes === undefined) return;
  const words = draftWords(voiceOf(snapshot)).answer;
  const name = firstName(mentee.name);
  await openDraft(isYes ? words.accept(name) : words.decline(name));
}

async function chooseReader(
  people: readonly Person[],
  question: string,
): Promise<Pick<Person, 'name' | 'mentor'> | undefined> {
  const other: Choice<Person | 'other'> = { label: vscode.l10n.t('Someone else…'), value: 'other' };
  const known = people.map((person): Choice<Person | 'other'> => ({ label: person.name, value: person }));
  const chosen = known.length === 0 ? other.value : await choose(question, [...known, other]);
  if (chosen !== 'other') return chosen;
  const name = await vscode.window.showInputBox({
    title: question,
    prompt: nobodyYet(vscode.l10n.t('Write the name.')),
  });
  return name?.trim() ? { name: name.trim() } : undefined;
}

/** Mentor or mentee; asked for once if git's address is on nobody's file, and told where the reader is neither. */
async function myRole(app: App, place: PlanInFolder): Promise<Role | undefined> {
  const { folder, overview } = place;
  const look = async () => roleOf(await folder.ports(), folder.library, overview.id);
  let found = await look();
  if (found.kind === 'unknown-author' && (await chooseWhoIAm(app, place))) found = await look();
  if (found.kind === 'role') return found.role;
  if (found.kind !== 'unknown-author') await showOutcome(app.log, found);
  return undefined;
}

/** A text that belongs to nobody's files: to finish, to copy, or to save where one likes. */
async function openDraft(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
