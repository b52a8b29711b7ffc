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
  readonly kind: IdKind | 'address' | 'name';
  /** Of a person, or of a goal or an entry in the same plan; or an e-mail address of the person whose file it is,
   * or words of an action that may be somebody’s name.
   */
  readonly id: string;
  readonly range: TextRange;
  /**
   * Of a mark in an action: the ids of all marks of its kind there, in their order. The first that exists counts, and
   * the others are words like others, so only an action of which none exists is told of, at the first.
   */
  readonly oneOf?: readonly string[];
  /** Of a name in an action: other words there that count before it where they are the name of one person. */
  readonly before?: readonly string[];
}

export type IdKind = 'person' | 'goal' | 'entry';

/** What is asked of all the other files. */
export interface OtherFiles {
  exists(target: RecordPath): boolean;
  /** The files of everybody with this address. */
  withAddress(address: string): readonly string[];
  /** The ids of the people whom a name may mean. */
  called(name: string): readonly string[];
  /** The goals that a goal is a part of up to itself, where it is. */
  circleOf(goal: Extract<RecordPath, { kind: 'goal' }>): readonly string[] | undefined;
}

const CODES = {
  person: 'unknown-person',
  goal: 'unknown-goal',
  entry: 'unknown-entry',
  address: 'shared-address',
  name: 'plain-person',
} as const;
const REFERENCE_CODES: ReadonlySet<ProblemCode> = new Set([...Object.values(CODES), 'goal-circle']);

/** True for the problems that `checkReferences` makes. */
export function isReferenceProblem(problem: Problem): boolean {
  return REFERENCE_CODES.has(problem.code);
}

/** What a reference in the record at `from` names; an address or a name stands for no record. */
export function targetOf(from: RecordPath, { kind, id }: Pick<Reference, 'kind' | 'id'>): RecordPath {
  if (kind === 'address' || kind === 'name') return from;
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
    if (reference.kind === 'name') return plainName(file, path, reference, others);
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
    const { kind, id, range, oneOf = [id] } = reference;
    const isFine =
      kind === 'address'
        ? sharing.length === 0
        : id !== oneOf[0] || oneOf.some(one => others.exists(targetOf(path, { kind, id: one })));
    if (isFine) return [];
    return [
      {
        code: CODES[kind],
        path: file,
        range,
        message: reference.oneOf ? wordMessage(reference) : messageOf(reference, sharing),
        // The record says something all the same, and the other file may be one `git pull` away.
        severity: reference.oneOf ? 'information' : 'warning',
      },
    ];
  });
}

/** A hint where a name means one person, and the action has no owner. */
function plainName(
  file: string,
  path: RecordPath,
  { id, range, oneOf = [], before = [] }: Reference,
  others: OtherFiles,
): Problem[] {
  const [person, ...more] = others.called(id);
  const hasOwner = oneOf.some(owner => others.exists(targetOf(path, { kind: 'person', id: owner })));
  if (person === undefined || more.length > 0 || hasOwner) return [];
  if (before.some(name => others.called(name).length === 1)) return [];
  const message = l10n.t('“{0}” is read as words. Write “@{1}” for the action to be theirs.', id, person);
  return [{ code: 'plain-person', path: file, range, message, severity: 'information' }];
}

function circleMessage(parent: string, own: string): string {
  return parent === own
    ? l10n.t('A goal can’t be a part of itself. Name another goal, or remove this.')
    : l10n.t('“{0}” is itself a part of this goal in the end. Let one of them name another goal, or none.', parent);
}

/** Of a mark in an action, which may as well be meant as a word. */
function wordMessage({ kind, id }: Reference): string {
  return kind === 'person'
    ? l10n.t(
        '“@{0}” is read as a word like others: nobody in people/ has this id. Correct it if it names somebody.',
        id,
      )
    : l10n.t(
        '“#{0}” is read as a word like others: no goal of this plan has this id. Correct it if it names a goal.',
        id,
      );
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
    case 'name':
      return l10n.t(
        '“{0}” is also in {1}. An address that two people have tells neither of them: remove it from one of the files.',
        id,
        sharing.join(', '),
      );
  }
}
