/** What slots stand for. */
export const ENGLISH_SLOTS: Readonly<Record<string, string>> = {
  // “If you don’t understand it, ask me” is an offer, and “what you don’t know yet” a topic.
  you: '(?<!(?:if|when|unless|where|whether|that|what|why|how|until|while|once|as|in case|i think|i guess) )you',
  are: "(?: are|'re| were| have been|'ve been)",
  ly: '(?:(?:\\p{L}+ly|so|such|too|just|still|even|quite|very|pretty|all|always|again|way|a bit) )*',
  not: "(?:n't|not|never|hardly|barely|nothing|no longer)",
  work: '(?:this|that|it|everything|(?:your|this|that|the|the whole|all of this|all of your)(?: \\p{L}+){1,2})',
  is: "(?:(?: is|'s| was| are| were| looks?| feels?| seems?| reads?| sounds?)(?:n't)?)",
  newcomer:
    '(?:intern|junior|beginner|kid|toddler|student|trainee|monkey|parrot|grandm\\p{L}+|year-old|first-year \\p{L}+)s?',
  expert:
    '(?:senior|real|good|competent|decent|proper|serious|professional|self-respecting|experienced) ?(?:developer|engineer|programmer|dev|professional)?',
  awful:
    '(?:terrible|horrible|awful|rubbish|crap|nonsense|ridiculous|pathetic|idiotic|stupid|dumb|embarrassing|disgusting|disgraceful|shameful|atrocious|appalling|laughable|a joke|unacceptable|amateurish|hideous|lousy|unprofessional|hopeless|beyond (?:help|repair|saving)|an? (?:\\p{L}+ )?(?:disaster|catastrophe|nightmare|embarrassment|disgrace|joke|chore|insult))',
  poor: "(?:bad|poor|weak|thin|mediocre|disappointing|sloppy|messy|ugly|meh|insufficient|sub-?par|underwhelming|amateur|unreadable|{awful}|(?:not|n't) {ly}(?:good|great|nice|clean|acceptable|professional|convincing|enough|impressive|impressed|convinced|there yet|what i \\p{L}+))",
  team: '(?:us|me|the (?:whole |entire )?(?:team|project|company)|everyone|everybody|the (?:others|rest))',
};
