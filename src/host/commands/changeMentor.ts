import * as vscode from 'vscode';
import { changeMentor as change } from '../../jobs/changeMentor';
import { voiceOf } from '../../domain/store/languageOfPlan';
import { languageIn, type Voice } from '../../domain/text/language';
import type { Participant } from '../../jobs/startMentorship';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import type { PlanInFolder } from '../workspace/folders';
import { showOutcome } from '../prompts/showOutcome';
import { askSteps, pickStep, required } from '../prompts/steps';
import { voiceStep } from '../prompts/voiceStep';
import { recordsOf } from '../workspace/planRecords';
import { targetOf } from '../workspace/target';

interface Answers {
  readonly known?: string | undefined;
  readonly name?: string;
  readonly voice?: Voice;
  readonly reason?: string;
}

/** `Mentorship: Change Mentor`: an ordinary step. The open goals go along, the earlier mentorship keeps its record. */
export async function changeMentor(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlanToWrite(app, targetOf(argument));
  if (!place) return;
  const answers = await ask(place);
  if (!answers) return;
  const { folder, overview } = place;
  const mentor: Participant =
    answers.known === undefined
      ? { kind: 'new', name: answers.name ?? '', email: undefined }
      : { kind: 'known', id: answers.known };
  const outcome = await change(await folder.ports(), folder.library, {
    plan: overview.id,
    mentor,
    voice: answers.voice,
    reason: answers.reason || undefined,
  });
  if ((await showOutcome(app.log, outcome)) && outcome.kind === 'done') {
    app.dashboard.show(outcome.detail && { folder: folder.id, plan: outcome.detail.plan });
  }
}

function ask(place: PlanInFolder): Promise<Answers | undefined> {
  const { folder, overview } = place;
  const voice = voiceOf(folder.library.snapshot, recordsOf(place));
  const people = [...folder.library.snapshot.people.values()].filter(
    ({ id }) => id !== overview.mentee.id && id !== overview.mentor.id,
  );
  return askSteps<Answers>(vscode.l10n.t('Change Mentor'), {}, state => [
    pickStep({
      placeholder: () => vscode.l10n.t('With whom will you go on? Changing is an ordinary step.'),
      items: () => [
        ...people.map(({ name, id }) => ({ label: name, description: id, value: id })),
        { label: vscode.l10n.t('Someone else…'), value: undefined },
      ],
      accept: (known, before) => ({ ...before, known }),
    }),
    state.known === undefined && {
      kind: 'input',
      prompt: () => vscode.l10n.t('Write the name.'),
      validate: required,
      accept: (name, before) => ({ ...before, name }),
    },
    // Who said “vous” to one mentor may say “tu” to the next.
    languageIn(voice) === 'fr' && voiceStep(voice, (chosen, before) => ({ ...before, voice: chosen })),
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('In one sentence, fair to both: why now?'),
      placeholder: vscode.l10n.t('Press Enter to skip'),
      accept: (reason, before) => ({ ...before, reason }),
    },
  ]);
}
