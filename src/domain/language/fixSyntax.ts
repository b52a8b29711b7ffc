import * as l10n from '@vscode/l10n';
import { recordKindOf, schemaAt, schemaOf } from '../format/recordSchemas';
import { readRecord } from '../records/read';
import { splitFrontMatter, type Region } from '../text/frontMatter';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { parseYaml } from '../yaml/document';
import { valueOnLine } from '../yaml/mistakes';
import { lineEnd, lineStart, nextLine } from '../yaml/places';
import { yamlTokens } from '../yaml/tokens';
import { quotedText } from '../yaml/scalar';
import { yamlText } from '../yaml/write';
import type { Fix } from './fix';
import { neededKeys } from './fixKeys';
import { newValues, requiredKeys } from './newValue';
import { isMarkdown, yamlOf, type RecordText } from './recordText';

/**
 * For what can't be parsed at `offset`: whatever may mend such a mistake, the likeliest first. Which of them does so is
 * seen by trying, see `isFixValid`.
 */
export function syntaxFixes(source: RecordText, offset: number): Fix[] {
  const { file, text } = source;
  if (isMarkdown(file) && splitFrontMatter(text).kind !== 'found')
    return [...frontMatterFixes(source), ...unendedFixes(source)];
  const region = yamlOf(source)?.region;
  const errors = region ? parseYaml(text, region).errors : [];
  const error = errors.find(({ start }) => start === offset) ?? errors[0];
  if (!region || !error) return [];
  switch (error.mistake) {
    case 'TAB_AS_INDENT':
      return tabFixes(text, region);
    case 'BAD_INDENT':
      return indentFixes(text, region, error.start);
    case 'UNCLOSED_QUOTE':
      return closingFixes(text, error.start);
    case 'MULTILINE_IMPLICIT_KEY':
      return spaceFixes(text, error.start);
    default:
      return lineQuoteFixes(text, region, error.start);
  }
}

/** For a file without its keys: the two lines, and between them all that must be there. */
function frontMatterFixes(source: RecordText): Fix[] {
  const { file, text } = source;
  const kind = recordKindOf(file);
  if (!kind || /^\uFEFF?---/.test(text)) return [];
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const blank = /^\s*\n(?=---[ \t]*(?:\r?\n|$))/.exec(text.slice(start))?.[0].length;
  if (blank !== undefined)
    return [{ title: l10n.t('Remove the empty lines'), edits: [{ start, end: start + blank, text: '' }] }];
  const schema = schemaOf(kind);
  const required = requiredKeys(source, schema);
  const needed = neededKeys(kind, required).map(path => {
    const name = String(path[0]);
    return [name, newValues(source, name, schemaAt(schema, path) ?? {})[0]] as const;
  });
  const keys = yamlText({ ...required, ...Object.fromEntries(needed) });
  return [
    {
      title: l10n.t('Add the record’s keys above the text'),
      edits: [{ start, end: start, text: `---\n${keys}---\n\n` }],
    },
  ];
}

