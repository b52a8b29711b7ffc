// The one bundle of tests that runs inside VS Code, in the host on Node and in the web worker: Mocha's browser build, a
// reporter that writes lines to the console, and no file that only one of them could load.
import mocha from 'mocha/mocha';
import * as vscode from 'vscode';
import { LineReporter } from '../rig/inside/reporter';
import { PATIENCE } from '../support/patience';

/** VS Code calls this and takes a rejection as failure. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 2 * PATIENCE, reporter: LineReporter });
  // A setting nobody registered is the one channel that reaches every kind of host.
  const grep = vscode.workspace.getConfiguration('mentorshipRig').get<string>('grep');
  if (grep) mocha.grep(new RegExp(grep));
  await loadTests();
  const failures = await new Promise<number>(resolve => {
    // Mocha's own browser `run` reads `location.search`, which the host on Node has not.
    (Object.getPrototypeOf(mocha) as typeof mocha).run.call(mocha, resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** By explicit list, so that the bundle has them; late, because `describe` exists only after `setup`. */
async function loadTests(): Promise<void> {
  await import('./rig.test');
  await import('./activation.test');
  await import('./language.test');
  await import('./typing.test');
  await import('./quickFixes.test');
  await import('./links.test');
  await import('./workspaceFiles.test');
  await import('./edits.test');
  await import('./gitStatus.test');
  await import('./gitCommits.test');
  await import('./palette.test');
  await import('./pendingCommits.test');
  await import('./branchCommits.test');
  await import('./leftBehind.test');
  await import('./commit.test');
  await import('./folders.test');
  await import('./choosePlan.test');
  await import('./privacy.test');
  await import('./readersLens.test');
  await import('./identity.test');
  await import('./following.test');
  await import('./panel.test');
  await import('./recordTree.test');
  await import('./oneKeystroke.test');
  await import('./meetings.test');
  await import('./importNotes.test');
  await import('./relationship.test');
  await import('./sameNames.test');
  await import('./newerFormat.test');
  await import('./reminders.test');
  await import('./codeThreads.test');
  await import('./virtualWorkspace.test');
  await import('./disposal.test');
}
