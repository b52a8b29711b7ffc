/**
 * How long a test waits for what it expects, in milliseconds: so long that a busy machine is no failure. Only what never comes
 * takes all of it.
 */
export const PATIENCE = 60_000;
