import { dayOf } from '../time/moments';
import type { Entry } from './entry';
import type { Outcome } from './entryValues';
import type { FeedbackState } from './feedbackState';

/**
 * What is asked of somebody, who has to move, and what ends it: the one table for every view and every agenda. An
 * action needs none: it waits for its owner, or for both where nobody has taken it, until it is ticked.
 */

/** A question wants an answer, advice an outcome, a decision its author's look back. Praise asks for nothing. */
export type Asked = 'question' | 'advice' | 'decision';

/** Who wrote what asks, or anybody else. */
export type Side = 'author' | 'other';

/** What a reply says: what became of it, or words alone. */
export type Said = Outcome | 'words';

/**
 * What a reply does: it ends what was asked; it hands the turn to the other side; it says that it was read, and whoever
 * has only read still has to move; or it changes nothing.
 */
export type Move = 'ends' | 'hands-over' | 'reads' | 'nothing';

/** Words hand over, and so does any outcome that means nothing here. */
const answers = (...ending: readonly Outcome[]): Record<Said, Move> => ({
  ...everySaid('hands-over'),
  ...Object.fromEntries(ending.map(outcome => [outcome, 'ends'])),
});

export const MOVES: Readonly<Record<Asked, Readonly<Record<Side, Readonly<Record<Said, Move>>>>>> = {
  question: {
    // Whoever asks can say that it is answered, elsewhere or by something done about it, or let it go.
    author: answers('answered', 'dropped'),
    other: { ...answers('answered', 'tried', 'kept', 'adapted', 'dropped'), acknowledged: 'reads' },
  },
  advice: {
    // What became of it is for its receiver to say; its author can only take it back.
    author: answers('dropped'),
    other: { ...answers('tried', 'kept', 'adapted', 'dropped', 'answered'), acknowledged: 'reads' },
  },
  // Only whoever decided can say how it went; see `standingOf` for the day.
  decision: { author: everySaid('ends'), other: everySaid('nothing') },
};

/** Who has to move first. */
const FIRST: Readonly<Record<Asked, Side>> = {
  question: 'other',
  advice: 'other',
  decision: 'author',
};

export interface Standing {
  /** What became of it: the last outcome that counts; words of the other side say at least that it was read. */
  readonly state: FeedbackState;
  /** Whose turn it is; undefined once it has ended, and where nothing was asked. */
  readonly turn: Side | undefined;
}

/** What an entry asks for, if anything. Feedback without a type is advice, as it always was. */
export function askedBy({ kind, type, askAgain }: Pick<Entry, 'kind' | 'type' | 'askAgain'>): Asked | undefined {
  switch (kind) {
    case 'question':
      return 'question';
    case 'feedback':
      if (type === 'praise') return undefined;
      return type === 'question' ? 'question' : 'advice';
    case 'decision':
      return askAgain === undefined ? undefined : 'decision';
    default:
      return undefined;
  }
}

/**
 * How an entry stands after its replies, oldest first.
 * @param day an ISO date: a decision asks for nothing before its own day has come, or without one here
 */
export function standingOf(entry: Entry, replies: readonly Entry[], day = ''): Standing {
  const asked = askedBy(entry);
  const { askAgain = '' } = entry;
  let state: FeedbackState = 'open';
  let turn = asked && (asked !== 'decision' || askAgain <= day) ? FIRST[asked] : undefined;
  for (const reply of replies) {
    const side = reply.author === entry.author ? 'author' : 'other';
    const { outcome } = reply;
    const move = asked ? MOVES[asked][side][outcome ?? 'words'] : 'nothing';
    if (side === 'other') {
      // Words, and having read, take back no outcome given before.
      if (outcome !== undefined && outcome !== 'acknowledged') state = outcome;
      else if (state === 'open') state = 'acknowledged';
    } else if (turn !== undefined && move === 'ends' && outcome !== undefined) state = outcome;
    // What is said below something that has ended does not open it again.
    if (turn === undefined) continue;
    if (move === 'ends' && (asked !== 'decision' || dayOf(reply.created) >= askAgain)) turn = undefined;
    else if (move === 'hands-over') turn = side === 'author' ? 'other' : 'author';
    else if (move === 'reads') turn = side;
  }
  return { state, turn };
}

/**
 * What a side can say in a reply, the safest first: what a hasty person picks ends nothing. One choice is none to
 * offer. What became of feedback can still change once it has ended.
 */
export function sayable(entry: Parameters<typeof askedBy>[0], side: Side, turn: Side | undefined): readonly Said[] {
  const asked = askedBy(entry);
  if (entry.kind === 'feedback' && asked && side === 'other')
    return asked === 'question'
      ? ['words', 'answered', 'tried', 'kept', 'adapted', 'dropped']
      : ['acknowledged', 'words', 'tried', 'kept', 'adapted', 'dropped'];
  if (turn === undefined) return ['words'];
  switch (asked) {
    case 'advice':
      return ['words', 'dropped'];
    case 'question':
      return side === 'other' ? ['words', 'answered'] : ['words', 'answered', 'dropped'];
    default:
      return ['words'];
  }
}

function everySaid(move: Move): Record<Said, Move> {
  return {
    words: move,
    acknowledged: move,
    tried: move,
    kept: move,
    adapted: move,
    dropped: move,
    answered: move,
  };
}
