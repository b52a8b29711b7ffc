import { set } from '../../text/frenchSpaces';
import type { Pair } from './agendaWords';
import { frenchQuestions } from './frenchQuestions';

/** Questions as notes were given them before they were asked otherwise: an answer behind one is still an answer. */
export const FORMER_QUESTIONS: readonly ((pair: Pair) => string)[] = [
  () => 'Which moment of the last weeks would you like to have again?',
  ({ mentor, mentee }) => `${mentee}, then ${mentor}: what made you say yes to this, and what do you hope to learn?`,
  () => 'What do we become for each other: colleagues, friends of the same craft, now and then a question?',
  () => set`Qu’as-tu en tête qu’il vaut mieux poser avant de commencer, ou traiter en premier ?`,
  () => set`Qu’as-tu appris récemment que personne ne t’a demandé ?`,
  () => set`Qui t’a aidé depuis la dernière fois, et à quoi ?`,
  ({ mentee }) => set`${mentee} apporte un bout de code, source de fierté ou de gêne. Qu’y voyons-nous ?`,
  ({ mentor, mentee }) =>
    set`${mentee}, puis ${mentor} : qu’est-ce qui t’a fait dire oui, et qu’espères-tu apprendre ?`,
  () => set`Quels objectifs tiennent toujours, lesquels ont rétréci, lesquels doivent laisser la place ?`,
  () =>
    set`Que devenons-nous l’un pour l’autre : collègues, complices du même métier, une question de temps en temps ?`,
  ...frenchQuestions('informal').listening.map(
    question => (pair: Pair) => question(pair).replace('commence par une question', 'commence par questionner'),
  ),
];
