// Reasons for a host test not to run in one of the hosts; a test skipped for one of them is counted as skipped.
import * as vscode from 'vscode';

/** The web worker has neither git nor the folder's real path. */
export const inWebWorker = (): boolean => typeof (globalThis as { process?: unknown }).process === 'undefined';

/** Skips the test where the built-in git extension is not there. Call first. */
export function needsGit(test: Mocha.Context): void {
  if (!vscode.extensions.getExtension('vscode.git')) skip(test, 'no git extension in this host');
}

/** Skips the test in the web-worker host. */
export function needsNode(test: Mocha.Context): void {
  if (inWebWorker()) skip(test, 'no Node in the web-worker host');
}

/** Skips the test where no repository can be made and looked at: it takes git's program and its extension. */
export function needsRepositories(test: Mocha.Context): void {
  needsNode(test);
  needsGit(test);
}

function skip(test: Mocha.Context, reason: string): void {
  // In the title, so that the report says why.
  if (test.test) test.test.title += `: ${reason}`;
  test.skip();
}
