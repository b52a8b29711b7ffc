import * as assert from 'node:assert/strict';
import type { Agreement } from '../../../src/domain/records/agreement';
import { FIRST_QUERY } from '../../../src/domain/overview/viewQuery';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { planPageOf } from '../../../src/domain/planPage/planPageOf';
import { aPlan, aPlanRecords, aSnapshot } from '../../support/builders';

const TODAY = '2026-11-23';

function page(reviewDates: string[], agreement?: Agreement, email = 'jonas@example.org') {
  const records = { ...aPlanRecords({ plan: aPlan({ reviewDates }) }), ...(agreement && { agreement }) };
  const [plan] = overviewOf(aSnapshot({ plans: [records] }), { today: TODAY, email }).plans;
  const shown = planPageOf(plan!, FIRST_QUERY, () => ({ practices: [] }));
  assert.ok(shown.tab === 'overview');
  return shown;
}

describe('the page of a plan', () => {
  it('asks for a review of the agreement near its day, and opens the agreement once there is one', () => {
    assert.deepEqual(page(['2026-11-25']).needsMe.review, { date: '2026-11-25', path: undefined });
    const agreement: Agreement = { signatures: {}, words: 'w', hash: 'h' };
    assert.match(page(['2026-11-25'], agreement).needsMe.review?.path ?? '', /agreement\/agreement\.md$/);
    assert.equal(page(['2026-12-25'], agreement).needsMe.review, undefined);
    assert.equal(page(['2026-11-25'], agreement, 'nobody@example.org').needsMe.review, undefined);
  });
});
