import { set } from '../../text/frenchSpaces';
import { sayIn, type BothForms, type FormOfAddress } from '../../text/language';
import { mapValues } from '../../text/mapValues';
import type { AskKey } from '../shape/keys';
import type { Pair, Questions } from './agendaWords';

/** The questions of a French agenda, in the project's own words; those that speak to somebody do so in both forms. */
const QUESTIONS: Readonly<Record<AskKey, readonly ((pair: Pair) => string | BothForms)[]>> = {
  arrival: [
    () => ({
      tu: set`Comment arrives-tu aujourd’hui, et qu’est-ce qui rendrait ce moment utile ?`,
      vous: set`Comment arrivez-vous aujourd’hui, et qu’est-ce qui rendrait ce moment utile ?`,
    }),
    () => ({
      tu: set`Qu’est-ce qui t’a pris le plus d’énergie ces derniers temps, et qu’est-ce qui t’en a donné ?`,
      vous: set`Qu’est-ce qui vous a pris le plus d’énergie ces derniers temps, et qu’est-ce qui vous en a donné ?`,
    }),
    () => ({
      tu: set`Qu’as-tu en tête qu’il vaut mieux mettre de côté avant de commencer, ou traiter en premier ?`,
      vous: set`Qu’avez-vous en tête qu’il vaut mieux mettre de côté avant de commencer, ou traiter en premier ?`,
    }),
    () => set`Qu’est-ce qui s’est mieux passé que prévu depuis la dernière fois ?`,
    () => ({
      tu: set`Qu’est-ce que tu attends avec plaisir, et qu’est-ce qui te tente moins ?`,
      vous: set`Qu’est-ce que vous attendez avec plaisir, et qu’est-ce qui vous tente moins ?`,
    }),
    () => set`Si cette semaine avait un titre, lequel serait-ce ?`,
    () => ({
      tu: set`De quoi as-tu surtout besoin aujourd’hui : réfléchir à voix haute, une réponse, une oreille attentive ?`,
      vous: set`De quoi avez-vous surtout besoin aujourd’hui : réfléchir à voix haute, une réponse, une oreille attentive ?`,
    }),
    () => ({
      tu: set`Quel moment des dernières semaines voudrais-tu revivre ?`,
      vous: set`Quel moment des dernières semaines voudriez-vous revivre ?`,
    }),
    () => ({
      tu: set`Qu’as-tu appris récemment dont personne ne t’a encore fait parler ?`,
      vous: set`Qu’avez-vous appris récemment dont personne ne vous a encore fait parler ?`,
    }),
    () => ({
      tu: set`Ta charge est-elle tenable, et de quoi te passerais-tu volontiers ?`,
      vous: set`Votre charge est-elle tenable, et de quoi vous passeriez-vous volontiers ?`,
    }),
    () => ({
      tu: set`Sur quoi as-tu changé d’avis ces derniers temps ?`,
      vous: set`Sur quoi avez-vous changé d’avis ces derniers temps ?`,
    }),
    () => ({
      tu: set`De qui as-tu reçu de l’aide depuis la dernière fois, et pour quoi ?`,
      vous: set`De qui avez-vous reçu de l’aide depuis la dernière fois, et pour quoi ?`,
    }),
  ],
  listening: [
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question, et ne conseille que sur demande : qu’as-tu essayé, et qu’as-tu constaté ?`,
      vous: set`${mentor} commence par une question, et ne conseille que sur demande : qu’avez-vous essayé, et qu’avez-vous constaté ?`,
    }),
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : pourquoi est-ce important pour toi maintenant ?`,
      vous: set`${mentor} commence par une question : pourquoi est-ce important pour vous maintenant ?`,
    }),
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : que ferais-tu si je n’étais pas là ?`,
      vous: set`${mentor} commence par une question : que feriez-vous si je n’étais pas là ?`,
    }),
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : que sais-tu déjà, et que supposes-tu ?`,
      vous: set`${mentor} commence par une question : que savez-vous déjà, et que supposez-vous ?`,
    }),
    ({ mentor }) => set`${mentor} commence par une question : qu’est-ce qui serait suffisant ?`,
    ({ mentor }) => set`${mentor} commence par une question : qui voit la chose autrement, et comment ?`,
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : quelle part dépend de toi ?`,
      vous: set`${mentor} commence par une question : quelle part dépend de vous ?`,
    }),
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : que n’as-tu pas encore dit ?`,
      vous: set`${mentor} commence par une question : que n’avez-vous pas encore dit ?`,
    }),
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : que dirais-tu à un collègue dans cette situation ?`,
      vous: set`${mentor} commence par une question : que diriez-vous à un collègue dans cette situation ?`,
    }),
    ({ mentor }) => set`${mentor} commence par une question : que se passe-t-il si l’on ne fait rien ?`,
    ({ mentor }) =>
      set`${mentor} commence par une question : quand cela s’est-il bien passé, et qu’y avait-il de différent ?`,
    ({ mentor }) => ({
      tu: set`${mentor} commence par une question : qu’attends-tu de moi ici, des questions, un avis ou un coup de main ?`,
      vous: set`${mentor} commence par une question : qu’attendez-vous de moi ici, des questions, un avis ou un coup de main ?`,
    }),
  ],
  since: [() => set`Que s’est-il passé depuis la dernière fois qui n’a pas trouvé sa place dans une note ?`],
  topic: [
    ({ mentee }) => set`${mentee} choisit : sur quelle question avancer aujourd’hui aiderait le plus ?`,
    ({ mentee }) => set`${mentee} choisit : qu’est-ce qui revient sans cesse, et qu’est-ce qui a déjà été essayé ?`,
    ({ mentee }) => set`${mentee} choisit : quelle décision approche, et qu’est-ce qui la rend difficile ?`,
  ],
  aim: [() => set`Le but : qu’est-ce qui doit avoir changé quand nous nous quitterons ?`],
  stands: [() => set`Où en est-on : qu’est-ce qui a été essayé, et qu’en est-il sorti ?`],
  options: [() => set`Les pistes : trois au moins, dont une improbable.`],
  commitment: [({ mentee }) => set`Ce que fera ${mentee} : laquelle, et pour quand ?`],
  code: [
    ({ mentee }) => set`${mentee} apporte un bout de code, source de fierté ou de perplexité. Qu’y voyons-nous ?`,
    () => set`Quel bout de code nous a appris quelque chose dernièrement ? L’ouvrir et le regarder ensemble.`,
    () => set`Où le code résiste-t-il en ce moment ? Le lire ensemble avant de corriger quoi que ce soit.`,
  ],
  feedback: [
    () => set`À tour de rôle : une chose qui a aidé, et une à faire autrement la prochaine fois.`,
    ({ mentor, mentee }) => set`${mentee} commence, ${mentor} suit : de quoi faudrait-il plus, et de quoi moins ?`,
    () => set`À tour de rôle : quand ai-je été utile, et quand ai-je été de trop ?`,
  ],
  next: [
    () =>
      set`Le plus petit pas qui vaille la peine d’ici la prochaine fois, à noter plus bas : si … arrive, alors je …`,
    () => set`Un pas si petit qu’une semaine chargée ne peut l’empêcher, à noter plus bas : quand … viendra, je …`,
  ],
  why: [
    ({ mentor, mentee }) => ({
      tu: set`${mentee}, puis ${mentor} : qu’est-ce qui t’amène, et qu’espères-tu apprendre ?`,
      vous: set`${mentee}, puis ${mentor} : qu’est-ce qui vous amène, et qu’espérez-vous apprendre ?`,
    }),
  ],
  expectations: [
    () =>
      set`Comparer ce que nous avons écrit : où sommes-nous d’accord, qu’est-ce qui nous surprend, que manque-t-il ?`,
  ],
  working: [
    () =>
      set`À quel rythme, où et combien de temps nous voir ? Que gardons-nous entre nous ? Que faire en cas de désaccord ?`,
  ],
  'first-goal': [
    ({ mentee }) => set`Que veut savoir faire ${mentee} dans quelques mois, pourquoi, et à quoi le verrons-nous ?`,
  ],
  halfway: [({ mentee }) => set`Que sait faire ${mentee} aujourd’hui qui était hors de portée au début ?`],
  'halfway-goals': [
    () =>
      set`Quels objectifs tiennent toujours, lesquels ont perdu de l’importance, lesquels doivent laisser la place ?`,
  ],
  'halfway-us': [
    () => set`Dans notre façon de travailler, que gardons-nous et que changeons-nous pour la seconde moitié ?`,
  ],
  agreement: [() => set`Relire notre accord ensemble : qu’est-ce qui a tenu, et qu’est-ce qui a changé sans bruit ?`],
  'agreement-change': [() => set`Qu’écririons-nous autrement, sur le rythme, les rôles ou ce qui reste entre nous ?`],
  reset: [() => set`Cela fait un moment : que s’est-il passé pour chacun de nous, sans reproche ?`],
  'reset-choice': [
    () =>
      set`Continuer comme avant, à un autre rythme, faire une pause jusqu’à un jour fixé, ou bien conclure dans de bonnes conditions ?`,
  ],
  back: [({ mentee }) => set`Du début à la fin : que cherchait ${mentee}, et qu’est-ce qui est là aujourd’hui ?`],
  'loose-ends': [() => set`Qu’est-ce qui reste ouvert, et qui s’en charge ?`],
  mentor: [
    ({ mentor }) => ({
      tu: set`${mentor} : qu’as-tu appris, et que feras-tu autrement avec la personne suivante ?`,
      vous: set`${mentor} : qu’avez-vous appris, et que ferez-vous autrement avec la personne suivante ?`,
    }),
  ],
  thanks: [() => set`À tour de rôle : merci pour une chose précise, et ce qu’elle a changé.`],
  after: [() => set`Que devient notre relation : collègues, gens du même métier, une question de temps en temps ?`],
  'keep-in-touch': [
    ({ mentee }) =>
      set`${mentee} donne des nouvelles à un, trois, six et douze mois : noter les jours dès maintenant ?`,
  ],
};

/** The questions with one form of address throughout. */
export function frenchQuestions(form: FormOfAddress): Questions {
  const say = sayIn(form);
  return mapValues(QUESTIONS, questions => questions.map(question => (pair: Pair) => say(question(pair))));
}
