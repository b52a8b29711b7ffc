import * as l10n from '@vscode/l10n';
import { setMeetingKeys } from '../domain/meetings/noteEdit';
import { meetingPath } from '../domain/records/recordPath';
import { newMeeting } from '../domain/records/write';
import type { PlanRecords } from '../domain/store/snapshot';
import { differingPart } from '../domain/text/differingPart';
import { applyEdits } from '../domain/text/textEdit';
import type { TextEdit } from '../domain/text/textEdit';
import { createRecords } from './editRecord';
import { noteOf } from './generateAgenda';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { FileChange, Ports } from './ports/ports';

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
  const records = library.snapshot.plans.get(request.plan);
  if (!records?.plan) return { kind: 'nothing' };
  const { status, reason } = request;
  const called = await noteChange(ports, records, request.date, { status, reason }, text =>
    setMeetingKeys(text, { status, reason }),
  );
  if ('outcome' in called) return called.outcome;
  const moved = request.to && movedNote(records, request.date, request.to);
  if (moved && 'outcome' in moved) return moved.outcome;
  const changes = [called.change, ...(moved ? [moved.change] : [])].filter(change => change !== undefined);
  return changes.length === 0
    ? { kind: 'nothing' }
    : createRecords(ports, library, changes, moved?.change.path ?? called.path);
}

/** A note for a meeting on another day than the rhythm's; undefined day in it means that it replaces none. */
export function movedNote(
  records: PlanRecords,
  from: string,
  { date, time }: MovedTo,
): { readonly change: FileChange } | { readonly outcome: Outcome } {
  if (noteOf(records, date) || records.meetings.has(date)) {
    return {
      outcome: { kind: 'problem', message: l10n.t('There is a meeting on {0} already. Choose another day.', date) },
    };
  }
  // Moved twice, it still stands for the day of the rhythm that it was first planned for.
  const insteadOf = noteOf(records, from)?.insteadOf ?? from;
  const text = newMeeting({ date, status: 'planned', insteadOf, ...(time === undefined ? {} : { time }) }, '');
  return { change: { kind: 'create', path: meetingPath(records.id, date), text } };
}

export type NoteChange =
  { readonly path: string; readonly change: FileChange | undefined } | { readonly outcome: Outcome };

/** The change of the note of a day, or its creation where nobody has written one. */
export async function noteChange(
  ports: Ports,
  records: PlanRecords,
  date: string,
  keys: { readonly status: 'held' | 'postponed' | 'cancelled'; readonly reason?: string },
  edit: (text: string) => readonly TextEdit[] | undefined,
): Promise<NoteChange> {
  const note = noteOf(records, date);
  const path = meetingPath(records.id, note?.id ?? date);
  const read = await ports.files.read(path);
  if (read.kind === 'unreadable') return { outcome: { kind: 'problem', message: `${path}: ${read.reason}` } };
  const isNew = read.kind === 'absent';
  const base = isNew ? newMeeting({ date, ...keys }, '') : read.text;
  const edits = edit(base);
  if (!edits) {
    return {
      outcome: {
        kind: 'problem',
        message: l10n.t('{0} has a mistake in it; the Problems panel says where. Mend it first.', path),
      },
    };
  }
  const text = applyEdits(base, edits);
  if (isNew) return { path, change: { kind: 'create', path, text } };
  return { path, change: text === base ? undefined : { kind: 'edit', path, base, edits: differingPart(base, text) } };
}
