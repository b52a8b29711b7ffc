import type { Language } from '../text/language';

/** How many entries of each kind; `removed` of any kind. */
export type EntryCounts = Readonly<Record<string, number>>;
type Status = 'added' | 'modified' | 'deleted' | 'renamed';

/** What a commit message says in one language. */
export interface CommitWords {
  readonly prefix: string;
  readonly nothing: string;
  andMore(count: number): string;
  changes(count: number): string;
  agenda(day: string): string;
  meetingNotes(day: string): string;
  meetingRemoved(day: string): string;
  entries(counts: EntryCounts): string[];
  goal(outcome: string, status: Status): string;
  goals(count: number): string;
  steps(done: number, reopened: number): string[];
  plan(names: { readonly mentor: string; readonly mentee: string } | undefined, status: Status): string;
  readonly agreement: string;
  people(count: number): string;
  readonly settings: string;
  otherFiles(count: number): string;
}

/** In the order in which they are named; `other` is of a kind that a newer version knows. */
const KINDS = ['feedback', 'progress', 'question', 'decision', 'thanks', 'reply', 'other', 'removed'] as const;
type Counted = Readonly<Record<(typeof KINDS)[number], readonly [one: string, many: string]>>;

function counted(counts: EntryCounts, names: Counted, isOne: (count: number) => boolean): string[] {
  const unknown = Object.entries(counts)
    .filter(([kind]) => !KINDS.some(known => known === kind))
    .reduce((sum, [, count]) => sum + count, 0);
  return KINDS.flatMap(kind => {
    const count = (counts[kind] ?? 0) + (kind === 'other' ? unknown : 0);
    return count === 0 ? [] : [`${count} ${names[kind][isOne(count) ? 0 : 1]}`];
  });
}

const DONE = { modified: 'updated', deleted: 'removed', renamed: 'moved' };

const en: CommitWords = {
  prefix: 'Mentorship: ',
  nothing: 'nothing changed',
  andMore: n => ` and ${n} more`,
  changes: n => `${n} ${n === 1 ? 'change' : 'changes'}`,
  agenda: day => `agenda of ${day}`,
  meetingNotes: day => `meeting notes of ${day}`,
  meetingRemoved: day => `note of ${day} removed`,
  entries: counts =>
    counted(
      counts,
      {
        feedback: ['feedback entry', 'feedback entries'],
        progress: ['progress entry', 'progress entries'],
        question: ['question', 'questions'],
        decision: ['decision', 'decisions'],
        thanks: ['thank-you', 'thank-yous'],
        reply: ['reply', 'replies'],
        other: ['other entry', 'other entries'],
        removed: ['entry removed', 'entries removed'],
      },
      n => n === 1,
    ),
  goal: (outcome, status) => `goal “${outcome}” ${status === 'added' ? 'added' : DONE[status]}`,
  goals: n => `${n} ${n === 1 ? 'goal' : 'goals'}`,
  steps: (done, reopened) => [
    ...(done > 0 ? [`${done} ${done === 1 ? 'step' : 'steps'} done`] : []),
    ...(reopened > 0 ? [`${reopened} ${reopened === 1 ? 'step' : 'steps'} open again`] : []),
  ],
  plan: (names, status) => {
    const pair = names ? ` of ${names.mentee} with ${names.mentor}` : '';
    return `plan${pair} ${status === 'added' ? 'started' : DONE[status]}`;
  },
  agreement: 'agreement',
  people: n => (n === 1 ? 'one person’s details' : `details of ${n} people`),
  settings: 'settings',
  otherFiles: n => `${n} other ${n === 1 ? 'file' : 'files'}`,
};

/** A goal and a plan are masculine, so are the words that say what was done to them. */
const FAIT: Readonly<Record<Status, string>> = {
  added: 'ajouté',
  modified: 'mis à jour',
  deleted: 'retiré',
  renamed: 'déplacé',
};

const fr: CommitWords = {
  prefix: 'Mentorat\u00a0: ',
  nothing: 'rien de changé',
  andMore: n => ` et ${n} de plus`,
  changes: n => `${n} ${n < 2 ? 'changement' : 'changements'}`,
  agenda: day => `ordre du jour du ${day}`,
  meetingNotes: day => `notes de la rencontre du ${day}`,
  meetingRemoved: day => `note du ${day} retirée`,
  entries: counts =>
    counted(
      counts,
      {
        feedback: ['retour', 'retours'],
        progress: ['note de progrès', 'notes de progrès'],
        question: ['question', 'questions'],
        decision: ['décision', 'décisions'],
        thanks: ['remerciement', 'remerciements'],
        reply: ['réponse', 'réponses'],
        other: ['autre note', 'autres notes'],
        removed: ['note retirée', 'notes retirées'],
      },
      n => n < 2,
    ),
  goal: (outcome, status) => `objectif «\u202f${outcome}\u202f» ${FAIT[status]}`,
  goals: n => `${n} ${n < 2 ? 'objectif' : 'objectifs'}`,
  steps: (done, reopened) => [
    ...(done > 0 ? [`${done} ${done < 2 ? 'étape franchie' : 'étapes franchies'}`] : []),
    ...(reopened > 0 ? [`${reopened} ${reopened < 2 ? 'étape rouverte' : 'étapes rouvertes'}`] : []),
  ],
  plan: (names, status) => `plan${names ? ` (${names.mentee} avec ${names.mentor})` : ''} ${FAIT[status]}`,
  agreement: 'accord',
  people: n => (n < 2 ? 'fiche d’une personne' : `fiches de ${n} personnes`),
  settings: 'réglages',
  otherFiles: n => `${n} ${n < 2 ? 'autre fichier' : 'autres fichiers'}`,
};

const WORDS: Readonly<Record<Language, CommitWords>> = { en, fr };

export const commitWords = (language: Language): CommitWords => WORDS[language];
