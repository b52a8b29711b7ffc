import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import { newestFirst } from '../../domain/time/moments';
import { allEntries } from '../../domain/overview/allEntries';
import type { EntryItem, Overview, PlanOverview } from '../../domain/overview/overview';
import type { HelpLevel } from '../../domain/records/entryValues';
import { HostYielder } from '../../jobs/async/yieldToHost';
import type { PlanInFolder } from '../workspace/folders';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';
import { recordsOf } from '../workspace/planRecords';

/** One entry in its plan; what commands on threads are called for. */
export interface ShownEntry {
  readonly place: PlanInFolder;
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

/** Of a plan and of a whole folder; most changes are in one plan, and the others stay as they were. */
const ofPlan = new WeakMap<PlanOverview, ByPath>();
const ofFolder = new WeakMap<Overview, ByPath>();
type ByPath = ReadonlyMap<string, readonly Anchored[]>;

/** The entries of a folder that are about the code at a path, as they were written. */
export function anchoredAt(folder: MentorshipFolder, path: string): Anchored[] {
  return folder.overview().plans.flatMap(plan => anchoredIn({ folder, overview: plan }).get(path) ?? []);
}

/** The entries of a folder that are about code, by the path they were written at. */
export function anchoredByPath(folder: MentorshipFolder): ByPath {
  return remembered(ofFolder, folder.overview(), ({ plans }) => {
    const all = new Map<string, Anchored[]>();
    for (const plan of plans)
      for (const [path, items] of anchoredIn({ folder, overview: plan })) addTo(all, path, ...items);
    return all;
  });
}

/** Those of a folder's entries about code that are wanted, newest first. */
export function anchoredNewestFirst(folder: MentorshipFolder, isWanted: (item: Anchored) => boolean): Anchored[] {
  const wanted = [...anchoredByPath(folder).values()].flatMap(items => items.filter(isWanted));
  return newestFirst(wanted.map(item => ({ item, id: item.key, created: item.entry.created }))).map(({ item }) => item);
}

/** Finds the entries about code plan by plan, with pauses: in a large folder all at once would hold up the editor. */
export async function prepareAnchored(folder: MentorshipFolder): Promise<void> {
  const pace = new HostYielder();
  for (let next; (next = folder.overview().plans.find(plan => !ofPlan.has(plan)));) {
    anchoredIn({ folder, overview: next });
    await pace.rest();
  }
}

function anchoredIn(place: PlanInFolder): ByPath {
  return remembered(ofPlan, place.overview, overview => {
    const records = recordsOf(place);
    const byPath = new Map<string, Anchored[]>();
    for (const entry of allEntries(overview)) {
      const record = records?.entries.get(entry.id);
      const anchor = record?.code;
      if (record && anchor) {
        addTo(byPath, anchor.path, {
          place,
          entry,
          anchor: anchor,
          help: record.help,
          key: `${place.folder.id}#${entry.path}`,
        });
      }
    }
    return byPath;
  });
}

function addTo(byPath: Map<string, Anchored[]>, path: string, ...items: readonly Anchored[]): void {
  const known = byPath.get(path);
  if (known) known.push(...items);
  else byPath.set(path, [...items]);
}

function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
