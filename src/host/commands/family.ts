import * as vscode from 'vscode';
import { offersOf, type Family } from '../../domain/overview/offers';
import type { App } from '../app';
import { choose } from '../prompts/choose';
import { missingFor } from '../workspace/missing';

/** One entry of the palette for several commands: those that there is something to do for, to choose from. */
export async function chooseOfFamily(app: App, family: Family): Promise<void> {
  await app.folders.load();
  // What others have just written counts too.
  await Promise.all(app.folders.plans().map(place => app.folders.refreshed(place)));
  const choices = offersOf(family, missingFor(app.folders)).map(command => ({
    label: app.titleOf(`mentorship.${command}`),
    value: `mentorship.${command}`,
  }));
  const chosen = await choose(app.titleOf(`mentorship.${family}`), choices);
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen);
}
