import { signedBy } from '../records/agreement';
import { ROLES, type Expectations, type Role } from '../records/expectations';
import type { PlanRecords } from '../store/snapshotShape';

/** How far a pair is with its agreement, told from the files alone. */
export interface AgreementState {
  /** Roles that have written at least one answer. */
  readonly written: readonly Role[];
  /**
   * - `none`: there is no agreement text yet
   * - `unsigned`: somebody has not signed it
   * - `signed`: both have signed the text as it is
   * - `reformatted`: both have signed these words; since then only their layout has changed
   * - `changed`: it was edited after somebody signed
   */
  readonly kind: 'none' | 'unsigned' | 'signed' | 'reformatted' | 'changed';
  /** Roles whose signature is for the words as they are now. */
  readonly signed: readonly Role[];
  /** Roles that signed an earlier text. */
  readonly signedEarlier: readonly Role[];
  /** The day of the last signature, whatever text it is for. */
  readonly last: string | undefined;
}

export function agreementStateOf({
  expectations,
  agreement,
}: Pick<PlanRecords, 'expectations' | 'agreement'>): AgreementState {
  const written = ROLES.filter(role => hasAnswer(expectations?.get(role)));
  if (!agreement) return { written, kind: 'none', signed: [], signedEarlier: [], last: undefined };
  const by = (...what: ReturnType<typeof signedBy>[]) => ROLES.filter(role => what.includes(signedBy(agreement, role)));
  const [signed, signedEarlier] = [by('text', 'words'), by('other')];
  const days = ROLES.flatMap(role => agreement.signatures[role]?.date ?? []);
  return {
    written,
    kind: kindOf(signed, by('words'), signedEarlier),
    signed,
    signedEarlier,
    last: days.sort().at(-1),
  };
}

function kindOf(
  signed: readonly Role[],
  inOtherLayout: readonly Role[],
  signedEarlier: readonly Role[],
): AgreementState['kind'] {
  if (signedEarlier.length > 0) return 'changed';
  if (signed.length < ROLES.length) return 'unsigned';
  return inOtherLayout.length > 0 ? 'reformatted' : 'signed';
}

export function hasAnswer(expectations: Expectations | undefined): boolean {
  return expectations !== undefined && Object.values(expectations.answers).some(answer => answer !== '');
}
