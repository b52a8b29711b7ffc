import * as l10n from '@vscode/l10n';
import type * as z from 'zod/mini';
import { olderKeys, upgraded } from './renamedKeys';
import { conflictLeftovers, findConflict } from '../text/conflict';
import { splitFrontMatter, type Region } from '../text/frontMatter';
import { lineIndex } from '../text/lines';
import { MAX_PROSE } from '../text/markdown';
import type { YamlDocument, YamlPath } from '../yaml/document';
import { MAX_YAML } from '../yaml/guard';
import * as yamlMessages from '../yaml/messages';
import { withoutEmpty } from '../text/withoutEmpty';
import { readDocument, type YamlReading } from '../yaml/reading';
import { parseActions } from './action';
import { agreementSchema, hashOfText, signedOtherText, type Agreement } from './agreement';
import { fastCheck } from './fastCheck';
import { entryContradictions, meetingContradictions, planContradictions, type Contradiction } from './contradictions';
import { entrySchema, NEEDED, type Entry } from './entry';
import { readExpectations, type Expectations, type Role } from './expectations';
import { goalSchema, type Goal } from './goal';
import { hintsOf } from './hints';
import { meetingSchema, type Meeting } from './meeting';
import { personSchema, type Person } from './person';
import { planSchema, type Plan } from './plan';
import type { Problem } from './problem';
import { ID_PATTERN, recordPathOf, strayPathOf, type RecordPath, type StrayPath } from './recordPath';
import type { Reference } from './references';
import { findingOf, missingKey, type Finding } from './schemaProblems';
import { FORMAT, formatsNamed, isNewer, isOlder, settingsSchema, type Settings } from './settings';

export type AnyRecord =
  | { readonly kind: 'settings'; readonly value: Settings }
  | { readonly kind: 'person'; readonly value: Person }
  | { readonly kind: 'plan'; readonly value: Plan }
  | { readonly kind: 'goal'; readonly value: Goal }
  | { readonly kind: 'meeting'; readonly value: Meeting }
  | { readonly kind: 'entry'; readonly value: Entry }
  | { readonly kind: 'expectations'; readonly value: Expectations }
  | { readonly kind: 'agreement'; readonly value: Agreement };

/** All that one file says by itself. */
export interface ReadRecord {
  /** Relative to the mentorship folder. */
  readonly file: string;
  readonly path: RecordPath | StrayPath;
  /** Undefined where a problem is an error. */
  readonly record: AnyRecord | undefined;
  readonly problems: readonly Problem[];
  /** Ids of other records and where they stand, for `checkReferences`. */
  readonly references: readonly Reference[];
}

/**
 * Reads a record file. Never throws, whatever the text. Undefined for a path where no record can be (see `recordPathOf`
 * and `strayPathOf`).
 */
export function readRecord(
  file: string,
  text: string,
  path: ReadRecord['path'] | undefined = recordPathOf(file) ?? strayPathOf(file),
): ReadRecord | undefined {
  if (path?.kind === 'stray') {
    return path.rename === undefined
      ? undefined
      : failed(
          file,
          path,
          'wrong-place',
          recordPathOf(path.rename)
            ? l10n.t('This file is not read, because of its name. Rename it to “{0}”.', path.rename.split('/').at(-1)!)
            : l10n.t('A folder of this name is needed here. Rename this file or put it elsewhere.'),
        );
  }
  if (!path) return undefined;
  const misplaced = ['plan' in path ? path.plan : 'a', 'id' in path ? path.id : 'a'].find(id => !ID_PATTERN.test(id));
  if (misplaced !== undefined) {
    return failed(
      file,
      path,
      'wrong-place',
      l10n.t(
        '“{0}” can’t be the name of a record. Rename the file or folder: lower-case letters a to z, digits and hyphens.',
        misplaced,
      ),
    );
  }
  if (text.length > MAX_YAML) return failed(file, path, 'too-large', yamlMessages.tooLarge());

  const reading = new Reading(file, text);
  const record =
    path.kind === 'expectations'
      ? readAnswers(reading, path)
      : path.kind === 'meeting' || path.kind === 'entry' || path.kind === 'agreement'
        ? readMarkdown(reading, path)
        : readYaml(reading, path);
  return reading.result(path, record);
}

