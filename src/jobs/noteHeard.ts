import { meetingWordsOf } from '../domain/records/meetingWords';
import { languageOf } from '../domain/store/languageOfPlan';
import { refused } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import type { PrivacyGuard } from './ports/privacyGuard';
import { writePrivateNote } from './privateNotes';

export interface Heard {
  readonly plan: string;
  /** The day of the meeting. */
  readonly date: string;
  readonly words: string;
}

/** Whether somebody felt heard in a meeting, in one line for themselves: a private note, never a record. */
export async function noteHeard(
  ports: Pick<Ports, 'files' | 'clock' | 'ids'>,
  library: Library,
  guard: PrivacyGuard | undefined,
  { plan, date, words }: Heard,
): Promise<Outcome> {
  const refusal = refused(library, []);
  if (refusal) return refusal;
  const language = languageOf(library.snapshot, library.snapshot.plans.get(plan));
  return writePrivateNote(ports, guard, {
    text: meetingWordsOf(language).heard(words.replace(/\s+/g, ' ').trim()),
    plan,
    meeting: date,
  });
}
