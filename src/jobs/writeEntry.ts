import type { CodeAnchor } from '../domain/anchor/codeAnchor';
import type { EntryKind, FeedbackType, HelpLevel, Outcome as EntryOutcome } from '../domain/records/entryValues';
import { entryPath } from '../domain/records/recordPath';
import { entryId, newEntry } from '../domain/records/write';
import { createRecords } from './editRecord';
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
  const { plan, text, ...rest } = request;
  const created = ports.clock.now();
  const path = entryPath(plan, entryId(created, request.kind, text, ports.ids.next()));
  const entry = newEntry({ ...rest, author: me.person.id, created, text: text.trim() });
  return createRecords(ports, library, [{ kind: 'create', path, text: entry }], path);
}
