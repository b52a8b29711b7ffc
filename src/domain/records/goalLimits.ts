/** More short-term goals at a time, or more steps of one, get a kind hint; nothing is ever refused. */
export const MOST_ACTIVE = 3;
export const MOST_STEPS = 6;
