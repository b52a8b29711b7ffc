type Outcome = 'tried' | 'kept' | 'adapted';

/** What drafts and the closing note say in one language. Days come in words, quotes without their marks. */
export interface DraftWords {
  readonly thanks: {
    greeting(name: string): string;
    readonly keep: string;
    advice(day: string, quote: string, outcome: Outcome): string;
    goal(outcome: string): string;
    meetings(count: number): string;
    readonly open: string;
  };
  readonly touch: {
    greeting(name: string, months: number): string;
    readonly changed: string;
    readonly nothing: string;
    still(quote: string): string;
    goal(outcome: string): string;
    readonly question: string;
  };
  readonly request: {
    greeting(name: string): string;
    readonly aim: string;
    readonly noAim: string;
    vision(text: string): string;
    help(text: string): string;
    why(offers: string): string;
    frame(months: number, weeks: number, minutes: number): string;
    readonly free: string;
  };
  /** To somebody who is to join a mentorship that was started for both. */
  readonly invitation: {
    greeting(name: string): string;
    readonly opening: string;
    readonly install: string;
    pull(branch: string | undefined): string;
    /** @param isMentor what the reader is to be known as */
    choose(name: string, isMentor: boolean): string;
    readonly write: string;
  };
  readonly answer: {
    accept(name: string): string;
    decline(name: string): string;
  };
  readonly closing: {
    title(mentee: string, mentor: string): string;
    summary(facts: {
      readonly start: string;
      readonly end: string;
      readonly meetings: number;
      readonly isEarly: boolean;
    }): string;
    reason(text: string): string;
    readonly goals: string;
    reached(outcome: string, finishLine: string | undefined): string;
    open(outcome: string): string;
    dropped(outcome: string): string;
    readonly noGoals: string;
    readonly advice: string;
    adviceLine(quote: string, outcome: Outcome): string;
    readonly noAdvice: string;
    learned(name: string): string;
    readonly toFill: string;
    readonly thanks: string;
    /** @param about what it is for, in words or as a link, where that is said */
    thanksLine(name: string, about: string | undefined): string;
    readonly noThanks: string;
    readonly next: string;
    touch(days: readonly string[]): string;
  };
}
