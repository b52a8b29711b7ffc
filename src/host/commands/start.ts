import * as vscode from 'vscode';
import { addMonths } from '../../domain/time/days';
import type { Voice } from '../../domain/text/language';
import type { Person } from '../../domain/records/person';
import type { PersonRef } from '../../domain/overview/overview';
import { startMentorship, type Participant, type StartRequest } from '../../jobs/startMentorship';
import { personOf } from '../../domain/overview/overviewOf';
import type { App } from '../app';
import { mayWriteIn } from '../prompts/mayWrite';
import { chooseFolder } from '../prompts/chooseFolder';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { setUntold } from '../workspace/sharing';
import { systemClock } from '../ports/systemClock';
import { showOutcome } from '../prompts/showOutcome';
import { dayStep } from '../prompts/askDay';
import type { Choice } from '../prompts/choose';
import { askSteps, pickStep, required, type Step, type Steps } from '../prompts/steps';
import { usualVoice, voiceStep } from '../prompts/voiceStep';
import { dayText, plural } from '../texts';

interface Answers {
  readonly role?: 'mentor' | 'mentee';
  readonly me?: Participant;
  readonly other?: Participant | undefined;
  readonly otherName?: string;
  readonly start?: string;
  readonly months?: number;
  readonly everyWeeks?: number;
  readonly minutes?: number;
  readonly voice?: Voice;
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
  if (outcome.detail) await setUntold(app.state, folder, outcome.detail.plan, true);
  app.dashboard.show(outcome.detail && { folder: folder.id, plan: outcome.detail.plan });
}

interface Identity {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

function questions(
  state: Answers,
  folder: MentorshipFolder,
  identity: Identity,
  known: PersonRef | undefined,
): Steps<Answers> {
  const others = [...folder.library.snapshot.people.values()].filter(person => person.id !== known?.id);
  return [
    roleStep(),
    !known && myNameStep(identity),
    ...otherSteps(state, others),
    ...timeSteps(systemClock.today()),
    voiceStep(usualVoice(folder.library.snapshot), (voice, answers) => ({ ...answers, voice })),
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

/** From when on, how long, how often and how long each time. */
function timeSteps(today: string): Steps<Answers> {
  return [
    dayStep(
      {
        prompt: vscode.l10n.t(
          'When does it start? Year-month-day; the first meeting is on that day, or tomorrow if it is not in the future.',
        ),
        example: today,
        isFilledIn: true,
      },
      (start, answers) => ({ ...answers, start }),
    ),
    pickStep({
      placeholder: () => vscode.l10n.t('How long should it last? It can be renewed.'),
      items: ({ start = today }) =>
        MONTHS.map(value => ({
          label: plural(value, vscode.l10n.t('{0} month', value), vscode.l10n.t('{0} months', value)),
          description: vscode.l10n.t('until {0}', dayText(addMonths(start, value), 'long')),
          value,
        })),
      accept: (months, answers) => ({ ...answers, months }),
    }),
    pickStep({
      placeholder: () => vscode.l10n.t('How often will you meet?'),
      items: () =>
        WEEKS.map(value => ({
          label: value === 1 ? vscode.l10n.t('Every week') : vscode.l10n.t('Every {0} weeks', value),
          value,
        })),
      accept: (everyWeeks, answers) => ({ ...answers, everyWeeks }),
    }),
    pickStep({
      placeholder: () => vscode.l10n.t('How long is a meeting?'),
      items: () => MINUTES.map(value => ({ label: vscode.l10n.t('{0} minutes', value), value })),
      accept: (minutes, answers) => ({ ...answers, minutes }),
    }),
  ];
}

function roleStep(): Step<Answers> {
  return pickStep({
    placeholder: () => vscode.l10n.t('Which of the two are you?'),
    items: (): readonly Choice<'mentor' | 'mentee'>[] => [
      {
        label: vscode.l10n.t('I am the mentee'),
        detail: vscode.l10n.t('You plan, set the agenda and own the goals.'),
        value: 'mentee',
      },
      {
        label: vscode.l10n.t('I am the mentor'),
        detail: vscode.l10n.t('You read ahead, ask questions and give feedback on code.'),
        value: 'mentor',
      },
    ],
    accept: (role, state) => ({ ...state, role }),
  });
}

function myNameStep(identity: Identity): Step<Answers> {
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
  const who = () =>
    state.role === 'mentor' ? vscode.l10n.t('Who is your mentee?') : vscode.l10n.t('Who is your mentor?');
  const pick = pickStep<Answers, string | undefined>({
    placeholder: who,
    items: () => [
      ...others.map(({ name, emails, id }) => ({ label: name, description: emails[0], value: id })),
      { label: vscode.l10n.t('Someone else…'), value: undefined },
    ],
    accept: (id, answers) => ({ ...answers, other: id === undefined ? undefined : { kind: 'known', id } }),
  });
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
    voice: answers.voice!,
    goal: answers.goal || undefined,
  };
}
