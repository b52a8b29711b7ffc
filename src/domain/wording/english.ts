import type { LanguageRules } from './rules';

/** Our own list: kept short, so that a hint is seldom and worth a look. */
export const ENGLISH: LanguageRules = {
  rules: [
    {
      code: 'person',
      words: [
        'you always', 'you never', 'you should know', 'you should have known', 'you don’t understand', 'you do not understand',
        'you didn’t think', 'you did not think', 'you didn’t bother', 'you are careless', 'you’re careless', 'you are too',
        'you’re too', 'you are not good', 'you’re not good', 'you are bad', 'you’re bad', 'you are good at', 'you’re so',
        'you are so', 'what were you thinking', 'did you even', 'your attitude', 'as usual with you', 'a good engineer would',
        'a senior would', 'a real developer', 'smart', 'clever of you', 'lazy', 'careless', 'sloppy',
      ],
    },
    {
      code: 'harsh',
      words: [
        'stupid', 'dumb', 'idiotic', 'idiot', 'terrible', 'horrible', 'awful', 'garbage', 'rubbish', 'crap', 'crappy',
        'nonsense', 'ridiculous', 'pathetic', 'hopeless', 'useless', 'disgusting', 'a joke', 'a mess', 'wtf', 'insane',
        'unacceptable', 'hate this', 'makes no sense', 'what a mess',
      ],
    },
    {
      code: 'belittling',
      words: ['obviously', 'clearly you', 'of course you', 'everyone knows', 'everybody knows', 'just simply', 'trivial', 'it’s easy', 'as i said before', 'again and again'],
    },
    {
      code: 'vague',
      words: [
        'good job', 'great job', 'nice job', 'well done', 'nice work', 'great work', 'looks good', 'looks great', 'lgtm',
        'looks bad', 'looks weird', 'looks wrong', 'not good', 'not great', 'not nice', 'not clean', 'ugly', 'weird',
        'clean this up', 'clean up', 'could be better', 'somehow', 'do better', 'fix this', 'and so on', 'etc',
      ],
    },
  ],
  signs: {
    effect: [
      'because', 'so that', 'so the', 'so a', 'so we', 'so it', 'which means', 'means that', 'leads to', 'makes it', 'makes the',
      'otherwise', 'then the', 'then a', 'then it', 'helps', 'helped', 'saves', 'saved', 'costs', 'breaks', 'fails', 'would fail',
      'slows', 'blocks', 'hides', 'confuses', 'prevents', 'allows', 'lets', 'risk', 'effect', 'result', 'as a result', 'when',
      'if', 'readers', 'users', 'each time', 'every time', 'without', 'never',
    ],
    nextStep: [
      'could', 'would', 'try', 'consider', 'suggest', 'propose', 'next', 'let’s', 'please', 'what if', 'how about', 'maybe',
      'perhaps', 'should', 'need', 'needs', 'use', 'move', 'rename', 'split', 'add', 'remove', 'write', 'test', 'instead',
    ],
  },
  small: ['the', 'and', 'is', 'of', 'to', 'it', 'that', 'this', 'you', 'for', 'with', 'what', 'not', 'are', 'was'],
};
