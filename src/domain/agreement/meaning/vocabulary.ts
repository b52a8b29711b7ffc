/**
 * The words that pairs use of rhythm, channels and rules, in English and French together: what stands on one line means
 * the same. Words are lower case and without accents; one that ends in `*` stands for all that begin so.
 */

/** Words that carry no meaning of their own beside the others. */
const FILLERS = new Set(
  `a an the of to for at on in by from with as and we us our ours let lets would like want wish prefer please meet meets meeting meetings
  session sessions see each other one is are be been being was will shall it its this that these those there here per about
  around roughly approximately approx ca circa usually normally generally do does did just also too well time times long
  lasting lasts last duration length lengths every via through using over best s re ll ve d so have has had get gets
  within under hold take takes place so within inside latest stay stays remain remains kept keep keeps what which who whom
  up down out yours fours ever very really always rhythm frequency
  le la les l un une des de du au aux pour en par sur dans avec et nous on se est sont etre soit que qu qui ce cela ca c n ne y
  voir voyons voit verrons rencontre rencontres rencontrons reunion reunions seance seances rendez rdv duree dure durent durant
  pendant environ chaque tous toutes il elle ils elles ses leur leurs notre nos nous faire fait sous delai dici d ici
 reste restent garde gardons rythme frequence afin bien ai as avons ont`
    .split(/\s+/)
    .filter(word => word !== ''),
);

const CONCEPTS: readonly string[] = [
  // What is done.
  'move moves moved moving reschedul* postpon* shift shifts deplac* decal* repouss* reporte reporter reportent bouger bouge',
  'cancel cancels cancel* call_off annul*',
  'reply replies reply* answer answers answer* respond* response responses repond* reponse reponses',
  'reach contact contacts joindre joins joint contacter contacte joignable',
  'share shares sharing shared tell tells telling pass_on partag* transmet* transmis*',
  'talk talks talking speak speaks speaking discuss* say says saying parl* discut* dire dit disons',
  'prepare prepares prepar*',
  'write writes writing wrote ecri*',
  'decide decides decid* decision decisions',
  'stop stops stopping end ends ending finish* close closes quit arret* termin* fini* cess*',
  'reached achieved attained attein* atteint*',
  'ask asks asking demand* question questions',
  'listen listens listening ecout*',
  'help helps helping support supports aid* soutien*',
  // What is spoken of.
  'agenda agendas ordre_du_jour',
  'notes minutes_of compte_rendu comptes_rendus',
  'goal goals aim aims objective objectives objectif objectifs but_',
  'feedback retour retours',
  'problem problems issue issues difficulty difficulties trouble probleme problemes difficulte* souci soucis',
  'everything all anything whatever tout toute',
  'anyone anybody someone somebody quiconque',
  'personal private_life personnel personnels personnelle* prive privee privees prives',
  'confidential secret secrets confidentiel* between_us entre_nous',
  'disagree* disagreement* desaccord*',
  'honest honesty candid candour frank frankness sincer* honnet* franc franche franchise',
  'patience patient patiently patiemment',
  'manager managers boss bosses supervisor supervisors chef chefs responsable responsables superieur*',
  'team teams equipe equipes',
  'code codes',
  // Where.
  'mail mails email emails e_mail courriel courriels mel',
  'slack',
  'teams_app msteams',
  'chat chats messag* dm dms messagerie',
  'phone phones telephone* call calls appel appels appeler',
  'video videocall videocalls visio visioconference zoom meet_app',
  'in_person face_to_face onsite on_site presentiel en_personne face_a_face sur_place',
  'remote remotely online distance a_distance en_ligne',
  // When and how.
  'first d_abord dabord abord premier premiere premierement',
  'then next ensuite puis',
  'before prior avant',
  'after afterwards apres',
  'morning mornings matin matins matinee',
  'afternoon afternoons apres_midi',
  'evening evenings soir soirs soiree',
  'weekend weekends week_end week_ends fin_de_semaine',
  'urgent urgently urgence urgences urgente urgentes',
  'early tot',
  'quickly fast quick rapidly vite rapide* rapidement',
  'directly direct direct*',
  'together ensemble',
  'if si',
  'unless sauf except excepte hormis sinon',
  'only seulement uniquement exclusivement',
  'or ou',
  'both either deux_ chacun chacune each_of_us',
  'rather instead plutot lieu',
  'than',
  'more davantage',
  'less fewer moins',
  // Who.
  'mentor mentors',
  'mentee mentees mentoree mentore mentores',
  // What may, must or must not be.
  'may can could might allowed free peut peux peuvent pouvons pouvez pourra pourront droit autorise autorisee',
  'must need needs required obliged mandatory doit dois doivent devons devez faut obligatoire oblige obligee',
  'should ought devrait devraient devrions',
  'neednot',
  'not no never none nor neither without nobody nothing cannot dont doesnt didnt cant wont pas jamais sans aucun aucune ni non rien',
  'max maximum most maxi',
  'min_ minimum least mini',
];