/** For a file whose text can't be had; `reason` is the file system's. */
export function unreadableRecord(file: string, reason: string): ReadRecord | undefined {
  const path = recordPathOf(file);
  return (
    path &&
    failed(
      file,
      path,
      'unreadable',
      l10n.t('This file can’t be read: {0}. Check that it is a text file in UTF-8 and that you may open it.', reason),
    )
  );
}

/** For a link, which could lead anywhere: in the place of a file, or of a folder that records lie in. */
export function linkedRecord(file: string): ReadRecord | undefined {
  const path = recordPathOf(file) ?? strayPathOf(file);
  return (
    path &&
    failed(
      file,
      path,
      'unreadable',
      l10n.t(
        'This is a link, which could lead out of the mentorship folder, so it is not followed. Put the file or folder itself in its place.',
      ),
    )
  );
}

function readYaml(reading: Reading, path: RecordPath): AnyRecord | undefined {
  const document = reading.yaml(undefined);
  if (!document) {
    if (path.kind === 'settings') tellFormatOf(reading);
    return undefined;
  }
  switch (path.kind) {
    case 'settings':
      return readSettings(reading, document);
    case 'person': {
      const value = reading.check(personSchema, document, 'person');
      reading.referEach('address', value?.emails, 'emails', document);
      return value && { kind: 'person', value: { ...value, id: path.id } };
    }
    case 'plan': {
      const value = reading.check(planSchema, document, 'plan');
      reading.refer('person', value?.mentor, ['mentor'], document);
      reading.refer('person', value?.mentee, ['mentee'], document);
      reading.referEach('goal', value?.goalOrder, 'goalOrder', document);
      if (value) reading.tell(planContradictions(value), document);
      return value && { kind: 'plan', value: { ...value, id: path.plan } };
    }
    case 'goal': {
      const value = reading.check(goalSchema, document);
      reading.tellDuplicates(value?.steps.map(step => step.id) ?? [], index =>
        document.nodeRange(['steps', index, 'id']),
      );
      reading.refer('goal', value?.parent, ['parent'], document);
      return value && { kind: 'goal', value: { ...value, id: path.id } };
    }
    default:
      return undefined;
  }
}

function readSettings(reading: Reading, document: YamlReading): AnyRecord | undefined {
  const format = (document.value as { format?: unknown } | null)?.format;
  // A newer format may differ in everything else, so nothing else is said of it; see `heldProblems` for the other files.
  if (isNewer(format)) {
    tellNewer(reading, Number(format), document.nodeRange(['format']));
    return;
  }
  const value = reading.check(settingsSchema, document);
  if (isOlder(format)) {
    reading.find(
      'older-format',
      l10n.t(
        'These files have the older format {0}. They can be read; “Mentorship: Upgrade Mentorship Files” brings them up to date.',
        String(format),
      ),
      document.nodeRange(['format']),
      'warning',
    );
  }
  return value && { kind: 'settings', value };
}

/** While the settings can't be read, their format is what a line says; where none does, it can't be told. */
function tellFormatOf(reading: Reading): void {
  const named = formatsNamed(reading.text);
  const newer = named.find(({ format }) => isNewer(format));
  if (newer) tellNewer(reading, newer.format, newer.region);
  else if (named.length === 0) {
    reading.find(
      'unknown-format',
      l10n.t(
        'It can’t be told which format these files have, so Mentorship only shows them. Mend this file: “format: {0}” in a line of its own says it.',
        FORMAT,
      ),
      firstLine(reading.text),
    );
  }
}

