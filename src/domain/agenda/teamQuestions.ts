import * as z from 'zod/mini';
import { readDocument } from '../text/yamlReading';
import { ASK_KEYS } from './keys';
import type { TeamQuestions } from './template';

export const QUESTIONS_PATH = 'templates/questions.yaml';

const questions = z.looseObject({
  /** Questions of the team's own, by what they are asked for. */
  add: z.optional(z.partialRecord(z.enum(ASK_KEYS), z.array(z.string()))),
  /** The words of questions that are not to be asked. */
  ban: z.optional(z.array(z.string())),
});

/** `templates/questions.yaml`; undefined for a file that can't be read, which counts as none. */
export function readTeamQuestions(text: string): TeamQuestions | undefined {
  const { value, errors } = readDocument(text);
  const read = errors.length === 0 ? questions.safeParse(value ?? {}) : undefined;
  return read?.success ? { add: read.data.add ?? {}, ban: read.data.ban ?? [] } : undefined;
}
