import { labelsOf } from '../labels/labels';
import { capital } from '../text/capital';
import { sayIn, type FormOfAddress, type Say } from '../text/language';
import type { DraftWords } from './draftWords';

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const { goals, states } = labelsOf('fr');
const timePassed = (months: number) => {
  if (months < 1) return 'quelques semaines ont passé';
  return months === 1 ? 'un mois a passé' : `${months} mois ont passé`;
};
const OUTCOME = { tried: 'je l’ai essayé', kept: 'je l’applique depuis', adapted: 'je l’applique à ma manière' };
const quoted = (text: string) => `«\u202f${text}\u202f»`;

const thanks = (say: Say): DraftWords['thanks'] => ({
  greeting: name => `Merci, ${name}.`,
  keep: 'Ce qui m’a le plus servi\u00a0:',
  advice: (day, quote, outcome) =>
    say({
      tu: `Ton conseil du ${day}, ${quoted(quote)}\u00a0: ${OUTCOME[outcome]}.`,
      vous: `Votre conseil du ${day}, ${quoted(quote)}\u00a0: ${OUTCOME[outcome]}.`,
    }),
  goal: outcome =>
    say({
      tu: `${quoted(outcome)}\u00a0: c’est atteint, et tu y es pour quelque chose.`,
      vous: `${quoted(outcome)}\u00a0: c’est atteint, et vous y êtes pour quelque chose.`,
    }),
  meetings: n =>
    (n < 2 ? 'La rencontre pour laquelle ' : `Les ${n} rencontres pour lesquelles `) +
    say({ tu: 'tu as pris le temps.', vous: 'vous avez pris le temps.' }),
  open: 'Ce que cela a changé pour moi\u00a0: ',
});

const touch = (say: Say): DraftWords['touch'] => ({
  greeting: (name, months) => `Bonjour ${name}, ${timePassed(months)} depuis la fin de notre mentorat.`,
  changed: 'Ce qui a changé depuis\u00a0:',
  nothing: 'Où j’en suis, et une chose que j’ai essayée depuis\u00a0: ',
  still: quote => `Ce qui me sert encore\u00a0: ${quoted(quote)}.`,
  goal: outcome => `${quoted(outcome)}\u00a0: atteint.`,
  question: say({
    tu: 'Et toi, qu’est-ce qui t’occupe\u202f? Puis-je à mon tour faire quelque chose pour toi\u202f?',
    vous: 'Et vous, qu’est-ce qui vous occupe\u202f? Puis-je à mon tour faire quelque chose pour vous\u202f?',
  }),
});

const aim = (say: Say) =>
  `Je cherche une personne pour m’accompagner, et j’ai pensé ${say({ tu: 'à toi', vous: 'à vous' })}. Voici ce que j’aimerais savoir faire\u00a0:`;

const request = (say: Say): DraftWords['request'] => ({
  greeting: name => `Bonjour ${name},`,
  aim: aim(say),
  noAim: `${aim(say)} `,
  vision: text => `Là où je veux aller\u00a0: ${text}`,
  help: text => `Ce qui m’aiderait le plus\u00a0: ${text}`,
  why: offers =>
    say({
      tu: `Pourquoi toi\u00a0: ton profil mentionne ${offers}.`,
      vous: `Pourquoi vous\u00a0: votre profil mentionne ${offers}.`,
    }),
  frame: (months, weeks, minutes) =>
    `Ce que j’imagine\u00a0: ${months} mois, une rencontre de ${minutes} minutes ${weeks === 1 ? 'chaque semaine' : `toutes les ${weeks} semaines`}. Je prépare l’ordre du jour et je rédige les notes.`,
  free: 'Si ce n’est pas le bon moment, ou pas avec moi, un simple non me va très bien.',
});

const invitation = (say: Say): DraftWords['invitation'] => ({
  greeting: name => `Bonjour ${name},`,
  opening:
    'notre mentorat est maintenant dans notre dépôt\u00a0: de simples fichiers à côté du code. Pour le voir dans VS Code\u00a0:',
  install: 'Installer l’extension «\u202fMentorship\u202f».',
  pull: branch => (branch === undefined ? 'Récupérer (pull).' : `Récupérer (pull) la branche ${branch}.`),
  choose: (name, isMentor) =>
    `Cliquer sur l’icône Mentorat dans la barre d’activité. Si elle demande laquelle des deux personnes ${say({ tu: 'tu es, tu es', vous: 'vous êtes, vous êtes' })} ${name}, ${isMentor ? 'mentor' : 'personne mentorée'}.`,
  write: `Écrire ${say({ tu: 'tes', vous: 'vos' })} attentes, puis valider (commit) et pousser (push). Chaque côté écrit à part\u202f; ensuite nous comparons.`,
});

const answer = (say: Say): DraftWords['answer'] => ({
  accept: name =>
    `Bonjour ${name},\n\noui, avec plaisir. Avant de nous voir, écrivons chacun de notre côté ce que nous attendons, puis comparons. ${say({ tu: 'Propose un jour et un sujet', vous: 'Proposez un jour et un sujet' })} pour la première rencontre.\n`,
  decline: name =>
    `Bonjour ${name},\n\nmerci d’avoir pensé à moi\u202f; cela me touche. Je ne peux pas m’y engager comme il le faudrait en ce moment, et je préfère un non clair à un oui à moitié. Cela ne tient ni ${say({ tu: 'à toi, ni à ton objectif. Ceci t’aidera', vous: 'à vous, ni à votre objectif. Ceci vous aidera' })} peut-être à avancer\u00a0: \n`,
});

const closing: DraftWords['closing'] = {
  title: (mentee, mentor) => `Regard en arrière\u00a0: ${mentee} et ${mentor}`,
  summary: ({ start, end, meetings, isEarly }) =>
    `Du ${start} au ${end}, ${count(meetings, 'rencontre', 'rencontres')}.${isEarly ? ' Nous avons terminé plus tôt que prévu.' : ''}`,
  reason: text => `Pourquoi maintenant\u00a0: ${text}`,
  goals: 'Du début à la fin',
  reached: (outcome, finishLine) =>
    `${capital(goals.reached)}\u00a0: ${outcome}${finishLine ? ` (${finishLine})` : ''}`,
  open: outcome => `À poursuivre\u00a0: ${outcome}`,
  dropped: outcome => `${capital(goals.dropped)}\u00a0: ${outcome}`,
  noGoals: 'Aucun objectif n’a été noté.',
  advice: 'Les conseils qui ont servi',
  adviceLine: (quote, outcome) => `${quoted(quote)}\u00a0: ${states[outcome]}`,
  noAdvice: 'Aucun conseil n’est noté comme essayé, adopté ou adapté.',
  learned: name => `Ce que ${name} a appris`,
  toFill: '…',
  thanks: 'Merci',
  thanksLine: (name, about) => `${name} a écrit${about === undefined ? '' : ` (${about})`}\u00a0:`,
  noThanks: '…',
  next: 'Ce que devient notre lien',
  touch: days => `Nous nous donnons des nouvelles vers le ${days.join(', le ')}.`,
};

export function french(form: FormOfAddress): DraftWords {
  const say = sayIn(form);
  return {
    thanks: thanks(say),
    touch: touch(say),
    request: request(say),
    invitation: invitation(say),
    answer: answer(say),
    closing,
  };
}
