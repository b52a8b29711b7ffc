import { dayOf } from '../time/moments';
import type { Entry } from './entry';

/**
 * Whether the day has come on which a decision's author wanted to be asked how it went, and nobody has said so since.
 */
export function asksHowItWent(
  entry: Pick<Entry, 'kind' | 'askAgain'>,
  replies: readonly Pick<Entry, 'created'>[],
  day: string,
): boolean {
  const { askAgain } = entry;
  return (
    entry.kind === 'decision' &&
    askAgain !== undefined &&
    askAgain <= day &&
    !replies.some(reply => dayOf(reply.created) >= askAgain)
  );
}
