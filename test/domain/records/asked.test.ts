import * as assert from 'node:assert/strict';
import { askedBy, MOVES, sayable, standingOf, type Side } from '../../../src/domain/records/asked';
import type { Entry } from '../../../src/domain/records/entry';
import { OUTCOMES } from '../../../src/domain/records/entryValues';
import { standingWords } from '../../../src/domain/labels/labels';
import { labelsOf } from '../../../src/domain/labels/labels';
import { anEntry, aReply } from '../../support/builders';

const DAY = '2026-11-24';

const ASKING: Readonly<Record<string, Partial<Entry>>> = {
  question: { kind: 'question', author: 'jonas' },
  'question beside code': { kind: 'feedback', type: 'question', author: 'maria' },
  suggestion: { kind: 'feedback', type: 'suggestion', author: 'maria' },
  'must-fix': { kind: 'feedback', type: 'must-fix', author: 'maria' },
  'feedback of no type': { kind: 'feedback', author: 'maria' },
  praise: { kind: 'feedback', type: 'praise', author: 'maria' },
  decision: { kind: 'decision', author: 'jonas', askAgain: DAY },
};

/** What was asked, who has replied with what, one after the other, and how it stands then: state and turn. */
const CASES: readonly (readonly [what: string, said: string, state: string, turn: Side | 'ended'])[] = [
  ['question', '', 'open', 'other'],
  ['question', 'other words', 'acknowledged', 'author'],
  ['question', 'other acknowledged', 'acknowledged', 'other'],
  ['question', 'other words, author words', 'acknowledged', 'other'],
  ['question', 'other words, other words', 'acknowledged', 'author'],
  ['question', 'other answered', 'answered', 'ended'],
  ['question', 'other words, other answered', 'answered', 'ended'],
  ['question', 'other words, author answered', 'answered', 'ended'],
  ['question', 'author answered', 'answered', 'ended'],
  ['question', 'author dropped', 'dropped', 'ended'],
  ['question', 'author words', 'open', 'other'],
  ['question', 'author tried', 'open', 'other'],
  ['question', 'other answered, author words', 'answered', 'ended'],
  ['question', 'other answered, other words', 'answered', 'ended'],
  ['question', 'other kept', 'kept', 'ended'],
  ['question beside code', '', 'open', 'other'],
  ['question beside code', 'other words', 'acknowledged', 'author'],
  ['question beside code', 'other answered', 'answered', 'ended'],
  ['suggestion', '', 'open', 'other'],
  ['suggestion', 'other words', 'acknowledged', 'author'],
  ['suggestion', 'other acknowledged', 'acknowledged', 'other'],
  ['suggestion', 'other words, author words', 'acknowledged', 'other'],
  ['suggestion', 'other tried', 'tried', 'ended'],
  ['suggestion', 'other kept', 'kept', 'ended'],
  ['suggestion', 'other adapted', 'adapted', 'ended'],
  ['suggestion', 'other dropped', 'dropped', 'ended'],
  ['suggestion', 'other tried, other kept', 'kept', 'ended'],
  ['suggestion', 'other tried, other words', 'tried', 'ended'],
  ['suggestion', 'other tried, other acknowledged', 'tried', 'ended'],
  ['suggestion', 'author kept', 'open', 'other'],
  ['suggestion', 'author dropped', 'dropped', 'ended'],
  ['suggestion', 'other kept, author dropped', 'kept', 'ended'],
  // Older files say so of suggestions that were questions in truth.
  ['suggestion', 'other answered', 'answered', 'ended'],
  ['must-fix', 'other words', 'acknowledged', 'author'],
  ['must-fix', 'other acknowledged', 'acknowledged', 'other'],
  ['must-fix', 'other tried', 'tried', 'ended'],
  ['feedback of no type', 'other acknowledged', 'acknowledged', 'other'],
  ['praise', '', 'open', 'ended'],
  ['praise', 'author words', 'open', 'ended'],
  ['praise', 'other words', 'acknowledged', 'ended'],
  ['praise', 'other acknowledged', 'acknowledged', 'ended'],
  ['decision', '', 'open', 'author'],
  ['decision', 'other words', 'acknowledged', 'author'],
  ['decision', 'other answered', 'answered', 'author'],
  ['decision', 'author words', 'open', 'ended'],
];

function standing(what: string, said: string, day = DAY) {
  const asked = anEntry({ ...ASKING[what], id: 'asked', created: '2026-11-10T09:00:00+01:00' });
  const replies = said
    .split(', ')
    .filter(Boolean)
    .map((one, index) => {
      const [who, word] = one.split(' ');
      const outcome = OUTCOMES.find(each => each === word);
      const other = asked.author === 'jonas' ? 'maria' : 'jonas';
      return aReply(asked, {
        author: who === 'author' ? asked.author : other,
        created: `${DAY}T1${index}:00:00+01:00`,
        ...(outcome === undefined ? {} : { outcome }),
      });
    });
  return { asked, ...standingOf(asked, replies, day) };
}

describe('what is asked', () => {
  for (const [what, said, state, turn] of CASES) {
    it(`${what}${said && `: ${said}`} → ${state}, ${turn}`, () => {
      const now = standing(what, said);
      assert.deepEqual([now.state, now.turn ?? 'ended'], [state, turn]);
    });
  }

  it('asks nothing of anybody with praise, progress, thanks, and a decision that nobody wanted to look back at', () => {
    for (const kind of ['progress', 'thanks', 'decision', 'reply'] as const)
      assert.equal(standingOf(anEntry({ kind }), [], DAY).turn, undefined);
  });

  it('asks how a decision went from its day on, and of what was said before that day nothing', () => {
    assert.equal(standing('decision', '', '2026-11-23').turn, undefined);
    const early = anEntry({ kind: 'decision', author: 'jonas', askAgain: DAY });
    assert.equal(standingOf(early, [aReply(early, { created: '2026-11-20T09:00:00+01:00' })], DAY).turn, 'author');
  });

  it('says of what was only read that it is not done yet', () => {
    const words = (what: string, said: string) => {
      const { asked, state, turn } = standing(what, said);
      return standingWords(labelsOf('en'), { ...asked, state, turn });
    };
    assert.equal(words('must-fix', 'other words'), 'read, not tried yet');
    assert.equal(words('suggestion', 'other acknowledged'), 'read, not tried yet');
    assert.equal(words('question', 'other words'), 'not answered yet');
    assert.equal(words('praise', 'other words'), 'acknowledged');
    assert.equal(words('suggestion', 'other kept'), 'kept');
  });

  it('offers first what ends nothing, and ends nothing that the table does not', () => {
    for (const asking of Object.values(ASKING)) {
      const entry = anEntry(asking);
      const asked = askedBy(entry)!;
      for (const side of ['author', 'other'] as const) {
        const [first, ...others] = sayable(entry, side, 'other');
        if (asked === 'question' || asked === 'advice') assert.notEqual(MOVES[asked][side][first!], 'ends');
        for (const said of others)
          if (said !== 'words') assert.equal(MOVES[asked][side][said], 'ends', `${asked} ${side} ${said}`);
      }
    }
  });
});
