import * as l10n from '@vscode/l10n';
import type * as z from 'zod/mini';
import { conflictLeftovers, findConflict } from '../text/conflict';
import type { Region } from '../text/frontMatter';
import { lineIndex } from '../text/lines';
import { valueAt, withValueAt } from '../text/values';
import { withoutEmpty } from '../text/withoutEmpty';
import { dayFrom, momentFrom } from '../time/otherForms';
import type { YamlDocument, YamlPath } from '../yaml/document';
import * as yamlMessages from '../yaml/messages';
import { readDocument, type YamlReading } from '../yaml/reading';
import type { AnyRecord, ReadRecord } from './anyRecord';
import type { Contradiction } from './contradictions';
import { isTakenAsItIs } from './fastCheck';
import { hintsOf } from './hints';
import type { Problem } from './problem';
import type { RecordPath } from './recordPath';
import type { Reference } from './references';
import { olderKeys, upgraded } from './renamedKeys';
import { findingOf, type Finding, type SchemaIssue } from './schemaProblems';
import { formatAt } from './schemaShape';

/** One file that is being read, and the problems and references found in it so far. Regions count in its whole text. */
export class FileReading {
  private readonly findings: Finding[] = [];
  private readonly references: Reference[] = [];
  private readonly lines;

  constructor(
    private readonly file: string,
    readonly text: string,
  ) {
    this.lines = lineIndex(text);
  }

  /** The YAML of the file or of a part of it; undefined, and the reasons reported, where that can't be read. */
  yaml(region: Region | undefined): YamlReading | undefined {
    const document = readDocument(this.text, region);
    for (const { code, message, start, end } of document.errors) this.report(code, message, { start, end });
    return document.errors.length === 0 ? document : undefined;
  }

  /**
   * The record; undefined, and the reasons reported, where the schema doesn't take it.
   * @param kind of records whose keys an older format called otherwise
   */
  check<T extends z.ZodMiniType>(schema: T, document: YamlReading, kind?: RecordPath['kind']): z.output<T> | undefined {
    const present = (value: unknown) => (kind ? upgraded(kind, value) : value);
    if (kind) this.reportOlderKeys(kind, document);
    const asWritten = present(document.value);
    this.findings.push(...hintsOf(schema, document, asWritten));
    if (isTakenAsItIs(schema, asWritten)) return asWritten;
    const data = present(withoutEmpty(document.value ?? {}));
    const first = schema.safeParse(data);
    const sameInIso = first.success ? data : withIsoTimes(data, first.error.issues);
    const result = sameInIso === data ? first : schema.safeParse(sameInIso);
    if (result.success) return result.data;
    this.findings.push(
      ...result.error.issues.map(issue => findingOf(issue, document, data, formatAt(schema, issue.path))),
    );
    return undefined;
  }

  private reportOlderKeys(kind: RecordPath['kind'], document: YamlReading): void {
    for (const { path, name } of olderKeys(kind, document.value)) {
      this.report(
        'older-format',
        l10n.t(
          '“{0}” is what an older format called “{1}”. It is read; “Mentorship: Files and Reports… › Upgrade Mentorship Files” renames it.',
          path.at(-1) ?? '',
          name,
        ),
        document.keyRange(path),
        'warning',
      );
    }
  }

  /** Ids that are there before: notes that name them can't tell which is meant. */
  reportDuplicates(ids: readonly string[], regionOf: (index: number) => Region | undefined): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id))
        this.report(
          'duplicate-id',
          l10n.t('The id “{0}” is here twice. Give this one another name.', id),
          regionOf(index),
          'warning',
        );
      seen.add(id);
    }
  }

  reportContradictions(contradictions: readonly Contradiction[], document: YamlReading): void {
    for (const { code, message, path, severity } of contradictions)
      this.report(code, message, document.nodeRange(path), severity ?? 'warning');
  }

  /** Without a region the problem is shown at the beginning of the file. */
  report(
    code: Problem['code'],
    message: string,
    region: Region = { start: 0, end: 0 },
    severity: Problem['severity'] = 'error',
  ): void {
    this.findings.push({ code, message, region, severity });
  }

  /**
   * True where git's conflict markers keep the file from being read; markers that are left in the prose are reported
   * only.
   * @param prose the offset where the YAML ends
   */
  isInConflict(prose: number): boolean {
    const conflict = findConflict(this.text, prose);
    if (conflict) this.report('conflict', yamlMessages.conflict(conflict), conflict.range);
    const [leftover] = conflict ? [] : conflictLeftovers(this.text, prose);
    const isInProse = leftover !== undefined && prose > 0 && leftover.start >= prose;
    if (leftover) this.report('conflict', yamlMessages.conflictLeftover(), leftover, isInProse ? 'warning' : 'error');
    return conflict !== undefined || (leftover !== undefined && !isInProse);
  }

  /** That the value at `path` names another record, or an address. */
  refer(kind: Reference['kind'], id: string | undefined, path: YamlPath, document: YamlDocument): void {
    const region = id === undefined ? undefined : document.nodeRange(path);
    if (id !== undefined && region) this.referAt(kind, id, region);
  }

  referEach(kind: Reference['kind'], ids: readonly string[] | undefined, key: string, document: YamlDocument): void {
    for (const [index, id] of ids?.entries() ?? []) this.refer(kind, id, [key, index], document);
  }

  /** @param oneOf of a mark in an action: all that it may name instead, of which one is enough */
  referAt(kind: Reference['kind'], id: string, region: Region, oneOf?: readonly string[]): void {
    const range = this.lines.rangeOf(region.start, region.end);
    this.references.push({ kind, id, range, ...(oneOf ? { oneOf } : {}) });
  }

  /**
   * @param oneOf ids of the owners that marks of the action may name
   * @param before other words of the action that count first where they are a name
   */
  referToName(name: string, region: Region, oneOf: readonly string[], before: readonly string[]): void {
    const range = this.lines.rangeOf(region.start, region.end);
    this.references.push({ kind: 'name', id: name, range, oneOf, ...(before.length > 0 ? { before } : {}) });
  }

  result(path: RecordPath, record: AnyRecord | undefined): ReadRecord {
    const problems = this.findings.map(({ code, message, region, severity }): Problem => ({
      code,
      path: this.file,
      range: this.lines.rangeOf(region.start, region.end),
      message,
      severity: severity ?? 'error',
    }));
    return { file: this.file, path, record, problems, references: this.references };
  }
}

/** By the check that does not take them. */
const OTHER_FORMS: Readonly<Record<string, ((text: string) => string | undefined) | undefined>> = {
  date: dayFrom,
  moment: momentFrom,
};

/** The value with the days and moments as they are written here that another library has written its own way. */
function withIsoTimes(data: unknown, issues: readonly SchemaIssue[]): unknown {
  let value = data;
  for (const { path, message } of issues) {
    const place = path.map(segment => (typeof segment === 'number' ? segment : String(segment)));
    const written = valueAt(data, place);
    if (typeof written !== 'string') continue;
    const meant = OTHER_FORMS[message]?.(written);
    if (meant !== undefined) value = withValueAt(value, place, meant);
  }
  return value;
}

/** The first line of a text, without its line break. */
export function firstLine(text: string): Region {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
