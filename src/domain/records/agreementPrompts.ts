import { sayIn, type Say, type Voice } from '../text/language';

/** What both sides say something about, apart from each other, before they agree. The order is that of the files. */
export const PROMPTS = ['expect', 'offer', 'rhythm', 'channels', 'duties', 'privacy', 'disagreement', 'end'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** What stands in the files of an agreement, in one language. */
export interface AgreementWords {
  /** A prompt is the heading above its answer, and the same on both sides. */
  readonly prompts: Readonly<Record<Prompt, string>>;
  /** Headings of the agreement that are another's than those of one side's answers. */
  readonly agreed: Readonly<Partial<Record<Prompt, string>>>;
  expectationsTitle(name: string): string;
  readonly expectationsIntro: string;
  agreementTitle(mentee: string, mentor: string): string;
  readonly agreementIntro: string;
  frame(plan: {
    readonly start: string;
    readonly end: string;
    readonly weeks: number;
    readonly minutes: number;
  }): string;
  readonly toSettle: string;
  /** Before what only one of the two wrote. */
  readonly byOne: string;
  /** Before two answers of which one says all that the other says, and more. */
  readonly withMore: string;
  /** Headings of the groups of a comparison. */
  readonly groups: Readonly<Record<'different' | 'one' | 'more' | 'complementary', string>>;
  /** What stands before somebody's answer. */
  quoted(name: string): string;
}

const english: AgreementWords = {
  prompts: {
    expect: 'What I expect from you',
    offer: 'What I bring',
    rhythm: 'How often we meet, for how long, and who may move it',
    channels: 'How to reach me in between, and how soon I answer',
    duties: 'Who looks after what',
    privacy: 'What stays between us',
    disagreement: 'What we do when we disagree',
    end: 'How we notice that it is time to stop, and how we end well',
  },
  agreed: {
    expect: 'What we expect of each other',
    offer: 'What each of us brings',
    channels: 'How we reach each other in between, and how soon we answer',
  },
  expectationsTitle: name => `My expectations: ${name}`,
  expectationsIntro:
    'Written apart from each other, in your own words; two sentences for each are plenty. Leave empty what does not matter to you.',
  agreementTitle: (mentee, mentor) => `Our agreement: ${mentee} and ${mentor}`,
  agreementIntro:
    'Change it until it is true for both of you, then each signs. It can be changed at any time; both sign again then.',
  frame: ({ start, end, weeks, minutes }) =>
    `We meet ${weeks === 1 ? 'every week' : `every ${weeks} weeks`} for ${minutes} minutes, from ${start} to ${end}.`,
  toSettle: 'To settle together:',
  byOne: 'Written by one of us so far:',
  withMore: 'We agree; one of us says more:',
  groups: {
    different: 'To settle together',
    one: 'Written by one of us only',
    more: 'We agree, and one of us says more',
    complementary: 'What each of us expects and brings',
  },
  quoted: name => `**${name}:**`,
};

const french = (say: Say): AgreementWords => ({
  prompts: {
    expect: say({ tu: 'Ce que j’attends de toi', vous: 'Ce que j’attends de vous' }),
    offer: 'Ce que j’apporte',
    rhythm: 'À quelle fréquence et combien de temps nous nous voyons, et qui peut déplacer une rencontre',
    channels: 'Comment me joindre entre deux rencontres, et sous quel délai je réponds',
    duties: 'Qui s’occupe de quoi',
    privacy: 'Ce qui reste entre nous',
    disagreement: 'Ce que nous faisons en cas de désaccord',
    end: 'À quoi nous verrons qu’il est temps d’arrêter, et comment bien finir',
  },
  agreed: {
    expect: 'Nos attentes réciproques',
    offer: 'Ce que chacun apporte',
    channels: 'Comment nous joindre entre deux rencontres, et sous quel délai nous répondons',
  },
  expectationsTitle: name => `Mes attentes\u00a0: ${name}`,
  expectationsIntro: say({
    tu: 'Chacun écrit de son côté, avec ses mots\u202f; deux phrases par point suffisent. Laisse vide ce qui ne compte pas pour toi.',
    vous: 'Chacun écrit de son côté, avec ses mots\u202f; deux phrases par point suffisent. Laissez vide ce qui ne compte pas pour vous.',
  }),
  agreementTitle: (mentee, mentor) => `Notre accord\u00a0: ${mentee} et ${mentor}`,
  agreementIntro:
    'Modifiez ce texte jusqu’à ce qu’il soit juste pour vous deux, puis signez chacun. Il peut changer à tout moment\u202f; vous signez alors de nouveau.',
  frame: ({ start, end, weeks, minutes }) =>
    `Nous nous voyons ${weeks === 1 ? 'chaque semaine' : `toutes les ${weeks} semaines`} pendant ${minutes} minutes, du ${start} au ${end}.`,
  toSettle: 'À décider ensemble\u00a0:',
  byOne: 'Écrit d’un seul côté pour l’instant\u00a0:',
  withMore: 'Nous sommes d’accord\u202f; une des réponses en dit plus\u00a0:',
  groups: {
    different: 'À décider ensemble',
    one: 'Écrit d’un seul côté',
    more: 'Nous sommes d’accord, et une des réponses en dit plus',
    complementary: 'Ce que chacun attend et apporte',
  },
  quoted: name => `**${name}\u00a0:**`,
});

const WORDS: Readonly<Record<Voice, AgreementWords>> = {
  en: english,
  fr: french(sayIn('informal')),
  'fr-formal': french(sayIn('formal')),
};

export const agreementWords = (voice: Voice): AgreementWords => WORDS[voice];

/** Prompts as they stood in files before they were asked otherwise. */
const FORMER_PROMPTS: Readonly<Partial<Record<Prompt, string>>> = {
  rhythm: 'Quand et combien de temps nous nous voyons, et qui peut déplacer une rencontre',
};

/** The prompt that a heading asks, whatever the language and the age of the file. */
export function promptOf(heading: string): Prompt | undefined {
  const plain = (text: string) =>
    text.normalize('NFKC').replace(/[’']/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();
  const wanted = plain(heading);
  return PROMPTS.find(prompt =>
    [...Object.values(WORDS).map(({ prompts }) => prompts[prompt]), FORMER_PROMPTS[prompt] ?? ''].some(
      asked => plain(asked) === wanted,
    ),
  );
}
