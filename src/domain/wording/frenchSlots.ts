/** What slots stand for. */
export const FRENCH_SLOTS: Readonly<Record<string, string>> = {
  // « Si tu ne comprends pas » est une offre, « ce que tu ne sais pas encore » un sujet.
  tu: '(?<!(?:si|quand|lorsque|que|où|comment|pourquoi|dont|tant que|dès que) )(?:tu|vous)',
  es: '(?:es|êtes|étais|étiez)',
  as: '(?:as|avez|avais|aviez)',
  te: "(?:te |t'|vous )",
  ton: '(?:ton|ta|tes|votre|vos)',
  pas: '(?:pas|jamais|rien|plus|même pas|toujours pas|aucune?|guère)',
  tres: '(?:(?:\\p{L}+ment|très|si|trop|bien|tout|toujours|encore|vraiment|quand même|un peu|assez|même|juste|seulement|complètement|pourtant|simplement|déjà|franchement) )*',
  novice:
    '(?:stagiaire|junior|débutant|débutante|enfant|gamin|étudiant|étudiante|apprenti|perroquet|singe|grand-mère|amateur|gosse)s?',
  nul: "(?:nulle?s?|mauvais\\p{L}*|horribles?|affreu\\p{L}+|lamentables?|ridicules?|catastrophiques?|débiles?|idiot\\p{L}*|stupides?|médiocres?|illisibles?|inacceptables?|pitoyables?|minables?|dégueulasses?|pourrie?s?|honteu\\p{L}+|indignes?|bâclée?s?|immondes?|irrécupérables?|n'importe quoi|une (?:horreur|catastrophe|honte|corvée|blague|abomination)|un (?:désastre|torchon|foutoir|bazar|cauchemar))",
  faible:
    '(?:{nul}|faibles?|maigres?|insuffisante?s?|décevante?s?|brouillon|moyen|moche|bof|léger|pas (?:terrible|bon|propre|beau|brillant|fameux|convaincu|sérieux|au niveau|convaincant|acceptable|professionnel|digne))',
};
