import type { Expectations, Role } from '../records/expectations';
import type { Voice } from '../text/language';
import { agreementWords, PROMPTS, type Prompt } from '../records/agreementPrompts';
import { contradicts, likeness } from './meaning/meaning';

/**
 * - `same`: both mean the same, in whatever words
 * - `more`: they mean the same as far as both say something; one says more
 * - `complementary`: what each expects and what each brings are for each to say: two halves, nothing to settle
 * - `different`: a real difference, to be settled
 * - `one`: only one of them wrote something
 * - `none`: neither did
 */
export type Match = 'same' | 'more' | 'complementary' | 'different' | 'one' | 'none';

export interface Comparison {
  readonly prompt: Prompt;
  readonly match: Match;
  readonly mentor: string;
  readonly mentee: string;
}

/** Both sides' answers, prompt by prompt. */
export function compareExpectations(mentor: Expectations | undefined, mentee: Expectations | undefined): Comparison[] {
  const both = { mentor: mentor?.answers, mentee: mentee?.answers };
  return PROMPTS.map(prompt => {
    const [one, other] = [both.mentor?.[prompt] ?? '', both.mentee?.[prompt] ?? ''];
    return { prompt, match: matchOf(prompt, one, other, both), mentor: one, mentee: other };
  });
}

/** What is looked at side by side, in this order. */
const GROUPS = ['different', 'one', 'more', 'complementary'] as const satisfies readonly Match[];

/**
 * One side of the comparison as a text: the same headings on both sides, so that a diff sets answers beside each other;
 * what is to be settled first, then what only one wrote, then what goes together. What is agreed is left out.
 */
export function sideText(comparisons: readonly Comparison[], side: Role, voice: Voice): string {
  const { prompts, groups } = agreementWords(voice);
  return GROUPS.flatMap(group => {
    const own = comparisons.filter(({ match }) => match === group);
    return own.length === 0
      ? []
      : [
          `# ${groups[group]}\n`,
          ...own.map(
            comparison => `## ${prompts[comparison.prompt]}\n\n${comparison[side] === '' ? '–' : comparison[side]}\n`,
          ),
        ];
  }).join('\n');
}

type Answers = Readonly<Partial<Record<Role, Expectations['answers']>>>;

/** Below these it matters who of the two “I” is: “I prepare the agenda” on both sides is not the same. */
const PERSONAL: ReadonlySet<Prompt> = new Set(['rhythm', 'duties']);

function matchOf(prompt: Prompt, mentor: string, mentee: string, both: Answers): Match {
  if (mentor === '' && mentee === '') return 'none';
  if (prompt === 'expect' || prompt === 'offer') return halves(prompt, mentor, mentee, both);
  if (mentor === '' || mentee === '') return 'one';
  return likeness(mentor, mentee, PERSONAL.has(prompt) ? ['mentor', 'mentee'] : undefined);
}

/** What one expects stands beside what the other brings. */
function halves(prompt: 'expect' | 'offer', mentor: string, mentee: string, both: Answers): Match {
  const other = prompt === 'expect' ? 'offer' : 'expect';
  const [byMentor, byMentee] = [both.mentor?.[other] ?? '', both.mentee?.[other] ?? ''];
  const pairs = [
    [mentor, byMentee],
    [mentee, byMentor],
  ] as const;
  if (pairs.some(([own, theirs]) => own !== '' && theirs !== '' && contradicts(own, theirs))) return 'different';
  if (mentor !== '' && mentee !== '') return likeness(mentor, mentee) === 'same' ? 'same' : 'complementary';
  return pairs.some(([own, theirs]) => own !== '' && theirs !== '') ? 'complementary' : 'one';
}
