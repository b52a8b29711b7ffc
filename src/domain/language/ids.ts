import { recordKindOf, schemaAt, schemaOf } from '../format/recordSchemas';
import { isPrivateNote } from '../records/privateFiles';
import { parseActions } from '../records/action';
import { entryPath, goalPath, ID_PATTERN, meetingPath, personPath, recordPathOf } from '../records/recordPath';
import { splitFrontMatter, type Region } from '../text/frontMatter';
import { MAX_PROSE } from '../text/markdownTree';
import { parseYaml } from '../yaml/document';
import { bodyOf, isMarkdown, yamlOf, type FileText } from './recordText';
import { holds, yamlNodes } from '../yaml/nodes';

/** What an id stands for. Two that name the same thing are equal in `keyOfTarget`. */
export type Target =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'goal' | 'entry' | 'meeting'; readonly plan: string; readonly id: string }
  | { readonly kind: 'step'; readonly plan: string; readonly goal: string; readonly id: string };

/** An id in a file: in YAML, behind `@` or `#` in an action, or as the target of a link. */
export interface IdOccurrence {
  readonly target: Target;
  /** The id alone, without `@` or `#`, quotes or path. */
  readonly region: Region;
  /** True where a step gets its id. */
  readonly isDefinition: boolean;
  /** True in the target of a link in prose. */
  readonly isInLink?: boolean;
}

export function keyOfTarget(target: Target): string {
  return [target.kind, 'plan' in target ? target.plan : '', 'goal' in target ? target.goal : '', target.id].join('/');
}

/** The file of the record, or of the goal that a step belongs to. */
export function fileOfTarget(target: Target): string {
  switch (target.kind) {
    case 'person':
      return personPath(target.id);
    case 'goal':
      return goalPath(target.plan, target.id);
    case 'entry':
      return entryPath(target.plan, target.id);
    case 'meeting':
      return meetingPath(target.plan, target.id);
    case 'step':
      return goalPath(target.plan, target.goal);
  }
}

/** The record that a file holds, as something that ids can name. */
export function targetOfFile(file: string): Target | undefined {
  const path = recordPathOf(file);
  if (path?.kind === 'person') return { kind: 'person', id: path.id };
  return path?.kind === 'goal' || path?.kind === 'entry' || path?.kind === 'meeting'
    ? { kind: path.kind, plan: path.plan, id: path.id }
    : undefined;
}

/** Every id in a file, whether or not a record has it, in the order of the text. */
export function idsIn(source: FileText): IdOccurrence[] {
  const front = isPrivateNote(source.file) ? idsInPrivateNote(source) : idsInYaml(source);
  const found = [...front, ...(isMarkdown(source.file) ? idsInProse(source) : [])];
  return found.sort((a, b) => a.region.start - b.region.start);
}

export function idAt(source: FileText, offset: number): IdOccurrence | undefined {
  return idsIn(source).find(({ region }) => holds(region, offset));
}

function idsInYaml(source: FileText): IdOccurrence[] {
  const yaml = yamlOf(source);
  if (!yaml) return [];
  const path = recordPathOf(source.file);
  const plan = path && 'plan' in path ? path.plan : '';
  const root = schemaOf(yaml.kind);
  return yamlNodes(source.text, yaml.region).flatMap(({ path: at, key, value, scalar }): IdOccurrence[] => {
    // The keys of what the agenda has offered are the links of its lines.
    if (at.length === 2 && at[0] === 'offered' && key) return idsInLink(source, key);
    const names = schemaAt(root, at)?.names;
    if (!names || !value || typeof scalar !== 'string' || !ID_PATTERN.test(scalar)) return [];
    const region = inside(source.text, value, scalar);
    if (!region) return [];
    if (names === 'person') return [{ target: { kind: 'person', id: scalar }, region, isDefinition: false }];
    if (names !== 'step') return [{ target: { kind: names, plan, id: scalar }, region, isDefinition: false }];
    return path?.kind === 'goal'
      ? [{ target: { kind: 'step', plan, goal: path.id, id: scalar }, region, isDefinition: true }]
      : [];
  });
}

/**
 * A private note is no record, so no schema tells what its keys name: the person that it is about, a meeting of its
 * plan.
 */
