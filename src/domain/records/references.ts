import * as l10n from '@vscode/l10n';
import type { Problem, ProblemCode, TextRange } from './problem';
import type { RecordPath } from './recordPath';

/**
 * Checks that need more than one file: does the record that an id names exist? A file's references are found while it
 * is read, with their places, and kept in the snapshot, so that a change elsewhere needs no text to be read again.
 */
export interface Reference {
  readonly kind: 'person' | 'goal' | 'entry';
  /** Of a person, or of a goal or an entry in the same plan. */
  readonly id: string;
  readonly range: TextRange;
}

const CODES = { person: 'unknown-person', goal: 'unknown-goal', entry: 'unknown-entry' } as const;
const REFERENCE_CODES: ReadonlySet<ProblemCode> = new Set(Object.values(CODES));

/** True for the problems that `checkReferences` makes. */
export function isReferenceProblem(problem: Problem): boolean {
  return REFERENCE_CODES.has(problem.code);
}

/** What a reference in the record at `from` names. */
export function targetOf(from: RecordPath, { kind, id }: Pick<Reference, 'kind' | 'id'>): RecordPath {
  return kind === 'person' ? { kind, id } : { kind, plan: 'plan' in from ? from.plan : '', id };
}

/** The problems of one file's references. A target that exists but can't be read has a problem of its own already. */
export function checkReferences(
  file: string, path: RecordPath, references: readonly Reference[], exists: (target: RecordPath) => boolean,
): Problem[] {
  return references.filter(reference => !exists(targetOf(path, reference))).map(reference => ({
    code: CODES[reference.kind],
    path: file,
    range: reference.range,
    message: messageOf(reference),
    // The record says something all the same, and the other file may be one `git pull` away.
    severity: 'warning',
  }));
}

function messageOf({ kind, id }: Reference): string {
  switch (kind) {
    case 'person':
      return l10n.t('No person has the id “{0}”. Write the name of a file in people/ without its ending, or add that person.', id);
    case 'goal':
      return l10n.t('No goal of this plan has the id “{0}”. Write the name of a file in goals/ without its ending, or remove this.', id);
    case 'entry':
      return l10n.t('No journal entry of this plan has the id “{0}”. Write the name of a file in journal/ without its ending.', id);
  }
}
