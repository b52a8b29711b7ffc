import * as vscode from 'vscode';
import { stopsOf, type WalkNote } from '../../domain/code/codeWalk';
import { addToMeeting } from '../../jobs/addToMeeting';
import { refused } from '../../jobs/editRecord';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { codeRootOf } from '../code/root';
import type { CodeWalk } from '../codeWalk/view';
import { changesIn, chooseRange } from '../codeWalk/range';
import { anchoredNewestFirst, type Anchored } from '../comments/anchored';
import { isWaiting } from '../../domain/overview/waiting';
import type { PlanInFolder } from '../workspace/folders';
import { repositoryOf } from '../git/repository';
import { everyone } from '../prompts/audience';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { entryTitle, firstLine } from '../texts';
import { generateAgenda } from '../flows/agenda';
import { choose } from '../prompts/choose';
import { planIn } from '../workspace/planRecords';

/** `Mentorship: Review Changes Together`: the changed files of a branch or a range of commits, one after the other. */
export async function startWalk(app: App, walk: CodeWalk, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place) return;
  const repository = await repositoryOf(place.folder.workspaceFolder.uri);
  if (!repository?.state.HEAD?.commit) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Reviewing changes needs a git repository with a commit, and VS Code’s Git extension.'),
    );
    return;
  }
  const range = await chooseRange(repository);
  if (!range) return;
  const root = await codeRootOf(place.folder);
  const notes = await openNotes(app, place, root);
  const changes = (await changesIn(repository, root, range)).filter(
    ({ from, to }) => place.folder.files.pathOf(vscode.Uri.joinPath(root, to ?? from ?? '')) === undefined,
  );
  const stops = stopsOf(changes, path => notes.get(path) ?? []);
  if (stops.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('Nothing but files of the mentorship has changed there.'));
    return;
  }
  await walk.begin({ place, root, range, stops });
}

export async function nextStop(app: App, walk: CodeWalk): Promise<void> {
  if (walk.current && !(await walk.step(1))) await finishWalk(app, walk);
}

/** End the walk with a summary: into the note of the next meeting, or as a page of its own. */
export async function finishWalk(app: App, walk: CodeWalk): Promise<void> {
  const { current } = walk;
  if (!current) return;
  const topic = await vscode.window.showInputBox({
    title: vscode.l10n.t('End of the Review'),
    prompt: everyone(vscode.l10n.t('What should you talk about? One sentence, or nothing.')),
    ignoreFocusOut: true,
  });
  if (topic === undefined) return;
  const section = walk.summary(topic);
  const { folder, overview } = current.place;
  const isForMeeting = refused(folder.library, [overview.path]) ? false : await choosesMeeting();
  if (isForMeeting === undefined) return;
  const path = isForMeeting ? await nextMeetingNote(app, current.place) : undefined;
  if (path) {
    if (!(await showOutcome(app.log, await addToMeeting(await folder.ports(), folder.library, { path, section }))))
      return;
    await vscode.window.showTextDocument(folder.files.uri(path), { preview: false });
  } else {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content: section }),
    );
  }
  await walk.end();
}

/** Whether the summary goes into the note of the next meeting, or on a page of its own. */
function choosesMeeting(): Promise<boolean | undefined> {
  return choose<boolean>(vscode.l10n.t('Where should the summary go?'), [
    { label: vscode.l10n.t('Add to the next meeting’s note'), value: true },
    { label: vscode.l10n.t('Open as a page'), value: false },
  ]);
}

/** The note of the next meeting; made if there is none yet. */
async function nextMeetingNote(app: App, place: PlanInFolder): Promise<string | undefined> {
  const path = () => planIn(place.folder, place.overview.id)?.nextMeeting?.path;
  if (!path()) await generateAgenda(app, place);
  return path();
}

/** The open notes of a plan by the path where their lines are now. */
async function openNotes(
  app: App,
  place: PlanInFolder,
  root: vscode.Uri,
): Promise<ReadonlyMap<string, readonly WalkNote[]>> {
  const found = new Map<string, WalkNote[]>();
  const source = app.sources.of(root);
  const isWanted = (item: Anchored) => item.place.overview.id === place.overview.id && isWaiting(item.entry);
  for (const item of anchoredNewestFirst(place.folder, isWanted)) {
    const where = await source.find(item.anchor);
    if (where.status === 'detached') continue;
    const note = {
      id: item.entry.id,
      line: where.start,
      title: `${entryTitle(item.entry)} · ${item.entry.author.name}`,
      text: firstLine(item.entry.text),
    };
    found.set(where.path, [...(found.get(where.path) ?? []), note]);
  }
  return found;
}
