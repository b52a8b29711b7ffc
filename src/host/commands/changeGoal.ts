import * as vscode from 'vscode';
import type { GoalItem } from '../../domain/overview/overview';
import { goalStory } from '../../domain/planPage/goalStory';
import { activeGoals, MOST_ACTIVE } from '../../domain/records/goalLimits';
import { editGoal } from '../../jobs/editGoal';
import type { App } from '../app';
import { choosePlan } from '../prompts/choosePlan';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import type { PlanInFolder } from '../workspace/folders';
import { showOutcome } from '../prompts/showOutcome';
import type { Choice } from '../prompts/choose';
import { askSteps, pickStep, required, type Steps } from '../prompts/steps';
import { targetOf } from '../workspace/target';
import { dayText, plural, readersLabels } from '../texts';
import { planIn } from '../workspace/planRecords';

type Status = GoalItem['status'];

interface Answers {
  readonly goal?: GoalItem | undefined;
  readonly status?: Status | undefined;
  readonly reason?: string | undefined;
}

/** `Mentorship: Reach, Pause or Drop Goal`: each is an ordinary step; the dashboard's buttons run the same job. */
export async function changeGoal(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlanToWrite(app, target);
  if (!place) return;
  const { folder, overview } = place;
  if (overview.goals.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no goal yet.'));
    return;
  }
  const named = overview.goals.find(({ id }) => id === target?.goal);
  const answers = await askSteps<Answers>(vscode.l10n.t('Reach, Pause or Drop Goal'), { goal: named }, state =>
    questions(place, state, named === undefined),
  );
  if (!answers?.goal || !answers.status) return;
  const { goal, status, reason } = answers;
  const outcome = await editGoal(await folder.ports(), folder.library, {
    plan: overview.id,
    goal: goal.id,
    edit: { kind: 'status', status, ...(reason ? { reason } : {}) },
  });
  if (!(await showOutcome(app.log, outcome)) || outcome.kind !== 'done') return;
  if (status === 'reached') await celebrate(app, place, goal);
  if (status === 'active') await hintAtMany(place);
}

function questions({ overview }: PlanInFolder, { goal, status }: Answers, asksWhich: boolean): Steps<Answers> {
  return [
    asksWhich &&
      pickStep({
        placeholder: () => vscode.l10n.t('Which goal?'),
        items: () =>
          overview.goals.map(value => ({
            label: value.outcome,
            description: [
              value.status !== 'active' && readersLabels().goals[value.status],
              value.due && dayText(value.due),
            ]
              .filter(Boolean)
              .join(' · '),
            value,
          })),
        accept: (chosen, before) => ({ ...before, goal: chosen }),
      }),
    pickStep({
      placeholder: () => vscode.l10n.t('What becomes of it? Each of these is a good answer.'),
      items: () =>
        choices().filter(({ value }) => value !== goal?.status && (goal?.status === 'active' || value === 'active')),
      accept: (chosen, before) => ({ ...before, status: chosen }),
    }),
    (status === 'paused' || status === 'dropped') && {
      kind: 'input',
      prompt: () =>
        status === 'dropped'
          ? vscode.l10n.t('Why do you let it go? It is fine to; the reason is what stays useful.')
          : vscode.l10n.t('Why does it rest? May be left empty.'),
      ...(status === 'dropped' ? { validate: required } : {}),
      accept: (reason, before) => ({ ...before, reason }),
    },
  ];
}

function choices(): readonly Choice<Status>[] {
  return [
    {
      value: 'reached',
      label: vscode.l10n.t('It is reached'),
      detail: vscode.l10n.t('Its finish line is crossed; you see what it was built on.'),
    },
    {
      value: 'paused',
      label: vscode.l10n.t('It rests for a while'),
      detail: vscode.l10n.t('Fewer goals at a time get further.'),
    },
    {
      value: 'dropped',
      label: vscode.l10n.t('Let it go'),
      detail: vscode.l10n.t('A goal that no longer fits makes room for one that does.'),
    },
    {
      value: 'active',
      label: vscode.l10n.t('Take it up again'),
      detail: vscode.l10n.t('It is active from today on.'),
    },
  ];
}

/** What it was built on is worth more than confetti. */
async function celebrate(app: App, { folder, overview }: PlanInFolder, goal: GoalItem): Promise<void> {
  const now = planIn(folder, overview.id);
  const facts = now ? goalStory(now, goal.id).length : 0;
  const built =
    facts === 0
      ? ''
      : plural(
          facts,
          vscode.l10n.t('It was built on {0} step or note.', facts),
          vscode.l10n.t('It was built on {0} steps and notes.', facts),
        );
  const show = vscode.l10n.t('Show What It Was Built On');
  const thank = vscode.l10n.t('Say Thank You');
  const answer = await vscode.window.showInformationMessage(
    [vscode.l10n.t('Well done: “{0}” is reached.', goal.outcome), built].filter(Boolean).join(' '),
    ...(facts === 0 ? [thank] : [show, thank]),
  );
  if (answer === show) await showGoalStory(app, { folder: folder.id, plan: overview.id, goal: goal.id });
  if (answer === thank)
    await vscode.commands.executeCommand('mentorship.sayThankYou', { folder: folder.id, plan: overview.id });
}

/** `What It Was Built On`: the steps and notes of one goal, as a page. */
export async function showGoalStory(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const place = await choosePlan(app.folders, target);
  if (place && target?.goal)
    await app.pages.show('goal', { ...place, goal: target.goal }, vscode.l10n.t('What it was built on'));
}

async function hintAtMany({ folder, overview: { id } }: PlanInFolder): Promise<void> {
  const goals = planIn(folder, id)?.goals ?? [];
  const active = activeGoals(goals).length;
  if (active > MOST_ACTIVE) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} goals are active now; one to three at a time get further. Perhaps one of them can rest.',
        active,
      ),
    );
  }
}
