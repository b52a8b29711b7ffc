import * as fc from 'fast-check';
import { ENTRY_KINDS, FEEDBACK_TYPES, OUTCOMES } from '../../../src/domain/records/entryValues';
import { GOAL_STATUSES } from '../../../src/domain/records/goal';
import { HORIZONS } from '../../../src/domain/records/goalFields';
import { MEETING_STATUSES } from '../../../src/domain/records/meeting';
import { PHASES } from '../../../src/domain/records/plan';
import type { NewEntry, NewGoal, NewMeeting, NewPerson, NewPlan } from '../../../src/domain/records/write';
import { text } from '../yaml/samples';

/** Records of every kind, with any text that a person may write. */

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const moment = fc
  .tuple(day, fc.constantFrom('09:30', '23:59:59', '00:00:00.5'), fc.constantFrom('Z', '+01:00', '-11:30'))
  .map(([date, time, zone]) => `${date}T${time}${zone}`);
const line = text.filter(words => words !== '');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const person: fc.Arbitrary<NewPerson> = fc.record({
  name: line,
  emails: fc.array(line, { maxLength: 3 }),
  mentor: optional(
    fc.record({
      why: optional(line),
      hopesToLearn: optional(line),
      offers: optional(fc.array(line, { maxLength: 3 })),
      capacity: optional(fc.nat(9)),
      replyTime: optional(line),
      doesNot: optional(fc.array(line, { maxLength: 2 })),
    }),
  ),
  mentee: optional(fc.record({ vision: optional(line), seeks: optional(fc.array(line, { maxLength: 3 })) })),
});

export const plan: fc.Arbitrary<NewPlan> = fc
  .record({
    mentor: id,
    mentee: id.map(name => `${name}-2`),
    phase: fc.constantFrom(...PHASES),
    start: day,
    end: day,
    rhythm: fc.record({
      everyWeeks: fc.integer({ min: 1, max: 8 }),
      first: day,
      time: optional(fc.constantFrom('18:00', '09:05')),
      timeZone: optional(fc.constantFrom('Europe/Paris', 'UTC', 'America/New_York')),
    }),
    meetingMinutes: fc.integer({ min: 10, max: 180 }),
    channels: optional(fc.array(line, { maxLength: 2 })),
    replyTime: optional(line),
    reviewDates: fc.array(day, { maxLength: 3 }),
    keepInTouchDates: fc.array(day, { maxLength: 3 }),
    goalOrder: fc.uniqueArray(id, { maxLength: 3 }),
    language: optional(fc.constantFrom('en', 'fr')),
    formOfAddress: optional(fc.constantFrom('informal', 'formal')),
  })
  .map(({ start, end, ...rest }) => ({ ...rest, start: start < end ? start : end, end: start < end ? end : start }));

export const goal: fc.Arbitrary<NewGoal> = fc.record({
  outcome: line,
  why: optional(line),
  finishLine: optional(line),
  horizon: fc.constantFrom(...HORIZONS),
  parent: optional(id),
  due: optional(day),
  status: fc.constantFrom(...GOAL_STATUSES),
  steps: fc.uniqueArray(fc.record({ id, text: line, done: optional(day) }), {
    maxLength: 4,
    selector: step => step.id,
  }),
  ifThen: optional(fc.record({ if: line, then: line })),
});

/** Prose as reading gives it back: LF only, nothing around it, and no conflict marker. */
export const prose = text.map(words => words.replaceAll('\r\n', '\n').trim());

export const meeting: fc.Arbitrary<NewMeeting> = fc.record({
  date: day,
  status: fc.constantFrom(...MEETING_STATUSES),
  minutes: optional(fc.integer({ min: 10, max: 180 })),
  reason: optional(line),
  // Short, or as in older notes.
  offered: fc.oneof(
    fc.array(fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{11}$/), { maxLength: 3 }).map(words => words.join(' ')),
    fc.dictionary(
      line.filter(key => key !== '__proto__' && key.length < 100),
      line,
      { minKeys: 1, maxKeys: 3, noNullPrototype: true },
    ),
  ),
});

export const entry: fc.Arbitrary<NewEntry> = fc
  .record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    author: id,
    created: moment,
    goal: optional(id),
    type: fc.constantFrom(...FEEDBACK_TYPES),
    re: id,
    outcome: optional(fc.constantFrom(...OUTCOMES)),
    code: optional(
      fc.record({
        path: line,
        start: fc.integer({ min: 1, max: 99 }),
        end: fc.integer({ min: 99, max: 9999 }),
        quote: text,
        above: optional(line),
        below: optional(line),
        before: text,
        after: text,
        symbol: optional(line),
        commit: optional(line),
        branch: optional(line),
      }),
    ),
    text: prose,
  })
  .map(({ type, re, ...rest }) => ({
    ...rest,
    ...(rest.kind === 'feedback' ? { type } : {}),
    ...(rest.kind === 'reply' ? { re } : {}),
  }));
