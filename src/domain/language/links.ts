import { recordKindOf } from '../format/recordSchemas';
import type { Snapshot } from '../records/snapshotShape';
import type { Region } from '../text/frontMatter';
import { describe, type Description } from './describe';
import { fileOfTarget, idsIn } from './ids';
import { isMarkdown, yamlOf, type FileText } from './place';
import { yamlNodes } from './yamlNodes';

/** A word that leads to a file: a record's, or one of the code. */
export type Link =
  | { readonly kind: 'record'; readonly region: Region; readonly file: string; readonly description: Description }
  /** `path` is as written, relative to the repository and not to be trusted; `line` is counted from 1. */
  | { readonly kind: 'code'; readonly region: Region; readonly path: string; readonly line: number };

/** Ids whose record is there, and the code that an entry is about. Links in prose are VS Code's own. Never throws. */
export function linksIn(source: FileText, snapshot: Snapshot): Link[] {
  const records = idsIn(source).flatMap(({ target, region, isDefinition }): Link[] => {
    const description = isDefinition || isInLink(source, region) ? undefined : describe(snapshot, target);
    return description ? [{ kind: 'record', region, file: fileOfTarget(target), description }] : [];
  });
  return [...records, ...codeLinks(source)];
}

function codeLinks(source: FileText): Link[] {
  const yaml = recordKindOf(source.file) === 'entry' ? yamlOf(source) : undefined;
  const nodes = yaml ? yamlNodes(source.text, yaml.region).filter(({ path }) => path[0] === 'code' && path.length === 2) : [];
  const path = nodes.find(node => node.path[1] === 'path');
  const line = nodes.find(node => node.path[1] === 'start')?.scalar;
  if (!path?.value || typeof path.scalar !== 'string') return [];
  return [{ kind: 'code', region: path.value, path: path.scalar, line: typeof line === 'number' && line > 0 ? line : 1 }];
}

function isInLink({ file, text }: FileText, region: Region): boolean {
  return isMarkdown(file) && /\]\(<?[^()<>\s]*$/.test(text.slice(Math.max(0, region.start - 600), region.start));
}
