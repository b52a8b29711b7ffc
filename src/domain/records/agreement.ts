import { sha256 } from '@noble/hashes/sha2.js';
import * as z from 'zod/mini';
import { withoutEndBlanks } from '../text/blanks';
import { splitFrontMatter } from '../text/frontMatter';
import { markdownWords } from '../text/markdownWords';
import { ROLES, type Role } from './expectations';
import { id, isoDate, line } from './schema';

const signatureSchema = z.looseObject({
  person: id,
  /** The day of signing, and what was signed: see `hashOfText` and `hashOfWords`. All missing: not signed yet. */
  date: z.optional(isoDate),
  hash: z.optional(line),
  /** Signatures from before words and layout were told apart have none. */
  words: z.optional(line),
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
  readonly words: string;
};

/** Twelve bytes of SHA-256 of the prose, in hexadecimal; line ends and blanks at the ends of lines don't count. */
export function hashOfText(file: string): string {
  const lines = file.slice(splitFrontMatter(file).body).split(/\r\n?|\n/);
  return hashOf(lines.map(withoutEndBlanks).join('\n').trim());
}

/** The same of the prose's words without their layout, which formatters change. */
export function hashOfWords(file: string): string {
  return hashOf(markdownWords(file, splitFrontMatter(file).body));
}

function hashOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text)).slice(0, 12);
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What a role's signature is for.
 * - `text`: the text as it is now; `words`: the same words in another layout
 * - `other`: another text; `none`: nothing, it is not signed
 */
export function signedBy(agreement: Agreement, role: Role): 'text' | 'words' | 'other' | 'none' {
  const signature = agreement.signatures[role];
  if (signature?.hash === undefined) return 'none';
  if (signature.hash === agreement.hash) return 'text';
  return signature.words === agreement.words ? 'words' : 'other';
}

/** Roles whose signature is for other words than those that are there now. */
export function signedOtherText(agreement: Agreement): Role[] {
  return ROLES.filter(role => signedBy(agreement, role) === 'other');
}
