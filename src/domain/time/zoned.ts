import { Temporal } from 'temporal-polyfill';

/** Times of day in the time zone of a plan, which has daylight saving of its own. */

/** Nearly all plans have the same few; to ask for one takes a third of a millisecond. */
const asked = new Map<string, boolean>();
const MOST_ASKED = 1_000;

/** Whether this is the IANA name of a time zone that the runtime knows, such as Europe/Paris. */
export function isTimeZone(name: string): boolean {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const found = isKnownToRuntime(name);
  if (asked.size < MOST_ASKED) asked.set(name, found);
  return found;
}

function isKnownToRuntime(name: string): boolean {
  // The runtime takes offsets such as +02:00 too, which calendar programs don't, and a name for a zone that is none.
  if (!/^[a-z]/i.test(name) || /^etc\/unknown$/i.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Milliseconds since 1970 of a local time (HH:MM) on a day. A time that the clocks skip is as much later, one that they
 * show twice is the first of the two, as calendar programs have it (RFC 5545).
 * @throws RangeError for a time zone that the runtime does not know
 */
export function instantAt(date: string, time: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** Whether the clocks skip a local time on its day, or show it twice. @throws as `instantAt` */
export function clockTrouble(date: string, time: string, timeZone: string): 'skipped' | 'twice' | undefined {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return undefined;
  return earlier.toPlainDateTime().equals(local) ? 'twice' : 'skipped';
}

/** An instant as a day and a time of day (HH:MM) on the clocks of a time zone. */
export function localAt(instant: number, timeZone: string): { readonly date: string; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** A change of the clocks: when, as local time before it, from which offset to which, in seconds. */
export interface ClockChange {
  readonly localBefore: string;
  readonly from: number;
  readonly to: number;
}

/** The offset in seconds at an instant, and the changes of the clocks after it up to `until`. */
export function clockChanges(
  timeZone: string,
  after: number,
  until: number,
): { readonly offset: number; readonly changes: readonly ClockChange[] } {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone);
  const seconds = (at: Temporal.ZonedDateTime) => Math.round(at.offsetNanoseconds / 1e9);
  const changes: ClockChange[] = [];
  for (
    let next = start.getTimeZoneTransition('next');
    next && next.epochMilliseconds <= until;
    next = next.getTimeZoneTransition('next')
  ) {
    const before = seconds(next.subtract({ seconds: 1 }));
    const localBefore = next.toInstant().toZonedDateTimeISO('UTC').add({ seconds: before }).toPlainDateTime();
    changes.push({ localBefore: localBefore.toString({ smallestUnit: 'second' }), from: before, to: seconds(next) });
  }
  return { offset: seconds(start), changes };
}
