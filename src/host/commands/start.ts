import * as vscode from 'vscode';
import { addMonths } from '../../domain/time/days';
import type { Person } from '../../domain/records/person';
import type { PersonRef } from '../../domain/overview/overview';
import { isCalendarDay } from '../../domain/records/schema';
import { startMentorship, type Participant, type StartRequest } from '../../jobs/startMentorship';
import { personOf } from '../../domain/overview/overviewOf';
import type { App } from '../app';
import { chooseFolder, mayWriteIn } from '../prompts/choosePlan';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { systemClock } from '../ports/systemClock';
import { showOutcome } from '../prompts/showOutcome';
import { askSteps, type Step } from '../prompts/steps';
import { dayText, plural, readersLanguage } from '../texts';

interface Answers {
  readonly role?: 'mentor' | 'mentee';
  readonly me?: Participant;
  readonly other?: Participant;
  readonly otherName?: string;
  readonly start?: string;
  readonly months?: number;
  readonly everyWeeks?: number;
  readonly minutes?: number;
  readonly goal?: string;
}

/** Months, weeks and minutes offered; the first is the default. */
const MONTHS = [6, 3, 9, 12];
const WEEKS = [2, 1, 3, 4];
const MINUTES = [45, 30, 60];

/** `Mentorship: Start a Mentorship`: ask, then write everything at once. Cancelling anywhere writes nothing. */
export async function start(app: App): Promise<void> {
  const folder = await chooseFolder(app.folders);
  if (!folder || !(await mayWriteIn(app.log, folder))) return;
  const ports = await folder.ports();
  const identity = await ports.author.identity();
  const known = personOf(folder.library.snapshot.people, identity.email);
  const title = vscode.l10n.t('Start a Mentorship');
  const answers = await askSteps<Answers>(title, {}, state => questions(state, folder, identity, known));
  if (!answers) return;
  const outcome = await startMentorship(ports, folder.library, requestOf(answers, known));
  if (!(await showOutcome(app.log, outcome)) || outcome.kind !== 'done') return;
  await folder.identify();
  app.dashboard.show(outcome.detail && { folder: folder.id, plan: outcome.detail.plan });
}

function questions(
  state: Answers,
  folder: MentorshipFolder,
  identity: { readonly name: string | undefined; readonly email: string | undefined },
  known: PersonRef | undefined,
): readonly Step<Answers>[] {
  const today = systemClock.today();
  const others = [...folder.library.snapshot.people.values()].filter(person => person.id !== known?.id);
  return [
    roleStep(),
    ...(known ? [] : [myNameStep(identity)]),
    ...otherSteps(state, others),
    {
      kind: 'input',
      prompt: () =>
        vscode.l10n.t(
          'When does it start? Year-month-day; the first meeting is on that day, or tomorrow if it is not in the future.',
        ),
      value: () => today,
      validate: value => (isCalendarDay(value) ? undefined : vscode.l10n.t('Write a day such as {0}.', today)),
      accept: (start, answers) => ({ ...answers, start }),
    },
    numberStep(
      vscode.l10n.t('How long should it last? It can be renewed.'),
      MONTHS,
      months => plural(months, vscode.l10n.t('{0} month', months), vscode.l10n.t('{0} months', months)),
      (months, answers) => ({ ...answers, months }),
      (months, answers) => vscode.l10n.t('until {0}', dayText(addMonths(answers.start ?? today, months), 'long')),
    ),
    numberStep(
      vscode.l10n.t('How often will you meet?'),
      WEEKS,
      weeks => (weeks === 1 ? vscode.l10n.t('Every week') : vscode.l10n.t('Every {0} weeks', weeks)),
      (everyWeeks, answers) => ({ ...answers, everyWeeks }),
    ),
    numberStep(
      vscode.l10n.t('How long is a meeting?'),
      MINUTES,
      minutes => vscode.l10n.t('{0} minutes', minutes),
      (minutes, answers) => ({ ...answers, minutes }),
    ),
    {
      kind: 'input',
      prompt: () =>
        vscode.l10n.t(
          'The first goal: what should the mentee be able to do? Press Enter without text to decide later.',
        ),
      placeholder: vscode.l10n.t('For example: review a pull request on the scheduler alone'),
      accept: (goal, answers) => ({ ...answers, goal }),
    },
  ];
}

