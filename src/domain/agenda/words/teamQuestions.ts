import * as z from 'zod/mini';
import { withoutEmpty } from '../../text/withoutEmpty';
import { readDocument } from '../../yaml/reading';
import { ASK_KEYS } from '../shape/keys';
import type { TeamQuestions } from '../shape/template';

export const QUESTIONS_PATH = 'templates/questions.yaml';

/** `templates/questions.yaml`: what a team adds to the questions that agendas ask, and what it takes away. */
export const questionsSchema = z.looseObject({
  /** Questions of the team's own, by what they are asked for. */
  add: z.optional(z.partialRecord(z.enum(ASK_KEYS), z.array(z.string()))),
  /** The words of questions that are not to be asked. */
  ban: z.optional(z.array(z.string())),
});

/** Whether a file that can be read says nothing that agendas know, as banks of other tools do. */
export function hasNoQuestions(text: string): boolean {
  const { value, errors } = readDocument(text);
  if (errors.length > 0 || value === null || value === undefined) return false;
  return typeof value !== 'object' || (Object.keys(value).length > 0 && !('add' in value) && !('ban' in value));
}

/** Undefined for a file that can't be read, which counts as none. */
export function readTeamQuestions(text: string): TeamQuestions | undefined {
  const { value, errors } = readDocument(text);
  const read = errors.length === 0 ? questionsSchema.safeParse(withoutEmpty(value ?? {})) : undefined;
  return read?.success ? { add: read.data.add ?? {}, ban: read.data.ban ?? [] } : undefined;
}
