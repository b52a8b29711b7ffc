import * as vscode from 'vscode';
import { listOf, type CardAnswers } from '../../domain/card/card';
import type { Voice } from '../../domain/text/language';
import type { Person } from '../../domain/records/person';
import { writeCard } from '../../jobs/writeCard';
import type { App } from '../app';
import { mayWriteIn } from '../prompts/mayWrite';
import { chooseFolder } from '../prompts/chooseFolder';
import type { Choice } from '../prompts/choose';
import { openWritten } from '../flows/openRecord';
import { usualVoice, voiceStep } from '../prompts/voiceStep';
import { askSteps, pickStep, required, type InputStep, type Step, type Steps } from '../prompts/steps';
import { targetOf } from '../workspace/target';

interface State {
  readonly card?: 'mentor' | 'mentee';
  readonly name?: string;
  readonly answers: CardAnswers;
  readonly voice?: Voice;
}

/** A card as its file has it. */
type Card = { readonly [key: string]: unknown };

/** The keys of both cards with answers of this type. */
type KeyOf<Answer> = {
  [Key in keyof CardAnswers]-?: NonNullable<CardAnswers[Key]> extends Answer ? Key : never;
}[keyof CardAnswers];

/** `Mentorship: Edit My Profile`: a few questions, each with its reason; Enter without text skips one. */
export async function editCard(app: App, argument?: unknown): Promise<void> {
  const target = targetOf(argument);
  const folder = target ? app.folders.get(target.folder) : await chooseFolder(app.folders);
  if (!folder || !(await mayWriteIn(app.log, folder))) return;
  const { snapshot } = folder.library;
  const { me, plans } = folder.overview();
  const plan = plans.find(({ id }) => id === target?.plan);
  const ports = await folder.ports();
  const identity = await ports.author.identity();
  const known = me && folder.library.snapshot.people.get(me.id);
  const isFirstFile = !known && !snapshot.settings;
  const start: State = { answers: {}, ...(plan && plan.role !== 'reader' ? { card: plan.role } : {}) };
  const state = await askSteps<State>(vscode.l10n.t('My Profile'), start, current => [
    !known && nameStep(identity.name),
    !start.card && cardStep(),
    ...stepsOf(current.card, known),
    isFirstFile && voiceStep(usualVoice(snapshot), (voice, before) => ({ ...before, voice })),
  ]);
  if (!state?.card) return;
  const outcome = await writeCard(ports, folder.library, {
    card: state.card,
    answers: state.answers,
    name: state.name ?? known?.name ?? '',
    voice: state.voice ?? usualVoice(snapshot),
  });
  await folder.identify();
  await openWritten(app.log, folder, outcome, { preview: true });
}

function nameStep(name: string | undefined): Step<State> {
  return {
    kind: 'input',
    prompt: () => vscode.l10n.t('Your name'),
    value: () => name ?? '',
    validate: required,
    accept: (value, state) => ({ ...state, name: value }),
  };
}

function cardStep(): Step<State> {
  return pickStep({
    placeholder: () => vscode.l10n.t('Which profile? Everybody who can read this repository can read it.'),
    items: (): readonly Choice<'mentor' | 'mentee'>[] => [
      {
        label: vscode.l10n.t('My profile as mentor'),
        detail: vscode.l10n.t('Why you mentor, what you offer, how much room you have'),
        value: 'mentor',
      },
      {
        label: vscode.l10n.t('My profile as mentee'),
        detail: vscode.l10n.t('Where you want to go, and what you look for'),
        value: 'mentee',
      },
    ],
    accept: (card, state) => ({ ...state, card }),
  });
}

/** The questions of a card; none before it is known which one it is. */
function stepsOf(card: State['card'], person: Person | undefined): Steps<State> {
  switch (card) {
    case 'mentor':
      return mentorSteps(person?.mentor);
    case 'mentee':
      return menteeSteps(person?.mentee);
    case undefined:
      return [];
  }
}

function mentorSteps(now: Card | undefined): readonly Step<State>[] {
  return [
    text('why', now, vscode.l10n.t('Why do you mentor? Your mentee then knows what gives you joy in it.')),
    text(
      'hopesToLearn',
      now,
      vscode.l10n.t('What do you hope to learn yourself? Then it can be asked of you at the end.'),
    ),
    list(
      'offers',
      now,
      vscode.l10n.t('What can you help with? Separate with semicolons; people look for it when they choose.'),
    ),
    number(
      'capacity',
      now,
      vscode.l10n.t('For how many people do you have room? A clear number makes it easy to say no.'),
    ),
    text('replyTime', now, vscode.l10n.t('How soon do you usually answer? Nobody then waits in doubt.')),
    list(
      'doesNot',
      now,
      vscode.l10n.t('What do you not do? Separate with semicolons; limits said early disappoint nobody.'),
    ),
  ];
}

function menteeSteps(now: Card | undefined): readonly Step<State>[] {
  return [
    text('vision', now, vscode.l10n.t('Where do you want to be in a few years? Help can then be aimed at it.')),
    list(
      'seeks',
      now,
      vscode.l10n.t(
        'What do you look for in a mentor? Separate with semicolons; it becomes your list when you choose.',
      ),
    ),
    text(
      'idealMentor',
      now,
      vscode.l10n.t(
        'How would an ideal mentor help you: by questions, by examples, by opening doors? They can then try.',
      ),
    ),
  ];
}

function text(key: KeyOf<string>, now: Card | undefined, prompt: string): Step<State> {
  const before = typeof now?.[key] === 'string' ? now[key] : '';
  return input(prompt, before, (value, state) =>
    value === before ? state : { ...state, answers: { ...state.answers, [key]: value } },
  );
}

function list(key: KeyOf<readonly string[]>, now: Card | undefined, prompt: string): Step<State> {
  const before = Array.isArray(now?.[key]) ? now[key].join('; ') : '';
  return input(prompt, before, (value, state) =>
    value === before ? state : { ...state, answers: { ...state.answers, [key]: listOf(value) } },
  );
}

function number(key: KeyOf<number>, now: Card | undefined, prompt: string): Step<State> {
  const before = typeof now?.[key] === 'number' ? String(now[key]) : '';
  return {
    ...input(prompt, before, (value, state) =>
      value === before
        ? state
        : { ...state, answers: { ...state.answers, [key]: value === '' ? undefined : Number(value) } },
    ),
    validate: value => (/^\d{0,2}$/.test(value) ? undefined : vscode.l10n.t('Write a whole number, or nothing.')),
  };
}

function input(prompt: string, before: string, accept: (value: string, state: State) => State): InputStep<State> {
  return {
    kind: 'input',
    prompt: () => prompt,
    value: () => before,
    placeholder: vscode.l10n.t('Press Enter to skip'),
    accept,
  };
}
