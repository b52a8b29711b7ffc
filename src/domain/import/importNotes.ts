import { slugOf } from '../records/ids';
import { firstName } from '../records/person';
import { headings } from '../text/markdown';
import { plainLine } from '../text/plainText';
import { isList, isObject } from '../text/values';
import { daysMeant } from '../time/daysMeant';
import { commentsIn } from '../yaml/comments';
import { parseYaml } from '../yaml/document';
import { addAgreement, isAgreement } from './agreements';
import { partsOf, type Parts } from './front';
import { isGoal, isNamed } from './goalKeys';
import { addGoal } from './goals';
import { leaveOut, type Gathered } from './gathered';
import { addNote, addSection } from './meetings';
import { sectionsOf, withoutBlankLines } from './sections';
import type { ImportContext, ImportedFile, LeftOut, LeftReason, Source } from './source';
import { dayIn, dayOfPath, yearOfPath, type DayOrder, type WrittenDay } from './writtenDay';

export interface Import {
  /** Every word of the sources is in these … */
  readonly files: readonly ImportedFile[];
  /** … or here. */
  readonly leftOut: readonly LeftOut[];
  /** A day such as 3/4/2026, where nothing tells which number is the month. */
  readonly unclear: string | undefined;
}

/** What notes of any shape become in a plan. The sources are taken in their order. */
export function importNotes(sources: readonly Source[], context: ImportContext): Import {
  const days = new DayReader(context.order);
  const first = gather(sources, context, days);
  if (days.unclear === undefined || !days.settle()) return { ...first, unclear: days.unclear };
  return { ...gather(sources, context, days), unclear: undefined };
}

/** Which day is meant; where it can't be told it is the one with the day first, until others have told. */
class DayReader {
  unclear: string | undefined;
  private readonly told = new Set<DayOrder>();

  constructor(private order: DayOrder | undefined) {}

  read({ days, order, written }: WrittenDay): string {
    const [dayFirst = '', monthFirst = dayFirst] = days;
    if (order) this.told.add(order);
    if (dayFirst !== monthFirst && this.order === undefined) this.unclear ??= written;
    return this.order === 'month' ? monthFirst : dayFirst;
  }

  /** @returns whether the days that can be told agree on an order */
  settle(): boolean {
    const [order, other] = this.told;
    if (order === undefined || other !== undefined) return false;
    this.order = order;
    return true;
  }
}

function gather(
  sources: readonly Source[],
  context: ImportContext,
  days: DayReader,
): Pick<Import, 'files' | 'leftOut'> {
  const gathered: Gathered = { files: new Map(), leftOut: [] };
  for (const { name, text } of sources) {
    if (text === undefined) gathered.leftOut.push({ source: name, text: '', why: 'no-text' });
    else addSource(gathered, context, { name, text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }, days);
  }
  return { files: [...gathered.files.values()], leftOut: gathered.leftOut };
}

interface ReadSource {
  readonly name: string;
  readonly text: string;
}

function addSource(gathered: Gathered, context: ImportContext, source: ReadSource, days: DayReader): void {
  const leave = (why: LeftReason) => leaveOut(gathered, source.name, withoutBlankLines(source.text), why);
  if (isOfSomebodyElse(source.name, context)) leave('person');
  else if (/\.(?:ya?ml|json)$/i.test(source.name)) addGoals(gathered, context, source);
  else if (!/\.(?:md|mdx|markdown|txt)$/i.test(source.name)) leave('no-text');
  else addProse(gathered, context, source, days);
}

