import { withoutEndBlanks } from '../../text/blanks';
import { markdownLines } from '../../text/markdownLines';
import type { AskKey, SectionKey } from './keys';
import type { Occasion } from './occasion';
import { FACT_KINDS, type FactKind } from './sections';

/**
 * The shape of an agenda as a team writes it in `templates/agenda.md`, or `agenda-first.md` and so on for an occasion:
 * markdown, with placeholders that stand alone on their lines for what is found in the records.
 *
 *     ## Since last time (8 min)
 *     {{news}}
 *     {{questions max 3}}
 *     - {{ask arrival}}
 *     - {{ask code if empty}}
 *
 * In all other lines `{{mentor}}`, `{{mentee}}`, `{{date}}`, `{{minutes}}` and `{{example}}` may stand.
 */
export interface AgendaTemplate {
  /** Lines before the first section. */
  readonly preamble: readonly string[];
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  /** Without its minutes. */
  readonly heading: string;
  /** Parts of the meeting's length; undefined for a section that takes no time of its own, such as notes. */
  readonly minutes: number | undefined;
  readonly items: readonly TemplateItem[];
  /** Of a built-in section, whose heading is known in every language. */
  readonly key?: SectionKey;
}

export type TemplateItem =
  | { readonly kind: 'facts'; readonly facts: FactKind; readonly most?: number | undefined }
  | { readonly kind: 'ask'; readonly ask: AskKey; readonly always: boolean }
  /** A line as it stands; written once and not looked at again. */
  | { readonly kind: 'text'; readonly text: string };

/** What a team adds to the questions, and which of them it doesn't want. */
export interface TeamQuestions {
  readonly add: Readonly<Partial<Record<AskKey, readonly string[]>>>;
  /** The words of questions, without regard to case. */
  readonly ban: readonly string[];
}

export const INLINE = ['mentor', 'mentee', 'date', 'minutes', 'example'] as const;

export const templatePath = (occasion: Occasion): string =>
  occasion === 'regular' ? 'templates/agenda.md' : `templates/agenda-${occasion}.md`;

export const isTemplatePath = (path: string): boolean => /^templates\/agenda(?:-[a-z]+)?\.md$/.test(path);

/** A template as the text of a file that a team then makes its own. */
export function templateText({ preamble, sections }: AgendaTemplate): string {
  const item = (each: TemplateItem): string => {
    switch (each.kind) {
      case 'facts':
        // As a list item like the questions: right below one, a formatter would take it for its words.
        return `- {{${each.facts}${each.most === undefined ? '' : ` max ${each.most}`}}}`;
      case 'ask':
        return `- {{ask ${each.ask}${each.always ? '' : ' if empty'}}}`;
      case 'text':
        return each.text;
    }
  };
  return [
    ...preamble,
    ...sections.flatMap(({ heading, minutes, items }) => [
      `## ${heading}${minutes === undefined ? '' : ` (${minutes} min)`}`,
      '',
      ...items.map(item),
      '',
    ]),
  ].join('\n');
}

const MINUTES = /\((\d{1,3})[ \t]*min\.?\)$/;
const FACTS = /^\{\{[ \t]*([a-z-]+)(?:[ \t]+max[ \t]+(\d{1,2}))?[ \t]*\}\}$/;
const ASK = /^\{\{[ \t]*ask[ \t]+([a-z-]+)([ \t]+if[ \t]+empty)?[ \t]*\}\}$/;
/** Nothing but placeholders on a line, perhaps indented and with a bullet; a formatter may have joined several lines. */
const ONLY_PLACEHOLDERS = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\{\{[^{}]{0,100}\}\}[ \t]*)+$/;

/** Never fails: a line with a placeholder that nobody knows is left out, and `unknownPlaceholders` names it. */
export function parseTemplate(text: string, asks: ReadonlySet<string>): AgendaTemplate {
  const preamble: string[] = [];
  const sections: { heading: string; minutes: number | undefined; items: TemplateItem[] }[] = [];
  for (const { text: whole, heading, depth } of markdownLines(unwrapped(text.replace(/^\uFEFF/, '')))) {
    const line = whole.slice(0, LINE_LIMIT).trimEnd();
    const section = sections.at(-1);
    // A line of hyphens below a placeholder is a rule, whatever markdown makes of it.
    const isTitle = heading?.level === 2 && depth === 0 && !heading.underlined;
    const title = isTitle ? heading.title.slice(0, LINE_LIMIT) : undefined;
    if (title !== undefined) {
      const minutes = MINUTES.exec(title);
      sections.push({
        heading: withoutEndBlanks(title.slice(0, minutes?.index)),
        minutes: minutes ? Number(minutes[1]) : undefined,
        items: [],
      });
    } else if (!section) preamble.push(line);
    else {
      for (const item of itemsOf(line, asks))
        if (!(item.kind === 'text' && item.text === '' && section.items.length === 0)) section.items.push(item);
    }
  }
  for (const { items } of sections)
    while (items.at(-1)?.kind === 'text' && (items.at(-1) as { text: string }).text === '') items.pop();
  return { preamble, sections };
}

