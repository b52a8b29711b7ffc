import assert from 'node:assert/strict';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { search } from '../../../src/domain/search/search';
import { aGoal, aMeeting, anAction, anEntry, aPlanRecords, aReply, aSnapshot, aStep } from '../../support/builders';

const entry = anEntry({ id: 'f', text: 'The Rétrospective was short.' });
const [plan] = overviewOf(
  aSnapshot({
    plans: [
      aPlanRecords({
        goals: [aGoal({ steps: [aStep({ text: 'Watch the retry' })] })],
        meetings: [aMeeting({ actions: [anAction({ text: 'Draw the retry' })] })],
        entries: [
          entry,
          aReply(entry, { text: 'Next time longer, with a retry' }),
          anEntry({ kind: 'thanks', text: 'Thanks', about: 'The talk on queues, https://example.org/talks' }),
        ],
      }),
    ],
  }),
  { today: '2026-11-23', email: undefined },
).plans;
const found = (text: string) =>
  search(plan!, { search: text, searchCount: 20 })?.groups.map(group => [group.group, group.total]) ?? [];

describe('the search over a plan', () => {
  it('finds in goals, steps, entries, replies and actions, by group', () => {
    assert.deepEqual(found('retry'), [
      ['goals', 1],
      ['feedback', 1],
      ['actions', 1],
    ]);
  });
  it('does not care for case and accents, and wants every word', () => {
    assert.deepEqual(found('retro SHORT'), [['feedback', 1]]);
    assert.deepEqual(found('retro elsewhere'), []);
    assert.equal(search(plan!, { search: '  ', searchCount: 20 }), undefined);
  });
  it('finds what an entry is about, and shows it', () => {
    assert.deepEqual(found('talk queues'), [['thanks', 1]]);
    assert.match(search(plan!, { search: 'queues', searchCount: 20 })!.groups[0]!.hits[0]!.excerpt, /talk on queues/);
  });
  it('shows the words around the find', () => {
    assert.match(search(plan!, { search: 'longer', searchCount: 20 })!.groups[0]!.hits[0]!.excerpt, /Next time longer/);
  });
});