/** Phrases that are one word of the table, or of no weight; in texts without accents and with blanks for apostrophes. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:no|not) more than\b|\bup to\b|\bno longer than\b|\bau plus\b|\bpas plus de\b|\bjusqu a\b/g, ' max '],
  [/\bnot? less than\b|\bau moins\b|\bpas moins de\b|\bat least\b/g, ' minimum '],
  [/\bat (?:the )?most\b/g, ' max '],
  [/\b(?:at|by) the latest\b|\bau plus tard\b|\ba peu pres\b|\bmore or less\b/g, ' '],
  [
    /\b(?:do|does|did|would|will) not (?:have|need) to\b|\bneed not\b|\bn (?:a|ai|as|ont|avons) pas besoin de\b|\b(?:n est |n es |ne sont )?pas oblige(?:e|s|es)?\b/g,
    ' neednot ',
  ],
  [/\b(?:have|has|had) to\b/g, ' must '],
  [/\b(?:is|are|am|be) (?:not allowed|forbidden) to\b/g, ' may not '],
  [
    /\b(?:has|have|a|ont) (?:the right|le droit) (?:to|de|d)\b|\b(?:is|are) (?:allowed|free) to\b|\b(?:is|are) able to\b/g,
    ' may ',
  ],
  [/\b(?:is|are) (?:interdit|forbidden|prohibited)\b|\bil est interdit de\b|\binterdit de\b/g, ' may not '],
  [/\b(?:you|tu|vous) (?:can |may |peux |pouvez )?(?:reach|contact|joindre|contacter) me\b/g, ' '],
  [/\b(?:you|tu|vous) (?:can |may |peux |pouvez )?(?:me |m )(?:reach|contact|joindre|joins|contacter)\b/g, ' '],
  [
    /\b(?:reach|contact) (?:me|us)\b|\b(?:joins|contacte|joignez|contactez) (?:moi|nous)\b|\b(?:me|nous) (?:joindre|contacter)\b/g,
    ' ',
  ],
  [/\bi (?:can|may) be reached\b|\bon peut me (?:joindre|contacter)\b/g, ' '],
  [
    /\beach of us\b|\bboth of us\b|\bthe two of us\b|\beither of us\b|\bl un (?:ou|et|comme) l autre\b|\btous (?:les )?deux\b|\btous les 2\b(?! (?:jour|mois|an))|\bnous deux\b/g,
    ' both ',
  ],
  [/\beach other\b|\bone another\b|\bl un l autre\b/g, ' '],
  [/\b(?:between|entre) (?:us|nous)(?: (?:two|deux|2))?\b/g, ' confidential '],
  [/\be mails?\b/g, ' mail '],
  [/\bface (?:to|a) face\b|\bin person\b|\bon site\b|\ben personne\b|\ben presentiel\b|\bsur place\b/g, ' onsite '],
  [/\bweek ends?\b|\bfins? de semaine\b/g, ' weekend '],
  [/\bapres midis?\b/g, ' afternoon '],
  [/\bd abord\b/g, ' first '],
  [/\bordre du jour\b/g, ' agenda '],
  [/\bcomptes? rendus?\b/g, ' notes '],
  [/\b(?:ms|microsoft) teams\b/g, ' msteams '],
  [/\bvideo calls?\b|\bvideo ?conf\w*\b|\bvisio ?conf\w*\b/g, ' video '],
  [/\b(?:phone|telephone) calls?\b|\bcoups? de fil\b/g, ' phone '],
  [/\b(?:get|gets|come|comes|write|writes) back\b/g, ' reply '],
  [/\bau lieu d[e ]/g, ' instead '],
  [/\bpar an\b/g, ' par annee '],
];

const EXACT = new Map<string, string>();
const BEGINNINGS: { readonly start: string; readonly concept: string }[] = [];
for (const line of CONCEPTS) {
  const [concept = '', ...others] = line.split(' ');
  EXACT.set(concept, concept);
  for (const word of others) {
    if (word.endsWith('*')) BEGINNINGS.push({ start: word.slice(0, -1), concept });
    else EXACT.set(word, concept);
  }
}

/** Who speaks and who is spoken to. */
const SELF = new Set('i me my mine myself je j moi mon ma mes m'.split(' '));
const OTHER = new Set('you your yourself tu te t toi ton ta tes vous votre vos'.split(' '));

export type Known = { readonly kind: 'filler' } | { readonly kind: 'concept'; readonly concept: string } | undefined;

/** What a word stands for; undefined for one that is not in the table. */
export function known(word: string): Known {
  if (SELF.has(word)) return { kind: 'concept', concept: 'self' };
  if (OTHER.has(word)) return { kind: 'concept', concept: 'other' };
  const concept = EXACT.get(word) ?? BEGINNINGS.find(({ start }) => word.startsWith(start))?.concept;
  if (concept !== undefined) return { kind: 'concept', concept };
  return FILLERS.has(word) ? { kind: 'filler' } : undefined;
}
