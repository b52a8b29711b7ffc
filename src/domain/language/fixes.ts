import * as l10n from '@vscode/l10n';
import type { Problem } from '../records/problem';
import type { IdKind } from '../records/references';
import { freeId } from '../records/write';
import type { Region } from '../text/frontMatter';
import { lineIndex } from '../text/lines';
import { removeItem } from '../yaml/items';
import type { Fix } from './fix';
import { conflictFixes } from './fixConflict';
import { duplicateKeyFixes } from './fixDuplicateKey';
import { missingKeyFixes, unknownKeyFixes } from './fixKeys';
import { renameFixes } from './fixRename';
import { sortFixes } from './fixSort';
import { quoteFixes, syntaxFixes } from './fixSyntax';
import { changes, dateFixes, dayFixes, nodeAt, orderFixes, removalFixes, valueFixes } from './fixValues';
import { knownIds } from './knownIds';
import { isFixValid } from './isFixValid';
import { nearest } from './nearest';
import { boxFixes, plainDayFixes, plainPersonFixes } from './fixMarks';
import type { RecordText } from './recordText';
import { yamlNodes } from '../yaml/nodes';

/**
 * The obvious ways to mend a problem of this file, the likeliest first; none where only a person can know. Never
 * throws.
 */
export function fixesOf(source: RecordText, problem: Problem): Fix[] {
  const lines = lineIndex(source.text);
  const { range } = problem;
  const region = {
    start: lines.offsetAt({ line: range.startLine, column: range.startColumn }),
    end: lines.offsetAt({ line: range.endLine, column: range.endColumn }),
  };
  const titles = new Set<string>();
  // Of several guesses at the same thing the first that works.
  return guessesOf(source, problem.code, region).filter(
    fix => !titles.has(fix.title) && isFixValid(source, problem, fix) && titles.add(fix.title),
  );
}

function guessesOf(source: RecordText, code: Problem['code'], region: Region): Fix[] {
  switch (code) {
    case 'conflict':
      return conflictFixes(source);
    case 'missing-key':
      return missingKeyFixes(source, region);
    case 'duplicate-key':
      return duplicateKeyFixes(source, region.start);
    case 'syntax':
      return syntaxFixes(source, region.start);
    case 'unknown-key':
      return unknownKeyFixes(source, region);
    case 'lost-words':
      return quoteFixes(source.text, region, region.end);
    case 'unsorted':
      return sortFixes(source, region);
    case 'unknown-person':
      return idFixes(source, 'person', region);
    case 'unknown-goal':
      return idFixes(source, 'goal', region);
    case 'unknown-entry':
      return idFixes(source, 'entry', region);
    case 'wrong-date':
      return dateFixes(source, region);
    case 'plain-person':
      return plainPersonFixes(source, region);
    case 'plain-day':
      return plainDayFixes(source, region);
    case 'no-box':
      return boxFixes(source, region);
    case 'unreadable-comment':
      return [{ title: l10n.t('Remove the comment'), edits: [{ ...region, text: '' }] }];
    case 'shared-address':
      return itemFixes(source, region);
    case 'duplicate-id':
      return duplicateIdFixes(source, region);
    case 'wrong-order':
      return orderFixes(source, region);
    case 'wrong-place':
      return [...dayFixes(source, region), ...renameFixes(source)];
    case 'goal-circle':
      return removalFixes(source, ['parent']);
    case 'wrong-type':
    case 'wrong-value':
      return valueFixes(source, region);
    default:
      return [];
  }
}

function idFixes(source: RecordText, kind: IdKind, region: Region): Fix[] {
  const written = source.text.slice(region.start, region.end);
  const quote = /^["'@#]/.exec(written)?.[0] ?? '';
  const end = quote === '"' || quote === "'" ? quote : '';
  const id = written.slice(quote.length, written.length - end.length);
  return nearest(
    id,
    knownIds(source, kind).map(known => known.id),
  ).map(known => ({
    title: l10n.t('Change to “{0}”', known),
    edits: [{ ...region, text: quote + known + end }],
  }));
}

/** Takes an item of a list away. */
function itemFixes(source: RecordText, region: Region): Fix[] {
  const { path } = nodeAt(source, region)?.node ?? {};
  const index = path?.at(-1);
  const edits = path && typeof index === 'number' ? removeItem(source.text, path.slice(0, -1), index) : undefined;
  return edits ? [{ title: l10n.t('Remove “{0}”', source.text.slice(region.start, region.end)), edits }] : [];
}

/** The same id with a number that no other step has. */
function duplicateIdFixes(source: RecordText, region: Region): Fix[] {
  const found = nodeAt(source, region);
  if (!found) return [];
  const taken = yamlNodes(source.text)
    .filter(({ path }) => path[0] === 'steps' && path[2] === 'id')
    .map(({ scalar }) => String(scalar));
  return changes(source, found.node, [freeId(String(found.node.scalar), new Set(taken))]);
}
