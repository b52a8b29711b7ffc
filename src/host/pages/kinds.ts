import { capital } from '../../domain/text/capital';
import { compareExpectations, sideText } from '../../domain/agreement/compare';
import { mentorsPage } from '../../domain/card/mentorsPage';
import { advicePage } from '../../domain/drafts/advicePage';
import { goalStoryPage } from '../../domain/planPage/goalStory';
import type { Page } from '../../domain/page/page';
import type { Role } from '../../domain/records/expectations';
import { nameOf } from '../../domain/records/person';
import { voiceOf } from '../../domain/store/languageOfPlan';
import { notesAboutPeople } from '../../jobs/privateNotes';
import type { PageKind, PageRequest } from './provider';
import { dayText, readersLabels, readersLanguage } from '../texts';
import { workedOnCode } from '../code/workedOn';

/** Every page there is, by the name that stands in its address. */
export const PAGE_KINDS = {
  advice: { make: advice },
  goal: { make: goalStory },
  // Whom a mentor could take on depends on all their plans.
  mentors: { make: mentors, ofAllPlans: true },
  'expects-mentor': { make: (place: PageRequest) => side(place, 'mentor') },
  'expects-mentee': { make: (place: PageRequest) => side(place, 'mentee') },
} satisfies Readonly<Record<string, PageKind>>;

function advice({ folder, overview }: PageRequest): Page | undefined {
  const { plans, people } = folder.library.snapshot;
  const records = overview && plans.get(overview.id);
  return (
    records &&
    advicePage(
      records,
      id => nameOf(people, id),
      day => dayText(day, 'long'),
      readersLanguage(),
    )
  );
}

function goalStory({ overview, goal }: PageRequest): Page | undefined {
  return overview && goal !== undefined
    ? goalStoryPage(overview, goal, {
        day: day => dayText(day, 'long'),
        kind: kind => capital(readersLabels().kinds[kind]),
        outcome: outcome => readersLabels().states[outcome],
      })
    : undefined;
}

async function mentors({ folder, overview }: PageRequest): Promise<Page> {
  return mentorsPage(folder.library.snapshot, folder.overview().me?.id, overview?.id, {
    notes: await notesAboutPeople(folder.files),
    workedOn: overview && (await workedOnCode(folder, overview.id)),
    dayText: day => dayText(day, 'long'),
  });
}

/** One side of the comparison of expectations; a diff sets the two beside each other. */
function side({ folder, overview }: PageRequest, role: Role): Page | undefined {
  const { snapshot } = folder.library;
  const records = overview && snapshot.plans.get(overview.id);
  const found =
    records && compareExpectations(records.expectations?.get('mentor'), records.expectations?.get('mentee'));
  return found && { text: sideText(found, role, voiceOf(snapshot, records)), links: [] };
}
