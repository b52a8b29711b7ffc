import { recordKindOf } from '../format/recordSchemas';
import type { Snapshot } from '../store/snapshotShape';
import type { Region } from '../text/frontMatter';
import { describe, type Description } from './describe';
import { fileOfTarget, idsIn, targetOfFile, type IdOccurrence } from './ids';
import { yamlOf, type FileText } from './recordText';
import { yamlNodes } from '../yaml/nodes';

/** Words that lead to a file: a record's, or one of the code. */
export type Link =
  | { readonly kind: 'record'; readonly region: Region; readonly file: string; readonly description: Description }
  | CodeLink;

/** The code that an entry is about, in the entry's own file or where a note of a meeting names both. */
export interface CodeLink {
  readonly kind: 'code';
  readonly region: Region;
  /** As written, relative to the repository and not to be trusted. */
  readonly path: string;
  /** When it was written, counted from 1. */
  readonly line: number;
  /** The entry, if its record is known: it tells where the lines are now. */
  readonly entry: { readonly plan: string; readonly id: string } | undefined;
}

/**
 * Ids whose record is there, and the code that an entry is about. Other links in prose are VS Code's own. Never throws.
 */
export function linksIn(source: FileText, snapshot: Snapshot): Link[] {
  const ids = idsIn(source);
  const records = ids.flatMap(({ target, region, isDefinition, isInLink }): Link[] => {
    const description = isDefinition || isInLink ? undefined : describe(snapshot, target);
    return description ? [{ kind: 'record', region, file: fileOfTarget(target), description }] : [];
  });
  return [...records, ...codeInEntry(source, snapshot), ...codeInNote(source, snapshot, ids)];
}

function codeInEntry(source: FileText, snapshot: Snapshot): Link[] {
  const own = targetOfFile(source.file);
  const yaml = own?.kind === 'entry' ? yamlOf(source) : undefined;
  const nodes = yaml
    ? yamlNodes(source.text, yaml.region).filter(({ path }) => path[0] === 'code' && path.length === 2)
    : [];
  const path = nodes.find(node => node.path[1] === 'path');
  const line = nodes.find(node => node.path[1] === 'start')?.scalar;
  if (own?.kind !== 'entry' || !path?.value || typeof path.scalar !== 'string') return [];
  const isKnown = snapshot.plans.get(own.plan)?.entries.get(own.id)?.code !== undefined;
  return [
    {
      kind: 'code',
      region: path.value,
      path: path.scalar,
      line: typeof line === 'number' && line > 0 ? line : 1,
      entry: isKnown ? { plan: own.plan, id: own.id } : undefined,
    },
  ];
}

/** The words of a link to lines of code, behind a link to the entry that is about them, as agendas write them. */
function codeInNote({ file, text }: FileText, snapshot: Snapshot, ids: readonly IdOccurrence[]): Link[] {
  if (recordKindOf(file) !== 'meeting') return [];
  const found: Link[] = [];
  const links = /\[((?:\\.|[^\\[\]\n]){1,500})\]\(<?[^()<>\s]{1,500}#L(\d{1,7})(?:-L\d{1,7})?>?\)/g;
  for (let match = links.exec(text); match; match = links.exec(text)) {
    const [, words = '', line] = match;
    const at = match.index;
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const about = ids
      .filter(({ target, region }) => target.kind === 'entry' && region.start >= lineStart && region.end < at)
      .at(-1)?.target;
    const code = about?.kind === 'entry' ? snapshot.plans.get(about.plan)?.entries.get(about.id)?.code : undefined;
    if (about?.kind !== 'entry' || !code) continue;
    const region = { start: at + 1, end: at + 1 + words.length };
    found.push({
      kind: 'code',
      region,
      path: code.path,
      line: Number(line),
      entry: { plan: about.plan, id: about.id },
    });
  }
  return found;
}
