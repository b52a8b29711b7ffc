/** Single values that come over the border, checked: each answers undefined for what is not as it should be. */

const LONGEST_NAME = 2_000;
const LONGEST_TEXT = 20_000;

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** An id: some characters, no control characters. */
export function name(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) return undefined;
  return hasControlCharacter(value) ? undefined : value;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : undefined;
}

/** A text with at least one letter, without the spaces around it. */
export function words(value: unknown): string | undefined {
  return text(value)?.trim() || undefined;
}

/** Words on one line, as a field of a YAML file has them. */
export function line(value: unknown): string | undefined {
  return words(value)?.replace(/\s+/g, ' ');
}

export function bool(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A whole number from 0 on. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function oneOf<T extends string>(value: unknown, values: readonly T[]): T | undefined {
  return values.find(known => known === value);
}

export function names(value: unknown, most: number): string[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const found = value.map(name).filter(item => item !== undefined);
  return found.length === value.length ? found : undefined;
}

/** Relative, forward slashes, no way up, no drive and no scheme. */
export function pathInside(value: unknown): string | undefined {
  const path = name(value);
  if (path === undefined || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..') ? path : undefined;
}

function hasControlCharacter(value: string): boolean {
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
