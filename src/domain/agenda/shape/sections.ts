import type { AskKey, SectionKey } from './keys';
import type { Occasion } from './occasion';

/** The kinds of facts an agenda carries; a template names them by these words. */
export const FACT_KINDS = [
  'review',
  'small-goals',
  'news',
  'advice',
  'decisions',
  'changes',
  'actions',
  'points',
  'questions',
  'code-questions',
  'feedback',
  'code-feedback',
  'quiet-goals',
  'stalled-goals',
  'all-goals',
  'kept-advice',
  'next-meeting',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export type ShapeItem =
  | { readonly kind: 'facts'; readonly facts: FactKind; readonly most?: number | undefined }
  | { readonly kind: 'ask'; readonly ask: AskKey; readonly always: boolean };

interface SectionShape {
  readonly key: SectionKey;
  /** Of the 45 that the default meeting has. */
  readonly minutes: number;
  readonly items: readonly ShapeItem[];
}

const ask = (key: AskKey): ShapeItem => ({ kind: 'ask', ask: key, always: true });
/** Asked only where there is nothing else to say. */
const askElse = (key: AskKey): ShapeItem => ({ kind: 'ask', ask: key, always: false });
const facts = (kind: FactKind, most?: number): ShapeItem => ({ kind: 'facts', facts: kind, most });

const section = (key: SectionKey, minutes: number, ...items: readonly ShapeItem[]): SectionShape => ({
  key,
  minutes,
  items,
});

/** One topic makes a meeting worth it, so few are proposed, and four questions lead through the one that is chosen. */
const TOPIC = [
  facts('questions', 3),
  facts('stalled-goals', 2),
  askElse('topic'),
  ask('listening'),
  ask('aim'),
  ask('stands'),
  ask('options'),
  ask('commitment'),
];
const NEXT = [ask('next'), facts('quiet-goals', 2), facts('next-meeting')];

export const SHAPES: Readonly<Record<Occasion, readonly SectionShape[]>> = {
  /** Two people who have not met yet first need to know why they are here; what is there already comes after. */
  first: [
    section('why', 8, ask('why')),
    section('expectations', 13, ask('expectations'), facts('review')),
    section('working', 8, ask('working')),
    section(
      'first-goal',
      12,
      ask('first-goal'),
      facts('quiet-goals'),
      facts('news'),
      facts('advice'),
      facts('decisions', 2),
      facts('questions'),
      facts('code-questions'),
    ),
    section(
      'next',
      4,
      ask('next'),
      facts('actions'),
      facts('points'),
      facts('feedback'),
      facts('code-feedback'),
      facts('next-meeting'),
    ),
  ],
  regular: [
    section('arrival', 4, ask('arrival'), facts('review')),
    section(
      'since',
      8,
      facts('small-goals'),
      facts('news'),
      facts('advice'),
      facts('decisions', 2),
      facts('actions'),
      facts('points', 3),
      askElse('since'),
    ),
    section('topic', 15, ...TOPIC),
    section('code', 10, facts('code-questions'), facts('code-feedback'), facts('changes', 4), askElse('code')),
    section('feedback', 4, facts('feedback'), ask('feedback')),
    section('next', 4, ...NEXT),
  ],
  halfway: [
    section('arrival', 3, ask('arrival'), facts('review')),
    section(
      'since',
      6,
      facts('small-goals'),
      facts('news'),
      facts('advice'),
      facts('decisions', 2),
      facts('actions'),
      facts('points', 3),
      askElse('since'),
    ),
    section(
      'halfway',
      18,
      ask('halfway'),
      facts('all-goals'),
      facts('kept-advice', 3),
      ask('halfway-goals'),
      ask('halfway-us'),
    ),
    section(
      'code',
      8,
      facts('questions', 3),
      facts('code-questions'),
      facts('code-feedback'),
      facts('changes', 3),
      askElse('code'),
    ),
    section('feedback', 5, facts('feedback'), ask('feedback')),
    section('next', 5, ask('next'), facts('next-meeting')),
  ],
  review: [
    section('arrival', 3, ask('arrival')),
    section(
      'since',
      7,
      facts('small-goals'),
      facts('news'),
      facts('advice'),
      facts('decisions', 2),
      facts('actions'),
      facts('points', 3),
      askElse('since'),
    ),
    section('agreement', 12, facts('review'), ask('agreement'), ask('agreement-change')),
    section(
      'topic',
      14,
      facts('questions', 2),
      facts('code-questions', 2),
      facts('code-feedback', 2),
      facts('stalled-goals', 1),
      askElse('topic'),
      ask('listening'),
      ask('aim'),
      ask('options'),
      ask('commitment'),
    ),
    section('feedback', 5, facts('feedback'), ask('feedback')),
    section('next', 4, ...NEXT),
  ],
  reset: [
    section('arrival', 5, ask('arrival')),
    section('reset', 15, ask('reset'), ask('reset-choice'), facts('review')),
    section(
      'since',
      9,
      facts('small-goals'),
      facts('news'),
      facts('advice'),
      facts('decisions', 2),
      facts('actions'),
      facts('points', 3),
      askElse('since'),
    ),
    section(
      'topic',
      11,
      facts('questions', 2),
      facts('code-questions', 2),
      facts('code-feedback', 2),
      facts('feedback', 2),
      facts('stalled-goals', 2),
      askElse('topic'),
      ask('aim'),
      ask('commitment'),
    ),
    section('next', 5, ask('next'), facts('next-meeting')),
  ],
  last: [
    section('arrival', 3, ask('arrival')),
    section('back', 14, ask('back'), facts('all-goals'), facts('kept-advice', 4)),
    section(
      'since',
      8,
      facts('small-goals'),
      facts('news'),
      facts('advice', 3),
      facts('decisions', 2),
      facts('actions'),
      facts('points', 3),
      facts('questions', 2),
      facts('code-questions', 2),
      facts('feedback', 2),
      facts('code-feedback', 2),
      askElse('loose-ends'),
    ),
    section('mentor', 6, ask('mentor')),
    section('thanks', 6, ask('thanks')),
    section('after', 8, ask('after'), ask('keep-in-touch')),
  ],
};

/** Whole numbers in the given proportions that add up to `total`; what rounding leaves goes to the largest remains. */
export function scaled(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map(part => (part * total) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
