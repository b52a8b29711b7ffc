import { promptOf, PROMPTS, type Prompt } from './agreementPrompts';
import { splitFrontMatter } from '../text/frontMatter';
import { isIssueLine } from '../text/issueLine';
import { headings } from '../text/markdown';

/** `plans/<plan>/agreement/mentor.md` and `mentee.md`: what one side expects, written apart from the other. */
export interface Expectations {
  readonly id: Role;
  /** What is written below each prompt, without blank lines around it; empty where nothing is. */
  readonly answers: Readonly<Record<Prompt, string>>;
}

export const ROLES = ['mentor', 'mentee'] as const;
export type Role = (typeof ROLES)[number];

export const otherRole = (role: Role): Role => (role === 'mentor' ? 'mentee' : 'mentor');

/** A prompt is known by its heading, in any language; what stands under headings of one's own belongs to nobody's. */
export function readExpectations(id: Role, text: string): Expectations {
  const { body } = splitFrontMatter(text);
  const all = headings(text, body);
  const answers = Object.fromEntries(PROMPTS.map(prompt => [prompt, ''])) as Record<Prompt, string>;
  for (const [index, heading] of all.entries()) {
    const prompt = promptOf(heading.text);
    if (!prompt) continue;
    const end =
      all.slice(index + 1).find(next => next.depth <= heading.depth && !isIssueLine(next.depth, next.text))?.start ??
      text.length;
    answers[prompt] = text.slice(heading.end, end).replaceAll('\r\n', '\n').trim();
  }
  return { id, answers };
}
