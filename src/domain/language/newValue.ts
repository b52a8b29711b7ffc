import type { KeySchema } from '../format/recordSchemas';
import { recordPathOf } from '../records/recordPath';
import { isCalendarDay } from '../time/days';
import { slugOf } from '../records/write';
import type { YamlMap, YamlValue } from '../yaml/write';
import { knownIds, peopleOfPlan } from './knownIds';
import type { RecordText } from './recordText';

/** Stands for words that only a person can write. */
export const BLANK = '…';

/** The other of a pair, who can't be both. */
const OTHERS: Readonly<Record<string, string>> = { mentor: 'mentee', mentee: 'mentor' };

/**
 * Values to begin the key `name` with, the likeliest first; at least one. Each can be read. `map` is what else is
 * written beside the key; in a list of such maps it is the one that counts as `number`.
 */
export function newValues(
  source: RecordText,
  name: string,
  schema: KeySchema,
  map: Readonly<Record<string, unknown>> = {},
  number = 1,
): YamlValue[] {
  // A step is best named after what it says.
  if (schema.names === 'step') return [slugOf(typeof map['text'] === 'string' ? map['text'] : '', `step-${number}`)];
  if (schema.names) {
    const people = schema.names === 'person' ? peopleOfPlan(source) : [];
    const other = map[OTHERS[name] ?? ''];
    const ids = (
      people.length > 0
        ? people
        : knownIds(source, schema.names)
            .slice(0, 3)
            .map(({ id }) => id)
    ).filter(id => id !== other);
    return ids.length > 0 ? ids : [schema.names];
  }
  const said = saidByName(source)[name];
  if (said !== undefined && (schema.enum?.includes(said) ?? schema.format !== undefined)) return [said];
  if (schema.enum) return schema.enum;
  if (schema.format === 'date') return [source.today];
  if (schema.format === 'date-time') return [source.now];
  if (schema.type === 'integer') return [Number(schema.examples?.[0] ?? schema.minimum ?? 1)];
  if (schema.type === 'array') return [[]];
  if (schema.type === 'object') return [requiredKeys(source, schema)];
  const example = schema.examples?.[0];
  return [schema.pattern && typeof example === 'string' ? example : BLANK];
}

/** A map with every key that must be there. */
export function requiredKeys(source: RecordText, schema: KeySchema): YamlMap {
  const map: Record<string, YamlValue | undefined> = {};
  for (const name of schema.required ?? [])
    map[name] = newValues(source, name, schema.properties?.[name] ?? {}, map)[0];
  return map;
}

/** What the names of a note and of an entry tell: `2026-12-08`, `2026-11-05-decision-…`. */
function saidByName({ file, today, now }: RecordText): Readonly<Record<string, string | undefined>> {
  const path = recordPathOf(file);
  const found =
    path?.kind === 'meeting' || path?.kind === 'entry' ? /^(\d{4}-\d{2}-\d{2})(?:-([a-z]+))?/.exec(path.id) : undefined;
  const day = found?.[1];
  if (day === undefined || !isCalendarDay(day)) return {};
  if (path?.kind === 'meeting') return { date: day };
  return { created: day === today ? now : `${day}T12:00:00${now.slice(19)}`, kind: found?.[2] };
}
