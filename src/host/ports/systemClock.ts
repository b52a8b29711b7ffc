import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../jobs/ports/ports';

/** The clock of the machine that the extension runs on. */
export const systemClock: Clock = {
  today: () => Temporal.Now.plainDateISO().toString(),
  now: () => Temporal.Now.zonedDateTimeISO().toString({ smallestUnit: 'second', timeZoneName: 'never' }),
};

/** Where the reader is, as far as this machine knows: an IANA name. */
export const readersTimeZone = (): string => Temporal.Now.timeZoneId();
