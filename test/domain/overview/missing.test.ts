import assert from 'node:assert/strict';
import { missingIn } from '../../../src/domain/overview/missing';
import { plan } from '../../dashboard/states';

const mentee = plan({ role: 'mentee', phase: 'active', agreement: undefined });

describe('what a reader has not', () => {
  it('is all but a seat where there is no plan', () => {
    assert.deepEqual(missingIn([]), {
      openPlan: true,
      closedPlan: true,
      agreement: true,
      otherSeatThanMentor: false,
      otherSeatThanMentee: false,
    });
  });

  it('follows plans as they begin, are agreed on and are closed', () => {
    assert.equal(missingIn([mentee]).openPlan, false);
    assert.equal(missingIn([mentee]).closedPlan, true);
    assert.equal(missingIn([mentee]).agreement, true);
    assert.equal(missingIn([{ ...mentee, agreement: 'a.md' }]).agreement, false);
    const closed = { ...mentee, phase: 'closed' as const, agreement: 'a.md' };
    assert.deepEqual(
      [missingIn([closed]).openPlan, missingIn([closed]).closedPlan, missingIn([closed]).agreement],
      [true, false, true],
    );
  });

  it('is the other seat only for who has one seat in all plans', () => {
    const mentor = { ...mentee, role: 'mentor' as const };
    const seats = (...plans: (typeof mentor | typeof mentee)[]) => {
      const { otherSeatThanMentor, otherSeatThanMentee } = missingIn(plans);
      return [otherSeatThanMentor, otherSeatThanMentee];
    };
    assert.deepEqual(seats(mentor, mentor), [true, false]);
    assert.deepEqual(seats(mentee), [false, true]);
    assert.deepEqual(seats(mentor, mentee), [false, false]);
    assert.deepEqual(seats({ ...mentee, role: 'reader' }), [false, false]);
  });
});
