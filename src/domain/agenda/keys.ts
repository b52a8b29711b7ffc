/** The sections of the built-in agendas. */
export const SECTION_KEYS = [
  'arrival', 'since', 'topic', 'code', 'feedback', 'next', 'why', 'expectations', 'working', 'first-goal',
  'halfway', 'agreement', 'reset', 'back', 'mentor', 'thanks', 'after',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** The questions that an agenda can ask; each is a small bank of them in other words. */
export const ASK_KEYS = [
  'arrival', 'since', 'topic', 'listening', 'aim', 'stands', 'options', 'commitment', 'code', 'feedback', 'next',
  'why', 'expectations', 'working', 'first-goal', 'halfway', 'halfway-goals', 'halfway-us', 'agreement',
  'agreement-change', 'reset', 'reset-choice', 'back', 'loose-ends', 'mentor', 'thanks', 'after', 'keep-in-touch',
] as const;
export type AskKey = (typeof ASK_KEYS)[number];
export const ASKS: ReadonlySet<string> = new Set(ASK_KEYS);
