/** How far from the day it is counted from a year of two digits may be: a number further off counts something else. */
const NEAR_YEARS = 3;

/** The year of `2026`, `26` or `’26`; undefined where two digits are none that people would mean on the day `from`. */
export function fullYear(written: string | undefined, from: string | undefined): number | undefined {
  const digits = written?.replace(/\D/g, '');
  if (digits?.length === 4) return Number(digits);
  if (digits?.length !== 2) return undefined;
  const year = 2000 + Number(digits);
  const isNear = from === undefined || Math.abs(year - Number(from.slice(0, 4))) <= NEAR_YEARS;
  return isNear ? year : undefined;
}
