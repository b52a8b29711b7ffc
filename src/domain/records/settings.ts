import * as z from 'zod/mini';
import type { Region } from '../text/frontMatter';
import { formOfAddress, language } from './schema';

/** The newest record format this version writes and understands. */
export const FORMAT = 1;

/** True for a format that this version reads and can bring up to date. */
export function isOlder(format: unknown): boolean {
  return typeof format === 'number' && format < FORMAT;
}

/** True for a format that this version may misunderstand. */
export function isNewer(format: unknown): boolean {
  return Number(format) > FORMAT;
}

/**
 * The formats that a text names in lines of their own, and where. For one that YAML can't read, as while git's conflict
 * markers are in it: what a newer version has written is not to be written over because of another mistake.
 */
export function formatsNamed(text: string): { readonly format: number; readonly region: Region }[] {
  return [...text.matchAll(/^(\uFEFF?format:[ \t]*["']?)(\d+)/gm)].map(({ index, 1: before, 2: digits }) => {
    const start = index + before!.length;
    return { format: Number(digits), region: { start, end: start + digits!.length } };
  });
}

/** `mentorship.yaml`: what holds for the whole folder. */
export const settingsSchema = z.looseObject({
  format: z.int(),
  /** Language of the texts that the extension writes into the files; a plan may choose its own. */
  language: z._default(language, 'en'),
  /** How these texts speak to one of the two, where the language has two forms; a plan may choose its own. */
  formOfAddress: z.optional(formOfAddress),
});

export type Settings = z.infer<typeof settingsSchema>;
