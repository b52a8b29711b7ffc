/** A time of day, with its zone only where the plan names one: then the two may be in different ones. */
export const inZone = (time: string, timeZone: string | undefined): string =>
  timeZone === undefined ? time : `${time} (${timeZone})`;
