import * as l10n from '@vscode/l10n';
import { setMeetingKeys } from '../domain/meetings/noteEdit';
import { meetingPath } from '../domain/records/recordPath';
import { newMeeting } from '../domain/records/write';
import type { PlanRecords } from '../domain/store/snapshot';
import type { TextEdit } from '../domain/text/textEdit';
import { writeTogether, type Draft, type Step } from './editRecord';
import { noteOf } from './generateAgenda';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/** When a meeting takes place instead. */
export interface MovedTo {
  readonly date: string;
  /** Local time, where it is not that of the rhythm. */
  readonly time?: string | undefined;
}

export interface CallOff {
  readonly plan: string;
  /** The day of the meeting, whether there is a note of it or not. */
  readonly date: string;
  readonly status: 'postponed' | 'cancelled';
  readonly reason: string;
  readonly to?: MovedTo | undefined;
}

/** A meeting that does not take place: its note says so and why, and stays. A new day is a note of its own. */
export async function callOffMeeting(ports: Ports, library: Library, request: CallOff): Promise<Outcome> {
  await library.load();
  return writeTogether(ports, library, async draft => {
    const records = library.snapshot.plans.get(request.plan);
    if (!records?.plan) return { kind: 'nothing' };
    const { status, reason } = request;
    const called = await draftNote(draft, records, request.date, { status, reason }, text =>
      setMeetingKeys(text, { status, reason }),
    );
    if (called.kind === 'problem' || !request.to) return called;
    return draftMove(draft, records, request.date, request.to);
  });
}

/** A note for a meeting on another day than the rhythm's. */
export function draftMove(draft: Draft, records: PlanRecords, from: string, { date, time }: MovedTo): Step {
  if (noteOf(records, date) || records.meetings.has(date)) {
    return {
      kind: 'problem',
      message: l10n.t('There is a meeting on {0} already. Choose another day.', date),
    };
  }
  // Moved twice, it still stands for the day of the rhythm that it was first planned for.
  const insteadOf = noteOf(records, from)?.insteadOf ?? from;
  const path = meetingPath(records.id, date);
  draft.create(path, newMeeting({ date, status: 'planned', insteadOf, ...(time === undefined ? {} : { time }) }, ''));
  return { kind: 'done', path };
}

/** A change of the note of a day, which is written with these keys where nobody has yet. */
export function draftNote(
  draft: Draft,
  records: PlanRecords,
  date: string,
  keys: { readonly status: 'held' | 'postponed' | 'cancelled'; readonly reason?: string },
  edit: (text: string) => readonly TextEdit[] | undefined,
): Promise<Step> {
  return draft.edit(notePath(records, date), edit, newMeeting({ date, ...keys }, ''));
}

/** Where the note of a day is, or is to be. */
export function notePath(records: PlanRecords, date: string): string {
  return meetingPath(records.id, noteOf(records, date)?.id ?? date);
}
