import * as l10n from '@vscode/l10n';
import { splitFrontMatter } from '../text/frontMatter';
import { MAX_PROSE } from '../text/markdownTree';
import type { YamlReading } from '../yaml/reading';
import { parseActions, type ParsedActions } from './action';
import { agreementSchema, hashOfText, hashOfWords, signedOtherText } from './agreement';
import type { AnyRecord } from './anyRecord';
import { entryContradictions, meetingContradictions } from './contradictions';
import { entrySchema, NEEDED } from './entry';
import { readExpectations } from './expectations';
import { firstLine, type FileReading } from './fileReading';
import { meetingSchema, type Meeting } from './meeting';
import { boxesThatAreNone } from './noBoxes';
import { isOfferedReadable, offeredComments, offeredIn } from './offered';
import { plainDay, plainNames, type PlainMark } from './plainMarks';
import type { RecordPath } from './recordPath';
import { missingKey } from './schemaProblems';

export type MarkdownRecordPath = Extract<RecordPath, { kind: 'meeting' | 'entry' | 'agreement' }>;

/** Prose alone: whatever is written there can be read, unless git left its conflict markers in it. */
export function readAnswers(
  reading: FileReading,
  path: Extract<RecordPath, { kind: 'expectations' }>,
): AnyRecord | undefined {
  if (reading.isInConflict(0)) return undefined;
  return { kind: 'expectations', value: readExpectations(path.id, reading.text) };
}

/** The record of a file with keys above prose; undefined where a problem that is an error has been reported. */
export function readMarkdownRecord(reading: FileReading, path: MarkdownRecordPath): AnyRecord | undefined {
  const front = splitFrontMatter(reading.text);
  if (reading.isInConflict(front.kind === 'found' ? front.body : 0)) return undefined;
  if (front.kind !== 'found') {
    const isReformatted = /^\s*\*\*\*[ \t]*\r?\n/.test(reading.text);
    reading.report('syntax', isReformatted ? madeText() : noFrontMatter(front.kind), firstLine(reading.text));
    return undefined;
  }
  const document = reading.yaml(front.yaml);
  if (!document) return undefined;
  switch (path.kind) {
    case 'agreement':
      return readAgreement(reading, document);
    case 'entry':
      return readEntry(reading, document, path.id, front.body);
    case 'meeting':
      return readMeeting(reading, document, path.id, front.body);
  }
}

/** Some formatters take the line that begins the keys for a rule, and write it their way. */
const madeText = (): string =>
  l10n.t(
    'A formatter has made text of the record’s keys: “***” stands where “---” was. Take the file back with Undo or from git, and teach the formatter about front matter (for remark, that is remark-frontmatter).',
  );

function noFrontMatter(kind: 'missing' | 'unterminated'): string {
  return kind === 'missing'
    ? l10n.t(
        'This file must begin with a line “---”, then the record’s keys, then another line “---”. Add them above the text.',
      )
    : l10n.t('The record’s keys at the beginning of the file must end with a line “---”. Add it above the text.');
}

function readAgreement(reading: FileReading, document: YamlReading): AnyRecord | undefined {
  const checked = reading.check(agreementSchema, document);
  const value = checked && { ...checked, hash: hashOfText(reading.text), words: hashOfWords(reading.text) };
  for (const role of value ? signedOtherText(value) : []) {
    reading.report(
      'changed-since-signed',
      l10n.t(
        'This text was changed after it was signed. Run “Mentorship: Our Agreement… › Show What Changed Since Signed”, then sign again, both of you.',
      ),
      document.nodeRange(['signatures', role, 'hash']),
      'warning',
    );
  }
  return value && { kind: 'agreement', value };
}

/** @param prose the offset where the entry's text begins */
function readEntry(reading: FileReading, document: YamlReading, id: string, prose: number): AnyRecord | undefined {
  const value = reading.check(entrySchema, document);
  const needed = value && NEEDED[value.kind];
  if (needed && value[needed] === undefined)
    reading.report('missing-key', missingKey(needed), document.nodeRange(['kind']), 'warning');
  reading.refer('person', value?.author, ['author'], document);
  reading.refer('goal', value?.goal, ['goal'], document);
  reading.refer('entry', value?.re, ['re'], document);
  if (value) reading.reportContradictions(entryContradictions(value), document);
  // Git may check the same file out with other line ends.
  const text = reading.text.slice(prose).replaceAll('\r\n', '\n').trim();
  return value && { kind: 'entry', value: { ...value, id, text } };
}

