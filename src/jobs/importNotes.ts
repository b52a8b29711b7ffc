import { importNotes as read, type Import } from '../domain/import/importNotes';
import type { Source } from '../domain/import/source';
import type { DayOrder } from '../domain/import/writtenDay';
import { meetingPath } from '../domain/records/recordPath';
import { changeOf, createRecords } from './editRecord';
import { noteOf } from './generateAgenda';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

export interface ImportOrder {
  readonly plan: string;
  readonly sources: readonly Source[];
  /** How days such as 3/4/2026 are meant, where the notes themselves don't tell. */
  readonly order?: DayOrder | undefined;
}

/** What notes of before would become in a plan. Writes nothing; undefined where there is no such plan. */
export async function planImport(
  ports: Pick<Ports, 'files' | 'clock'>,
  library: Library,
  { plan: id, sources, order }: ImportOrder,
): Promise<Import | undefined> {
  await library.refreshPlan(id);
  const { snapshot } = library;
  const records = snapshot.plans.get(id);
  if (!records?.plan) return undefined;
  const there = new Map<string, { readonly text: string | undefined }>();
  for (const path of await ports.files.list()) {
    if (!/\/(?:goals|meetings|agreement)\/[^/]+$/.test(path) || !path.startsWith(`plans/${id}/`)) continue;
    const file = await ports.files.read(path);
    if (file.kind !== 'absent') there.set(path, { text: file.kind === 'text' ? file.text : undefined });
  }
  return read(sources, {
    plan: records.plan,
    today: ports.clock.today(),
    order,
    people: [...snapshot.people.values()],
    noteOn: day => {
      const note = noteOf(records, day);
      return note && meetingPath(id, note.id);
    },
    fileAt: path => there.get(path),
    goals: new Map([...records.goals].map(([goal, { outcome }]) => [goal, outcome])),
  });
}

/** Write all of it, or nothing if one of the files has changed since. */
export async function applyImport(
  ports: Pick<Ports, 'files'>,
  library: Library,
  { files }: Pick<Import, 'files'>,
): Promise<Outcome> {
  const [first] = files;
  if (!first) return { kind: 'nothing' };
  const changes = files.map(({ path, before, after }) => changeOf(path, before, after));
  return createRecords(ports, library, changes, first.path);
}
