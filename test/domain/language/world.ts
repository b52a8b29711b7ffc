import assert from 'node:assert/strict';
import { readRecord } from '../../../src/domain/records/read';
import { EMPTY_SNAPSHOT, withRecord, withRecords, type Snapshot } from '../../../src/domain/store/snapshot';
import type { FileText, RecordText } from '../../../src/domain/language/recordText';
import { applyEdits, type TextEdit } from '../../../src/domain/text/textEdit';

/** A small mentorship to ask the language functions about; `‸` in a text is the cursor. */
export const FILES: Readonly<Record<string, string>> = {
  'mentorship.yaml': 'format: 1\nlanguage: en\n',
  'people/nadia.yaml': 'name: Nadia Benhaddou\nemails: [nadia@example.org]\n',
  'people/jonas.yaml': 'name: Jonas Lindström\nemails: [jonas@example.org]\n',
  'plans/p/plan.yaml': [
    'mentor: nadia',
    'mentee: jonas # he',
    'phase: active',
    'start: 2026-09-29',
    'end: 2027-03-30',
    'rhythm:',
    '  everyWeeks: 2',
    '  first: 2026-09-29',
    'goalOrder: [tests]',
    '',
  ].join('\n'),
  'plans/p/goals/tests.yaml': [
    'outcome: Write tests that fail for one reason',
    'parent: service',
    'due: 2026-12-15',
    'steps:',
    '  - id: own-clock',
    '    text: Give the tests a clock',
    '  - id: no-order',
    '    text: No test needs another',
    '    done: 2026-11-01',
    '',
  ].join('\n'),
  'plans/p/goals/service.yaml': 'outcome: Own a small service\nhorizon: long\n',
  'plans/p/meetings/2026-11-10.md': [
    '---',
    'date: 2026-11-10',
    'status: held',
    'offered:',
    '  "../goals/tests.yaml#own-clock": bcdfghjk',
    '---',
    '',
    '# Meeting',
    '',
    '- [A clock](../goals/tests.yaml#own-clock) and [a note](../journal/2026-11-01-feedback-limit-b7w2m4zd.md)',
    '',
    '## Actions',
    '',
    '- [ ] Write the retry test @jonas due:2026-12-01 #tests',
    '- [x] Read @nadia',
    '',
  ].join('\n'),
  'plans/p/journal/2026-11-01-feedback-limit-b7w2m4zd.md': [
    '---',
    'kind: feedback',
    'type: suggestion',
    'author: nadia',
    'created: 2026-11-01T10:00:00+01:00',
    'goal: tests',
    'code:',
    '  path: src/retry.ts',
    '  start: 12',
    '  end: 14',
    '---',
    '',
    'Name the retry limit.',
    '',
  ].join('\n'),
  'plans/p/journal/2026-11-03-reply-done-q7n3c8vx.md': [
    '---',
    'kind: reply',
    're: 2026-11-01-feedback-limit-b7w2m4zd',
    'outcome: tried',
    'author: jonas',
    'created: 2026-11-03T10:00:00+01:00',
    '---',
    '',
    'Done.',
    '',
  ].join('\n'),
};

export function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  return withRecords(
    EMPTY_SNAPSHOT,
    Object.entries(files).map(([file, text]) => {
      const read = readRecord(file, text);
      assert.ok(read, file);
      return read;
    }),
  );
}

/** The mentorship as its files say. */
export const SNAPSHOT = snapshotOf(FILES);
export const TEXTS: readonly FileText[] = Object.entries(FILES).map(([file, text]) => ({ file, text }));

/** A file as somebody is writing it: its text with the cursor in it. */
export function at(file: string, marked: string): { readonly place: RecordText; readonly offset: number } {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'no cursor');
  return { place: placeOf(file, marked.replace('‸', '')), offset };
}

/** A file of the mentorship with the cursor behind these words. */
export function behind(file: string, words: string): { readonly place: RecordText; readonly offset: number } {
  const text = FILES[file] ?? '';
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, `${file} has no “${words}”`);
  return { place: placeOf(file, text), offset: offset + words.length };
}

export function placeOf(file: string, text: string): RecordText {
  const read = readRecord(file, text);
  return {
    file,
    text,
    snapshot: read ? withRecord(SNAPSHOT, read) : SNAPSHOT,
    today: '2026-11-23',
    now: '2026-11-23T09:30:00+01:00',
  };
}

export function edited(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits);
}
