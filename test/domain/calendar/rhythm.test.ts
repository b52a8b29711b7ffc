import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/time/days';
import { followingMeetingDate, nextMeetingDate } from '../../../src/domain/calendar/rhythm';
import type { Meeting } from '../../../src/domain/records/meeting';
import type { Plan } from '../../../src/domain/records/plan';
import { meetingSlots } from '../../../src/domain/calendar/meetingSlots';
import { agreement } from '../../calendars/agreement';
import { aMeeting, aPlan } from '../../support/builders';
import { runs } from '../../support/held';

const next = (today: string, meetings: readonly Meeting[] = [], plan: Partial<Plan> = {}) =>
  nextMeetingDate(aPlan(plan), new Map(meetings.map(meeting => [meeting.id, meeting])), today);

describe('the next meeting', () => {
  it('is the first one while the plan has not begun', () => {
    assert.equal(next('2026-09-01'), '2026-09-29');
  });
  it('is today on a day of the rhythm', () => {
    assert.equal(next('2026-11-24'), '2026-11-24');
  });
  it('is the next day of the rhythm after that', () => {
    assert.equal(next('2026-11-25'), '2026-12-08');
  });
  it('stays today while its note is only planned', () => {
    assert.equal(next('2026-11-24', [aMeeting({ date: '2026-11-24', status: 'planned' })]), '2026-11-24');
  });
  for (const status of ['held', 'cancelled', 'postponed'] as const) {
    it(`is a round later when today's is ${status}`, () => {
      assert.equal(next('2026-11-24', [aMeeting({ date: '2026-11-24', status })]), '2026-12-08');
    });
  }
  it('is a round later again when two are cancelled', () => {
    const cancelled = ['2026-11-24', '2026-12-08'].map(date => aMeeting({ date, status: 'cancelled' }));
    assert.equal(next('2026-11-20', cancelled), '2026-12-22');
  });
  it('is a planned one that was moved', () => {
    assert.equal(next('2026-11-20', [aMeeting({ date: '2026-11-26', status: 'planned' })]), '2026-11-26');
    assert.equal(next('2026-11-20', [aMeeting({ date: '2026-11-21', status: 'planned' })]), '2026-11-21');
  });
  it('is the earliest of two planned ones', () => {
    const planned = ['2026-11-27', '2026-11-26'].map(date => aMeeting({ date, status: 'planned' }));
    assert.equal(next('2026-11-20', planned), '2026-11-26');
  });
  it('is not one that was planned far ahead', () => {
    for (const date of ['2026-12-08', '2026-12-22']) {
      assert.equal(next('2026-11-20', [aMeeting({ date, status: 'planned' })]), '2026-11-24');
    }
  });
  it('is not a planned one of the past', () => {
    assert.equal(next('2026-11-20', [aMeeting({ date: '2026-11-12', status: 'planned' })]), '2026-11-24');
  });
  it('is none in a paused or closed plan', () => {
    for (const phase of ['paused', 'closed'] as const) {
      assert.equal(next('2026-11-20', [aMeeting({ date: '2026-11-24', status: 'planned' })], { phase }), undefined);
    }
  });
  it('is none after the end, and there is one on the last day', () => {
    assert.equal(next('2026-11-25', [], { end: '2026-12-07' }), undefined);
    assert.equal(next('2026-11-25', [], { end: '2026-12-08' }), '2026-12-08');
    assert.equal(next('2027-05-01', [aMeeting({ date: '2027-05-04', status: 'planned' })]), undefined);
  });
  it('skips pauses', () => {
    const rhythm = { everyWeeks: 2, first: '2026-09-29', pauses: [{ from: '2026-11-20', to: '2026-12-10' }] };
    assert.equal(next('2026-11-20', [], { rhythm }), '2026-12-22');
  });
  it('is once instead of the day that it was moved from, later or earlier, and not again on that day', () => {
    const later = [aMeeting({ date: '2026-11-26', insteadOf: '2026-11-24', status: 'planned' })];
    assert.equal(next('2026-11-20', later), '2026-11-26');
    assert.equal(next('2026-11-27', later), '2026-12-08');
    const earlier = [aMeeting({ date: '2026-11-20', insteadOf: '2026-11-24' })];
    assert.equal(next('2026-11-21', earlier), '2026-12-08');
    const beyond = [aMeeting({ date: '2026-12-10', insteadOf: '2026-11-24', status: 'planned' })];
    assert.equal(next('2026-11-20', beyond), '2026-12-08');
    assert.equal(next('2026-12-09', beyond), '2026-12-10');
  });
  it('is followed by the one after it', () => {
    const moved = new Map([['m', aMeeting({ date: '2026-11-26', insteadOf: '2026-11-24', status: 'planned' })]]);
    assert.equal(followingMeetingDate(aPlan(), moved, '2026-11-26'), '2026-12-08');
    assert.equal(followingMeetingDate(aPlan(), new Map(), '2027-03-30'), undefined);
  });

  it('lies on the rhythm, not before today, less than a round away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -400, max: 400 }), (everyWeeks, offset) => {
        const first = '2026-09-29';
        const today = addDays(first, offset);
        const date = nextMeetingDate(aPlan({ end: '2030-01-01', rhythm: { everyWeeks, first } }), new Map(), today);
        assert.ok(date !== undefined && date >= today && date >= first);
        assert.equal(daysBetween(first, date) % (everyWeeks * 7), 0);
        assert.ok(date === first || daysBetween(today, date) < everyWeeks * 7);
      }),
    );
  });
});

describe('one rule for all that tells of meetings', () => {
  it('lets a meeting that was held take no day that is still to come', () => {
    const held = [aMeeting({ date: '2026-10-13' }), aMeeting({ date: '2026-10-22' })];
    assert.equal(next('2026-10-24', held), '2026-10-27');
    assert.ok(!meetingSlots(aPlan(), held, '2026-10-24').moved.has('2026-10-27'));
    const planned = [aMeeting({ date: '2026-11-07', status: 'planned' })];
    assert.equal(next('2026-10-26', planned), '2026-10-27');
    assert.equal(next('2026-10-28', planned), '2026-11-07');
    assert.equal(next('2026-11-08', planned), '2026-11-24');
  });
  it('has a meeting once that was put off to another day of the rhythm', () => {
    const put = [
      aMeeting({ date: '2026-10-27', status: 'postponed' }),
      aMeeting({ date: '2026-11-10', insteadOf: '2026-10-27', status: 'planned' }),
    ];
    const { off, moved, extra } = meetingSlots(aPlan(), put, '2026-10-20');
    assert.deepEqual([[...off], [...moved], extra], [['2026-10-27'], [], []]);
  });
  it('is the same for the next meeting and the calendar, whatever the notes say', () => {
    assert.deepEqual(agreement(runs(1_000)), []);
  });
  it('lists no days without end', () => {
    const rhythm = { everyWeeks: 1, first: '2026-09-29' };
    assert.ok(meetingSlots(aPlan({ end: '9999-12-31', rhythm }), [], '2026-10-01').days.length < 2_000);
  });
});
