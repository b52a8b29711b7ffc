import type { SectionKey } from './agendaWords';
import type { AgendaFacts } from './facts';

/** The kinds of facts an agenda carries. */
export type FactKind =
  | 'review' | 'news' | 'actions' | 'questions' | 'codeQuestions' | 'feedback' | 'codeFeedback' | 'goals';

interface SectionShape {
  readonly key: SectionKey;
  /** Of the 45 that the default meeting has. */
  readonly minutes: number;
  readonly facts: readonly FactKind[];
  /** The prompt opens the section even when there are facts. */
  readonly alwaysAsks?: boolean;
}

const REGULAR: readonly SectionShape[] = [
  { key: 'arrival', minutes: 4, facts: ['review'], alwaysAsks: true },
  { key: 'since', minutes: 8, facts: ['news', 'actions'] },
  { key: 'topic', minutes: 15, facts: ['questions'] },
  { key: 'code', minutes: 10, facts: ['codeQuestions', 'codeFeedback'] },
  { key: 'feedback', minutes: 4, facts: ['feedback'] },
  { key: 'next', minutes: 4, facts: ['goals'], alwaysAsks: true },
];

/** Two people who have not met yet first need to know why they are here; what is there already comes after. */
const FIRST: readonly SectionShape[] = [
  { key: 'why', minutes: 8, facts: [], alwaysAsks: true },
  { key: 'expectations', minutes: 13, facts: ['review'], alwaysAsks: true },
  { key: 'working', minutes: 8, facts: [], alwaysAsks: true },
  { key: 'first-goal', minutes: 12, facts: ['goals', 'news', 'questions', 'codeQuestions'], alwaysAsks: true },
  { key: 'next', minutes: 4, facts: ['actions', 'feedback', 'codeFeedback'], alwaysAsks: true },
];

/** The sections of the meeting with their minutes, which add up to the meeting's length exactly. */
export function sectionsOf(facts: Pick<AgendaFacts, 'meetingsBefore' | 'minutes'>): readonly SectionShape[] {
  const shapes = facts.meetingsBefore === 0 ? FIRST : REGULAR;
  const minutes = scaled(shapes.map(shape => shape.minutes), facts.minutes);
  return shapes.map((shape, index) => ({ ...shape, minutes: minutes[index] ?? shape.minutes }));
}

/** Whole numbers in the given proportions that add up to `total`; what rounding leaves goes to the largest remains. */
function scaled(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  const exact = parts.map(part => (part * total) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
