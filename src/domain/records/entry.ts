import * as z from 'zod/mini';
import { ENTRY_KINDS, FEEDBACK_TYPES, HELP_LEVELS, OUTCOMES } from './entryValues';
import { id, isoDate, line, moment } from './schema';

/** Where in the code an entry belongs; the shape is that of a `CodeAnchor`. */
export const codeSchema = z.looseObject({
  /** Relative to the repository, with forward slashes. */
  path: line,
  /** First and last line, counted from 1. */
  start: z.int().check(z.gte(1)),
  end: z.int().check(z.gte(1)),
  quote: z._default(z.string(), ''),
  /** The lines around as marks, see anchor/marks; in older notes to the letter. */
  above: z.optional(line),
  below: z.optional(line),
  before: z._default(z.string(), ''),
  after: z._default(z.string(), ''),
  symbol: z.optional(line),
  commit: z.optional(line),
  branch: z.optional(line),
});

/** Front matter of `plans/<plan>/journal/<id>.md`; the text below it is what the author wrote. */
export const entrySchema = z.looseObject({
  kind: z.enum(ENTRY_KINDS),
  author: id,
  created: moment,
  goal: z.optional(id),
  /** Of feedback only. */
  type: z.optional(z.enum(FEEDBACK_TYPES)),
  /** How much of the answer it gives away; an example is shown folded. */
  help: z.optional(z.enum(HELP_LEVELS)),
  /** Of a decision: what others advised, apart from what was decided. */
  advised: z.optional(line),
  /** What it is about where that is no code, see `aboutOf`. */
  about: z.optional(line),
  /** Of a reply: the entry that it answers, and what became of it. */
  re: z.optional(id),
  outcome: z.optional(z.enum(OUTCOMES)),
  /** Of a decision: the day to ask how it went. */
  askAgain: z.optional(isoDate),
  code: z.optional(codeSchema),
});

/** The key without which an entry of a kind says too little: nobody finds a reply to nothing. */
export const NEEDED: { readonly [Kind in (typeof ENTRY_KINDS)[number]]?: 're' | 'type' } = {
  reply: 're',
  feedback: 'type',
};

export type Entry = z.infer<typeof entrySchema> & { readonly id: string; readonly text: string };
