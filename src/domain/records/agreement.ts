import { sha256 } from '@noble/hashes/sha2.js';
import * as z from 'zod/mini';
import { withoutEndBlanks } from '../text/blanks';
import { splitFrontMatter } from '../text/frontMatter';
import { ROLES, type Role } from './expectations';
import { id, isoDate, line } from './schema';

const signatureSchema = z.looseObject({
  person: id,
  /** The day of signing, and what was signed: see `hashOfText`. Both missing: not signed yet. */
  date: z.optional(isoDate),
  hash: z.optional(line),
});

/**
 * Front matter of `plans/<plan>/agreement/agreement.md`; the text below it is what both agreed on. Each role has a
 * place of its own from the beginning, with lines between, so that git joins two signatures made on the same day.
 */
export const agreementSchema = z.looseObject({
  signatures: z._default(
    z.looseObject({ mentor: z.optional(signatureSchema), mentee: z.optional(signatureSchema) }),
    {},
  ),
});

export type Agreement = z.infer<typeof agreementSchema> & {
  /** Of the text as it is now. */
  readonly hash: string;
};

/** Twelve bytes of SHA-256 of the prose, in hexadecimal; line ends and blanks at the ends of lines don't count. */
export function hashOfText(file: string): string {
  const lines = file.slice(splitFrontMatter(file).body).split(/\r\n?|\n/);
  const prose = lines.map(withoutEndBlanks).join('\n').trim();
  const bytes = sha256(new TextEncoder().encode(prose)).slice(0, 12);
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Roles whose signature is for another text than the one that is there now. */
export function signedOtherText({ signatures, hash }: Agreement): Role[] {
  return ROLES.filter(role => signatures[role]?.hash !== undefined && signatures[role].hash !== hash);
}
