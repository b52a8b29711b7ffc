import { agreementPath } from '../records/recordPath';
import { markdownLines, type MarkdownLine } from '../text/markdownLines';
import type { YamlValue } from '../yaml/write';
import { withFront, type Parts } from './front';
import { leaveOut, type Gathered } from './gathered';
import { textOf } from './sections';
import type { ImportContext } from './source';

/** `1. **How often do we meet?** Every week.`, `**1. How often?** …` or `**1)** …`, at the beginning of a line. */
const PROMPT =
  /^ {0,3}(?:(\d{1,2}[.)])[ \t]+(?:\*\*|__)(.{1,300}?)(?:\*\*|__)|(?:\*\*|__)(\d{1,2}[.)])[ \t]*(.{1,300}?)(?:\*\*|__))[ \t]*:?[ \t]*(.*)$/;

/** So many numbered prompts make an agreement. */
const FEWEST_PROMPTS = 2;

export function isAgreement(text: string, body: number): boolean {
  return promptLines(text, body).filter(({ prompt }) => prompt).length >= FEWEST_PROMPTS;
}

/** The text with each prompt as a heading and its answer below, as the agreement that both then sign. */
export function addAgreement(
  gathered: Gathered,
  context: ImportContext,
  source: { readonly name: string; readonly text: string },
  parts: Parts,
): void {
  const path = agreementPath(context.plan.id);
  if (gathered.files.has(path) || context.fileAt(path) !== undefined) {
    leaveOut(gathered, source.name, source.text.trim(), 'agreement');
    return;
  }
  const prose = textOf(
    promptLines(source.text, parts.body).flatMap(({ line, prompt, answer }) =>
      prompt === undefined
        ? [{ ...line, text: answer }]
        : [...[``, `## ${prompt}`, ``, ...(answer === '' ? [] : [answer])].map(text => ({ ...line, text }))],
    ),
  );
  const places: Readonly<Record<string, YamlValue>> = {
    signatures: { mentor: { person: context.plan.mentor }, mentee: { person: context.plan.mentee } },
  };
  const { text, left } = withFront(path, parts, Object.entries(places), places, prose);
  for (const part of left) leaveOut(gathered, source.name, part, 'value');
  gathered.files.set(path, { path, before: undefined, after: text });
}

interface PromptLine {
  readonly line: MarkdownLine;
  /** With its number; undefined for a line that goes on with what is above it. */
  readonly prompt?: string;
  /** The line's other words: of an answer in a list item no longer indented as that was. */
  readonly answer: string;
}

function promptLines(text: string, body: number): PromptLine[] {
  let indent = 0;
  return [...markdownLines(text, body)].map((line): PromptLine => {
    const found = line.depth <= 1 && !line.quoted && line.kind === 'text' ? PROMPT.exec(line.text) : null;
    if (found) {
      const [, before, first = '', within, second = '', answer = ''] = found;
      indent = before === undefined ? 0 : line.text.search(/\*\*|__/);
      return {
        line,
        prompt: `${before ?? within} ${before === undefined ? second : first}`.replace(/[:\s]+$/, ''),
        answer,
      };
    }
    if (line.depth === 0 && line.kind !== 'blank') indent = 0;
    const blanks = /^ */.exec(line.text)?.[0].length ?? 0;
    return { line, answer: line.text.slice(Math.min(blanks, indent)) };
  });
}
