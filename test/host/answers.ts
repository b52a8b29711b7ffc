// Answers to what the extension asks, in the place of VS Code's quick inputs and messages, for tests of whole commands.
import * as vscode from 'vscode';
import { equal } from '../support/check';
import { replaceFunction } from './replace';

/** What a question contains, and what is said to it: words to type, the row or rows or button to choose, nothing to leave. */
export type Answer = readonly [question: RegExp, words: string | RegExp | NthRow | readonly RegExp[] | undefined];

/** One of several rows whose labels are the same. */
interface NthRow {
  readonly label: RegExp;
  /** From 1 on. */
  readonly nth: number;
}

export const second = (label: RegExp): NthRow => ({ label, nth: 2 });

/** A file or nothing, for the dialog that asks where to save, and for the one that asks what to open. */
let saveTo: vscode.Uri | undefined;

/**
 * Runs something and answers its questions in order. Every answer must be wanted, and every question expected.
 * @param saved the file that is chosen where a dialog asks for one
 * @returns the messages that asked for nothing
 */
export async function answering(
  answers: readonly Answer[],
  run: () => PromiseLike<unknown>,
  saved?: vscode.Uri,
): Promise<string[]> {
  const waiting = [...answers];
  const surprises: string[] = [];
  const told: string[] = [];
  const next = (question: string): Answer[1] => {
    const answer = waiting.shift();
    if (answer?.[0].test(question)) return answer[1];
    surprises.push(`${question} (expected ${String(answer?.[0])})`);
    return undefined;
  };
  saveTo = saved;
  const restore = replaceInputs(next, told);
  try {
    await run();
  } finally {
    restore();
  }
  equal(surprises, [], 'questions that nobody expected');
  equal(
    waiting.map(([question]) => String(question)),
    [],
    'questions that were not asked',
  );
  return told;
}

/** Runs something and leaves every question. @returns the messages that asked for nothing */
export async function leaving(run: () => PromiseLike<unknown>): Promise<string[]> {
  const told: string[] = [];
  saveTo = undefined;
  const restore = replaceInputs(() => undefined, told);
  try {
    await run();
  } finally {
    restore();
  }
  return told;
}

type Next = (question: string) => Answer[1];

function replaceInputs(next: Next, told: string[]): () => void {
  const { window } = vscode;
  const restores = [
    replaceFunction(
      window,
      'showInputBox',
      () =>
        ((options: vscode.InputBoxOptions = {}) => {
          const words = next([options.title, options.prompt].join(' '));
          if (typeof words !== 'string') return Promise.resolve(undefined);
          const problem = options.validateInput?.(words);
          if (problem) throw new Error(`${words} is not taken: ${JSON.stringify(problem)}`);
          return Promise.resolve(words);
        }) as typeof window.showInputBox,
    ),
    replaceFunction(
      window,
      'showQuickPick',
      () =>
        (async (
          items: Thenable<vscode.QuickPickItem[]> | vscode.QuickPickItem[],
          options: vscode.QuickPickOptions = {},
        ) => {
          const wanted = next([options.title, options.placeHolder].join(' '));
          const rows = await items;
          if (options.canPickMany) return isList(wanted) ? wanted.map(one => rowOf(rows, one)) : undefined;
          return isRow(wanted) ? rowOf(rows, wanted) : undefined;
        }) as unknown as typeof window.showQuickPick,
    ),
    replaceFunction(
      window,
      'createInputBox',
      () => () =>
        fakeInput(box => {
          const words = next([box.title, box.prompt].join(' '));
          return typeof words === 'string' ? { value: words } : undefined;
        }) as unknown as vscode.InputBox,
    ),
    replaceFunction(
      window,
      'createQuickPick',
      () =>
        (() =>
          fakeInput(pick => {
            const wanted = next([pick.title, pick.placeholder].join(' '));
            return isRow(wanted) ? { selectedItems: [rowOf(pick.items ?? [], wanted)] } : undefined;
          })) as unknown as typeof window.createQuickPick,
    ),
    ...(['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const).map(name =>
      replaceFunction(
        window,
        name,
        () =>
          ((message: string, ...rest: (string | object)[]) => {
            const buttons = rest.filter(each => typeof each === 'string');
            if (buttons.length === 0) told.push(message);
            const wanted = buttons.length === 0 ? undefined : next(message);
            return Promise.resolve(
              wanted instanceof RegExp
                ? rowOf(
                    buttons.map(label => ({ label })),
                    wanted,
                  ).label
                : undefined,
            );
          }) as typeof window.showInformationMessage,
      ),
    ),
    replaceFunction(window, 'showSaveDialog', () => () => Promise.resolve(saveTo)),
    replaceFunction(window, 'showOpenDialog', () => () => Promise.resolve(saveTo && [saveTo])),
  ];
  return () => restores.forEach(restore => restore());
}

const isList = (answer: Answer[1]): answer is readonly RegExp[] => Array.isArray(answer);

const isRow = (answer: Answer[1]): answer is RegExp | NthRow =>
  answer instanceof RegExp || (typeof answer === 'object' && 'nth' in answer);

function rowOf<Row extends { readonly label: string }>(rows: readonly Row[], wanted: RegExp | NthRow): Row {
  const { label: pattern, nth } = wanted instanceof RegExp ? { label: wanted, nth: 1 } : wanted;
  const row = rows.filter(({ label }) => pattern.test(label))[nth - 1];
  if (!row) throw new Error(`no row ${nth} of ${String(pattern)} among ${rows.map(({ label }) => label).join(' | ')}`);
  return row;
}

/** The members of quick inputs that the extension uses. */
interface FakeInput {
  title?: string;
  prompt?: string;
  placeholder?: string;
  value: string;
  validationMessage?: unknown;
  items?: readonly vscode.QuickPickItem[];
  selectedItems: readonly vscode.QuickPickItem[];
  activeItems: readonly vscode.QuickPickItem[];
}

/** A quick input that is answered as soon as it is shown, as by Enter; by leaving it, where there is no answer. */
function fakeInput(answer: (input: FakeInput) => Partial<FakeInput> | undefined): FakeInput & { show(): void } {
  const accepted = new vscode.EventEmitter<void>();
  const changed = new vscode.EventEmitter<string>();
  const hidden = new vscode.EventEmitter<void>();
  const pressed = new vscode.EventEmitter<vscode.QuickInputButton>();
  const input = {
    value: '',
    selectedItems: [] as readonly vscode.QuickPickItem[],
    activeItems: [] as readonly vscode.QuickPickItem[],
    validationMessage: undefined as unknown,
    onDidAccept: accepted.event,
    onDidChangeValue: changed.event,
    onDidHide: hidden.event,
    onDidTriggerButton: pressed.event,
    show: () =>
      void Promise.resolve().then(() => {
        const given = answer(input);
        Object.assign(input, given);
        if (given?.value !== undefined) changed.fire(given.value);
        if (given) accepted.fire();
        // Not taken, or left: whoever waits for it is let go.
        hidden.fire();
      }),
    dispose: () => vscode.Disposable.from(accepted, changed, hidden, pressed).dispose(),
  };
  return input;
}
