import * as vscode from 'vscode';
import { builtInTemplate } from '../../domain/agenda/layout/builtIn';
import type { Occasion } from '../../domain/agenda/shape/occasion';
import { templatePath, templateText } from '../../domain/agenda/shape/template';
import { wordsOf } from '../../domain/agenda/words/words';
import { voiceOf } from '../../domain/store/languageOfPlan';
import { OCCASIONS } from '../../domain/records/meeting';
import { createRecords } from '../../jobs/editRecord';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { mayWriteIn } from '../prompts/mayWrite';
import { choose } from '../prompts/choose';
import { showOutcome } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';

/** `Mentorship: Customise Agenda Template`: a copy of the built-in one that is the team's own from then on. */
export async function customiseTemplate(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlan(app.folders, targetOf(argument));
  if (!place || !(await mayWriteIn(app.log, place.folder))) return;
  const { folder, overview } = place;
  const occasion = await choose(
    vscode.l10n.t('Which agenda would you like to change?'),
    OCCASIONS.map(value => ({ label: occasionText(value), description: templatePath(value), value })),
  );
  if (!occasion) return;
  const path = templatePath(occasion);
  const ports = await folder.ports();
  if ((await ports.files.read(path)).kind === 'absent') {
    const { snapshot } = folder.library;
    const text = templateText(builtInTemplate(occasion, wordsOf(voiceOf(snapshot, snapshot.plans.get(overview.id)))));
    if (
      !(await showOutcome(app.log, await createRecords(ports, folder.library, [{ kind: 'create', path, text }], path)))
    )
      return;
  }
  await vscode.window.showTextDocument(folder.files.uri(path), { preview: false });
}

function occasionText(occasion: Occasion): string {
  switch (occasion) {
    case 'first':
      return vscode.l10n.t('The first meeting');
    case 'regular':
      return vscode.l10n.t('A regular meeting');
    case 'halfway':
      return vscode.l10n.t('The meeting at half time');
    case 'review':
      return vscode.l10n.t('A meeting that looks at the agreement again');
    case 'reset':
      return vscode.l10n.t('A meeting after a long silence');
    case 'last':
      return vscode.l10n.t('The last meeting');
  }
}
