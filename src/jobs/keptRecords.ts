import type { ReadRecord } from '../domain/records/read';
import type { Cache } from './cache';
import { Pace } from './pace';

/** A record as it was read, and the stamp of the file at that time. Problems are not kept: files with any are read anew. */
export interface KeptRecord extends Pick<ReadRecord, 'file' | 'record' | 'references'> {
  readonly stamp: string;
}

type Row = readonly [file: string, stamp: string, record: ReadRecord['record'], references: ReadRecord['references']];

/** So many rows make a line of the text; each line is parsed and written in one go. */
const ROWS_PER_LINE = 64;

/** The records kept in one part, by path. Whatever of it can't be read is as if it had not been kept. */
export async function readKept(cache: Cache, part: string): Promise<Map<string, KeptRecord>> {
  const kept = new Map<string, KeptRecord>();
  const pace = new Pace();
  for (const line of (await cache.read(part))?.split('\n') ?? []) {
    for (const [file, stamp, record, references] of rowsOf(line)) {
      kept.set(file, { file, stamp, record, references });
    }
    await pace.rest();
  }
  return kept;
}

/** Keeps those of the records that read back from JSON as they are. */
export async function writeKept(cache: Cache, part: string, records: readonly KeptRecord[]): Promise<void> {
  const lines: string[] = [];
  const pace = new Pace();
  const sound = records.filter(({ record }) => isJson(record));
  for (let start = 0; start < sound.length; start += ROWS_PER_LINE) {
    const rows = sound.slice(start, start + ROWS_PER_LINE)
      .map(({ file, stamp, record, references }): Row => [file, stamp, record, references]);
    lines.push(JSON.stringify(rows));
    await pace.rest();
  }
  await cache.write(part, lines.join('\n'));
}

function rowsOf(line: string): readonly Row[] {
  try {
    const rows: unknown = JSON.parse(line);
    return Array.isArray(rows) ? rows.filter(isRow) : [];
  } catch {
    return []; // Cut off, or of something else: then the files are read.
  }
}

/** The extension's own storage is trusted as far as its own writing goes; this finds what a crash may have left. */
function isRow(row: unknown): row is Row {
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
