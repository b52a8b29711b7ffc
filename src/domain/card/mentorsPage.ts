import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { PageWriter, type Page } from '../page/page';
import type { NoteAbout } from '../records/privateFiles';
import { personPath } from '../records/recordPath';
import type { Person } from '../records/person';
import type { Snapshot } from '../store/snapshot';
import type { WorkedOn } from '../code/whoWorkedOn';

export interface BesideCandidates {
  readonly notes: readonly NoteAbout[];
  readonly workedOn: WorkedOn | undefined;
  readonly dayText: (day: string) => string;
}

const NOTHING: BesideCandidates = { notes: [], workedOn: undefined, dayText: day => day };

/**
 * Everybody who could mentor, side by side: what they say of themselves, beside what the reader looks for. In the order
 * of their names, and never sorted by how well somebody fits: that is for people to judge.
 */
export function mentorsPage(
  snapshot: Pick<Snapshot, 'people' | 'plans'>,
  me: string | undefined,
  plan: string | undefined,
  beside: BesideCandidates = NOTHING,
): Page {
  const page = new PageWriter().line(`# ${l10n.t('Who could mentor you')}`).line();
  const seeker = me === undefined ? undefined : snapshot.people.get(me);
  const goals = [...((plan === undefined ? undefined : snapshot.plans.get(plan)?.goals.values()) ?? [])]
    .filter(goal => goal.status === 'active')
    .map(goal => goal.outcome);
  const criteria = [...goals, ...(seeker?.mentee?.seeks ?? [])];
  page.line(`## ${l10n.t('What you look for')}`).line();
  for (const text of criteria) page.line(`- ${oneLine(text)}`);
  if (criteria.length === 0)
    page.line('- ', {
      label: `→ ${l10n.t('Write in your profile what you look for, or add a goal.')}`,
      goes: { kind: 'command', command: 'mentorship.editCard' },
    });
  if (seeker?.mentee?.idealMentor)
    page.line().line(l10n.t('How they would help you best: {0}', oneLine(seeker.mentee.idealMentor)));
  page.line().line(l10n.t('Ask yourself of each: can I disagree with them, and will they tell me the truth?'));
  const others = [...snapshot.people.values()]
    .filter(({ id }) => id !== me)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  if (beside.workedOn && beside.workedOn.paths.length > 0) {
    page
      .line()
      .line(
        l10n.t(
          '“Worked on” comes from git’s history of the files that your notes for these goals are about: {0}. It says who may know this code, and nothing of how well two people fit.',
          beside.workedOn.paths.map(oneLine).join(', '),
        ),
      );
    if (beside.workedOn.others.length > 0)
      page.line(
        l10n.t('Others whom git names there, not on file here: {0}.', beside.workedOn.others.map(oneLine).join(', ')),
      );
  }
  for (const person of others) {
    candidate(page, person, mentorshipsOf(snapshot, person.id));
    ownLook(page, person, beside);
  }
  if (others.length === 0)
    page
      .line()
      .line(
        l10n.t('Nobody else is on file yet. Ask the people you think of to run “Mentorship: Edit My Profile” here.'),
      );
  page
    .line()
    .line({ label: `→ ${l10n.t('Draft a request')}`, goes: { kind: 'command', command: 'mentorship.draftRequest' } });
  return page.page();
}

function candidate(page: PageWriter, person: Person, mentorships: number): void {
  const card = person.mentor;
  page
    .line()
    .line('## ', { label: oneLine(person.name), goes: { kind: 'record', path: personPath(person.id) } })
    .line();
  if (!card) {
    page.line(`- ${l10n.t('No profile yet: ask, they may well say yes.')}`);
    return;
  }
  const rows: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('Why'), card.why],
    [l10n.t('Offers'), card.offers?.join(', ')],
    [l10n.t('Hopes to learn'), card.hopesToLearn],
    [
      l10n.t('Room for'),
      card.capacity === undefined ? undefined : l10n.t('{0}; now mentoring: {1}', card.capacity, mentorships),
    ],
    [l10n.t('Answers within'), card.replyTime],
    [l10n.t('Does not'), card.doesNot?.join(', ')],
  ];
  for (const [label, value] of rows) if (value) page.line(`- ${l10n.t('{0}: {1}', `**${label}**`, oneLine(value))}`);
}

/** What the reader has beside a card: who may know the code, and notes that stay on this computer. */
function ownLook(page: PageWriter, person: Person, { notes, workedOn, dayText }: BesideCandidates): void {
  const files = workedOn?.known.get(person.id) ?? [];
  if (files.length > 0) {
    const words = files.map(({ path, last }) => l10n.t('{0} (last on {1})', oneLine(path), dayText(last))).join(', ');
    page.line(`- ${l10n.t('{0}: {1}', `**${l10n.t('Worked on')}**`, words)}`);
  }
  for (const note of notes.filter(({ about }) => about === person.id)) {
    page.line(`- **${l10n.t('Private note')}** `, {
      label: oneLine(note.title),
      goes: { kind: 'record', path: note.path },
    });
  }
  page.line('- ', {
    label: `→ ${l10n.t('Write a private note about {0}; it stays on this computer', oneLine(person.name))}`,
    goes: { kind: 'command', command: 'mentorship.writePrivateNote', path: personPath(person.id) },
  });
}

function mentorshipsOf({ plans }: Pick<Snapshot, 'plans'>, person: string): number {
  return [...plans.values()].filter(({ plan }) => plan?.mentor === person && plan.phase === 'active').length;
}
