import assert from 'node:assert/strict';
import type { AgreementState } from '../../../src/domain/agreement/state';
import { missingIn, NEEDS } from '../../../src/domain/overview/offers';
import type { PlanOverview } from '../../../src/domain/overview/overview';
import { plan } from '../../dashboard/states';

const mentee = plan({ role: 'mentee', phase: 'active', agreement: undefined });

describe('what a reader has not', () => {
  it('is all but a seat where there is no plan', () => {
    const missing = missingIn([], false);
    const there = NEEDS.filter(need => !missing[need]);
    assert.deepEqual(there, ['seat', 'otherSeatThanMentor', 'otherSeatThanMentee']);
  });

  it('is a seat for who reads along, not for who may still say who they are', () => {
    const reader = { ...mentee, role: 'reader' as const };
    assert.equal(missingIn([reader], false).seat, true);
    assert.equal(missingIn([reader], true).seat, false);
    assert.equal(missingIn([reader, mentee], false).seat, false);
  });

  const agreed = (kind: AgreementState['kind'], own: Partial<AgreementState> = {}) => ({
    ...mentee,
    agreementState: { kind, written: [], signed: [], signedEarlier: [], last: undefined, ...own },
  });

  it('follows plans as they begin, are agreed on and are closed', () => {
    assert.equal(missingIn([mentee], false).openPlan, false);
    assert.equal(missingIn([mentee], false).closedPlan, true);
    assert.equal(missingIn([mentee], false).agreement, true);
    assert.equal(missingIn([agreed('unsigned')], false).agreement, false);
    const closed = missingIn([{ ...agreed('signed'), phase: 'closed' as const }], false);
    assert.deepEqual([closed.openPlan, closed.closedPlan, closed.agreement], [true, false, true]);
  });

  it('follows what both wrote, signed and changed', () => {
    const of = (plan: PlanOverview) => {
      const { bothExpectations, signature, changedAgreement } = missingIn([plan], false);
      return [bothExpectations, signature, changedAgreement];
    };
    assert.deepEqual(of(agreed('none', { written: ['mentee'] })), [true, true, true]);
    assert.deepEqual(of(agreed('none', { written: ['mentor', 'mentee'] })), [false, true, true]);
    assert.deepEqual(of(agreed('unsigned', { signed: ['mentor'] })), [true, false, true]);
    assert.deepEqual(of(agreed('unsigned', { signed: ['mentee'] })), [true, true, true]);
    assert.deepEqual(of(agreed('changed')), [true, false, false]);
  });

  it('is the other seat only for who has one seat in all plans', () => {
    const mentor = { ...mentee, role: 'mentor' as const };
    const seats = (...plans: (typeof mentor | typeof mentee)[]) => {
      const { otherSeatThanMentor, otherSeatThanMentee } = missingIn(plans, false);
      return [otherSeatThanMentor, otherSeatThanMentee];
    };
    assert.deepEqual(seats(mentor, mentor), [true, false]);
    assert.deepEqual(seats(mentee), [false, true]);
    assert.deepEqual(seats(mentor, mentee), [false, false]);
    assert.deepEqual(seats({ ...mentee, role: 'reader' }), [false, false]);
  });
});
