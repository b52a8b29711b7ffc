import * as vscode from 'vscode';
import type { FeedbackType, HelpLevel } from '../../domain/records/entryValues';
import type { App } from '../app';
import type { PlanInFolder } from '../workspace/folders';
import { askSteps, pickStep, required, type Steps } from './steps';
import { adviceBefore, adviceOn } from '../diagnostics/wording';
import { languageOfPlan } from '../workspace/planRecords';
import { feedbackTypes, helpLevels } from './feedbackChoices';

interface Answers {
  readonly type?: FeedbackType;
  readonly seen?: string;
  readonly effect?: string;
  readonly next?: string;
  readonly help?: HelpLevel | undefined;
}

/**
 * Feedback in short steps: its type, what was seen, its effect, one question or next step. What was answered before the
 * form was left is there again the next time.
 * @param situation where it is about, such as `src/queue.ts:10–14`
 */
export async function askFeedback(
  app: App,
  place: PlanInFolder | undefined,
  draft: string,
  situation: string,
): Promise<{ readonly type: FeedbackType; readonly text: string; readonly help: HelpLevel | undefined } | undefined> {
  const before = app.state.get<Answers>(draft, {});
  const answers = await askSteps<Answers>(
    vscode.l10n.t('Give Feedback on {0}', situation),
    before,
    state => steps(state, place),
    left => void app.state.update(draft, Object.keys(left).length > 0 ? left : undefined),
  );
  if (!answers?.type || !answers.seen) return undefined;
  await app.state.update(draft, answers);
  return {
    type: answers.type,
    text: [answers.seen, answers.effect, answers.next].filter(Boolean).join('\n\n'),
    help: answers.help,
  };
}

function steps({ type }: Answers, place: PlanInFolder | undefined): Steps<Answers> {
  const language = place ? languageOfPlan(place) : 'en';
  /** What to consider about the words, and before there are any. */
  const advise = (before: string | undefined) => (value: string) => (value ? adviceOn(value, language) : before);
  return [
    pickStep({
      placeholder: () => vscode.l10n.t('What kind of feedback is it?'),
      items: feedbackTypes,
      active: state => state.type,
      accept: (chosen, state) => ({ ...state, type: chosen }),
    }),
    {
      kind: 'input',
      prompt: () => vscode.l10n.t('What did you see here? Only what anybody can check.'),
      value: state => state.seen ?? '',
      placeholder: vscode.l10n.t('For example: the retry has no upper limit'),
      validate: required,
      advise: advise(adviceBefore(place, type)),
      accept: (seen, state) => ({ ...state, seen }),
    },
    type !== 'question' && {
      kind: 'input',
      prompt: () =>
        type === 'praise'
          ? vscode.l10n.t('Why does it help? For whom, for what?')
          : vscode.l10n.t('What is its effect? For whom, when?'),
      value: state => state.effect ?? '',
      placeholder: vscode.l10n.t('For example: so a lost server keeps the worker busy for good'),
      advise: advise(vscode.l10n.t('Without its effect, it is hard to weigh. Press Enter to leave it out.')),
      accept: (effect, state) => ({ ...state, effect }),
    },
    type !== 'praise' && {
      kind: 'input',
      prompt: () => vscode.l10n.t('One question or one next step?'),
      value: state => state.next ?? '',
      placeholder: vscode.l10n.t('For example: what should happen after the tenth try?'),
      advise: advise(
        vscode.l10n.t('Without a question or a next step, it is hard to act on. Press Enter to leave it out.'),
      ),
      accept: (next, state) => ({ ...state, next }),
    },
    type !== 'praise' &&
      pickStep({
        placeholder: () => vscode.l10n.t('How much of the answer does it give away?'),
        items: helpLevels,
        active: state => state.help,
        accept: (help, state) => ({ ...state, help }),
      }),
  ];
}
