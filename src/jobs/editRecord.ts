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

/** How often changes are computed again because somebody else wrote at the same time. */
const ATTEMPTS = 3;

/**
 * Edits of a text; none where there is nothing (left) to change, undefined where the file is too broken to edit, and a
 * message where the change is not to be made.
 */
type Compute = (text: string) => readonly TextEdit[] | { readonly message: string } | undefined;

/** What a step of a job comes to while nothing is written yet. */
export type Step = Extract<Outcome, { readonly kind: 'done' | 'nothing' | 'problem' }>;

/** The changes of one job: each step reads what the steps before it have made, and all are written together. */
export class Draft {
  private readonly files = new Map<string, { readonly base: string | undefined; readonly text: string }>();

  constructor(
    private readonly ports: Pick<Ports, 'files'>,
    private readonly library: Library,
  ) {}

  /**
   * Change a file by edits computed from its text, with the keys of the present format.
   * @param whenAbsent the text of the file where there is none yet
   */
  async edit(path: string, compute: Compute, whenAbsent?: string): Promise<Step> {
    const refusal = refused(this.library, [path]);
    if (refusal) return refusal;
    const now = this.files.get(path) ?? (await this.read(path, whenAbsent));
    if ('kind' in now) return now;
    const present = applyEdits(now.text, inPresentFormat(path)(now.text) ?? []);
    const edits = compute(present);
    if (!edits)
      return {
        kind: 'problem',
        message: l10n.t('{0} has a mistake in it; the Problems panel says where. Mend it first.', path),
      };
    if ('message' in edits) return { kind: 'problem', message: edits.message };
    const isNew = now.base === undefined && !this.files.has(path);
    if (edits.length === 0 && !isNew) return { kind: 'nothing' };
    this.files.set(path, { base: now.base, text: applyEdits(present, edits) });
    return { kind: 'done', path };
  }

  /** A file that must not be there yet. */
  create(path: string, text: string): void {
    this.files.set(path, { base: undefined, text });
  }

  changes(): FileChange[] {
    return [...this.files].flatMap(([path, { base, text }]) => (base === text ? [] : [changeOf(path, base, text)]));
  }

  private async read(path: string, whenAbsent?: string): Promise<{ base: string | undefined; text: string } | Step> {
    const read = await this.ports.files.read(path);
    switch (read.kind) {
      case 'text':
        return { base: read.text, text: read.text };
      case 'unreadable':
        return { kind: 'problem', message: `${path}: ${read.reason}` };
      case 'absent':
        return whenAbsent === undefined
          ? { kind: 'problem', message: l10n.t('{0} is not there any more.', path) }
          : { base: undefined, text: whenAbsent };
    }
  }
}

/** A file as it was, and as it is to be; `before` is undefined for a new one. */
export function changeOf(path: string, before: string | undefined, after: string): FileChange {
  return before === undefined
    ? { kind: 'create', path, text: after }
    : { kind: 'edit', path, base: before, edits: differingPart(before, after) };
}

/**
 * Write what a job drafts: all of it, or nothing.
 * @param fill called again, with an empty draft, if a file has moved on meanwhile; what it answers is the outcome, and
 * nothing is written unless that is `done`
 */
export async function writeTogether<T>(
  ports: Pick<Ports, 'files'>,
  library: Library,
  fill: (draft: Draft) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  await library.loadFirst();
  const newer = refused(library, []);
  if (newer) return newer;
  for (let attempt = 1; ; attempt++) {
    const draft = new Draft(ports, library);
    const drafted = await fill(draft);
    const changes = draft.changes();
    if (drafted.kind !== 'done' || changes.length === 0) return drafted;
    const outcome = await applyAll(ports, library, changes, drafted.path);
    if (outcome.kind === 'done') return drafted;
    // Where a new file's place is taken, somebody may just have done the same: that is to be looked at first.
    const isEdit =
      outcome.kind === 'changed' && changes.some(({ kind, path }) => kind === 'edit' && path === outcome.path);
    if (!isEdit || attempt === ATTEMPTS) return outcome;
  }
}

/** Change one file that is there; see `Draft`. */
export function editRecord(
  ports: Pick<Ports, 'files'>,
  library: Library,
  path: string,
  compute: Compute,
): Promise<Outcome> {
  return writeTogether(ports, library, draft => draft.edit(path, compute));
}

/** Make these changes, all or none; `show` is the file that the outcome names. */
export async function createRecords(
  ports: Pick<Ports, 'files'>,
  library: Library,
  changes: readonly FileChange[],
  show: string,
): Promise<Outcome> {
  await library.loadFirst();
  return applyAll(ports, library, changes, show);
}

async function applyAll(
  ports: Pick<Ports, 'files'>,
  library: Library,
  changes: readonly FileChange[],
  show: string,
): Promise<Outcome> {
  const paths = changes.map(change => change.path);
  const refusal = refused(library, paths);
  if (refusal) return refusal;
  const outcome = outcomeOf(await ports.files.apply(changes), show);
  await library.refresh(paths);
  return outcome;
}

/**
 * The first step of every edit of a record that is there: a key written beside its older name would hide what stands
 * under that. A file that can't be brought up to date is edited as it is.
 */
export function inPresentFormat(path: string): EditStep {
  return text => renamingEdits(path, text) ?? [];
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
