import { labelsOf } from '../labels/labels';
import { capital } from '../text/capital';
import { set } from '../text/frenchSpaces';
import { dayInWords } from '../time/dateWords';
import type { Goal } from '../records/goal';
import type { AdviceFact } from '../agenda/facts/factTypes';
import { sayIn, type Language, type Say, type Voice } from '../text/language';

/** What a progress update says in one language. */
export interface UpdateWords {
  title(day: string): string;
  greeting(mentor: string, since: string): string;
  readonly done: string;
  step(text: string, goal: string): string;
  readonly learned: string;
  readonly tried: string;
  advice(outcome: AdviceFact['outcome'], advice: string, why: string | undefined): string;
  readonly questions: string;
  readonly next: string;
  action(text: string, due: string | undefined, readOn: string): string;
  goal(outcome: string, status: Goal['status'], reason: string | undefined): string;
  readonly decided: string;
  readonly answered: string;
  reply(to: string, words: string): string;
  /** Replies of the mentor's. */
  readonly yourAnswers: string;
  readonly thanks: string;
  /** What the mentor asked or advised, and has not ended. */
  readonly yours: string;
  readonly more: string;
  rest(count: number): string;
  readonly nothing: string;
  readonly untitled: string;
  readonly closing: string;
}

const became = (outcome: AdviceFact['outcome'], language: Language) => capital(labelsOf(language).states[outcome]);

const english: UpdateWords = {
  title: day => `Progress update, ${day}`,
  greeting: (mentor, since) => `Hello ${mentor}, here is what has happened since ${since}.`,
  done: 'Done',
  step: (text, goal) => `${text} (for “${goal}”)`,
  learned: 'What I noted',
  tried: 'What became of your advice',
  advice: (outcome, advice, why) => `${became(outcome, 'en')}: “${advice}”${why === undefined ? '' : ` – ${why}`}`,
  questions: 'What I would like to ask you',
  next: 'What I do next',
  action: (text, due, readOn) => (due === undefined ? text : `${text}, by ${dayInWords(due, 'en', readOn)}`),
  goal: (outcome, status, reason) =>
    `“${outcome}”: ${status === 'active' ? 'taken up again' : labelsOf('en').goals[status]}` +
    (reason === undefined ? '' : `, ${reason}`),
  decided: 'What I decided',
  answered: 'What I answered',
  reply: (to, words) => `On “${to}”: ${words}`,
  yourAnswers: 'What you answered me',
  thanks: 'What I told you',
  yours: 'What you asked or advised, and is still open',
  more: 'And in the journal',
  rest: n => (n === 1 ? 'one more note' : `${n} more notes`),
  nothing: 'Nothing has been written down. In a sentence: what moved, what did not, and what would help?',
  untitled: 'A note without words',
  closing: 'See you soon,',
};

const french = (say: Say): UpdateWords => ({
  title: day => `Point d’étape, ${day}`,
  greeting: (mentor, since) => set`Bonjour ${mentor}, voici ce qui s’est passé depuis le ${since}.`,
  done: 'Fait',
  step: (text, goal) => set`${text} (pour « ${goal} »)`,
  learned: 'Ce que j’ai noté',
  tried: say({ tu: 'Ce que tes conseils sont devenus', vous: 'Ce que vos conseils sont devenus' }),
  advice: (outcome, advice, why) =>
    set`${became(outcome, 'fr')} : « ${advice} »` + (why === undefined ? '' : ` – ${why}`),
  questions: say({ tu: 'Ce que j’aimerais te demander', vous: 'Ce que j’aimerais vous demander' }),
  next: 'La suite',
  action: (text, due, readOn) => (due === undefined ? text : `${text}, pour le ${dayInWords(due, 'fr', readOn)}`),
  goal: (outcome, status, reason) =>
    set`« ${outcome} » : ${status === 'active' ? 'repris' : labelsOf('fr').goals[status]}` +
    (reason === undefined ? '' : `, ${reason}`),
  decided: 'Ce que j’ai décidé',
  answered: 'Ce que j’ai répondu',
  reply: (to, words) => set`À propos de « ${to} » : ${words}`,
  yourAnswers: say({ tu: 'Ce que tu m’as répondu', vous: 'Ce que vous m’avez répondu' }),
  thanks: say({ tu: 'Ce que je t’ai dit', vous: 'Ce que je vous ai dit' }),
  yours: say({
    tu: 'Tes questions et tes conseils encore ouverts',
    vous: 'Vos questions et vos conseils encore ouverts',
  }),
  more: 'Et dans le journal',
  rest: n => (n === 1 ? 'une autre note' : `${n} autres notes`),
  nothing: set`Rien n’a été noté. En une phrase : qu’est-ce qui a avancé, qu’est-ce qui n’a pas avancé, et qu’est-ce qui aiderait ?`,
  untitled: 'Une note sans texte',
  closing: 'À bientôt,',
});

const WORDS: Readonly<Record<Voice, UpdateWords>> = {
  en: english,
  fr: french(sayIn('informal')),
  'fr-formal': french(sayIn('formal')),
};

export const updateWordsOf = (voice: Voice): UpdateWords => WORDS[voice];