/** @param prose the offset where the note's text begins */
function readMeeting(reading: FileReading, document: YamlReading, id: string, prose: number): AnyRecord | undefined {
  const { text } = reading;
  const value = reading.check(meetingSchema, document);
  if (value) reading.reportContradictions(meetingContradictions({ ...value, id }), document);
  if (value) reportUnreadable(reading, document, value.offered, prose);
  if (text.length - prose > MAX_PROSE) {
    reading.report(
      'too-large',
      l10n.t('This note is too long for its actions to be read. Move a part of it to another note.'),
      firstLine(text),
      'warning',
    );
  }
  const parsed = parseActions(text, prose);
  const { actions, written, mentions, wrongDues } = parsed;
  for (const { word, start, end } of wrongDues) {
    reading.report(
      'wrong-date',
      l10n.t('“{0}” is not a day of the calendar. Write year, month and day, such as 2026-06-01.', word),
      { start, end },
      'warning',
    );
  }
  for (const { kind, id: named, start, end, oneOf = [named] } of mentions)
    reading.referAt(kind, named, { start, end }, oneOf);
  if (value) reportPlainMarks(reading, parsed, value.date);
  for (const { written: box, isNoItem, ...region } of boxesThatAreNone(text, prose)) {
    reading.report(
      'no-box',
      isNoItem
        ? l10n.t('A box counts at the beginning of a list item. Write “- [ ]” for this to be an action.')
        : l10n.t(
            '“{0}” is no box, so this is no action. Write “[ ]” for an open one and “[x]” for one that is done, with a space behind it.',
            box,
          ),
      region,
      'information',
    );
  }
  const isMarked = mentions.length > 0;
  if (!value) return undefined;
  const offered = offeredIn(value.offered, text, prose);
  return { kind: 'meeting', value: { ...value, id, offered, actions, ...(isMarked ? { written } : {}) } };
}

/** What a note remembers of its agenda, in its front matter (`key`) or in a comment, where it is not as we write it. */
function reportUnreadable(reading: FileReading, document: YamlReading, key: Meeting['offered'], prose: number): void {
  if (!isOfferedReadable(key)) {
    reading.report(
      'wrong-value',
      l10n.t(
        '“offered” is not as the extension writes it, so this agenda is not brought up to date any more. Remove the key: then it is, and remembers anew.',
      ),
      document.nodeRange(['offered']),
      'warning',
    );
  }
  for (const { words, ...region } of offeredComments(reading.text, prose)) {
    if (isOfferedReadable(words)) continue;
    reading.report(
      'unreadable-comment',
      l10n.t(
        'This comment is not as the extension writes it, so this agenda is not brought up to date any more. Remove it: then it is, and remembers anew.',
      ),
      region,
      'warning',
    );
  }
}

/** Hints at what plainly names an owner or a day; which names are those of people, only all files together tell. */
function reportPlainMarks(reading: FileReading, { written, starts, wrongDues }: ParsedActions, date: string): void {
  for (const [index, { words, marks }] of written.entries()) {
    const start = starts[index] ?? 0;
    const inFile = (mark: PlainMark) => ({ start: start + mark.start, end: start + mark.end });
    const owners = marks.filter(({ kind }) => kind === 'person').map(({ value }) => value);
    const names = plainNames(words);
    for (const [at, name] of names.entries())
      reading.referToName(
        name.written,
        inFile(name),
        owners,
        names.slice(0, at).map(({ written: before }) => before),
      );
    const hasDue =
      marks.some(({ kind }) => kind === 'due') ||
      wrongDues.some(due => due.start >= start && due.end <= start + words.length);
    const day = hasDue ? undefined : plainDay(words, date);
    if (day)
      reading.report(
        'plain-day',
        l10n.t(
          '“{0}” is read as words. Write “due:” and the day, such as due:2026-06-01, for the action to be due then.',
          day.written,
        ),
        inFile(day),
        'information',
      );
  }
}
