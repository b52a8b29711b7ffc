import { stepWords } from '../agenda/words/stepWords';
import type { TextNameIn } from '../records/goalFields';
import type { Language } from '../text/language';

/** The words of a report, in the plan's language. */
export interface ReportWords {
  title(mentor: string, mentee: string): string;
  period(from: string, to: string): string;
  made(day: string): string;
  readonly privacy: string;
  readonly shared: string;
  readonly copy: string;
  readonly goals: string;
  readonly meetings: string;
  readonly feedback: string;
  readonly journal: string;
  readonly actions: string;
  readonly nothing: string;
  /** What a goal's texts are called. */
  readonly goalTexts: Readonly<Record<TextNameIn<'report'>, string>>;
  due(day: string): string;
  steps(done: number, all: number): string;
  entries(count: number): string;
  actionsDone(done: number, all: number): string;
  about(place: string): string;
}

const english: ReportWords = {
  title: (mentor, mentee) => `Mentorship of ${mentor} and ${mentee}`,
  period: (from, to) => `From ${from} to ${to}`,
  made: day => `Made on ${day} from the mentorship’s files`,
  privacy: 'Who can read this',
  shared: 'from files that everyone who can read the repository can read',
  copy: 'This report is a copy: whoever gets it reads all of it, also without the repository. It holds nothing that is only on one computer.',
  goals: 'Goals',
  meetings: 'Meetings',
  feedback: 'Feedback',
  journal: 'Journal',
  actions: 'Open actions',
  nothing: 'Nothing in this period.',
  goalTexts: { why: 'Why', finishLine: 'Finish line', reason: 'Reason' },
  due: day => `due ${day}`,
  steps: stepWords.en,
  entries: count => `${count} ${count === 1 ? 'note' : 'notes'}`,
  actionsDone: (done, all) => `${done} of ${all} actions done`,
  about: place => `about ${place}`,
};

const french: ReportWords = {
  title: (mentor, mentee) => `Mentorat de ${mentor} et ${mentee}`,
  period: (from, to) => `Du ${from} au ${to}`,
  made: day => `Établi le ${day} à partir des fichiers du mentorat`,
  privacy: 'Qui peut lire ceci',
  shared: 'tiré de fichiers lisibles par toute personne qui peut lire le dépôt',
  copy: 'Ce rapport est une copie\u00a0: qui le reçoit le lit en entier, même sans le dépôt. Il ne contient rien qui ne soit que sur un seul ordinateur.',
  goals: 'Objectifs',
  meetings: 'Rencontres',
  feedback: 'Retours',
  journal: 'Journal',
  actions: 'Actions ouvertes',
  nothing: 'Rien pendant cette période.',
  goalTexts: { why: 'Pourquoi', finishLine: 'Critère d’arrivée', reason: 'Raison' },
  due: day => `pour le ${day}`,
  steps: stepWords.fr,
  entries: count => `${count} ${count < 2 ? 'note' : 'notes'}`,
  actionsDone: (done, all) => `${done} actions faites sur ${all}`,
  about: place => `à propos de ${place}`,
};

export const reportWords: Readonly<Record<Language, ReportWords>> = { en: english, fr: french };
