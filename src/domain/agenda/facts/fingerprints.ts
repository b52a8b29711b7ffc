import { ASK_KEYS } from '../shape/keys';
import { keyFingerprint, textFingerprint } from '../../records/offered';
import type { AgendaLine } from './agendaLine';

const QUESTIONS: ReadonlySet<string> = new Set(ASK_KEYS.map(ask => keyFingerprint(`#${ask}`)));
/** Questions have no link to be known by. */
export const isQuestion = (key: string): boolean => QUESTIONS.has(key);

export const fingerprintsOf = (lines: readonly AgendaLine[]): Map<string, string> =>
  new Map(lines.map(({ key, text }) => [keyFingerprint(key), textFingerprint(text)]));