function addProse(gathered: Gathered, context: ImportContext, source: ReadSource, days: DayReader): void {
  const { name, text } = source;
  const parts = partsOf(text);
  const { dated, others } = sectionsOf(text, parts.body, yearOfPath(name));
  const leave = (words: string, why: LeftReason) => leaveOut(gathered, name, words.trimEnd(), why);
  const own = dayOfKeys(parts) ?? dayOfPath(name);
  const isOfDays = own !== undefined || dated.length > 0;
  const goal = goalIn(source, parts, isOfDays);
  if (goal) addGoal(gathered, context, name, goal.keys, goal.prose, commentsIn(parts.yaml));
  else if (isAgreement(text, parts.body) && (!isOfDays || AGREEMENT.test(`${name} ${firstHeading(source, parts)}`)))
    addAgreement(gathered, context, source, parts);
  // A note of one day may have that day, or another one, in a heading.
  else if (dated.length > 1 || (dated.length > 0 && !own)) {
    leave(parts.yaml, 'front');
    for (const section of dated) addSection(gathered, context, name, section, days.read(section.day));
    for (const other of others) leave(other, 'no-day');
  } else if (own) addNote(gathered, context, source, parts, days.read(own));
  else {
    leave(parts.yaml, 'front');
    leave(withoutBlankLines(text.slice(parts.body)), 'unknown');
  }
}

const firstHeading = ({ text }: ReadSource, { body }: Parts) => headings(text, body)[0]?.text ?? '';
const AGREEMENT = /agreement|accord|contrac?t|chart(?:er|e)|expectations|attentes/i;
const GOALS = /(?:^|\/)(?:goals?|objectives?|objectifs?|okrs?)\//i;

/** A goal with its keys above the text, or one of a folder of goals that is called as its first heading. */
function goalIn({ name, text }: ReadSource, { keys, body }: Parts, isOfDays: boolean) {
  if (!keys) return undefined;
  const prose = text.slice(body);
  if (isGoal(keys)) return { keys, prose };
  if (isOfDays || !GOALS.test(name)) return undefined;
  if (isNamed(keys)) return { keys, prose };
  const [heading] = headings(text, body);
  if (!heading) return undefined;
  const rest = text.slice(body, heading.start) + text.slice(heading.end);
  return { keys: { title: plainLine(heading.text), ...keys }, prose: rest };
}

function dayOfKeys({ keys }: Parts): WrittenDay | undefined {
  const value = ['date', 'day', 'meeting_date', 'jour'].map(key => keys?.[key]).find(one => typeof one === 'string');
  if (typeof value !== 'string') return undefined;
  const days = daysMeant(value);
  return dayIn(value) ?? (days.length > 0 && /\d.*\d{4}|\d{4}.*\d/.test(value) ? { written: value, days } : undefined);
}

/** A file of data: one goal, a list of them, or a list below one key. */
function addGoals(gathered: Gathered, context: ImportContext, { name, text }: ReadSource): void {
  const { value, errors } = parseYaml(text);
  const [inner, second] = isObject(value) && !isList(value) ? Object.values(value) : [];
  const below = isList(inner) && second === undefined ? inner : [value];
  const list = isList(value) ? value : below;
  const goals = list.filter(
    (one): one is Readonly<Record<string, unknown>> => isObject(one) && !isList(one) && isGoal(one),
  );
  if (errors.length > 0 || goals.length < list.length || goals.length === 0) {
    leaveOut(gathered, name, text.trimEnd(), 'unknown');
    return;
  }
  for (const [index, goal] of goals.entries())
    addGoal(gathered, context, name, goal, '', index === 0 ? commentsIn(text) : []);
}

/** Words beside a name in the name of a file or folder. */
const BESIDE_NAMES =
  /(?<![\p{L}\d])(?:1[-_ ]?(?:on|:|x)[-_ ]?1s?|one[-_ ]on[-_ ]ones?|notes?|meetings?|mentoring|mentorat|with|avec|and|et)(?![\p{L}\d])/giu;

/** Whether a file, or a folder that it is in, is called as somebody on file who is not one of the two. */
function isOfSomebodyElse(name: string, { people, plan }: ImportContext): boolean {
  const called = name
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(part => slugOf(part.replace(BESIDE_NAMES, ' '), ''));
  const meant = people.filter(({ id, name: own }) =>
    called.some(part => part !== '' && [id, slugOf(own, ''), slugOf(firstName(own), '')].includes(part)),
  );
  return meant.length > 0 && meant.every(({ id }) => id !== plan.mentor && id !== plan.mentee);
}
