import * as l10n from '@vscode/l10n';
import type { Problem, ProblemCode } from './problem';
import type { TextRange } from '../text/textRange';
import type { RecordPath } from './recordPath';

/**
 * An id or an address in a file, for the checks that need more than one file: does the record that an id names exist,
 * is it no part of this one, and does nobody else have this address? References are found while a file is read and stay
 * in the snapshot with their ranges, so that a change elsewhere needs no text to be read again.
 */
export interface Reference {
  readonly kind: IdKind | 'address';
  /** Of a person, or of a goal or an entry in the same plan; or an e-mail address of the person whose file it is. */
  readonly id: string;
  readonly range: TextRange;
}

export type IdKind = 'person' | 'goal' | 'entry';

/** What is asked of all the other files. */
export interface OtherFiles {
  exists(target: RecordPath): boolean;
  /** The files of everybody with this address. */
  withAddress(address: string): readonly string[];
  /** The goals that a goal is a part of up to itself, where it is. */
  circleOf(goal: Extract<RecordPath, { kind: 'goal' }>): readonly string[] | undefined;
}

const CODES = {
  person: 'unknown-person',
  goal: 'unknown-goal',
  entry: 'unknown-entry',
  address: 'shared-address',
} as const;
const REFERENCE_CODES: ReadonlySet<ProblemCode> = new Set([...Object.values(CODES), 'goal-circle']);

/** True for the problems that `checkReferences` makes. */
export function isReferenceProblem(problem: Problem): boolean {
  return REFERENCE_CODES.has(problem.code);
}

/** What a reference in the record at `from` names; an address names its own person. */
export function targetOf(from: RecordPath, { kind, id }: Pick<Reference, 'kind' | 'id'>): RecordPath {
  if (kind === 'address') return from;
  return kind === 'person' ? { kind, id } : { kind, plan: 'plan' in from ? from.plan : '', id };
}

/** The problems of one file's references. A target that exists but can't be read has a problem of its own already. */
export function checkReferences(
  file: string,
  path: RecordPath,
  references: readonly Reference[],
  others: OtherFiles,
): Problem[] {
  return references.flatMap((reference): Problem[] => {
    if (path.kind === 'goal' && reference.kind === 'goal' && others.circleOf(path)) {
      return [
        {
          code: 'goal-circle',
          path: file,
          range: reference.range,
          message: circleMessage(reference.id, path.id),
          severity: 'warning',
        },
      ];
    }
    const sharing =
      reference.kind === 'address' ? others.withAddress(reference.id).filter(other => other !== file) : [];
    if (reference.kind === 'address' ? sharing.length === 0 : others.exists(targetOf(path, reference))) return [];
    return [
      {
        code: CODES[reference.kind],
        path: file,
        range: reference.range,
        message: messageOf(reference, sharing),
        // The record says something all the same, and the other file may be one `git pull` away.
        severity: 'warning',
      },
    ];
  });
}

function circleMessage(parent: string, own: string): string {
  return parent === own
    ? l10n.t('A goal can’t be a part of itself. Name another goal, or remove this.')
    : l10n.t('“{0}” is itself a part of this goal in the end. Let one of them name another goal, or none.', parent);
}

function messageOf({ kind, id }: Reference, sharing: readonly string[]): string {
  switch (kind) {
    case 'person':
      return l10n.t(
        'No person has the id “{0}”. Write the name of a file in people/ without its ending, or add that person.',
        id,
      );
    case 'goal':
      return l10n.t(
        'No goal of this plan has the id “{0}”. Write the name of a file in goals/ without its ending, or remove this.',
        id,
      );
    case 'entry':
      return l10n.t(
        'No journal entry of this plan has the id “{0}”. Write the name of a file in journal/ without its ending.',
        id,
      );
    case 'address':
      return l10n.t(
        '“{0}” is also in {1}. An address that two people have tells neither of them: remove it from one of the files.',
        id,
        sharing.join(', '),
      );
  }
}