function tellNewer(reading: Reading, format: number, region: Region | undefined): void {
  reading.find(
    'newer-format',
    l10n.t(
      'These files have format {0}, which is newer than this version of Mentorship can read. Update the extension.',
      format,
    ),
    region,
  );
}

/** Prose alone: whatever is written there can be read, unless git left its marks in it. */
function readAnswers(reading: Reading, path: Extract<RecordPath, { kind: 'expectations' }>): AnyRecord | undefined {
  if (reading.isInConflict(0)) return;
  return { kind: 'expectations', value: readExpectations(path.id as Role, reading.text) };
}

function readMarkdown(
  reading: Reading,
  path: Extract<RecordPath, { kind: 'meeting' | 'entry' | 'agreement' }>,
): AnyRecord | undefined {
  const { text } = reading;
  const front = splitFrontMatter(text);
  if (reading.isInConflict(front.kind === 'found' ? front.body : 0)) return;
  if (front.kind === 'missing') {
    reading.fail(
      'syntax',
      l10n.t(
        'This file must begin with a line “---”, then the record’s keys, then another line “---”. Add them above the text.',
      ),
      firstLine(text),
    );
    return;
  }
  if (front.kind === 'unterminated') {
    reading.fail(
      'syntax',
      l10n.t('The record’s keys at the beginning of the file must end with a line “---”. Add it above the text.'),
      firstLine(text),
    );
    return;
  }
  const document = reading.yaml(front.yaml);
  if (!document) return undefined;
  if (path.kind === 'agreement') {
    const checked = reading.check(agreementSchema, document);
    const value = checked && { ...checked, hash: hashOfText(text) };
    for (const role of value ? signedOtherText(value) : []) {
      reading.find(
        'changed-since-signed',
        l10n.t(
          'This text was changed after it was signed. Run “Mentorship: Show What Changed Since Signed”, then sign again, both of you.',
        ),
        document.nodeRange(['signatures', role, 'hash']),
        'warning',
      );
    }
    return value && { kind: 'agreement', value };
  }
  if (path.kind === 'entry') {
    const value = reading.check(entrySchema, document);
    const needed = value && NEEDED[value.kind];
    if (needed && value[needed] === undefined)
      reading.find('missing-key', missingKey(needed), document.nodeRange(['kind']), 'warning');
    reading.refer('person', value?.author, ['author'], document);
    reading.refer('goal', value?.goal, ['goal'], document);
    reading.refer('entry', value?.re, ['re'], document);
    if (value) reading.tell(entryContradictions(value), document);
    // Git may check the same file out with other line ends.
    const words = text.slice(front.body).replaceAll('\r\n', '\n').trim();
    return value && { kind: 'entry', value: { ...value, id: path.id, text: words } };
  }
  const value = reading.check(meetingSchema, document);
  if (value) reading.tell(meetingContradictions({ ...value, id: path.id }), document);
  if (text.length - front.body > MAX_PROSE) {
    reading.find(
      'too-large',
      l10n.t('This note is too long for its actions to be read. Move a part of it to another note.'),
      firstLine(text),
      'warning',
    );
  }
  const { actions, mentions, wrongDues } = parseActions(text, front.body);
  for (const { word, start, end } of wrongDues) {
    reading.find(
      'wrong-date',
      l10n.t('“{0}” is not a day of the calendar. Write year, month and day, such as 2026-06-01.', word),
      { start, end },
      'warning',
    );
  }
  for (const { kind, id, start, end } of mentions) reading.referAt(kind, id, { start, end });
  return value && { kind: 'meeting', value: { ...value, id: path.id, actions } };
}

/** What has been found in one file so far. */
class Reading {
  private readonly findings: Finding[] = [];
  private readonly references: Reference[] = [];
  private readonly lines;

  constructor(
    private readonly file: string,
    readonly text: string,
  ) {
    this.lines = lineIndex(text);
  }

