import { daysBetween } from '../time/days';
import { roleIn } from '../records/pair';
import type { Snapshot } from '../store/snapshot';
import { choose } from './choose';
import { expectations } from './expectations';
import { feedback } from './feedback';
import { goals } from './goals';
import { initiative } from './initiative';
import { knowWhy } from './knowWhy';
import { listen } from './listen';
import { outcomes } from './outcomes';
import type { Finding, Practice, PracticeId } from './practice';
import { roomToGrow } from './roomToGrow';
import { thanks } from './thanks';

/** In the order of the page. */
const ALL: readonly Practice[] = [
  knowWhy,
  expectations,
  listen,
  feedback,
  roomToGrow,
  goals,
  choose,
  initiative,
  outcomes,
  thanks,
];

/** A practice as views show it; all texts are in the reader's language. */
export interface PracticeItem extends Finding {
  readonly id: PracticeId;
  readonly title: string;
  readonly why: string;
}

/** The practices of one plan, for one reader; empty while `plan.yaml` can't be read. */
export function practicesOf(
  snapshot: Pick<Snapshot, 'people' | 'plans'>,
  planId: string,
  reader: { readonly me: string | undefined; readonly today: string },
): PracticeItem[] {
  const records = snapshot.plans.get(planId);
  if (!records?.plan) return [];
  const { plan } = records;
  const role = roleIn(plan, reader.me);
  const mentorships = mentorshipsOf(snapshot, plan.mentor);
  const view = { plan, records, people: snapshot.people, mentorships, today: reader.today, role } as const;
  return ALL.map(practice => ({
    id: practice.id,
    title: practice.title(),
    why: practice.why(),
    ...practice.look(view),
  }));
}

/** How many plans the mentor has that go on. Nothing else that practices look at is of another plan. */
export function mentorshipsOf({ plans }: Pick<Snapshot, 'plans'>, mentor: string): number {
  return [...plans.values()].filter(({ plan }) => plan?.mentor === mentor && plan.phase === 'active').length;
}

/**
 * The one suggestion of a day: practices take turns by the day, and those that call for nothing are passed over. The
 * same all day while the files stay the same.
 */
export function suggestionOf(items: readonly PracticeItem[], today: string): PracticeItem | undefined {
  const turn = ((daysBetween('2026-01-01', today) % ALL.length) + ALL.length) % ALL.length;
  return [...items.slice(turn), ...items.slice(0, turn)].find(item => item.next !== undefined);
}
