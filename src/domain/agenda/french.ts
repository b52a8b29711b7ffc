import { dayInWords, fullDayInWords } from '../calendar/dateWords';
import type { AgendaWords } from './agendaWords';

/**
 * French sets a narrow no-break space before ; ! ? and inside « », a no-break space before a colon. They look like any
 * other space in an editor, so plain ones are written here and set here; what is put in (names, titles) stays as it is.
 */
function set(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return words
    .map(text => text.replace(/ (?=[;!?»])|(?<=«) /g, '\u202f').replace(/ (?=:)/g, '\u00a0'))
    .reduce((all, text, index) => `${all}${values[index - 1]}${text}`);
}

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const ago = (days: number) => (days === 0 ? 'aujourd’hui' : days === 1 ? 'hier' : `il y a ${days} jours`);
const day = (date: string, readOn: string) => dayInWords(date, 'fr', readOn);

const quiet = (since: string | undefined, readOn: string) =>
  since === undefined ? 'rien de noté encore' : `rien de nouveau depuis le ${day(since, readOn)}`;

const FEEDBACK = {
  praise: 'compliment fait', question: 'question posée', suggestion: 'suggestion faite',
  'must-fix': 'point à corriger signalé',
};

export const french: AgendaWords = {
  title: date => `Rencontre du ${fullDayInWords(date, 'fr')}`,
  who: ({ mentor, mentee, minutes }) => set`${mentee} avec ${mentor}, ${count(minutes, 'minute', 'minutes')}`,
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
  },
  minutes: n => `${n} min`,
  prompts: {
    arrival: [
      () => set`Comment arrives-tu aujourd’hui, et qu’est-ce qui rendrait ce moment utile ?`,
      () => set`Qu’est-ce qui t’a pris le plus d’énergie ces derniers temps, et qu’est-ce qui t’en a donné ?`,
      () => set`Qu’as-tu en tête qu’il vaut mieux poser avant de commencer, ou traiter en premier ?`,
      () => set`Qu’est-ce qui s’est mieux passé que prévu depuis la dernière fois ?`,
      () => set`Qu’est-ce que tu attends avec plaisir, et qu’est-ce qui te tente moins ?`,
      () => set`Si cette semaine avait un titre, lequel serait-ce ?`,
      () =>
        set`De quoi as-tu surtout besoin aujourd’hui : réfléchir à voix haute, une réponse, une oreille attentive ?`,
    ],
    since: [
      () =>
        set`Rien n’a été noté depuis la dernière fois. Que s’est-il passé qui n’a pas trouvé sa place dans une note ?`,
    ],
    topic: [
      ({ mentee }) => set`${mentee} choisit : sur quelle question avancer aujourd’hui aiderait le plus ?`,
      ({ mentee }) => set`${mentee} choisit : qu’est-ce qui revient sans cesse, et qu’est-ce qui a déjà été essayé ?`,
      ({ mentee }) => set`${mentee} choisit : quelle décision approche, et qu’est-ce qui la rend difficile ?`,
    ],
    code: [
      ({ mentee }) => set`${mentee} apporte un bout de code, source de fierté ou de gêne. Qu’y voyons-nous ?`,
      () => set`Quel bout de code nous a appris quelque chose dernièrement ? L’ouvrir et le regarder ensemble.`,
      () => set`Où le code résiste-t-il en ce moment ? Le lire ensemble avant de corriger quoi que ce soit.`,
    ],
    feedback: [
      () => set`À tour de rôle : une chose qui a aidé, et une à faire autrement la prochaine fois.`,
      ({ mentor, mentee }) => set`${mentee} commence, ${mentor} suit : de quoi faudrait-il plus, et de quoi moins ?`,
      () => set`À tour de rôle : quand ai-je été utile, et quand ai-je été de trop ?`,
    ],
    next: [
      () => set`Quel est le plus petit pas qui vaille la peine d’ici la prochaine fois, et pour quand ?`,
      () => set`Quel pas est si petit qu’une semaine chargée ne peut l’empêcher ? Lui choisir un jour.`,
    ],
    why: [
      ({ mentor, mentee }) =>
        set`${mentee}, puis ${mentor} : qu’est-ce qui t’a fait dire oui, et qu’espères-tu apprendre ?`,
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
  },
  notes: 'Notes',
  notesHint: ({ mentee }) => set`${mentee} écrit, chacun complète.`,
  actions: 'Actions',
  actionsHint: example =>
    set`Une ligne pour chacune : quoi, qui, pour quand, pour quel objectif, par exemple : ${example}`,
  actionExample: 'Écrire le test de reprise',
  review: (date, readOn) => ({ link: 'Notre accord', rest: `à relire ensemble, prévu le ${day(date, readOn)}` }),
  action: ({ owner, due, overdue, ageDays, round }, readOn) => [
    owner ?? 'sans responsable',
    `notée il y a ${count(ageDays, 'jour', 'jours')}`,
    due === undefined ? 'sans date' : `${overdue ? 'était prévue pour le' : 'pour le'} ${day(due, readOn)}`,
  ].join(', ') + (round >= 3 ? set` ; ici pour la ${round}e fois : la faire, la réduire ou l’abandonner ?` : ''),
  step: (done, goal, readOn) => set`étape franchie le ${day(done, readOn)}, pour « ${goal} »`,
  progress: (author, days) => `progrès noté par ${author}, ${ago(days)}`,
  question: (author, days) => `question posée par ${author}, ${ago(days)}`,
  feedback: (type, author, days) => `${type ? FEEDBACK[type] : 'retour fait'} par ${author}, ${ago(days)}`
    + (type === 'praise' ? '' : ', encore sans réponse'),
  quietGoal: ({ due, overdue, lastMovement }, first, readOn) => [
    ...(due === undefined ? [] : [`${overdue ? 'était prévu pour le' : 'pour le'} ${day(due, readOn)}`]),
    ...(first ? [] : [quiet(lastMovement, readOn)]),
  ].join(', '),
  untitled: { progress: 'Une note de progrès', question: 'Une question', feedback: 'Un retour' },
  code: (path, start, end) => `${path}, ${start === end ? `ligne ${start}` : `lignes ${start} à ${end}`}`,
  more: {
    actions: n => `et ${count(n, 'autre action ouverte', 'autres actions ouvertes')}`,
    news: n => `et ${count(n, 'autre chose faite ou notée', 'autres choses faites ou notées')}`,
    questions: n => `et ${count(n, 'autre question', 'autres questions')}`,
    feedback: n => `et ${count(n, 'autre retour', 'autres retours')} sans réponse`,
    goals: n => `et ${count(n, 'autre objectif', 'autres objectifs')} sans nouvelles`,
  },
};
