import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../jobs/ports';

/** The clock of the machine that the extension runs on. */
export const systemClock: Clock = {
  today: () => Temporal.Now.plainDateISO().toString(),
  now: () => Temporal.Now.zonedDateTimeISO().toString({ smallestUnit: 'second', timeZoneName: 'never' }),
};