/** For keys that never end: the second line, where the most of the record can then be read. */
function unendedFixes({ file, text }: RecordText): Fix[] {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return [];
  const isKey = /^(?:[ \t]+\S|#|-|["']?[\w-]+["']?:(?:\s|$))/;
  const ends: number[] = [];
  for (let line = nextLine(text, 0); line < text.length && ends.length < MAX_ENDS; line = nextLine(text, line)) {
    if (!isKey.test(text.slice(line, lineEnd(text, line)))) ends.push(line);
  }
  const fixes = [...ends, text.length].map((at): Fix => {
    const before = text.endsWith('\n') || at < text.length ? '' : '\n';
    return {
      title: l10n.t('Add the line “---” below the keys'),
      edits: [{ start: at, end: at, text: `${before}---\n` }],
    };
  });
  const problems = ({ edits }: Fix) => readRecord(file, applyEdits(text, edits))?.problems.length ?? Infinity;
  return fixes
    .map(fix => ({ fix, left: problems(fix) }))
    .sort((a, b) => a.left - b.left)
    .map(({ fix }) => fix);
}

const MAX_ENDS = 5;

/** Lines indented with tabs, with as many spaces for each tab as make them stand with their neighbours. */
function tabFixes(text: string, region: Region): Fix[] {
  const tabs = /^[ ]*\t[ \t]*/gm;
  const inTexts = textsOfSeveralLines(text, region);
  const found: Region[] = [];
  tabs.lastIndex = region.start;
  for (let match = tabs.exec(text); match && match.index < region.end; match = tabs.exec(text)) {
    const { index } = match;
    if (!inTexts.some(({ start, end }) => index > start && index < end))
      found.push({ start: index, end: index + match[0].length });
  }
  if (found.length === 0) return [];
  return TAB_WIDTHS.map(width => ({
    title: l10n.t('Indent with spaces'),
    edits: found.map(({ start, end }): TextEdit => ({
      start,
      end,
      text: text.slice(start, end).replaceAll('\t', ' '.repeat(width)),
    })),
  }));
}

const TAB_WIDTHS = [2, 4, 8, 6, 3, 1];

/** The texts in which a line may begin as it likes: quoted ones and blocks. */
function textsOfSeveralLines(text: string, { start, end }: Region): Region[] {
  const found: Region[] = [];
  let at = text[start] === '\uFEFF' ? start + 1 : start;
  for (const token of yamlTokens(text.slice(at, end))) {
    // Control tokens of the lexer stand for no character of the text.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    if (/\S[^]*\n/.test(token)) found.push({ start: at, end: at + token.length });
    at += token.length;
  }
  return found;
}

/** A line that stands between two columns, and those that belong to it, moved to where one above it stands. */
function indentFixes(text: string, region: Region, offset: number): Fix[] {
  const first = lineStart(text, offset);
  const column = text.slice(first, lineEnd(text, first)).search(/\S/);
  const columns = new Set<number>();
  for (let line = first; line > region.start && columns.size < MAX_COLUMNS;) {
    line = lineStart(text, line - 1);
    const words = text.slice(line, lineEnd(text, line));
    const own = words.search(/\S/);
    if (own < 0 || words[own] === '#') continue;
    const dash = /^[ ]*(?:-[ ]+)+(?=\S)/.exec(words);
    if (dash) columns.add(dash[0].length);
    columns.add(own);
    if (own === 0) break;
  }
  const lines: number[] = [first];
  for (let line = nextLine(text, first); line < region.end; line = nextLine(text, line)) {
    const own = text.slice(line, lineEnd(text, line)).search(/\S/);
    if (own >= 0 && own < column) break;
    if (own >= 0) lines.push(line);
  }
  return [...columns]
    .filter(wanted => wanted !== column)
    .map(wanted => ({
      title: l10n.t('Indent like the lines above'),
      edits: lines.map((start): TextEdit =>
        wanted > column
          ? { start, end: start, text: ' '.repeat(wanted - column) }
          : { start, end: start + column - wanted, text: '' },
      ),
    }));
}

const MAX_COLUMNS = 8;

/** A key whose value follows its colon directly. */
function spaceFixes(text: string, offset: number): Fix[] {
  const line = lineStart(text, offset);
  const key = /^[ ]*(?:-[ ]+)*[A-Za-z][\w-]*:(?=[^\s:/])/.exec(text.slice(line, lineEnd(text, line)))?.[0];
  const at = line + (key?.length ?? 0);
  return key === undefined
    ? []
    : [{ title: l10n.t('Put a space behind the colon'), edits: [{ start: at, end: at, text: ' ' }] }];
}

function closingFixes(text: string, offset: number): Fix[] {
  const end = endWithoutComment(text, {
    start: offset,
    end: offset + text.slice(offset, lineEnd(text, offset)).trimEnd().length,
  });
  return [{ title: l10n.t('Close the quotation mark'), edits: [{ start: end, end, text: text.charAt(offset) }] }];
}

function lineQuoteFixes(text: string, region: Region, offset: number): Fix[] {
  const value = valueOnLine(text, offset);
  return value ? quoteFixes(text, { start: value.start, end: endWithoutComment(text, value) }, region.end) : [];
}

/** A text in quotation marks, with the deeper lines before `limit` that go on with it. */
export function quoteFixes(text: string, { start, end: first }: Region, limit: number): Fix[] {
  const column = text.slice(lineStart(text, start), start).search(/[^\s-]|$/);
  let end = first;
  // Behind a comment no text goes on.
  for (let next = nextLine(text, end); end === lineEnd(text, end) && next < limit; next = nextLine(text, next)) {
    const words = text.slice(next, lineEnd(text, next));
    if (words.search(/\S|$/) <= column || /^\s*(?:#|$)/.test(words)) break;
    end = next + words.trimEnd().length;
  }
  const [line = '', ...more] = unquoted(text.slice(start, end)).split('\n');
  const words =
    more.length === 0 ? line : [line.trimEnd(), ...more.map(other => other.trim())].filter(Boolean).join(' ');
  return [{ title: l10n.t('Put it in quotation marks'), edits: [{ start, end, text: quotedText(words) }] }];
}

/** A `#` directly before a word is more likely a part of the text than the beginning of a comment. */
function endWithoutComment(text: string, { start, end }: Region): number {
  const comment = /[ \t]#(?![\p{L}\p{N}])/u.exec(text.slice(start, end));
  return comment ? start + text.slice(start, start + comment.index).trimEnd().length : end;
}

/** Without the quotation marks around it, where they are a pair and not those of two words. */
function unquoted(words: string): string {
  const quote = words[0];
  if (words.length < 2 || (quote !== '"' && quote !== "'") || !words.endsWith(quote)) return words;
  const inner = words.slice(1, -1);
  return inner.split(quote).length % 2 === 0 || !inner.includes(quote) ? inner : words;
}
