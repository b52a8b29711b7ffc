import { exportCalendar } from '../../src/jobs/exportCalendar';
import { Library } from '../../src/jobs/library/library';
import { meetingSlots } from '../../src/domain/calendar/meetingSlots';
import { instantAt } from '../../src/domain/time/zoned';
import type { Meeting } from '../../src/domain/records/meeting';
import type { Plan } from '../../src/domain/records/plan';
import { newPerson, newPlan, newSettings } from '../../src/domain/records/write';
import { aPlan } from '../support/builders';
import { MemoryFiles } from '../support/memoryFiles';

/** Two exports of one plan, and the starts that a program should show after it has read both, as moments or days. */
export interface Change {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly starts: readonly string[];
}

type Note = Partial<Meeting> & { readonly date: string };
interface State {
  readonly plan?: Partial<Plan> & { readonly rhythm?: Plan['rhythm'] };
  readonly notes?: readonly Note[];
  readonly today?: string;
  readonly mentee?: string;
}

const RHYTHM: Plan['rhythm'] = { everyWeeks: 2, first: '2026-09-29', time: '10:00', timeZone: 'Europe/Paris' };
const END = '2027-01-19';
const note = (date: string, own: Partial<Meeting> = {}): Note => ({ date, status: 'planned', ...own });
const moved: State = { notes: [note('2026-11-26', { insteadOf: '2026-11-24' })] };
const cancelled: State = { notes: [note('2026-11-24', { status: 'cancelled' })] };
const extra: State = { notes: [note('2026-12-01')] };
const paused: State = { plan: { rhythm: { ...RHYTHM, pauses: [{ from: '2026-12-20', to: '2027-01-06' }] } } };
const rhythm = (own: Partial<Plan['rhythm']>): State => ({ plan: { rhythm: { ...RHYTHM, ...own } } });

/** What changes from the first export to the second. */
const CHANGES: Readonly<Record<string, readonly [State, State]>> = {
  nothing: [{}, {}],
  'a meeting is moved': [{}, moved],
  'it is moved again': [moved, { notes: [note('2026-11-27', { insteadOf: '2026-11-24' })] }],
  'the move is taken back': [moved, {}],
  'a meeting is cancelled': [{}, cancelled],
  'the cancellation is taken back': [cancelled, {}],
  'a meeting is moved to another day of the rhythm': [
    {},
    { notes: [note('2026-11-24', { status: 'postponed' }), note('2026-12-08', { insteadOf: '2026-11-24' })] },
  ],
  'a meeting gets a time of its own': [{}, { notes: [note('2026-11-24', { time: '15:30' })] }],
  'a meeting gets a length of its own': [{}, { notes: [note('2026-11-24', { minutes: 90 })] }],
  'another title': [{}, { mentee: 'Jonas L.' }],
  'another place': [{}, { plan: { channels: ['Room 7'] } }],
  'another time': [{}, rhythm({ time: '16:00' })],
  'another length': [{}, { plan: { meetingMinutes: 30 } }],
  'another time zone': [{}, rhythm({ timeZone: 'America/New_York' })],
  'a time zone without a yearly rule': [{}, rhythm({ timeZone: 'Africa/Casablanca' })],
  'another rhythm': [{}, rhythm({ everyWeeks: 3 })],
  'an end later': [{}, { plan: { end: '2027-03-02' } }],
  'an end sooner': [{}, { plan: { end: '2026-12-08' } }],
  'another start': [{}, { plan: { start: '2026-09-15', rhythm: { ...RHYTHM, first: '2026-09-15' } } }],
  'a pause': [{}, paused],
  'the pause is taken back': [paused, {}],
  'the plan is paused': [{}, { plan: { phase: 'paused' } }],
  'a meeting more': [{}, extra],
  'two more on one day': [
    {},
    {
      notes: [note('2026-12-01', { time: '09:00' }), { ...note('2026-12-01', { time: '15:00' }), id: '2026-12-01-b' }],
    },
  ],
  'the one more is cancelled': [extra, { notes: [note('2026-12-01', { status: 'cancelled' })] }],
  'the one more gets another day': [extra, { notes: [note('2026-12-15')] }],
  'a meeting is held early': [{}, { notes: [note('2026-11-20', { status: 'held' })], today: '2026-11-21' }],
  'whole days': [rhythm({ time: undefined }), { ...moved, ...rhythm({ time: undefined }) }],
};

async function exported({ plan = {}, notes = [], today = '2026-11-10', mentee = 'Jonas' }: State, at: string) {
  const whole = aPlan({ end: END, rhythm: RHYTHM, ...plan });
  const files = new MemoryFiles({
    'mentorship.yaml': newSettings('en'),
    'people/jonas.yaml': newPerson({ name: mentee, emails: ['jonas@example.org'] }),
    'people/maria.yaml': newPerson({ name: 'Maria' }),
    'plans/jonas/plan.yaml': newPlan(whole),
    ...Object.fromEntries(notes.map(({ id, ...own }) => [`plans/jonas/meetings/${id ?? own.date}.md`, noteText(own)])),
  });
  const library = new Library(files);
  await library.load();
  const clock = { today: () => today, now: () => `${today}T${at}:00+01:00` };
  const text = (await exportCalendar(clock, library, ['jonas'], 'Europe/Berlin'))?.text ?? '';
  return { text, plan: whole, meetings: [...(library.snapshot.plans.get('jonas')?.meetings.values() ?? [])], today };
}

function noteText(keys: object): string {
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${key === 'time' ? `"${value}"` : value}\n`)
    .join('')}---\n`;
}

/** What the plan itself says, by the one rule for meetings. */
function startsOf({ plan, meetings, today }: Awaited<ReturnType<typeof exported>>): string[] {
  const { days, off, moved: others, extra: more } = meetingSlots(plan, meetings, today);
  const zone = plan.rhythm.timeZone ?? 'UTC';
  const plain = days.filter(day => !off.has(day) && !others.has(day)).map(date => ({ date, time: plan.rhythm.time }));
  return [...plain, ...others.values(), ...more]
    .map(({ date, time }) => (time === undefined ? date : new Date(instantAt(date, time, zone)).toISOString()))
    .sort();
}

export async function changes(): Promise<Change[]> {
  return Promise.all(
    Object.entries(CHANGES).map(async ([name, [before, after]]) => {
      const [first, second] = [await exported(before, '09:00'), await exported(after, '09:05')];
      return { name, first: first.text, second: second.text, starts: startsOf(second) };
    }),
  );
}
