import * as vscode from 'vscode';
import { everyone } from './audience';
import type { Choice } from './choose';

/** One question of a short series: a text to type, or a choice (`pickStep`). */
export type Step<State> = InputStep<State> | PickStep<State>;

/** The questions of a series; what is undefined or false is not asked. */
export type Steps<State> = readonly (Step<State> | false | undefined)[];

export interface InputStep<State> {
  readonly kind: 'input';
  readonly prompt: (state: State) => string;
  readonly value?: (state: State) => string;
  readonly placeholder?: string;
  /**
   * Says in the prompt who will read the answer: everyone, if nothing else is said. It is said at the first question, and
   * again only where other people read.
   */
  readonly readers?: (question: string) => string;
  readonly validate?: (value: string, state: State) => string | undefined;
  /** Something to consider, shown under the box; it holds nobody back. */
  readonly advise?: (value: string, state: State) => string | undefined;
  readonly accept: (value: string, state: State) => State;
}

/** What `pickStep` makes: each row knows what choosing it comes to. */
interface PickStep<State> {
  readonly kind: 'pick';
  readonly placeholder: (state: State) => string;
  readonly rows: (state: State) => readonly Row<State>[];
}

interface Row<State> extends vscode.QuickPickItem {
  readonly isActive: boolean;
  readonly accept: () => State;
}

/** A choice among values, of which several may have the same label. */
export function pickStep<State, Value>({
  placeholder,
  items,
  active,
  accept,
}: {
  readonly placeholder: (state: State) => string;
  readonly items: (state: State) => readonly Choice<Value>[];
  /** The value whose row is active at first; the first row, if there is none. */
  readonly active?: (state: State) => Value | undefined;
  readonly accept: (value: Value, state: State) => State;
}): Step<State> {
  return {
    kind: 'pick',
    placeholder,
    rows: state => {
      const first = active?.(state);
      return items(state).map(({ value, ...shown }) => ({
        ...shown,
        isActive: first !== undefined && value === first,
        accept: () => accept(value, state),
      }));
    },
  };
}

/** A text that must not be empty. */
export function required(value: string): string | undefined {
  return value.trim() ? undefined : vscode.l10n.t('Write something, or press Escape to cancel.');
}

/**
 * Ask a series of questions with a Back button. `steps` is asked again after every answer, so that later questions may
 * depend on earlier ones.
 * @param onLeave given what was answered so far, if the user leaves before the end
 * @returns the final state, or undefined if the user cancelled anywhere.
 */
export async function askSteps<State>(
  title: string,
  start: State,
  steps: (state: State) => Steps<State>,
  onLeave?: (state: State) => void,
): Promise<State | undefined> {
  const states: State[] = [start];
  for (;;) {
    const state = states.at(-1)!;
    const all = steps(state).filter(step => step !== undefined && step !== false);
    const index = states.length - 1;
    const step = all[index];
    if (!step) return state;
    const told = readersOf(all.slice(0, index).findLast(({ kind }) => kind === 'input'));
    const answer = await ask(step, state, {
      title,
      step: index + 1,
      totalSteps: all.length,
      canGoBack: index > 0,
      readers: readersOf(step) === told ? undefined : readersOf(step),
    });
    if (answer === 'back') states.pop();
    else if (answer.isLeft) {
      onLeave?.(answer.state);
      return undefined;
    } else states.push(answer.state);
  }
}

function readersOf<State>(step: Step<State> | undefined): ((question: string) => string) | undefined {
  return step?.kind === 'input' ? (step.readers ?? everyone) : undefined;
}

type Answer<State> = 'back' | { readonly state: State; readonly isLeft?: true };

interface Frame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
  /** Says in the prompt who will read the answer; undefined where an earlier question has said it. */
  readonly readers: ((question: string) => string) | undefined;
}

function ask<State>(step: Step<State>, state: State, frame: Frame): Promise<Answer<State>> {
  return step.kind === 'input' ? askInput(step, state, frame) : askPick(step, state, frame);
}

function askInput<State>(step: InputStep<State>, state: State, frame: Frame): Promise<Answer<State>> {
  const input = vscode.window.createInputBox();
  const prompt = step.prompt(state);
  input.prompt = frame.readers ? frame.readers(prompt) : prompt;
  input.value = step.value?.(state) ?? '';
  input.placeholder = step.placeholder;
  const leave = () => {
    const value = input.value.trim();
    return value && !step.validate?.(value, state) ? step.accept(value, state) : state;
  };
  const say = (value: string) => {
    const advice = step.advise?.(value, state);
    input.validationMessage =
      step.validate?.(value, state) ??
      (advice && { message: advice, severity: vscode.InputBoxValidationSeverity.Info });
  };
  if (input.value) say(input.value.trim());
  return show(input, frame, leave, answer => [
    input.onDidChangeValue(value => say(value.trim())),
    input.onDidAccept(() => {
      const value = input.value.trim();
      const problem = step.validate?.(value, state);
      if (problem) input.validationMessage = problem;
      else answer({ state: step.accept(value, state) });
    }),
  ]);
}

function askPick<State>(step: PickStep<State>, state: State, frame: Frame): Promise<Answer<State>> {
  const pick = vscode.window.createQuickPick<Row<State>>();
  pick.placeholder = step.placeholder(state);
  pick.items = step.rows(state);
  pick.matchOnDescription = true;
  const active = pick.items.filter(({ isActive }) => isActive);
  // To set none would leave no row for Enter to take; the first is active by itself.
  if (active.length > 0) pick.activeItems = active;
  return show(
    pick,
    frame,
    () => state,
    answer => [
      pick.onDidAccept(() => {
        const row = pick.selectedItems[0] ?? pick.activeItems[0];
        if (row) answer({ state: row.accept() });
      }),
    ],
  );
}

function show<State>(
  input: vscode.InputBox | vscode.QuickPick<Row<State>>,
  frame: Frame,
  leave: () => State,
  listen: (answer: (value: Answer<State>) => void) => vscode.Disposable[],
): Promise<Answer<State>> {
  input.title = frame.title;
  input.ignoreFocusOut = true;
  if (frame.totalSteps > 1) {
    input.step = frame.step;
    input.totalSteps = frame.totalSteps;
  }
  input.buttons = frame.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise(resolve => {
    const finish = (value: Answer<State>) => {
      resolve(value);
      input.dispose();
      vscode.Disposable.from(...listeners).dispose();
    };
    const listeners = [
      ...listen(finish),
      input.onDidTriggerButton(() => finish('back')),
      input.onDidHide(() => finish({ state: leave(), isLeft: true })),
    ];
    input.show();
  });
}
