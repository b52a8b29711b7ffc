import * as z from 'zod/mini';
import { language } from './schema';

/** The newest record format this version writes and understands. */
export const FORMAT = 1;

/** True for a format that this version reads and can bring up to date. */
export function isOlder(format: unknown): boolean {
  return typeof format === 'number' && format < FORMAT;
}

/** `mentorship.yaml`: what holds for the whole folder. */
export const settingsSchema = z.looseObject({
  format: z.int(),
  /** Language of the texts that the extension writes into the files; a plan may choose its own. */
  language: z._default(language, 'en'),
});

export type Settings = z.infer<typeof settingsSchema>;
