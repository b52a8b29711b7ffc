import fc from 'fast-check';
import type { Entry } from '../../src/domain/records/entry';
import { ENTRY_KINDS, FEEDBACK_TYPES, OUTCOMES } from '../../src/domain/records/entryValues';
import { GOAL_STATUSES } from '../../src/domain/records/goal';
import { MEETING_STATUSES } from '../../src/domain/records/meeting';
import { PHASES } from '../../src/domain/records/plan';
import { addDays } from '../../src/domain/time/days';
import { aGoal, aMeeting, anAction, anEntry, aReply, aStep, someCode } from './builders';

export const TODAY = '2026-11-24';
/** After every meeting that is drawn. */
export const LATER = addDays(TODAY, 60);

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map(days => addDays(TODAY, days));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const person = fc.constantFrom('maria', 'jonas');

const action = fc.record({
  done: fc.boolean(),
  owner: fc.constantFrom('maria', 'jonas', undefined),
  due: maybe(day(-20, 20)),
  smallGoal: fc.boolean(),
});
const meetings = fc
  .uniqueArray(
    fc.record({
      date: day(-60, 30),
      status: fc.constantFrom(...MEETING_STATUSES),
      actions: fc.array(action, { maxLength: 3 }),
    }),
    { maxLength: 8, selector: ({ date }) => date },
  )
  .map(all =>
    all.map(({ actions, ...own }) =>
      aMeeting({
        ...own,
        actions: actions.map(({ owner, due, smallGoal, done }, line) => {
          const { owner: _, ...rest } = anAction({ text: `Action ${own.date} ${line}`, done, line });
          return {
            ...rest,
            ...(owner === undefined ? {} : { owner }),
            ...(due === undefined ? {} : { due }),
            ...(smallGoal ? { smallGoal } : {}),
          };
        }),
      }),
    ),
  );

const reply = fc.record({
  to: fc.nat(20),
  /** Below the reply before it, instead of below the entry. */
  deeper: fc.boolean(),
  author: person,
  created: day(-40, 0),
  outcome: maybe(fc.constantFrom(...OUTCOMES)),
});
const entries = fc
  .record({
    notes: fc.array(
      fc.record({
        kind: fc.constantFrom(...ENTRY_KINDS.filter(kind => kind !== 'reply')),
        author: person,
        created: day(-60, 0),
        type: fc.constantFrom(...FEEDBACK_TYPES),
        askAgain: maybe(day(-20, 20)),
        code: fc.boolean(),
      }),
      { maxLength: 10 },
    ),
    replies: fc.array(reply, { maxLength: 6 }),
  })
  .map(({ notes, replies }): Entry[] => {
    const asked = notes.map(({ created, type, askAgain, code, ...note }, index) =>
      anEntry({
        ...note,
        id: `note-${index}`,
        created: `${created}T09:00:00+01:00`,
        text: `Note number ${index}`,
        ...(note.kind === 'feedback' ? { type } : {}),
        ...(code ? { code: someCode() } : {}),
        ...(note.kind === 'decision' && askAgain !== undefined ? { askAgain } : {}),
      }),
    );
    const answers = new Map<string, Entry[]>();
    replies.forEach(({ to, deeper, author, created, outcome }, index) => {
      const about = asked[to % Math.max(1, asked.length)];
      if (!about) return;
      const below = answers.get(about.id) ?? [];
      const own = { id: `reply-${index}`, author, created: `${created}T1${index}:00:00+01:00`, text: `Reply ${index}` };
      const last = below.at(-1);
      below.push(aReply(deeper && last ? last : about, outcome === undefined ? own : { ...own, outcome }));
      answers.set(about.id, below);
    });
    return [...asked, ...[...answers.values()].flat()];
  });

const goals = fc
  .array(
    fc.record({
      status: fc.constantFrom(...GOAL_STATUSES),
      due: maybe(day(-20, 20)),
      since: maybe(day(-60, 0)),
      done: maybe(day(-60, 0)),
    }),
    { maxLength: 4 },
  )
  .map(all =>
    all.map(({ status, due, since, done }, index) =>
      aGoal({
        id: `goal-${index}`,
        outcome: `Goal number ${index}`,
        status,
        ...(due === undefined ? {} : { due }),
        ...(since === undefined ? {} : { since }),
        steps: [aStep({ id: `step-${index}`, text: `Step number ${index}`, ...(done === undefined ? {} : { done }) })],
      }),
    ),
  );

/** A plan of random records around `TODAY`; no two texts are the same. */
export const drawnPlan = fc.record({
  phase: fc.constantFrom(...PHASES),
  /** Most plans go on for a while; some have just begun. */
  start: fc.constantFrom('2026-09-29', '2026-09-29', addDays(TODAY, -3)),
  reviewDates: fc.array(day(-30, 10), { maxLength: 2 }),
  meetings,
  entries,
  goals,
});
export type DrawnPlan = typeof drawnPlan extends fc.Arbitrary<infer Plan> ? Plan : never;
