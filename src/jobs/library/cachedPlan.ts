import type { AnyRecord } from '../../domain/records/anyRecord';
import { LazyMap } from '../../domain/store/lazyMap';
import type { WholePlan } from '../../domain/store/wholePlan';
import type { CachedRecords } from './cachedRecords';
import type { RecordFile } from './loadOrder';

type Kind = AnyRecord['kind'];
type ValueOf<K extends Kind> = Extract<AnyRecord, { readonly kind: K }>['value'];

/**
 * The plan of these files as it was kept: `places` tells where in `kept` each of them is. Its records are parsed when
 * they are looked at.
 */
export function cachedPlan(
  id: string,
  files: readonly RecordFile[],
  places: readonly number[],
  kept: CachedRecords,
): WholePlan {
  const listOf = <K extends Kind>(kind: K): LazyMap<ValueOf<K>> =>
    new LazyMap(
      inOrder(
        files.flatMap(({ path }, index): [string, number][] =>
          path.kind === kind && 'id' in path ? [[path.id, places[index]!]] : [],
        ),
      ),
      place => kept.recordAt(place).value as ValueOf<K>,
    );
  const agreement = files.findIndex(({ path }) => path.kind === 'agreement');
  const expectations = listOf('expectations');
  return {
    id,
    records: {
      goals: listOf('goal'),
      meetings: listOf('meeting'),
      entries: listOf('entry'),
      ...(expectations.size > 0 ? { expectations } : {}),
      ...(agreement < 0 ? {} : { agreement: kept.recordAt(places[agreement]!).value as ValueOf<'agreement'> }),
    },
    references: new LazyMap(
      inOrder(
        files.flatMap(({ file }, index): [string, number][] => {
          const place = places[index]!;
          return kept.hasReferences(place) ? [[file, place]] : [];
        }),
      ),
      place => kept.referencesAt(place),
    ),
    people: kept.people,
  };
}

/** Ids sort otherwise than the names of their files: a full stop comes after a hyphen. */
function inOrder(entries: readonly [string, number][]): ReadonlyMap<string, number> {
  const isInOrder = entries.every(([key], index) => index === 0 || entries[index - 1]![0] < key);
  return new Map(isInOrder ? entries : [...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
