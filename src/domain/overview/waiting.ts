import type { EntryItem, NextMeeting } from './overview';

/**
 * Whether an entry is listed among what waits: feedback and questions that nobody has answered, whoever wrote them, and
 * decisions whose author wanted to say by today how they went.
 */
export function isWaiting({ kind, state, asksHowItWent }: EntryItem): boolean {
  return asksHowItWent || (state === 'open' && (kind === 'feedback' || kind === 'question'));
}

/** Days before a meeting from which on its agenda is asked for. */
const AGENDA_DAYS = 1;

/** Whether the mentee is waited for to write the agenda of the next meeting. */
export function isAgendaDue(next: NextMeeting | undefined): boolean {
  return next !== undefined && next.inDays <= AGENDA_DAYS && next.path === undefined;
}