const LINE_LIMIT = 1_000;

/** With each placeholder on one line, where a formatter has wrapped one. */
function unwrapped(text: string): string {
  return text.replace(/\{\{[^{}]{0,100}\}\}/g, placeholder => placeholder.replace(/\s+/g, ' '));
}

/** What stands on a line: words, placeholders, or words with placeholders that a formatter has joined to them. */
function itemsOf(line: string, asks: ReadonlySet<string>): TemplateItem[] {
  const placeholders = placeholdersOf(line, asks);
  const own = placeholders.filter(({ words }) => !isInlineName(words));
  const isAlone = ONLY_PLACEHOLDERS.test(line) && own.length === placeholders.length;
  if (own.length === 0) return [{ kind: 'text', text: line }];
  if (!isAlone && own.some(({ known }) => !known)) return [];
  const items = own.flatMap(({ start, end }) => itemOf(line.slice(start, end), asks) ?? []);
  const rest = own.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line).trimEnd();
  return isAlone || /^\W*$/u.test(rest) ? items : [{ kind: 'text', text: rest }, ...items];
}

function itemOf(placeholder: string, asks: ReadonlySet<string>): TemplateItem | undefined {
  const ask = ASK.exec(placeholder);
  if (ask)
    return asks.has(ask[1] ?? '') ? { kind: 'ask', ask: ask[1] as AskKey, always: ask[2] === undefined } : undefined;
  const facts = FACTS.exec(placeholder);
  return facts && isFactKind(facts[1])
    ? { kind: 'facts', facts: facts[1], most: facts[2] === undefined ? undefined : Number(facts[2]) }
    : undefined;
}

const isInlineName = (words: string): boolean => (INLINE as readonly string[]).includes(words);

/** The boxes that a template brings, as they read in a note: no actions as long as nobody has made one of them. */
export const boxesOf = (text: string): RegExp[] =>
  readingOf(text, /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]+(.{1,300})$/gm);

/** The other items of lists that a template brings, as they read in a note: nobody has written them by hand. */
export const templatePoints = (text: string): RegExp[] => readingOf(text, /^[-*+] (?!\[[ xX]\])(.{1,300})$/gm);

/** With anything in place of the placeholders. */
function readingOf(text: string, line: RegExp): RegExp[] {
  return [...text.matchAll(line)].map(([, words = '']) => {
    const parts = words.trim().split(/\{\{[^{}]{0,100}\}\}/);
    return new RegExp(`^${parts.map(part => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('.{0,100}')}$`, 'iu');
  });
}

const isFactKind = (name: string | undefined): name is FactKind =>
  (FACT_KINDS as readonly (string | undefined)[]).includes(name);

export interface Placeholder {
  /** What stands between the braces. */
  readonly words: string;
  readonly known: boolean;
  readonly start: number;
  readonly end: number;
}

/** Every placeholder of a template, with its place in the text. */
export function placeholdersOf(text: string, asks: ReadonlySet<string>): Placeholder[] {
  return [...text.matchAll(/\{\{([^{}\r\n]{0,100})\}\}/g)].map(match => {
    const words = (match[1] ?? '').trim().replace(/[ \t]+/g, ' ');
    const ask = /^ask ([a-z-]+)(?: if empty)?$/.exec(words);
    const known = ask
      ? asks.has(ask[1] ?? '')
      : isFactKind(words.replace(/ max \d{1,2}$/, '')) || (INLINE as readonly string[]).includes(words);
    return { words, known, start: match.index, end: match.index + match[0].length };
  });
}

/** All placeholders that can be written, for offering the one that was meant. */
export function everyPlaceholder(asks: Iterable<string>): string[] {
  return [...INLINE, ...FACT_KINDS, ...[...asks].map(ask => `ask ${ask}`)];
}
