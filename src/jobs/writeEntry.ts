import type { CodeAnchor } from '../domain/anchor/codeAnchor';
import type { EntryKind, FeedbackType, HelpLevel, Outcome as EntryOutcome } from '../domain/records/entryValues';
import { entryPath } from '../domain/records/recordPath';
import { entryId, newEntry } from '../domain/records/write';
import { writeTogether, type Draft, type Step } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { whoAmI } from './whoAmI';

export interface EntryRequest {
  readonly plan: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly goal?: string | undefined;
  readonly type?: FeedbackType | undefined;
  readonly help?: HelpLevel | undefined;
  readonly re?: string | undefined;
  readonly outcome?: EntryOutcome | undefined;
  readonly code?: CodeAnchor | undefined;
  /** What it is about where that is no code. */
  readonly about?: string | undefined;
  /** Of a decision: what was advised, and the day to ask how it went. */
  readonly advised?: string | undefined;
  readonly askAgain?: string | undefined;
}

/** Write one journal entry in the reader's name: progress, feedback, or a reply to another entry. */
export async function writeEntry(ports: Ports, library: Library, request: EntryRequest): Promise<Outcome> {
  const me = await whoAmI(ports, library);
  if (me.kind === 'unknown-author') return me;
  return writeTogether(ports, library, draft => Promise.resolve(draftEntry(draft, ports, me.person.id, request)));
}

/** The same as a step of a larger job. */
export function draftEntry(
  draft: Draft,
  ports: Pick<Ports, 'clock' | 'ids'>,
  author: string,
  { plan, ...entry }: EntryRequest,
): Step {
  const created = ports.clock.now();
  const path = entryPath(plan, entryId(created, entry.kind, entry.text, ports.ids.next()));
  draft.create(path, newEntry({ ...entry, author, created, text: entry.text.trim() }));
  return { kind: 'done', path };
}
