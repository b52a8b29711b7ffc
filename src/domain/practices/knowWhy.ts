import * as l10n from '@vscode/l10n';
import type { Role } from '../records/expectations';
import { personPath } from '../records/recordPath';
import { nameOf } from '../records/person';
import type { NextStep, Practice, PracticeView } from './practice';
import { isClosed } from './evidence';

/**
 * Practice 1, know why you mentor (source document, practice 1). A mentor who has said why, and what they hope to
 * learn, can be asked for the right things, and a mentee who has said where they want to go can be helped on purpose.
 * Seen in the cards; a card that promises room for fewer people than it has is pointed out to its owner alone.
 */
export const knowWhy: Practice = {
  id: 'know-why',
  title: () => l10n.t('Know why'),
  why: () => l10n.t('Whoever knows why they are here asks for the right things and gives with more joy.'),
  look: view => {
    const missing = withoutReason(view);
    return {
      evidence: evidenceOf(view, missing),
      path: personPath(missing[0] ?? view.plan.mentor),
      next: isClosed(view) ? undefined : nextOf(view, missing),
    };
  },
};

/** The ids of the two people whose cards don't say why they are here: the mentor's first. */
function withoutReason({ plan, people }: PracticeView): string[] {
  const missing: string[] = [];
  if (!saysWhy(people, plan, 'mentor')) missing.push(plan.mentor);
  if (!saysWhy(people, plan, 'mentee')) missing.push(plan.mentee);
  return missing;
}

/** Whether the card of one of the two says why they are here. */
export function saysWhy(people: PracticeView['people'], plan: PracticeView['plan'], role: Role): boolean {
  const person = people.get(plan[role]);
  return Boolean(role === 'mentor' ? person?.mentor?.why : person?.mentee?.vision);
}

function evidenceOf({ people }: PracticeView, [first, second]: readonly string[]): string {
  if (first === undefined) return l10n.t('Both profiles say why.');
  if (second !== undefined) return l10n.t('Neither profile says why yet.');
  return l10n.t('The profile of {0} does not say why yet.', nameOf(people, first));
}

function nextOf(view: PracticeView, missing: readonly string[]): NextStep | undefined {
  const text = view.role === 'mentor' ? askMentor(view, missing) : askMentee(view, missing);
  return text === undefined ? undefined : { text, command: 'mentorship.editCard' };
}

function askMentor({ plan, people, mentorships }: PracticeView, missing: readonly string[]): string | undefined {
  if (missing.includes(plan.mentor))
    return l10n.t('Two sentences in your profile are enough: why you mentor, and what you hope to learn yourself.');
  const capacity = people.get(plan.mentor)?.mentor?.capacity;
  if (capacity === undefined || mentorships <= capacity) return undefined;
  return l10n.t(
    'You mentor more people than your profile has room for ({0} and {1}). Is it still right?',
    mentorships,
    capacity,
  );
}

function askMentee({ plan, role }: PracticeView, missing: readonly string[]): string | undefined {
  if (role !== 'mentee' || !missing.includes(plan.mentee)) return undefined;
  return l10n.t('Say in your profile where you want to go; help can then be aimed at it.');
}
