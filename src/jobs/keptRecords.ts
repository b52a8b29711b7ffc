import type { ReadRecord } from '../domain/records/read';
import { Pace } from './pace';

/** A record as it was read, and the stamp of the file at that time. Problems are not kept: files with any are read anew. */
export type KeptRecord = readonly [
  file: string, stamp: string, record: ReadRecord['record'], references: ReadRecord['references'],
];

/** So many rows make a line of the text; each line is parsed and written in one go. */
const ROWS_PER_LINE = 64;

/** The records in a part of the cache, by path. Whatever of it can't be read is as if it had not been kept. */
export async function keptRecords(text: string): Promise<Map<string, KeptRecord>> {
  const kept = new Map<string, KeptRecord>();
  const pace = new Pace();
  for (const line of text.split('\n')) {
    for (const row of rowsOf(line)) kept.set(row[0], row);
    await pace.rest();
  }
  return kept;
}

/** A part of the cache with those of the records that read back from JSON as they are. */
export async function keptText(records: readonly KeptRecord[]): Promise<string> {
  const lines: string[] = [];
  const pace = new Pace();
  for (let start = 0; start < records.length; start += ROWS_PER_LINE) {
    const rows = records.slice(start, start + ROWS_PER_LINE).filter(([, , record]) => isJson(record));
    lines.push(asciiOf(JSON.stringify(rows)));
    await pace.rest();
  }
  return lines.join('\n');
}

/** Decoding and parsing a text with a letter outside ASCII anywhere in it takes twice as long. */
function asciiOf(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function rowsOf(line: string): readonly KeptRecord[] {
  try {
    const rows: unknown = JSON.parse(line);
    return Array.isArray(rows) ? rows.filter(isRow) : [];
  } catch {
    return []; // Cut off, or of something else: then the files are read.
  }
}

/** The extension's own storage is trusted as far as its own writing goes; this finds what a crash may have left. */
function isRow(row: unknown): row is KeptRecord {
  return Array.isArray(row) && row.length === 4 && typeof row[0] === 'string' && typeof row[1] === 'string'
    && typeof row[2] === 'object' && row[2] !== null && Array.isArray(row[3]);
}

/** JSON has no infinite numbers and no lone undefined; a record with such a thing in an unknown key is read each time. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === 'object' && value !== null) {
    for (const key in value) if (!isJson((value as Record<string, unknown>)[key])) return false;
    return true;
  }
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}
