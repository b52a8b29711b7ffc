import { dayInWords } from '../../time/dateWords';
import { labelsOf } from '../../labels/labels';
import type { AgendaWords } from './agendaWords';
import { frenchQuestions } from './frenchQuestions';
import { inZone } from './inZone';
import { set } from '../../text/frenchSpaces';
import { sayIn, type FormOfAddress, type Say } from '../../text/language';
import { stepWords } from './stepWords';

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
/** “de” before a name, shortened before a vowel. */
const by = (name: string) => (/^[aeiouyàâéèêëîïôœ]/i.test(name) ? `d’${name}` : `de ${name}`);
const day = (date: string, readOn: string) => dayInWords(date, 'fr', readOn);

const quiet = (since: string | undefined, readOn: string) =>
  since === undefined ? 'rien de noté encore' : `rien de nouveau depuis le ${day(since, readOn)}`;

const { givenTypes, goals, states, notYet } = labelsOf('fr');

/** What speaks to nobody, and so has one form. */
const WORDS: Omit<AgendaWords, 'prompts' | 'unwritten'> = {
  title: day => `Rencontre du ${day}`,
  who: ({ mentor, mentee, minutes }) => set`${mentee} avec ${mentor}, ${minutes} minutes`,
  headings: {
    arrival: 'Arrivée et nouvelles',
    since: 'Depuis la dernière fois',
    topic: 'Le sujet du jour',
    code: 'Côté code',
    feedback: 'Retours dans les deux sens',
    next: 'Le prochain petit pas',
    why: 'Pourquoi nous sommes là',
    expectations: 'Nos attentes réciproques',
    working: 'Notre façon de travailler',
    'first-goal': 'Un premier objectif',
    halfway: set`À mi-parcours : bilan et suite`,
    agreement: 'Notre accord, relu',
    reset: 'Où nous en sommes, et comment continuer',
    back: 'Du début à la fin',
    mentor: 'Ce que le mentor a appris',
    thanks: 'Remerciements',
    after: 'Et après',
  },
  minutes: n => `${n} min`,
  notes: 'Notes',
  notesHint: ({ mentee }) => set`${mentee} écrit, chacun complète.`,
  actions: 'Actions',
  actionsHint: example =>
    set`Une ligne pour chacune : quoi, qui, pour quand, pour quel objectif, par exemple : ${example}`,
  actionExample: 'Écrire le test de reprise',
  noAgreement: unwritten => ({
    link: 'Notre accord',
    rest:
      unwritten.length === 0
        ? set`pas encore écrit ; chacun a dit ses attentes : « Mentorat : Notre accord… » les compare et rédige le texte`
        : set`pas encore écrit ; ${unwritten.join(' et ')} ${unwritten.length === 1 ? 'n’a pas encore dit ses attentes' : 'n’ont pas encore dit leurs attentes'} : « Mentorat : Notre accord… » est là pour cela`,
  }),
  review: (date, readOn) => ({ link: 'Notre accord', rest: `à relire ensemble, prévu le ${day(date, readOn)}` }),
  nextMeeting: (full, { time, timeZone, pause }, readOn) => ({
    link: 'Prochaine rencontre',
    rest: [
      time === undefined ? full : `${full} à ${inZone(time.replace(':', '\u00a0h\u00a0'), timeZone)}`,
      ...(pause ? [`après la pause du ${day(pause.from, readOn)} au ${day(pause.to, readOn)}`] : []),
    ].join(', '),
  }),
  action: ({ owner, due, overdue, since, round }, readOn) =>
    [
      owner ?? 'sans responsable',
      `notée le ${day(since, readOn)}`,
      due === undefined ? 'sans date' : `${overdue ? 'était prévue pour le' : 'pour le'} ${day(due, readOn)}`,
    ].join(', ') + (round >= 3 ? set` ; ici pour la ${round}e fois : la faire, la réduire ou l’abandonner ?` : ''),
  smallGoal: done => (done ? 'petit objectif, atteint' : set`petit objectif, encore ouvert : qu’est-ce qui a coincé ?`),
  point: (date, readOn) => set`un point du ${day(date, readOn)} : à cocher ou à enlever une fois traité`,
  decision: (author, date, readOn) => set`décidé par ${author} le ${day(date, readOn)} : qu’est-ce que cela a donné ?`,
  step: (done, goal, readOn) => set`étape franchie le ${day(done, readOn)}, pour « ${goal} »`,
  entry: (kind, type, author, date, readOn) => {
    const on = `le ${day(date, readOn)}`;
    switch (kind) {
      case 'progress':
        return `progrès noté par ${author}, ${on}`;
      case 'question':
        return `question posée par ${author}, ${on}`;
      case 'decision':
        return `décidé par ${author} ${on}`;
      case 'thanks':
        return `remerciement ${by(author)}, ${on}`;
      case 'reply':
        return `réponse ${by(author)}, ${on}`;
      case 'feedback':
        return `${type ? givenTypes[type] : 'retour'} ${by(author)}, ${on}`;
    }
  },
  reply: (author, outcome, words) =>
    (outcome === undefined || outcome === 'acknowledged' ? author : `${states[outcome]}, dit ${author}`) +
    (words === undefined ? '' : set` : « ${words} »`),
  changedGoal: (status, since, reason, readOn) =>
    `objectif ${status === 'active' ? 'repris' : goals[status]} le ${day(since, readOn)}` +
    (reason === undefined ? '' : set` : « ${reason} »`),
  question: (author, date, isRead, readOn) =>
    `question posée par ${author}, le ${day(date, readOn)}` + (isRead ? `, ${notYet.question}` : ''),
  feedback: (type, author, date, isRead, readOn) =>
    [
      `${type ? givenTypes[type] : 'retour'} ${by(author)}, le ${day(date, readOn)}`,
      ...(type === 'praise'
        ? []
        : [isRead ? notYet[type === 'question' ? 'question' : 'advice'] : 'encore sans réponse']),
    ].join(', '),
  advice: (outcome, author, why) =>
    set`conseil ${states[outcome]} par ${author}` + (why === undefined ? '' : set` : « ${why} »`),
  changed: (files, author, links) =>
    set`${count(files, 'fichier modifié', 'fichiers modifiés')} par ${author} : ${links.join(', ')}` +
    (files > links.length ? ` et ${count(files - links.length, 'autre', 'autres')}` : ''),
  topFolder: 'Racine du dépôt',
  quietGoal: ({ due, overdue, lastMovement }, first, readOn) =>
    [
      ...(due === undefined ? [] : [`${overdue ? 'était prévu pour le' : 'pour le'} ${day(due, readOn)}`]),
      ...(first ? [] : [quiet(lastMovement, readOn)]),
    ].join(', '),
  stalledGoal: (fact, nextStep, readOn) =>
    [
      set`au point mort : ${[
        ...(fact.due === undefined
          ? []
          : [`${fact.overdue ? 'était prévu pour le' : 'pour le'} ${day(fact.due, readOn)}`]),
        quiet(fact.lastMovement, readOn),
      ].join(', ')}`,
      ...(fact.steps === 0 || (fact.steps === 1 && nextStep !== undefined)
        ? []
        : [stepWords.fr(fact.stepsDone, fact.steps)]),
      ...(nextStep === undefined ? [] : [set`prochaine « ${nextStep} »`]),
    ].join(', '),
  goalSoFar: (fact, readOn) =>
    fact.reached
      ? goals.reached
      : [
          ...(fact.steps === 0 ? [] : [stepWords.fr(fact.stepsDone, fact.steps)]),
          ...(fact.due === undefined
            ? []
            : [`${fact.overdue ? 'était prévu pour le' : 'pour le'} ${day(fact.due, readOn)}`]),
        ].join(', '),
  untitled: {
    progress: 'Une note de progrès',
    question: 'Une question',
    feedback: 'Un retour',
    decision: 'Une décision',
    thanks: 'Un remerciement',
    reply: 'Une réponse',
  },
  code: (path, start, end) => `${path}, ${start === end ? `ligne ${start}` : `lignes ${start} à ${end}`}`,
  about: what => set`à propos : ${what}`,
  more: {
    actions: n => `et ${count(n, 'autre action ouverte', 'autres actions ouvertes')}`,
    points: n => `et ${count(n, 'autre point', 'autres points')} de la dernière fois`,
    news: n => `et ${count(n, 'autre chose faite ou notée', 'autres choses faites ou notées')}`,
    questions: n => `et ${count(n, 'autre question', 'autres questions')}`,
    feedback: n => `et ${count(n, 'autre retour', 'autres retours')}`,
    advice: n => `et ${count(n, 'autre conseil', 'autres conseils')}`,
    areas: n => `et ${count(n, 'autre partie', 'autres parties')} du code`,
    decisions: n => `et ${count(n, 'autre décision', 'autres décisions')} à revoir`,
    goals: n => `et ${count(n, 'autre objectif', 'autres objectifs')}`,
  },
};

const unwritten = (say: Say): AgendaWords['unwritten'] => ({
  expectations: say({
    tu: set`Se le dire : qu’attends-tu, qu’apportes-tu, et qu’est-ce qui ne doit pas arriver ?`,
    vous: set`Se le dire : qu’attendez-vous, qu’apportez-vous, et qu’est-ce qui ne doit pas arriver ?`,
  }),
  agreement: set`Sur quoi sommes-nous d’accord sans l’avoir écrit, et que faut-il en écrire ?`,
  'agreement-change': set`À quoi voulons-nous nous tenir, sur le rythme, les rôles ou ce qui reste entre nous ?`,
});

export const french = (form: FormOfAddress): AgendaWords => ({
  ...WORDS,
  prompts: frenchQuestions(form),
  unwritten: unwritten(sayIn(form)),
});
