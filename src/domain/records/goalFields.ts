import * as l10n from '@vscode/l10n';

export const HORIZONS = ['short', 'long'] as const;

/** What a form asks for: its label, and a hint below it, in the reader's language. */
export interface GoalInput {
  readonly label: () => string;
  readonly hint?: () => string;
}

/** How a person writes a field of a goal in a form: on one line, or by choosing. Two inputs make an if-then plan. */
export type GoalFieldForm =
  | (GoalInput & { readonly kind: 'line'; readonly required?: boolean })
  | (GoalInput & { readonly kind: 'day' })
  /** One of some values, with their words; the first holds where the file has no such key. */
  | (GoalInput & { readonly kind: 'choice'; readonly choices: Readonly<Record<string, () => string>> })
  /** The id of another goal. */
  | (GoalInput & { readonly kind: 'goal' })
  | { readonly kind: 'ifThen'; readonly if: GoalInput; readonly then: GoalInput };

/**
 * The places that show texts of a goal as they are: below its head on the page (`card`), in the report, in its story,
 * and where the pointer rests on its id (`hover`). The search finds by some texts and quotes (`excerpt`) from some.
 */
export type GoalPlace = 'card' | 'search' | 'excerpt' | 'report' | 'story' | 'hover';

export interface GoalField {
  /**
   * Left out for what is not written in a goal's form: its status and its steps are changed by buttons of their own.
   */
  readonly form?: GoalFieldForm;
  readonly places: readonly GoalPlace[];
}

const horizons: Readonly<Record<(typeof HORIZONS)[number], () => string>> = {
  short: () => l10n.t('Short term'),
  long: () => l10n.t('Long term'),
};

/**
 * The fields of a goal, in the order in which forms and views have them; `goalSchema` says what each can hold, in the
 * order in which files have them. Forms, views, the search, the report and what the page may send are made from this.
 */
export const GOAL_FIELDS = {
  outcome: { form: { kind: 'line', label: () => l10n.t('Outcome'), required: true }, places: ['search'] },
  why: { form: { kind: 'line', label: () => l10n.t('Why') }, places: ['card', 'search', 'excerpt', 'report'] },
  finishLine: {
    form: { kind: 'line', label: () => l10n.t('Finish line'), hint: () => l10n.t('How will you both know?') },
    places: ['card', 'search', 'excerpt', 'report', 'story', 'hover'],
  },
  due: { form: { kind: 'day', label: () => l10n.t('Due') }, places: [] },
  horizon: { form: { kind: 'choice', label: () => l10n.t('Horizon'), choices: horizons }, places: [] },
  parent: { form: { kind: 'goal', label: () => l10n.t('Serves') }, places: [] },
  ifThen: {
    form: {
      kind: 'ifThen',
      if: { label: () => l10n.t('If'), hint: () => l10n.t('A moment that you will notice') },
      then: { label: () => l10n.t('Then'), hint: () => l10n.t('What you will do then') },
    },
    places: ['card', 'search'],
  },
  status: { places: [] },
  since: { places: [] },
  reason: { places: ['search', 'report'] },
  steps: { places: ['search', 'excerpt'] },
} as const satisfies Readonly<Record<string, GoalField>>;

export type GoalKey = keyof typeof GOAL_FIELDS;

/** The fields that a goal's form writes. */
export type WrittenKey = {
  [Key in GoalKey]: (typeof GOAL_FIELDS)[Key] extends { readonly form: GoalFieldForm } ? Key : never;
}[GoalKey];

/** The names of the texts in some fields: an if-then plan has two, all others are called as their field. */
export type TextName<Key extends GoalKey> = Key extends 'ifThen' ? 'if' | 'then' : Key;

/** The names of the texts that a place shows. */
export type TextNameIn<Place extends GoalPlace> = {
  [Key in GoalKey]: Place extends (typeof GOAL_FIELDS)[Key]['places'][number] ? TextName<Key> : never;
}[GoalKey];

const keys = Object.keys(GOAL_FIELDS) as GoalKey[];

export function isWritten(key: GoalKey): key is WrittenKey {
  return 'form' in GOAL_FIELDS[key];
}

/** The form of each field that has one, in the form's order. */
export const GOAL_FORM: readonly (readonly [WrittenKey, GoalFieldForm])[] = keys
  .filter(isWritten)
  .map(key => [key, GOAL_FIELDS[key].form]);

/** The inputs of a field's form by the names of the texts that are written into them. */
export function inputsOf(key: WrittenKey, form: GoalFieldForm): readonly (readonly [string, GoalInput])[] {
  return form.kind === 'ifThen'
    ? [
        ['if', form.if],
        ['then', form.then],
      ]
    : [[key, form]];
}

/** What holds where a goal's file does not have this key. */
export function valueWithout(key: WrittenKey): string | undefined {
  const form: GoalFieldForm = GOAL_FIELDS[key].form;
  return form.kind === 'choice' ? Object.keys(form.choices)[0] : undefined;
}

/** The label of a text that a form writes. */
export function goalLabel(name: TextName<WrittenKey>): string {
  const inputs = GOAL_FORM.flatMap(([key, form]) => inputsOf(key, form));
  return inputs.find(([own]) => own === name)?.[1].label() ?? name;
}

/** What a field of a goal can hold, as far as it has texts. */
type GoalValue = string | { readonly if: string; readonly then: string } | readonly { readonly text: string }[];

/** The texts of a goal that this place shows, without those that nobody has written. */
export function goalTexts<Place extends GoalPlace>(
  goal: { readonly [Key in GoalKey]?: GoalValue | undefined },
  place: Place,
): { readonly name: TextNameIn<Place>; readonly text: string }[] {
  return keys
    .filter(key => (GOAL_FIELDS[key].places as readonly GoalPlace[]).includes(place))
    .flatMap(key => textsOf(key, goal[key]))
    .filter(([, text]) => text !== '')
    .map(([name, text]) => ({ name: name as TextNameIn<Place>, text }));
}

function textsOf(key: GoalKey, value: GoalValue | undefined): (readonly [string, string])[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [[key, value]];
  if ('if' in value) return [['if', value.if] as const, ['then', value.then] as const];
  return value.map(({ text }) => [key, text] as const);
}
