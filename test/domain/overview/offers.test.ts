import assert from 'node:assert/strict';
import type { AgreementState } from '../../../src/domain/agreement/state';
import { missingIn, NEEDS } from '../../../src/domain/overview/offers';
import type { PlanOverview } from '../../../src/domain/overview/overview';
import { plan } from '../../dashboard/states';

const mentee = plan({ role: 'mentee', phase: 'active', agreement: undefined });

const missingOf = (plans: readonly PlanOverview[], isStranger = false) =>
  missingIn({ plans, hasPeople: true, isStranger });

describe('what a reader has not', () => {
  it('is all but a seat where there is no plan', () => {
    const missing = missingIn({ plans: [], hasPeople: false, isStranger: false });
    const there = NEEDS.filter(need => !missing[need]);
    assert.deepEqual(there, ['seat', 'otherSeatThanMentor', 'otherSeatThanMentee']);
  });

  it('is a plan, but no record, where somebody has written a profile', () => {
    const { record, plan } = missingOf([]);
    assert.deepEqual([record, plan], [false, true]);
  });

  it('is a seat for who reads along, not for who may still say who they are', () => {
    const reader = { ...mentee, role: 'reader' as const };
    assert.equal(missingOf([reader]).seat, true);
    assert.equal(missingOf([reader], true).seat, false);
    assert.equal(missingOf([reader, mentee]).seat, false);
  });

  const agreed = (kind: AgreementState['kind'], own: Partial<AgreementState> = {}) => ({
    ...mentee,
    agreementState: { kind, written: [], signed: [], signedEarlier: [], last: undefined, ...own },
  });

  it('follows plans as they begin, are agreed on and are closed', () => {
    assert.equal(missingOf([mentee]).openPlan, false);
    assert.equal(missingOf([mentee]).closedPlan, true);
    assert.equal(missingOf([mentee]).agreement, true);
    assert.equal(missingOf([agreed('unsigned')]).agreement, false);
    const closed = missingOf([{ ...agreed('signed'), phase: 'closed' as const }]);
    assert.deepEqual([closed.openPlan, closed.closedPlan, closed.agreement], [true, false, true]);
  });

  it('follows what both wrote, signed and changed', () => {
    const of = (plan: PlanOverview) => {
      const { bothExpectations, signature, changedAgreement } = missingOf([plan]);
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
      const { otherSeatThanMentor, otherSeatThanMentee } = missingOf(plans);
      return [otherSeatThanMentor, otherSeatThanMentee];
    };
    assert.deepEqual(seats(mentor, mentor), [true, false]);
    assert.deepEqual(seats(mentee), [false, true]);
    assert.deepEqual(seats(mentor, mentee), [false, false]);
    assert.deepEqual(seats({ ...mentee, role: 'reader' }), [false, false]);
  });
});
