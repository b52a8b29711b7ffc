import * as assert from 'node:assert/strict';
import { timelineOf } from '../../../src/domain/planPage/timeline';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { aMeeting, aPlan, aPlanRecords, aSnapshot } from '../../support/builders';

describe('the marks of a plan', () => {
  it('count a planned meeting whose day is over as held, and one that is to come as the next', () => {
    const meetings = [
      aMeeting({ date: '2026-11-10', status: 'planned' }),
      aMeeting({ date: '2026-11-24', status: 'planned' }),
    ];
    const [plan] = overviewOf(aSnapshot({ plans: [aPlanRecords({ plan: aPlan({ reviewDates: [] }), meetings })] }), {
      today: '2026-11-23',
      email: undefined,
    }).plans;
    assert.deepEqual(
      timelineOf(plan!)
        .filter(({ kind }) => kind !== 'missed')
        .map(({ kind, date }) => `${date} ${kind}`),
      ['2026-11-10 held', '2026-11-24 next'],
    );
  });
});
