import * as z from 'zod/mini';

/** Single values that come over the border: a schema for each, with bounds. */

const LONGEST_NAME = 2_000;
const LONGEST_TEXT = 20_000;

/** An id: some characters, no control characters. */
export const name = z.string().check(z.maxLength(LONGEST_NAME), z.regex(/^[^\u0000-\u001f\u007f]+$/));

export const text = z.string().check(z.maxLength(LONGEST_TEXT));

/** A text with at least one letter, without the spaces around it. */
export const words = text.check(z.trim(), z.minLength(1));

/** Words on one line, as a field of a YAML file has them. */
export const line = words.check(z.overwrite(value => value.replace(/\s+/g, ' ')));

/** A whole number from 0 on. */
export const count = z.int().check(z.gte(0));

/** Relative, forward slashes, no way up, no drive and no scheme. */
export const pathInside = name.check(
  z.refine(path => !path.includes('\\') && !/^[a-z][a-z0-9+.-]*:/i.test(path)),
  z.refine(path => path.split('/').every(part => part !== '' && part !== '.' && part !== '..')),
);

/** What is not as it should be counts as left out. */
export function orNothing<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}

/** A map with these keys; those with nothing in them are left out, and so are keys that nobody asked for. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.pipe(z.object(shape), z.transform(withoutUndefined));
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as T;
}
