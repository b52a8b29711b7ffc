import type { EntryKind, FeedbackType, HelpLevel, Outcome } from '../records/entryValues';
import { askedBy, type Asked, type Said, type Side } from '../records/asked';
import type { FeedbackState } from '../records/feedbackState';
import type { Goal } from '../records/goal';
import type { Meeting } from '../records/meeting';
import type { PlanRole } from '../records/pair';
import type { Phase } from '../records/plan';
import type { Language } from '../text/language';

/**
 * The words for what records name by a key, each as it stands within a sentence; `capital` makes the beginning of a
 * line of it. The same in views, in files and in messages: who reads « adopté » on the page finds it in the agenda.
 */
export interface Labels {
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly types: Readonly<Record<FeedbackType, string>>;
  /** One piece of feedback of a type, before the word for “from” and a name. */
  readonly givenTypes: Readonly<Record<FeedbackType, string>>;
  /** What became of feedback: `open`, or the outcome. */
  readonly states: Readonly<Record<FeedbackState, string>>;
  /** What the receiver says of advice, in a sentence without its full stop. */
  readonly saidOutcomes: Readonly<Record<Outcome, string>>;
  /** What has been read or replied to, and has not ended. */
  readonly notYet: Readonly<Record<'question' | 'advice', string>>;
  /** What a reply says of what was asked, where that depends on who says it. */
  readonly said: {
    readonly words: string;
    readonly answer: string;
    readonly gotAnswer: string;
    readonly takenBack: string;
  };
  readonly meetings: Readonly<Record<Meeting['status'], string>>;
  readonly goals: Readonly<Record<Goal['status'], string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  /** What the reader is in a plan. */
  readonly roles: Readonly<Record<PlanRole, string>>;
  /** How much of the answer a note gives away. */
  readonly helpLevels: Readonly<Record<HelpLevel, string>>;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    kinds: {
      feedback: 'feedback',
      progress: 'progress',
      question: 'question',
      decision: 'decision',
      thanks: 'thanks',
      reply: 'reply',
    },
    types: { praise: 'praise', question: 'question', suggestion: 'suggestion', 'must-fix': 'must fix' },
    givenTypes: { praise: 'praise', question: 'a question', suggestion: 'a suggestion', 'must-fix': 'a must-fix' },
    states: {
      open: 'waiting for a reply',
      acknowledged: 'acknowledged',
      tried: 'tried',
      kept: 'kept',
      adapted: 'adapted',
      dropped: 'dropped',
      answered: 'answered',
    },
    saidOutcomes: {
      acknowledged: 'I have read it',
      tried: 'I tried it',
      kept: 'I tried it and kept it',
      adapted: 'I changed it to fit',
      dropped: 'I decided against it',
      answered: 'It was a question, and this is the answer',
    },
    notYet: { question: 'not answered yet', advice: 'read, not tried yet' },
    said: {
      words: 'Only a reply: it stays open',
      answer: 'This is the answer',
      gotAnswer: 'It is answered',
      takenBack: 'I let it go',
    },
    meetings: { planned: 'planned', held: 'held', postponed: 'postponed', cancelled: 'cancelled' },
    goals: { active: 'active', paused: 'paused', reached: 'reached', dropped: 'dropped' },
    phases: { preparing: 'preparing', active: 'active', paused: 'paused', closing: 'closing', closed: 'closed' },
    roles: { mentor: 'you are the mentor', mentee: 'you are the mentee', reader: 'you are reading along' },
    helpLevels: { question: 'only asks', hint: 'a hint', pointer: 'a pointer', example: 'an example' },
  },
  fr: {
    kinds: {
      feedback: 'retour',
      progress: 'progrès',
      question: 'question',
      decision: 'décision',
      thanks: 'remerciement',
      reply: 'réponse',
    },
    types: { praise: 'bravo', question: 'question', suggestion: 'suggestion', 'must-fix': 'à corriger' },
    givenTypes: {
      praise: 'compliment',
      question: 'question',
      suggestion: 'suggestion',
      'must-fix': 'point à corriger',
    },
    states: {
      open: 'en attente de réponse',
      acknowledged: 'bien reçu',
      tried: 'essayé',
      kept: 'adopté',
      adapted: 'adapté',
      dropped: 'écarté',
      answered: 'répondu',
    },
    saidOutcomes: {
      acknowledged: 'Je l’ai lu',
      tried: 'Je l’ai essayé',
      kept: 'Je l’ai essayé et adopté',
      adapted: 'Je l’ai adapté',
      dropped: 'J’ai choisi de ne pas le suivre',
      answered: 'C’était une question, et voici la réponse',
    },
    notYet: { question: 'pas encore de réponse', advice: 'lu, pas encore essayé' },
    said: {
      words: 'Une simple réponse\u00a0: cela reste ouvert',
      answer: 'Voici la réponse',
      gotAnswer: 'J’ai ma réponse',
      takenBack: 'Je n’en ai plus besoin',
    },
    // A meeting is feminine, a goal and a mentorship are masculine.
    meetings: { planned: 'prévue', held: 'tenue', postponed: 'reportée', cancelled: 'annulée' },
    goals: { active: 'en cours', paused: 'en pause', reached: 'atteint', dropped: 'abandonné' },
    phases: {
      preparing: 'en préparation',
      active: 'en cours',
      paused: 'en pause',
      closing: 'en clôture',
      closed: 'clos',
    },
    roles: {
      mentor: 'vous accompagnez',
      mentee: 'vous êtes la personne mentorée',
      reader: 'vous suivez en lecture',
    },
    helpLevels: { question: 'question seulement', hint: 'un indice', pointer: 'un repère', example: 'un exemple' },
  },
};

export const labelsOf = (language: Language): Labels => LABELS[language];

/** What an entry is, in one or two words: the type of feedback, else its kind. */
export function entryLabel(
  { types, kinds }: Labels,
  { kind, type }: { readonly kind: EntryKind; readonly type?: FeedbackType | undefined },
): string {
  return kind === 'feedback' && type ? types[type] : kinds[kind];
}

/**
 * How an entry stands, in a few words: what was only read is said not to be done yet. Undefined where nothing was asked
 * and nobody has answered.
 */
export function standingWords(
  { states, notYet }: Labels,
  entry: Parameters<typeof askedBy>[0] & { readonly state: FeedbackState; readonly turn: Side | undefined },
): string | undefined {
  const asked = askedBy(entry);
  if (asked === undefined && entry.state === 'open') return undefined;
  const isRead = entry.turn !== undefined && entry.state === 'acknowledged';
  return isRead && (asked === 'question' || asked === 'advice') ? notYet[asked] : states[entry.state];
}

/** What a reply says of what was asked, as a choice before it is written. */
export function saidWords({ said, saidOutcomes }: Labels, asked: Asked | undefined, side: Side, value: Said): string {
  if (value === 'words') return said.words;
  if (side === 'author') return value === 'dropped' ? said.takenBack : said.gotAnswer;
  return asked === 'question' && value === 'answered' ? said.answer : saidOutcomes[value];
}
