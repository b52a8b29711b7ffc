import * as l10n from '@vscode/l10n';
import { renamingEdits } from '../domain/format/upgrade';
import { formatTrouble } from '../domain/records/formatTrouble';
import { SETTINGS_PATH } from '../domain/records/recordPath';
import { differingPart } from '../domain/text/differingPart';
import type { EditStep } from '../domain/text/inSteps';
import { applyEdits, type TextEdit } from '../domain/text/textEdit';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import { outcomeOf } from './ports/outcome';
import type { FileChange, Ports } from './ports/ports';

/** How often an edit is computed again because somebody else wrote at the same time. */
const ATTEMPTS = 3;

/**
 * Change one file by edits computed from its text as it is now, with the keys of the present format. `compute` is
 * called again if the text has moved on meanwhile; it answers no edits where there is nothing (left) to change,
 * undefined where the file is too broken to edit, and a message where the change is not to be made.
 */
export async function editRecord(
  ports: Pick<Ports, 'files'>,
  library: Library,
  path: string,
  compute: (text: string) => readonly TextEdit[] | { readonly message: string } | undefined,
): Promise<Outcome> {
  await library.loadFirst();
  const refusal = refused(library, [path]);
  if (refusal) return refusal;
  let outcome: Outcome = { kind: 'changed', path };
  for (let attempt = 0; attempt < ATTEMPTS && outcome.kind === 'changed'; attempt++) {
    const read = await ports.files.read(path);
    if (read.kind !== 'text') {
      return {
        kind: 'problem',
        message: read.kind === 'absent' ? l10n.t('{0} is not there any more.', path) : `${path}: ${read.reason}`,
      };
    }
    const present = applyEdits(read.text, inPresentFormat(path)(read.text) ?? []);
    const edits = compute(present);
    if (!edits)
      return {
        kind: 'problem',
        message: l10n.t('{0} has a mistake in it; the Problems panel says where. Mend it first.', path),
      };
    if ('message' in edits) return { kind: 'problem', message: edits.message };
    if (edits.length === 0) return { kind: 'nothing' };
    const all = present === read.text ? edits : differingPart(read.text, applyEdits(present, edits));
    outcome = outcomeOf(await ports.files.apply([{ kind: 'edit', path, base: read.text, edits: all }]), path);
  }
  await library.refresh([path]);
  return outcome;
}

/**
 * The first step of every edit of a record that is there: a key written beside its older name would hide what stands
 * under that. A file that can't be brought up to date is edited as it is.
 */
export function inPresentFormat(path: string): EditStep {
  return text => renamingEdits(path, text) ?? [];
}

/** Write new files, all or none; `show` is the one that the outcome names. */
export async function createRecords(
  ports: Pick<Ports, 'files'>,
  library: Library,
  changes: readonly FileChange[],
  show: string,
): Promise<Outcome> {
  await library.loadFirst();
  const refusal = refused(
    library,
    changes.map(change => change.path),
  );
  if (refusal) return refusal;
  const outcome = outcomeOf(await ports.files.apply(changes), show);
  await library.refresh(changes.map(change => change.path));
  return outcome;
}

export type Refusal = Extract<Outcome, { readonly kind: 'problem' }>;

/**
 * Why the extension may not write these files now; undefined if it may. Every job that writes records asks this first.
 */
export function refused(library: Library, paths: readonly string[]): Refusal | undefined {
  return refusedFormat(library) ?? closedPlan(library, paths);
}

/** The same for every file of the folder. */
function refusedFormat({ snapshot }: Library): Refusal | undefined {
  switch (formatTrouble(snapshot.problems)) {
    case 'newer':
      return {
        kind: 'problem',
        message: l10n.t(
          'A newer version of Mentorship has written these files, so this one only shows them. Update the extension to change them.',
        ),
      };
    case 'unknown':
      return {
        kind: 'problem',
        message: l10n.t(
          '{0} can’t be read, so it can’t be told whether a newer version of Mentorship has written these files. Mend it first; the Problems panel says where.',
          SETTINGS_PATH,
        ),
      };
    default:
      return undefined;
  }
}

/** A mentorship that has ended stays as it ended, whatever job is asked for; its files can still be edited by hand. */
function closedPlan(library: Library, paths: readonly string[]): Refusal | undefined {
  const isClosed = paths.some(path => {
    const plan = /^plans\/([^/]+)\//.exec(path)?.[1];
    return plan !== undefined && library.snapshot.plans.get(plan)?.plan?.phase === 'closed';
  });
  return isClosed
    ? {
        kind: 'problem',
        message: l10n.t(
          'This mentorship is closed and stays as it ended. To take it up again, write “phase: active” into its plan file.',
        ),
      }
    : undefined;
}
