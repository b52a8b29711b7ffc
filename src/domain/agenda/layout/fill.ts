import { splitFrontMatter } from '../../text/frontMatter';
import { lineBreakOf } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { AgendaFacts } from '../facts/factTypes';
import { generatedKeys, renderBody } from './render';

/** Whether a note says when, and nothing else yet: one that was written to plan or to move a meeting. */
export function isBareNote(text: string): boolean {
  const front = splitFrontMatter(text);
  return (
    front.kind === 'found' &&
    text.slice(front.body).trim() === '' &&
    !/^offered[ \t]*:/m.test(text.slice(front.yaml.start, front.yaml.end))
  );
}

/** The whole agenda for a bare note; the keys that it has stay as they are. */
export function fillAgenda(text: string, facts: AgendaFacts): TextEdit[] {
  const front = splitFrontMatter(text);
  if (front.kind !== 'found') return [];
  const yaml = text.slice(front.yaml.start, front.yaml.end);
  const lineBreak = lineBreakOf(text);
  const keys = generatedKeys(facts).filter(line => {
    const key = /^(\w+):/.exec(line)?.[1];
    return key === undefined || !new RegExp(`^${key}[ \\t]*:`, 'm').test(yaml);
  });
  const written = (lines: string) => lines.replaceAll('\n', lineBreak);
  const ended = text[front.body - 1] === '\n' ? '' : lineBreak;
  return [
    { start: front.yaml.end, end: front.yaml.end, text: written(keys.map(line => `${line}\n`).join('')) },
    { start: front.body, end: text.length, text: ended + written(`\n${renderBody(facts)}`) },
  ];
}