function idsInPrivateNote({ text }: FileText): IdOccurrence[] {
  const front = splitFrontMatter(text);
  if (front.kind === 'missing') return [];
  const nodes = yamlNodes(text, front.yaml).filter(({ path, value }) => path.length === 1 && value);
  const plan = nodes.find(({ path }) => path[0] === 'plan')?.scalar;
  return nodes.flatMap(({ path: [key], value, scalar }): IdOccurrence[] => {
    if (!value || typeof scalar !== 'string' || !ID_PATTERN.test(scalar)) return [];
    const region = inside(text, value, scalar);
    if (!region) return [];
    if (key === 'about') return [{ target: { kind: 'person', id: scalar }, region, isDefinition: false }];
    return key === 'meeting' && typeof plan === 'string'
      ? [{ target: { kind: 'meeting', plan, id: scalar }, region, isDefinition: false }]
      : [];
  });
}

function idsInProse(source: FileText): IdOccurrence[] {
  const { file, text } = source;
  const body = bodyOf(text);
  const path = recordPathOf(file);
  const found: IdOccurrence[] = [];
  if (path?.kind === 'meeting') {
    for (const { kind, id, start, end } of parseActions(text, body).mentions) {
      const target: Target = kind === 'person' ? { kind, id } : { kind, plan: path.plan, id };
      found.push({ target, region: { start: start + 1, end }, isDefinition: false });
    }
  }
  // In the brackets behind the words, or on a line of its own that the words refer to.
  const links = /(?:\]\([ \t]*|^ {0,3}\[[^[\]\r\n]{1,200}\]:[ \t]*)<?([^()<>\s]{1,500})/gm;
  links.lastIndex = body;
  for (let match = links.exec(text); match; match = links.exec(text)) {
    const [whole, link = ''] = match;
    const end = match.index + whole.length;
    found.push(
      ...idsInLink(source, { start: end - link.length, end }).map(occurrence => ({ ...occurrence, isInLink: true })),
    );
  }
  return found;
}

/** True where the file may name this id and `idsIn` not find it: what can't be parsed, or is written with escapes. */
export function mayHide(source: FileText, id: string): boolean {
  const { file, text } = source;
  const yaml = yamlOf(source);
  const isNamed = new RegExp(`(?<![a-z0-9-])${id.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![a-z0-9-])`).test(text);
  if (
    isNamed &&
    recordKindOf(file) &&
    isMarkdown(file) &&
    (splitFrontMatter(text).kind !== 'found' || text.length - bodyOf(text) > MAX_PROSE)
  )
    return true;
  if (!yaml || (!isNamed && !text.includes('\\'))) return false;
  if (isNamed && parseYaml(text, yaml.region).errors.some(({ code }) => code !== 'duplicate-key')) return true;
  const root = schemaOf(yaml.kind);
  return yamlNodes(text, yaml.region).some(
    ({ path, value, scalar }) =>
      scalar === id && value && schemaAt(root, path)?.names !== undefined && !inside(text, value, id),
  );
}

/** The record that a relative link names, and the step behind its `#`. */
function idsInLink({ file, text }: FileText, region: Region): IdOccurrence[] {
  const written = text.slice(region.start, region.end);
  const quote = /^["']/.test(written) ? 1 : 0;
  const link = quote ? written.slice(1, -1) : written;
  const [path = '', fragment] = link.split('#', 2);
  const target = targetOfFile(resolve(file, path));
  if (!target || !path.includes(target.id)) return [];
  const start = region.start + quote + path.lastIndexOf(target.id);
  const found: IdOccurrence[] = [{ target, region: { start, end: start + target.id.length }, isDefinition: false }];
  if (target.kind === 'goal' && fragment && ID_PATTERN.test(fragment)) {
    const from = region.start + quote + path.length + 1;
    const step: Target = { kind: 'step', plan: target.plan, goal: target.id, id: fragment };
    found.push({ target: step, region: { start: from, end: from + fragment.length }, isDefinition: false });
  }
  return found;
}

/** A relative path from a file's folder, within the mentorship folder; empty if it leads out of it. */
export function resolve(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return '';
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Where a scalar's text stands between its quotes; undefined where it is written with escapes. */
function inside(text: string, value: Region, scalar: string): Region | undefined {
  const at = text.slice(value.start, value.end).indexOf(scalar);
  return at < 0 ? undefined : { start: value.start + at, end: value.start + at + scalar.length };
}
