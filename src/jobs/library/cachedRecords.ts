import { circleOf } from '../../domain/records/goalCircle';
import type { ReadRecord } from '../../domain/records/anyRecord';
import { HostYielder } from '../async/yieldToHost';

/**
 * A record as it was read, and the stamp of the file at that time. Problems are not kept: files with any are read anew.
 */
export type CachedRecord = readonly [
  file: string,
  stamp: string,
  record: ReadRecord['record'],
  references: ReadRecord['references'],
];

/** What stands in the text before the records: all that must be known of them without parsing any. */
interface Head {
  /** With their stamps and how many references they have, in the order of the records. */
  readonly files: readonly (readonly [file: string, stamp: string, references: number])[];
  /** Whom the records name. */
  readonly people: readonly string[];
  /**
   * Whether the records are all of the part, name no goal and no entry that is not among them, and no goals in a
   * circle.
   */
  readonly isWhole: boolean;
}

type Row = readonly [record: ReadRecord['record'], references: ReadRecord['references']];

/**
 * So many records make a line of the text; each line is written in one go, and parsed when one of them is looked at.
 */
const ROWS_PER_LINE = 64;

/** The records in a part of the cache, which is as `keptText` made it: so what is parsed only later can be parsed. */
export class CachedRecords {
  private readonly places: ReadonlyMap<string, number>;
  private readonly rows: (readonly Row[] | undefined)[] = [];

  private constructor(
    private readonly head: Head,
    private readonly text: string,
    private readonly starts: readonly number[],
  ) {
    this.places = new Map(head.files.map(([file], place) => [file, place]));
  }

  static of(text: string): CachedRecords {
    const starts = [];
    for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
    return new CachedRecords(JSON.parse(text.slice(0, starts[0])) as Head, text, starts);
  }

  get size(): number {
    return this.head.files.length;
  }

  get people(): readonly string[] {
    return this.head.people;
  }

  get isWhole(): boolean {
    return this.head.isWhole;
  }

  /** Where the record of a file is, if it is kept and the file still has that stamp. */
  placeOf(file: string, stamp: string | undefined): number | undefined {
    const place = this.places.get(file);
    return place !== undefined && this.head.files[place]![1] === stamp ? place : undefined;
  }

  hasReferences(place: number): boolean {
    return this.head.files[place]![2] > 0;
  }

  recordAt(place: number): NonNullable<ReadRecord['record']> {
    return this.rowAt(place)[0]!;
  }

  referencesAt(place: number): ReadRecord['references'] {
    return this.rowAt(place)[1];
  }

  private rowAt(place: number): Row {
    const line = Math.floor(place / ROWS_PER_LINE);
    const rows = (this.rows[line] ??= JSON.parse(this.text.slice(this.starts[line], this.starts[line + 1])) as Row[]);
    return rows[place % ROWS_PER_LINE]!;
  }
}

/**
 * A part of the cache with those of the records that read back from JSON as they are; there should be `count` of them.
 */
export async function cachedText(records: readonly CachedRecord[], count: number): Promise<string> {
  const kept = records.filter(([, , record]) => isJson(record));
  const head: Head = {
    files: kept.map(([file, stamp, , references]) => [file, stamp, references.length]),
    people: [
      ...new Set(
        kept.flatMap(([, , , references]) => references.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []))),
      ),
    ],
    isWhole: kept.length === count && namesOnlyItself(kept) && !hasCircle(kept),
  };
  const lines = [asciiOf(JSON.stringify(head))];
  const pace = new HostYielder();
  for (let start = 0; start < kept.length; start += ROWS_PER_LINE) {
    const rows = kept.slice(start, start + ROWS_PER_LINE).map(([, , record, references]): Row => [record, references]);
    lines.push(asciiOf(JSON.stringify(rows)));
    await pace.rest();
  }
  return lines.join('\n');
}

function namesOnlyItself(records: readonly CachedRecord[]): boolean {
  const name = (kind: string, id: string) => `${kind} ${id}`;
  const names = new Set(
    records.flatMap(([, , record]) =>
      record && 'id' in record.value ? [name(record.kind, String(record.value.id))] : [],
    ),
  );
  return records.every(([, , , references]) =>
    references.every(({ kind, id }) => kind === 'person' || names.has(name(kind, id))),
  );
}

/** Goals that name each other as their aim are a problem of none of the files alone. */
function hasCircle(records: readonly CachedRecord[]): boolean {
  const parents = new Map(
    records.flatMap(([, , record]) =>
      record?.kind === 'goal' ? [[record.value.id, record.value.parent] as const] : [],
    ),
  );
  return [...parents.keys()].some(id => circleOf(id, goal => parents.get(goal)));
}

/** Decoding and parsing a text with a letter outside ASCII anywhere in it takes twice as long. */
function asciiOf(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * JSON has no infinite numbers and no lone undefined; a record with such a thing in an unknown key is read each time.
 */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === 'object' && value !== null) {
    for (const key in value) if (!isJson((value as Record<string, unknown>)[key])) return false;
    return true;
  }
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}
