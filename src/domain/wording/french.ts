import type { LanguageRules } from './rules';

/** Notre propre liste, courte : un conseil rare est un conseil qu’on lit. */
export const FRENCH: LanguageRules = {
  rules: [
    {
      code: 'person',
      words: [
        'tu fais toujours', 'tu ne fais jamais', 'vous faites toujours', 'vous ne faites jamais', 'tu oublies toujours',
        'vous oubliez toujours', 'tu devrais savoir', 'vous devriez savoir', 'tu ne comprends pas', 'vous ne comprenez pas',
        'tu n’as pas réfléchi', 'vous n’avez pas réfléchi', 'tu es trop', 'vous êtes trop', 'tu es nul', 'tu es nulle',
        'tu es mauvais', 'tu es mauvaise', 'tu es fort', 'tu es forte', 'ton attitude', 'votre attitude', 'comme d’habitude avec toi',
        'un bon développeur', 'une bonne développeuse', 'paresseux', 'paresseuse', 'négligent', 'négligente', 'tu as la flemme',
      ],
    },
    {
      code: 'harsh',
      words: [
        'nul', 'nulle', 'stupide', 'idiot', 'idiote', 'débile', 'n’importe quoi', 'horrible', 'affreux', 'affreuse', 'catastrophique',
        'lamentable', 'ridicule', 'dégueulasse', 'pourri', 'pourrie', 'inacceptable', 'absurde', 'aberrant', 'aberrante', 'bâclé',
        'bâclée', 'foutoir', 'du grand n’importe quoi', 'ça ne ressemble à rien',
      ],
    },
    {
      code: 'belittling',
      words: ['évidemment', 'c’est évident', 'tout le monde sait', 'il suffit de', 'il suffisait de', 'c’est pourtant simple', 'trivial', 'comme je l’ai déjà dit'],
    },
    {
      code: 'vague',
      words: [
        'bon travail', 'beau travail', 'bien joué', 'bravo', 'c’est bien', 'c’est bon pour moi', 'pas terrible', 'pas propre', 'pas beau',
        'moche', 'bizarre', 'à revoir', 'à améliorer', 'peut mieux faire', 'nettoyer un peu', 'faire mieux', 'pas clair', 'etc', 'et ainsi de suite',
      ],
    },
  ],
  signs: {
    effect: [
      'parce que', 'parce qu’il', 'car', 'donc', 'si bien que', 'pour que', 'afin que', 'afin de', 'ce qui', 'sinon', 'alors', 'aide',
      'aident', 'permet', 'permettent', 'évite', 'évitent', 'coûte', 'casse', 'échoue', 'bloque', 'cache', 'ralentit', 'risque', 'effet',
      'résultat', 'conséquence', 'quand', 'lorsque', 'si', 's’il', 'à chaque fois', 'sans', 'rend', 'rendent',
    ],
    nextStep: [
      'pourrait', 'pourrais', 'pourriez', 'essaie', 'essayer', 'essaye', 'essayez', 'propose', 'suggère', 'prochaine', 'prochain',
      'et si', 'peut-être', 'plutôt', 'il faudrait', 'devrait', 'devrais', 'devriez', 'ajouter', 'ajoute', 'ajoutez', 'déplacer',
      'renommer', 'séparer', 'retirer', 'écrire', 'tester', 'utiliser', 'utilise', 'utilisez', 'à la place',
    ],
  },
  small: ['le', 'la', 'les', 'et', 'est', 'de', 'des', 'un', 'une', 'que', 'qui', 'pas', 'pour', 'dans', 'ce', 'il', 'tu', 'vous'],
};
