import * as l10n from '@vscode/l10n';
import type { CodeAnchor } from '../domain/anchor/codeAnchor';
import type { Entry } from '../domain/records/entry';
import { setEntryCode, setEntryGoal, setEntryText } from '../domain/records/entryEdit';
import { entryPath } from '../domain/records/recordPath';
import type { TextEdit } from '../domain/text/textEdit';
import { editRecord, refused } from './editRecord';
import type { Library } from './library/library';
import { outcomeOf, type Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';
import { whoAmI } from './whoAmI';

export interface EntryAt {
  readonly plan: string;
  readonly entry: string;
}

/** Give an entry other words. Only its author may; its front matter stays as it is. */
export function rewriteEntry(
  ports: Ports,
  library: Library,
  request: EntryAt & { readonly text: string },
): Promise<Outcome> {
  return editOwn(ports, library, request, file => setEntryText(file, request.text));
}

/** Tie an entry to a goal, or to none. Only its author may. */
export function linkEntry(
  ports: Ports,
  library: Library,
  request: EntryAt & { readonly goal: string | undefined },
): Promise<Outcome> {
  return editOwn(ports, library, request, file => setEntryGoal(file, request.goal));
}

/** Tie an entry to other lines of code, because its own are gone. Only its author may. */
export function attachEntry(
  ports: Ports,
  library: Library,
  request: EntryAt & { readonly code: CodeAnchor },
): Promise<Outcome> {
  return editOwn(ports, library, request, file => setEntryCode(file, request.code));
}

/**
 * Take an entry back. Only its author may, and only while nobody has answered: words that somebody has answered stay,
 * or the answer would hang in the air. What its author added to it goes with it.
 */
export async function withdrawEntry(ports: Ports, library: Library, request: EntryAt): Promise<Outcome> {
  const own = await ownEntry(ports, library, request);
  if (own.kind !== 'own') return own;
  const below = repliesBelow(library, request);
  if (below.some(reply => reply.author !== own.entry.author)) {
    return { kind: 'problem', message: l10n.t('It has been answered, so it stays. Reply to say what has changed.') };
  }
  const path = entryPath(request.plan, request.entry);
  const refusal = refused(library, [path]);
  if (refusal) return refusal;
  const changes = [];
  for (const id of [...below.map(reply => reply.id), request.entry]) {
    const read = await ports.files.read(entryPath(request.plan, id));
    if (read.kind === 'text')
      changes.push({ kind: 'delete' as const, path: entryPath(request.plan, id), base: read.text });
  }
  const outcome = outcomeOf(await ports.files.apply(changes), path);
  await library.refresh(changes.map(change => change.path));
  return outcome;
}

async function editOwn(
  ports: Ports,
  library: Library,
  request: EntryAt,
  compute: (file: string) => readonly TextEdit[] | undefined,
): Promise<Outcome> {
  const own = await ownEntry(ports, library, request);
  return own.kind === 'own' ? editRecord(ports, library, entryPath(request.plan, request.entry), compute) : own;
}

async function ownEntry(
  ports: Ports,
  library: Library,
  { plan, entry: id }: EntryAt,
): Promise<{ readonly kind: 'own'; readonly entry: Entry } | Outcome> {
  const me = await whoAmI(ports, library);
  if (me.kind === 'unknown-author') return me;
  const entry = library.snapshot.plans.get(plan)?.entries.get(id);
  if (!entry) return { kind: 'problem', message: l10n.t('{0} is not there any more.', entryPath(plan, id)) };
  if (entry.author !== me.person.id)
    return { kind: 'problem', message: l10n.t('Only its author changes an entry. Write a reply instead.') };
  return { kind: 'own', entry };
}

/** Replies to an entry, and replies to them. */
function repliesBelow(library: Library, { plan, entry }: EntryAt): Entry[] {
  const entries = [...(library.snapshot.plans.get(plan)?.entries.values() ?? [])];
  const found = new Set([entry]);
  for (let grown = true; grown;) {
    const more = entries.filter(({ id, re }) => re !== undefined && found.has(re) && !found.has(id));
    more.forEach(({ id }) => found.add(id));
    grown = more.length > 0;
  }
  return entries.filter(({ id }) => id !== entry && found.has(id));
}
