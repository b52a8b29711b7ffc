import type { Snapshot } from '../store/snapshotShape';
import { recordKindOf, type RecordKind } from '../format/recordSchemas';
import { recordPathOf } from '../records/recordPath';
import { splitFrontMatter, type Region } from '../text/frontMatter';

/** A record file as it stands in the editor, saved or not, among the other records. */
export interface RecordText {
  /** Relative to the mentorship folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly snapshot: Snapshot;
  /** The reader's day and moment, for dates that are offered. */
  readonly today: string;
  readonly now: string;
}

export type FileText = Pick<RecordText, 'file' | 'text'>;

export function isMarkdown(file: string): boolean {
  return file.endsWith('.md');
}

/** The part of a file that is YAML, and its schema; undefined where there is none. */
export function yamlOf({ file, text }: FileText): { readonly kind: RecordKind; readonly region: Region } | undefined {
  const kind = recordKindOf(file);
  if (!kind) return undefined;
  if (!isMarkdown(file)) return { kind, region: { start: 0, end: text.length } };
  const front = splitFrontMatter(text);
  return front.kind === 'missing' ? undefined : { kind, region: front.yaml };
}

/** The day that words such as `friday` are counted from in a text: that of the meeting, or today. */
export function countedFrom({ file, snapshot, today }: RecordText): string {
  const path = recordPathOf(file);
  const meeting = path?.kind === 'meeting' ? snapshot.plans.get(path.plan)?.meetings.get(path.id) : undefined;
  return meeting?.date ?? today;
}

/** Where the prose of a markdown file begins. */
export function bodyOf(text: string): number {
  return splitFrontMatter(text).body;
}
