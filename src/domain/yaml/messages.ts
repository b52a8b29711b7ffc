import * as l10n from '@vscode/l10n';
import type { MergeConflict } from '../text/conflict';
import { MAX_ITEMS, MAX_LINES, MAX_INDICATORS, MAX_YAML } from './guard';

/** What the YAML reader finds wrong, told to somebody who may never have heard of YAML, and what to do about it. */

export function syntax(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return l10n.t('This line is indented with a tab. Use spaces instead.');
    case 'BAD_INDENT':
      return l10n.t('This line is not indented like the others of its block. Give it the same number of spaces.');
    case 'UNCLOSED_QUOTE':
      return l10n.t(
        'The text that begins here has no quotation mark at its end. The same one as at the beginning is missing: add it.',
      );
    case 'MISSING_CHAR':
      return l10n.t('A quotation mark, a bracket or a colon is missing here. Add it.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return l10n.t('A text that contains a colon and a space must stand in quotation marks. Add them.');
    case 'BAD_SCALAR_START':
      return l10n.t('A text can’t begin with this character. Put the text in quotation marks.');
    case 'TEXT_BEHIND_QUOTE':
      return l10n.t(
        'A text that begins with a quotation mark ends at the next one, but here it goes on. Put the whole text in quotation marks of the other kind.',
      );
    case 'BAD_DQ_ESCAPE':
      return l10n.t(
        'In double quotation marks a backslash has a special meaning. Write \\\\ or use single quotation marks.',
      );
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return l10n.t(
        'This text begins with * and so refers to an anchor that doesn’t exist. Put the text in quotation marks.',
      );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
    case 'NON_STRING_KEY':
      return l10n.t('This is not a key. Write a name, a colon, a space and the value, all on one line.');
    case 'MULTIPLE_DOCS':
      return l10n.t('A line with --- or ... ends the record here. Remove that line, or what follows it.');
    case 'RESOURCE_EXHAUSTION':
      return tooDeep();
    default:
      return l10n.t(
        'This can’t be read as YAML. Check the indentation and put texts with special characters in quotation marks.',
      );
  }
}

export function conflict(found: MergeConflict): string {
  return l10n.t(
    'Git could not merge two versions of this file: “{0}” and “{1}”. Keep the lines that you want and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    found.ours || l10n.t('this side'),
    found.theirs || l10n.t('the other side'),
  );
}

export function conflictLeftover(): string {
  return l10n.t(
    'Git wrote this line where it could not merge two versions of the file. Keep the lines that you want and delete this one.',
  );
}

export function tooLarge(): string {
  return l10n.t(
    'This is too large to be read: more than {0} characters or {1} lines. Shorten it.',
    MAX_YAML,
    MAX_LINES,
  );
}

/** @param line counted from 1 */
export function tooManyIndicators(line: number): string {
  return l10n.t(
    'Line {0} has too many colons, hyphens and signs such as &, * and ! to be read: more than {1}. Put the text in quotation marks.',
    line,
    MAX_INDICATORS,
  );
}

export function tooManyItems(): string {
  return l10n.t(
    'This has too many commas and closing brackets to be read: more than {0}. Put texts in quotation marks.',
    MAX_ITEMS,
  );
}

export function tooDeep(): string {
  return l10n.t('This nests too deeply to be read. Remove brackets or indentation.');
}

export function aliasBomb(): string {
  return l10n.t('Aliases (*) repeat too much here to be read. Write the values out.');
}

export function duplicateKey(key: string, times: number): string {
  return times === 2
    ? l10n.t('The key “{0}” is here twice. Keep one of them.', key)
    : l10n.t('The key “{0}” is here {1} times. Keep one of them.', key, times);
}
