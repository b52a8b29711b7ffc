import { frontYaml, splitFrontMatter } from '../../text/frontMatter';
import { inSteps } from '../../text/inSteps';
import { lineBreakOf } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import { isObject } from '../../text/values';
import { readDocument } from '../../yaml/reading';
import { setKeys, type KeyChange } from '../../yaml/setKeys';
import type { AgendaFacts } from '../facts/factTypes';
import { generatedKeys, renderBody } from './render';

/** Whether a note says when, and nothing else yet: one that was written to plan or to move a meeting. */
export function isBareNote(text: string): boolean {
  const keys = keysOf(text);
  return keys !== undefined && !('offered' in keys) && text.slice(splitFrontMatter(text).body).trim() === '';
}

/** The whole agenda for a bare note; the keys that it has stay as they are. Undefined if they can't be read. */
export function fillAgenda(text: string, facts: AgendaFacts): TextEdit[] | undefined {
  const keys = keysOf(text);
  if (!keys) return undefined;
  const changes = Object.entries(generatedKeys(facts)).filter(([key]) => !(key in keys));
  const lineBreak = lineBreakOf(text);
  const body = `\n${renderBody(facts)}`.replaceAll('\n', lineBreak);
  return inSteps(text, [
    now =>
      setKeys(
        now,
        changes.map(([key, value]): KeyChange => [[key], value]),
        frontYaml,
      ),
    now => {
      const { body: start } = splitFrontMatter(now);
      return [{ start, end: now.length, text: (now[start - 1] === '\n' ? '' : lineBreak) + body }];
    },
  ]);
}

/** The front matter's keys that say something; undefined if it can't be read. */
function keysOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const yaml = frontYaml(text);
  const document = yaml && readDocument(text, yaml);
  const value = document?.value ?? {};
  return document && document.errors.length === 0 && isObject(value) ? value : undefined;
}
