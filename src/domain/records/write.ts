import type * as z from 'zod/mini';
import { yamlText, type YamlMap, type YamlValue } from '../yaml/write';
import type { entrySchema } from './entry';
import { GOAL_KEYS, type goalSchema } from './goal';
import type { meetingSchema } from './meeting';
import type { personSchema } from './person';
import type { planSchema } from './plan';
import type { Known } from './schemaShape';
import { keysOf, type Voice } from '../text/language';
import { FORMAT } from './settings';

export { entryId, freeId, slugOf } from './ids';

/**
 * The texts of new record files; reading one back gives the value it was made from. Existing files are never written
 * this way, they are edited (see yaml/edit).
 */

export type NewPerson = Known<z.input<typeof personSchema>>;
export type NewPlan = Known<z.input<typeof planSchema>>;
export type NewGoal = Known<z.input<typeof goalSchema>>;
export type NewMeeting = Known<z.input<typeof meetingSchema>>;
export type NewEntry = Known<z.input<typeof entrySchema>> & { readonly text: string };

export function newSettings(voice: Voice): string {
  return yamlText({ format: FORMAT, ...keysOf(voice) });
}

export function newPerson(person: NewPerson): string {
  return record(person, ['name', 'emails', 'mentor', 'mentee']);
}

export function newPlan(plan: NewPlan): string {
  return record(plan, [
    'mentor',
    'mentee',
    'phase',
    'start',
    'end',
    'rhythm',
    'meetingMinutes',
    'channels',
    'replyTime',
    'reviewDates',
    'keepInTouchDates',
    'goalOrder',
    'language',
    'formOfAddress',
  ]);
}

export function newGoal(goal: NewGoal): string {
  return record(goal, GOAL_KEYS);
}

export function newMeeting(meeting: NewMeeting, prose: string): string {
  return withProse(record(meeting, ['date', 'status', 'minutes', 'reason', 'offered']), prose);
}

export function newEntry({ text, code, ...entry }: NewEntry): string {
  // The texts come last: what is short stays in sight.
  const anchor =
    code &&
    ordered(code, ['path', 'start', 'end', 'symbol', 'commit', 'branch', 'quote', 'above', 'below', 'before', 'after']);
  const keys = record({ ...entry, ...(anchor ? { code: anchor } : {}) }, [
    'kind',
    'type',
    'help',
    'outcome',
    're',
    'author',
    'created',
    'goal',
    'about',
    'code',
  ]);
  return withProse(keys, text);
}

function withProse(yaml: string, prose: string): string {
  const words = prose.trim();
  return `---\n${yaml}---\n${words === '' ? '' : `\n${words}\n`}`;
}

function record(value: YamlMap, keys: readonly string[]): string {
  return yamlText(ordered(value, [...keys]));
}

/** The keys in this order, then all others. Ids and texts of the records themselves stand elsewhere. */
function ordered(source: YamlMap, keys: readonly string[]): YamlMap {
  const names = [...keys, ...Object.keys(source).filter(key => !keys.includes(key) && !ELSEWHERE.has(key))];
  return Object.fromEntries(names.filter(name => !isDefault(name, source[name])).map(name => [name, source[name]]));
}

/** The id is the file's name; actions are in the prose. */
const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'actions']);

/** Empty lists and texts that reading puts in by itself. */
const DEFAULTS: ReadonlySet<string> = new Set([
  'emails',
  'steps',
  'reviewDates',
  'keepInTouchDates',
  'goalOrder',
  'offered',
  'quote',
  'before',
  'after',
]);

function isDefault(name: string, value: YamlValue | undefined): boolean {
  if (value === undefined) return true;
  const isEmpty = value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isEmpty && DEFAULTS.has(name);
}
