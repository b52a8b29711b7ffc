import { cut, oneLine, titleOf } from '../text/plainText';
import { dayInWords } from '../time/dateWords';
import { daysBetween } from '../time/days';
import { dayOf } from '../time/moments';
import { otherRole, type Role } from '../records/expectations';
import { countsAsHeld } from '../records/meetingStatus';
import { pairNames } from '../records/pair';
import { firstName, type Person } from '../records/person';
import { languageIn, type Voice } from '../text/language';
import type { PlanRecords, Snapshot } from '../store/snapshot';
import { draftWords } from './words';
import { workedAdvice } from './workedAdvice';

/**
 * Messages between two people, drafted from what the files say and left for them to finish: a draft names facts, the
 * feelings are theirs. In the language of the plan, with its form of address.
 */
export interface DraftRequest {
  readonly snapshot: Pick<Snapshot, 'people' | 'plans'>;
  readonly records: PlanRecords;
  /** Who writes; the other of the pair is who reads. */
  readonly from: Role;
  readonly today: string;
  readonly voice: Voice;
}

/** How the other joins a mentorship. @param branch the one that its files are committed to, if git has one */
export function invitation({
  snapshot,
  records,
  from,
  branch,
  voice,
}: Omit<DraftRequest, 'today'> & { readonly branch: string | undefined }): string {
  const words = draftWords(voice).invitation;
  const to = otherRole(from);
  const names = namesOf(snapshot, records);
  const steps = [words.install, words.pull(branch), words.choose(names[to], to === 'mentor'), words.write];
  const list = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return [words.greeting(firstName(names[to])), `${words.opening}\n\n${list}`, firstName(names[from])].join('\n\n');
}

/** Facts of one kind in a message; more would be a report. */
const FEW = 3;

export function thankYou({ snapshot, records, from, today, voice }: DraftRequest): string {
  const words = draftWords(voice).thanks;
  const { mentor, mentee } = namesOf(snapshot, records);
  const advice =
    from === 'mentee'
      ? workedAdvice(records)
          .slice(0, FEW)
          .map(({ entry, outcome }) =>
            words.advice(dayInWords(dayOf(entry.created), languageIn(voice), today), quoteOf(entry.text), outcome),
          )
      : [];
  const goals = [...records.goals.values()]
    .filter(goal => goal.status === 'reached')
    .slice(0, FEW)
    .map(goal => words.goal(quoteOf(goal.outcome)));
  const held = [...records.meetings.values()].filter(meeting => countsAsHeld(meeting, today)).length;
  const facts = [...advice, ...goals, ...(held > 0 ? [words.meetings(held)] : [])];
  const list = facts.length > 0 ? `${words.keep}\n${facts.map(fact => `- ${fact}\n`).join('')}\n` : '';
  return `${words.greeting(firstName(from === 'mentee' ? mentor : mentee))}\n\n${list}${words.open}\n`;
}

/** A hello some months after the end: what the writer has done since, and what they still use. */
export function keepInTouch({ snapshot, records, from, today, voice }: DraftRequest): string {
  const words = draftWords(voice).touch;
  const { plan } = records;
  const names = namesOf(snapshot, records);
  const since = plan?.closed ?? plan?.end ?? today;
  const me = plan?.[from];
  const others = [...snapshot.plans.values()].filter(
    other => other.id !== records.id && (other.plan?.mentee === me || other.plan?.mentor === me),
  );
  const goals = others
    .flatMap(other => (other.plan?.mentee === me ? [...other.goals.values()] : []))
    .filter(
      goal =>
        goal.status === 'reached' &&
        (goal.since ??
          goal.steps
            .map(step => step.done ?? '')
            .sort()
            .at(-1) ??
          '') > since,
    )
    .map(goal => words.goal(quoteOf(goal.outcome)));
  const progress = others
    .flatMap(other => [...other.entries.values()])
    .filter(entry => entry.kind === 'progress' && entry.author === me && dayOf(entry.created) > since)
    .map(entry => quoteOf(entry.text));
  const facts = [...goals, ...progress].slice(0, 2 * FEW);
  const changed =
    facts.length > 0
      ? `${words.changed}\n${facts.map(fact => `- ${fact}\n`).join('')}`
      : `${words.changed}\n- ${words.nothing}\n`;
  const still = from === 'mentee' ? workedAdvice(records).filter(({ outcome }) => outcome !== 'tried')[0] : undefined;
  return (
    [
      words.greeting(
        firstName(from === 'mentee' ? names.mentor : names.mentee),
        Math.round(Math.max(0, daysBetween(since, today)) / 30.4),
      ),
      changed.trimEnd(),
      ...(still ? [words.still(quoteOf(still.entry.text))] : []),
      words.question,
    ].join('\n\n') + '\n'
  );
}

export interface MentorRequest {
  readonly mentor: Pick<Person, 'name' | 'mentor'>;
  readonly me: Person | undefined;
  /** Outcomes of goals; without any, what the card says is sought. */
  readonly goals: readonly string[];
  readonly months: number;
  readonly weeks: number;
  readonly minutes: number;
  readonly voice: Voice;
}

/** A first letter to somebody who might mentor: aim, duration, rhythm, and an easy way to say no. */
export function mentorRequest({ mentor, me, goals, months, weeks, minutes, voice }: MentorRequest): string {
  const words = draftWords(voice).request;
  const aims = goals.length > 0 ? goals : (me?.mentee?.seeks ?? []);
  const offers = mentor.mentor?.offers ?? [];
  return (
    [
      words.greeting(firstName(mentor.name)),
      aims.length > 0
        ? `${words.aim}\n${aims
            .slice(0, FEW)
            .map(aim => `- ${oneLine(aim)}`)
            .join('\n')}`
        : words.noAim,
      ...(me?.mentee?.vision ? [words.vision(oneLine(me.mentee.vision))] : []),
      ...(me?.mentee?.idealMentor ? [words.help(oneLine(me.mentee.idealMentor))] : []),
      ...(offers.length > 0 ? [words.why(offers.map(oneLine).join(', '))] : []),
      words.frame(months, weeks, minutes),
      words.free,
    ].join('\n\n') + `\n\n${firstName(me?.name ?? '')}\n`
  );
}

export function namesOf(snapshot: Pick<Snapshot, 'people'>, { plan, id }: PlanRecords): Readonly<Record<Role, string>> {
  return plan ? pairNames(snapshot.people, plan) : { mentor: id, mentee: id };
}

/** One short line of somebody's words. */
export function quoteOf(text: string): string {
  return cut(oneLine(titleOf(text) ?? text));
}
