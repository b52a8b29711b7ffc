import * as vscode from 'vscode';
import { activeGoals, MOST_ACTIVE } from '../../domain/records/goalLimits';
import { addGoal as add } from '../../jobs/addGoal';
import type { App } from '../app';
import { choosePlanToWrite } from '../prompts/choosePlanToWrite';
import type { PlanInFolder } from '../workspace/folders';
import { dayStep } from '../prompts/askDay';
import type { Choice } from '../prompts/choose';
import { showOutcome } from '../prompts/showOutcome';
import { askSteps, pickStep, required, type Step, type Steps } from '../prompts/steps';
import { targetOf } from '../workspace/target';

interface Answers {
  readonly outcome?: string;
  readonly horizon?: 'short' | 'long';
  readonly parent?: string | undefined;
  readonly why?: string;
  readonly finishLine?: string;
  readonly due?: string;
  readonly step?: string;
  readonly if?: string;
  readonly then?: string;
}

/** `Mentorship: Add Goal`: what, why, how both will know, until when, the first small step and a plan for a bad day. */
export async function addGoal(app: App, argument?: unknown): Promise<void> {
  const place = await choosePlanToWrite(app, targetOf(argument));
  if (!place) return;
  const answers = await askSteps<Answers>(vscode.l10n.t('Add Goal'), {}, state => questions(place, state));
  if (!answers?.outcome) return;
  const outcome = await add(await place.folder.ports(), place.folder.library, {
    plan: place.overview.id,
    outcome: answers.outcome,
    horizon: answers.horizon ?? 'short',
    parent: answers.parent,
    why: answers.why || undefined,
    finishLine: answers.finishLine || undefined,
    due: answers.due || undefined,
    firstStep: answers.step || undefined,
    ifThen: answers.if && answers.then ? { if: answers.if, then: answers.then } : undefined,
  });
  if (await showOutcome(app.log, outcome))
    app.dashboard.show({ folder: place.folder.id, plan: place.overview.id }, 'goals');
}

const skip = () => vscode.l10n.t('Press Enter to skip');

function questions(place: PlanInFolder, state: Answers): Steps<Answers> {
  const { overview } = place;
  return [
    {
      kind: 'input',
      prompt: () => outcomePrompt(place),
      validate: required,
      accept: (outcome, before) => ({ ...before, outcome }),
    },
    horizonStep(place),
    {
      kind: 'input',
      prompt: () =>
        overview.role === 'mentor'
          ? vscode.l10n.t(
              'Why does it matter to {0}? Best in their own words: a reason of one’s own carries through dull weeks.',
              overview.mentee.name,
            )
          : vscode.l10n.t('Why does it matter to you? A reason of your own carries through dull weeks.'),
      placeholder: skip(),
      accept: (why, before) => ({ ...before, why }),
    },
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('The finish line: how will you both know? May be left empty.'),
      accept: (finishLine, before) => ({ ...before, finishLine }),
    },
    dayStep(
      {
        prompt: vscode.l10n.t('Due on which day? Year-month-day; may be left empty.'),
        example: overview.end,
        isOptional: true,
      },
      (due, before) => ({ ...before, due }),
    ),
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('The first small step: what could be done this week?'),
      placeholder: skip(),
      accept: (step, before) => ({ ...before, step }),
    },
    ...planForABadDay(place, state),
  ];
}

function planForABadDay({ overview }: PlanInFolder, state: Answers): Steps<Answers> {
  return [
    {
      kind: 'input',
      prompt: () =>
        overview.role === 'mentor'
          ? vscode.l10n.t(
              'What could get in the way? If that happens… (what {0} does then is asked next)',
              overview.mentee.name,
            )
          : vscode.l10n.t('What could get in the way? If that happens… (what you do then is asked next)'),
      placeholder: skip(),
      accept: (value, before) => ({ ...before, if: value }),
    },
    Boolean(state.if) && {
      kind: 'input',
      prompt: before =>
        overview.role === 'mentor'
          ? vscode.l10n.t('If {0}, then {1} …', before.if ?? '', overview.mentee.name)
          : vscode.l10n.t('If {0}, then I …', before.if ?? ''),
      accept: (value, before) => ({ ...before, then: value }),
    },
  ];
}

/** Many goals at once are a hint, never a refusal. */
function outcomePrompt({ overview }: PlanInFolder): string {
  const active = activeGoals(overview.goals).length;
  const prompt =
    overview.role === 'mentee'
      ? vscode.l10n.t('The outcome: what will you be able to do?')
      : vscode.l10n.t('The outcome: what will {0} be able to do?', overview.mentee.name);
  return active < MOST_ACTIVE
    ? prompt
    : `${prompt} ${vscode.l10n.t('{0} goals are active already; one to three at a time get further. Perhaps one of them can rest.', active)}`;
}

/** Long-term aims hold short-term goals; a goal may be a part of an aim that is there already. */
function horizonStep({ overview }: PlanInFolder): Step<Answers> {
  const aims = overview.goals.filter(goal => goal.status === 'active' && goal.horizon === 'long');
  return pickStep({
    placeholder: () => vscode.l10n.t('How far away is it?'),
    items: (): readonly Choice<Pick<Answers, 'horizon' | 'parent'>>[] => [
      {
        label: vscode.l10n.t('A goal for the next weeks'),
        detail: vscode.l10n.t('With steps that can be ticked'),
        value: { horizon: 'short', parent: undefined },
      },
      ...aims.map(({ outcome, id }) => ({
        label: vscode.l10n.t('A part of “{0}”', outcome),
        value: { horizon: 'short' as const, parent: id },
      })),
      {
        label: vscode.l10n.t('A long-term aim'),
        detail: vscode.l10n.t('A direction; goals for the next weeks can be parts of it'),
        value: { horizon: 'long', parent: undefined },
      },
    ],
    accept: (chosen, state) => ({ ...state, ...chosen }),
  });
}
