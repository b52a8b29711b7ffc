import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import { newEntry, newGoal, newPerson, newPlan, newSettings } from '../../src/domain/records/write';

/** What Ann has to say of some lines, counted from 1, of a file as it was. */
export interface CodeNote {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly commit?: string;
  readonly words: string;
}

/** The files of a mentorship folder in which Ann mentors Mo and has written these notes; by path. */
export function pairWithNotes(notes: readonly CodeNote[]): ReadonlyMap<string, string> {
  return new Map([
    ['mentorship.yaml', newSettings('en')],
    ['people/mo.yaml', newPerson({ name: 'Mo', emails: ['mo@example.org'] })],
    ['people/ann.yaml', newPerson({ name: 'Ann', emails: ['ann@example.org'] })],
    [
      'plans/p/plan.yaml',
      newPlan({
        mentor: 'ann',
        mentee: 'mo',
        phase: 'active',
        start: '2026-06-01',
        end: '2027-06-01',
        rhythm: { everyWeeks: 2, first: '2026-06-01' },
        meetingMinutes: 45,
      }),
    ],
    ['plans/p/goals/g.yaml', newGoal({ outcome: 'Own it', status: 'active', horizon: 'short' })],
    ...notes.map(({ path, text, start, end, commit, words }, index): [string, string] => [
      `plans/p/journal/2026-07-01-feedback-note-${String(index).padStart(8, '0')}.md`,
      newEntry({
        kind: 'feedback',
        type: 'suggestion',
        author: 'ann',
        created: '2026-07-01T10:00:00+02:00',
        text: words,
        code: captureAnchor(path, text, start, end, commit === undefined ? {} : { commit, branch: 'main' }),
      }),
    ]),
  ]);
}
