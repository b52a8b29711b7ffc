import type { KeySchema } from '../format/recordSchemas';
import type { YamlMap, YamlValue } from '../text/yamlWrite';
import { knownIds } from './knownIds';
import type { Place } from './place';

/** Stands for words that only a person can write. */
export const BLANK = '…';

/** Values to begin a key with, the likeliest first; at least one. Each can be read. */
export function newValues(place: Place, schema: KeySchema): YamlValue[] {
  if (schema.names && schema.names !== 'step') {
    const ids = knownIds(place, schema.names).slice(0, 3).map(({ id }) => id);
    return ids.length > 0 ? ids : [schema.names];
  }
  if (schema.enum) return schema.enum.slice(0, 3);
  if (schema.format === 'date') return [place.today];
  if (schema.format === 'date-time') return [place.now];
  if (schema.type === 'integer') return [Number(schema.examples?.[0] ?? schema.minimum ?? 1)];
  if (schema.type === 'array') return [[]];
  if (schema.type === 'object') return [requiredKeys(place, schema)];
  const example = schema.examples?.[0];
  return [schema.pattern && typeof example === 'string' ? example : BLANK];
}

/** A map with every key that must be there. */
export function requiredKeys(place: Place, schema: KeySchema): YamlMap {
  return Object.fromEntries((schema.required ?? []).map(name => [name, newValues(place, schema.properties?.[name] ?? {})[0]]));
}
