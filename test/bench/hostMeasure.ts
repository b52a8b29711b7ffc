// Runs inside VS Code's extension host, beside the extension: what a folder of many records costs there.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';

/** Loops that are less busy than this, for so long, have nothing more to do. */
const QUIET = { utilization: 0.1, ms: 500, rounds: 3 };

/** VS Code calls this as it calls tests. */
export async function run(): Promise<void> {
  const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
  const quiet = async () => {
    for (let rounds = 0; rounds < QUIET.rounds;) {
      const before = performance.eventLoopUtilization();
      await wait(QUIET.ms);
      rounds = performance.eventLoopUtilization(before).utilization < QUIET.utilization ? rounds + 1 : 0;
    }
  };
  const measure = async (name: string, work: () => Thenable<unknown> | Promise<unknown>) => {
    await quiet();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const before = performance.eventLoopUtilization();
    delay.enable();
    await work();
    await quiet();
    delay.disable();
    const { active } = performance.eventLoopUtilization(before);
    console.log(`[bench] ${JSON.stringify({ name, busyMs: Math.round(active), longestBlockMs: Math.round(delay.max / 1e5) / 10 })}`);
  };
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const touch = async (path: string, change: (text: string) => string) => {
    const uri = vscode.Uri.joinPath(folder, '.mentorship', path);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(change(text)));
  };
  await vscode.extensions.getExtension('mentorship.mentorship')?.activate();
  await measure('open the panel', () => vscode.commands.executeCommand('mentorship.goals.focus'));
  await measure('show the meetings', () => vscode.commands.executeCommand('mentorship.meetings.focus'));
  await measure('show the journal', () => vscode.commands.executeCommand('mentorship.journal.focus'));
  await measure('open a file of code', () => vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'src/queue.ts')));
  await measure('change one goal', () => touch('plans/plan-1/goals/goal-1.yaml', text => text.replace('outcome: ', 'outcome: New ')));
  await measure('change it again', () => touch('plans/plan-1/goals/goal-1.yaml', text => text.replace('outcome: New ', 'outcome: ')));
  await measure('change one of a closed plan', () => touch('plans/plan-2/goals/goal-1.yaml', text => text.replace('outcome: ', 'outcome: New ')));
  await measure('open the dashboard', () => vscode.commands.executeCommand('mentorship.openDashboard'));
  await measure('change one goal with the dashboard open', () => touch('plans/plan-1/goals/goal-1.yaml', text => text.replace('outcome: ', 'outcome: New ')));
}
