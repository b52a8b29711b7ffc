import * as l10n from '@vscode/l10n';
import { OUTCOMES, type Outcome as EntryOutcome } from '../domain/records/entryValues';
import type { Said } from '../domain/records/asked';
import { entryPath } from '../domain/records/recordPath';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { writeEntry } from './writeEntry';

export interface ReplyRequest {
  readonly plan: string;
  /** The entry that it answers. */
  readonly entry: string;
  readonly text: string;
  readonly said: Said;
}

/** A reply in the reader's name: the one way to write one, from threads, trees, commands and dashboard. */
export async function replyTo(
  ports: Ports,
  library: Library,
  { plan, entry, text, said }: ReplyRequest,
): Promise<Outcome> {
  await library.load();
  if (!library.snapshot.plans.get(plan)?.entries.has(entry))
    return { kind: 'problem', message: l10n.t('{0} is not there any more.', entryPath(plan, entry)) };
  const outcome: EntryOutcome | undefined = OUTCOMES.find(each => each === said);
  return writeEntry(ports, library, { plan, kind: 'reply', text, re: entry, outcome });
}
