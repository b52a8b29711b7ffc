// Runs inside VS Code's extension host, beside the extension: what a folder of many records costs there.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';

/** An event loop that is less busy than this, for so long, has nothing more to do. */
const QUIET = { utilization: 0.1, ms: 500, rounds: 3 };

export interface Step {
  readonly name: string;
  /** What everything in the extension host took together, VS Code's own extensions included. */
  readonly busyMs: number;
  readonly longestBlockMs: number;
}

const RECORDS = '.mentorship/plans';
const GOAL = `${RECORDS}/plan-1/goals/goal-1.yaml`;
const CLOSED_GOAL = `${RECORDS}/plan-2/goals/goal-1.yaml`;

/** VS Code calls this as it calls tests. */
export async function run(): Promise<void> {
  const steps: Step[] = [];
  const step = async (name: string, work: () => Thenable<unknown>) => {
    await quiet();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const before = performance.eventLoopUtilization();
    delay.enable();
    await work();
    await quiet();
    delay.disable();
    steps.push({ name, busyMs: performance.eventLoopUtilization(before).active, longestBlockMs: delay.max / 1e6 });
  };
  const command = (name: string) => () => vscode.commands.executeCommand(`mentorship.${name}`);
  await vscode.extensions.getExtension('mentorship.mentorship')?.activate();
  await step('open the panel, read everything', command('goals.focus'));
  await step('show the meetings', command('meetings.focus'));
  await step('show the journal', command('journal.focus'));
  await step('a goal is changed', () => rewrite(GOAL, 'outcome: ', 'outcome: New '));
  await step('and changed back', () => rewrite(GOAL, 'outcome: New ', 'outcome: '));
  await step('a goal of a closed plan is changed', () => rewrite(CLOSED_GOAL, 'outcome: ', 'outcome: New '));
  await step('open the dashboard', command('openDashboard'));
  await step('a goal is changed beside the dashboard', () => rewrite(GOAL, 'outcome: ', 'outcome: New '));
  writeFileSync(process.env.MENTORSHIP_BENCH!, JSON.stringify(steps));
}

const at = (path: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);

async function rewrite(path: string, from: string, to: string): Promise<void> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text.replace(from, to)));
}

async function quiet(): Promise<void> {
  for (let rounds = 0; rounds < QUIET.rounds;) {
    const before = performance.eventLoopUtilization();
    await new Promise(resolve => setTimeout(resolve, QUIET.ms));
    rounds = performance.eventLoopUtilization(before).utilization < QUIET.utilization ? rounds + 1 : 0;
  }
}
