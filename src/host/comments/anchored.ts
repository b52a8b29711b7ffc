import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import { allEntries } from '../../domain/overview/allEntries';
import type { EntryItem, Overview } from '../../domain/overview/overview';
import type { HelpLevel } from '../../domain/records/entry';
import type { PlanPlace } from '../folders';
import type { MentorshipFolder } from '../mentorshipFolder';

/** One entry in its plan; what commands on threads are called for. */
export interface ShownEntry {
  readonly place: PlanPlace;
  readonly entry: EntryItem;
}

/** An entry that is about code. */
export interface Anchored extends ShownEntry {
  readonly anchor: CodeAnchor;
  /** How much of the answer it gives away. */
  readonly help: HelpLevel | undefined;
  /** Different for every entry of the window. */
  readonly key: string;
}

const made = new WeakMap<Overview, ReadonlyMap<string, readonly Anchored[]>>();

/** The entries of a folder that are about code, by the path they were written at; made once for each overview. */
export function anchoredByPath(folder: MentorshipFolder): ReadonlyMap<string, readonly Anchored[]> {
  const overview = folder.overview();
  const known = made.get(overview);
  if (known) return known;
  const byPath = new Map<string, Anchored[]>();
  for (const plan of overview.plans) {
    const records = folder.library.snapshot.plans.get(plan.id);
    for (const entry of allEntries(plan)) {
      const record = records?.entries.get(entry.id);
      const anchor = record?.code;
      if (!record || !anchor) continue;
      const item = { place: { folder, overview: plan }, entry, anchor: anchor as CodeAnchor, help: record.help, key: `${folder.id}#${entry.path}` };
      const known = byPath.get(anchor.path);
      if (known) known.push(item);
      else byPath.set(anchor.path, [item]);
    }
  }
  made.set(overview, byPath);
  return byPath;
}

/** Every entry of a folder that is about code, newest first. */
export function allAnchored(folder: MentorshipFolder): Anchored[] {
  return [...anchoredByPath(folder).values()].flat().sort((a, b) => (a.entry.created < b.entry.created ? 1 : -1));
}
