import { isIssueLine } from './issueLine';
import { markdownLines, type LineKind } from './markdownLines';

/** Other people's words inside generated markdown: shown as they are, never as markup. */

/** Where a title is cut; a line of an agenda is a pointer, the words are behind its link. */
const TITLE_LIMIT = 80;

/** The first line of prose of an entry, without its markup; undefined if there is none. */
export function titleOf(markdown: string): string | undefined {
  for (const { text, kind, heading } of markdownLines(markdown)) {
    const isIssue = heading !== undefined && !heading.underlined && isIssueLine(heading.level, heading.title);
    // Headings name the parts of an entry's form, quotes are somebody else's words: neither says what this entry says.
    if ((WITHOUT_TITLE.has(kind) && !isIssue) || /^\s*(?:>|[-*_=]{3,}\s*$)/.test(text)) continue;
    // A full stop belongs to the sentence, not to its use as a title.
    const title = cut(plainLine(isIssue ? `#${heading.title}` : text.replace(LIST_MARK, '')).replace(/(?<!\.)\.$/, ''));
    if (title !== '') return title;
  }
  return undefined;
}

const WITHOUT_TITLE: ReadonlySet<LineKind> = new Set(['heading', 'fence', 'fenced', 'comment', 'rule']);

/** More of a line is never shown; the patterns below would take long over a line of a megabyte. */
const LINE_LIMIT = 1_000;

const LIST_MARK = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;

/** A line of markdown as words. Enough for a title: emphasis, code marks, link targets and brackets of addresses go. */
export function plainLine(line: string): string {
  // Nothing in code is markup. A place holds each code's, so that emphasis around it is still seen.
  const codes: string[] = [];
  const words = line
    .slice(0, LINE_LIMIT)
    .replace(/`+([^`]+)`+/g, (_, code: string) => `\ue000${codes.push(code) - 1}\ue001`)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]*)>/gi, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => codes[Number(index)] ?? '');
  return oneLine(words);
}

/** Control characters and line breaks would end the line of the agenda. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

export function cut(text: string): string {
  if (text.length <= TITLE_LIMIT) return text;
  const space = text.lastIndexOf(' ', TITLE_LIMIT - 1);
  const start = text.slice(0, space > TITLE_LIMIT / 2 ? space : TITLE_LIMIT - 1);
  // Half of a surrogate pair is not a character.
  return `${start.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** Markdown that reads as exactly this text, on one line and not at its start. */
export function escaped(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*[\]<>~$]/g, '\\$&')
      // Underscores inside a word are no markup, and names of code read better without backslashes.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '\\&')
  );
}

/** A link target: only characters that end a target or start a query are written otherwise. */
export function linkTarget(path: string): string {
  // A lone half of a surrogate pair has no encoding.
  return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[()?#]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