function roleStep(): Step<Answers> {
  const mentee = vscode.l10n.t('I am the mentee');
  return {
    kind: 'pick',
    placeholder: () => vscode.l10n.t('Which is your seat?'),
    items: () => [
      { label: mentee, detail: vscode.l10n.t('You plan, set the agenda and own the goals.') },
      {
        label: vscode.l10n.t('I am the mentor'),
        detail: vscode.l10n.t('You read ahead, ask questions and give feedback on code.'),
      },
    ],
    accept: (item, state) => ({ ...state, role: item.label === mentee ? 'mentee' : 'mentor' }),
  };
}

function myNameStep(identity: {
  readonly name: string | undefined;
  readonly email: string | undefined;
}): Step<Answers> {
  return {
    kind: 'input',
    prompt: () =>
      identity.email
        ? vscode.l10n.t(
            'Your name. Git knows you as {0}; this address is kept with your name so that your notes are yours.',
            identity.email,
          )
        : vscode.l10n.t('Your name'),
    value: () => identity.name ?? '',
    validate: required,
    accept: (name, state) => ({ ...state, me: { kind: 'new', name, email: identity.email } }),
  };
}

/** Who the other is: somebody on file, or a name and an address. */
function otherSteps(state: Answers, others: readonly Person[]): readonly Step<Answers>[] {
  const someoneElse = vscode.l10n.t('Someone else…');
  const who = () =>
    state.role === 'mentor' ? vscode.l10n.t('Who is your mentee?') : vscode.l10n.t('Who is your mentor?');
  const pick: Step<Answers> = {
    kind: 'pick',
    placeholder: who,
    items: () => [
      ...others.map(person => ({ label: person.name, description: person.emails[0] })),
      { label: someoneElse },
    ],
    accept: (item, answers) => {
      const person = others.find(({ name, emails }) => name === item.label && emails[0] === item.description);
      return { ...answers, other: person && { kind: 'known', id: person.id } };
    },
  };
  const name: Step<Answers> = {
    kind: 'input',
    prompt: () => vscode.l10n.t('{0} Write the name.', who()),
    validate: required,
    accept: (otherName, answers) => ({ ...answers, otherName }),
  };
  const email: Step<Answers> = {
    kind: 'input',
    prompt: answers =>
      vscode.l10n.t(
        'The address that {0} commits with, if you know it. It can be added later.',
        answers.otherName ?? '',
      ),
    placeholder: 'name@example.org',
    validate: value =>
      value === '' || /^\S+@\S+$/.test(value) ? undefined : vscode.l10n.t('This is not an e-mail address.'),
    accept: (address, answers) => ({
      ...answers,
      other: { kind: 'new', name: answers.otherName ?? '', email: address || undefined },
    }),
  };
  const fresh = [name, email];
  if (others.length === 0) return fresh;
  return state.other?.kind === 'known' ? [pick] : [pick, ...fresh];
}

function numberStep(
  placeholder: string,
  numbers: readonly number[],
  label: (value: number) => string,
  accept: (value: number, state: Answers) => Answers,
  description?: (value: number, state: Answers) => string,
): Step<Answers> {
  return {
    kind: 'pick',
    placeholder: () => placeholder,
    items: state =>
      numbers.map(value => ({
        label: label(value),
        ...(description ? { description: description(value, state) } : {}),
      })),
    accept: (item, state) => accept(numbers.find(value => label(value) === item.label) ?? numbers[0]!, state),
  };
}

function required(value: string): string | undefined {
  return value ? undefined : vscode.l10n.t('A name is needed.');
}

function requestOf(answers: Answers, known: PersonRef | undefined): StartRequest {
  const me: Participant = known ? { kind: 'known', id: known.id } : answers.me!;
  const today = systemClock.today();
  const start = answers.start ?? today;
  return {
    mentor: answers.role === 'mentor' ? me : answers.other!,
    mentee: answers.role === 'mentor' ? answers.other! : me,
    start,
    end: addMonths(start, answers.months ?? MONTHS[0]!),
    everyWeeks: answers.everyWeeks ?? WEEKS[0]!,
    meetingMinutes: answers.minutes ?? MINUTES[0]!,
    language: readersLanguage(),
    goal: answers.goal || undefined,
  };
}