  /** The YAML of the file, or undefined with the reasons found. */
  yaml(region: Region | undefined): YamlReading | undefined {
    const document = readDocument(this.text, region);
    for (const { code, message, start, end } of document.errors) this.find(code, message, { start, end });
    return document.errors.length === 0 ? document : undefined;
  }

  /** The record, or undefined with the reasons found. */
  check<T extends z.ZodMiniType>(schema: T, document: YamlReading, kind?: RecordPath['kind']): z.output<T> | undefined {
    const present = (value: unknown) => (kind ? upgraded(kind, value) : value);
    for (const { path, name } of kind ? olderKeys(kind, document.value) : []) {
      this.find(
        'older-format',
        l10n.t(
          '“{0}” is what an older format called “{1}”. It is read; “Mentorship: Upgrade Mentorship Files” renames it.',
          path.at(-1) ?? '',
          name,
        ),
        document.keyRange(path),
        'warning',
      );
    }
    const asWritten = present(document.value);
    this.findings.push(...hintsOf(schema, document, asWritten));
    if (fastCheck(schema)(asWritten)) return asWritten as z.output<T>;
    const data = present(withoutEmpty(document.value ?? {}));
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    this.findings.push(...result.error.issues.map(issue => findingOf(issue, document, data)));
    return undefined;
  }

  /** Ids that are there before: notes that name them can't tell which is meant. */
  tellDuplicates(ids: readonly string[], regionOf: (index: number) => Region | undefined): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id))
        this.find(
          'duplicate-id',
          l10n.t('The id “{0}” is here twice. Give this one another name.', id),
          regionOf(index),
          'warning',
        );
      seen.add(id);
    }
  }

  tell(contradictions: readonly Contradiction[], document: YamlReading): void {
    for (const { code, message, path, severity } of contradictions)
      this.find(code, message, document.nodeRange(path), severity ?? 'warning');
  }

  find(
    code: Problem['code'],
    message: string,
    region: Region = { start: 0, end: 0 },
    severity: Problem['severity'] = 'error',
  ): void {
    this.findings.push({ code, message, region, severity });
  }

  /** As `find`, for what keeps the record from being read at all. */
  fail(code: Problem['code'], message: string, region?: Region): undefined {
    this.find(code, message, region);
    return undefined;
  }

  /** True where git's marks of a conflict keep the file from being read; of marks that are left in the prose it tells only. */
  isInConflict(prose: number): boolean {
    const conflict = findConflict(this.text, prose);
    if (conflict) this.find('conflict', yamlMessages.conflict(conflict), conflict.range);
    const [leftover] = conflict ? [] : conflictLeftovers(this.text, prose);
    const isInProse = leftover !== undefined && prose > 0 && leftover.start >= prose;
    if (leftover) this.find('conflict', yamlMessages.conflictLeftover(), leftover, isInProse ? 'warning' : 'error');
    return conflict !== undefined || (leftover !== undefined && !isInProse);
  }

  refer(kind: Reference['kind'], id: string | undefined, path: YamlPath, document: YamlDocument): void {
    const region = id === undefined ? undefined : document.nodeRange(path);
    if (id !== undefined && region) this.referAt(kind, id, region);
  }

  referEach(kind: Reference['kind'], ids: readonly string[] | undefined, key: string, document: YamlDocument): void {
    for (const [index, id] of ids?.entries() ?? []) this.refer(kind, id, [key, index], document);
  }

  referAt(kind: Reference['kind'], id: string, region: Region): void {
    this.references.push({ kind, id, range: this.lines.rangeOf(region.start, region.end) });
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

function failed(file: string, path: RecordPath | StrayPath, code: Problem['code'], message: string): ReadRecord {
  const range = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
  return {
    file,
    path,
    record: undefined,
    problems: [{ code, path: file, range, message, severity: 'error' }],
    references: [],
  };
}

function firstLine(text: string): Region {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
