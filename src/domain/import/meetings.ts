import { otherNames } from '../language/otherNames';
import { meetingSchema, MEETING_STATUSES } from '../records/meeting';
import { meetingPath } from '../records/recordPath';
import { headings } from '../text/markdown';
import { markdownLines } from '../text/markdownLines';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { withFront, type FrontChange, type Parts } from './front';
import { leaveOut, type Gathered } from './gathered';
import { withMarks } from './marks';
import { shifted, textOf, type DatedSection } from './sections';
import type { ImportContext, LeftReason } from './source';
import { hasAllWords } from './words';

const META = ['date', 'status', 'minutes', 'reason', 'insteadOf', 'time', 'occasion', 'offered'] as const;

/** One meeting as a source tells of it. */
interface Told {
  readonly source: string;
  readonly day: string;
  /** Its heading and its words, the heading at this level. */
  readonly prose: (level: number) => string;
  /** All of its words, as they are written. */
  readonly words: string;
  /** The keys that its own file had. */
  readonly parts?: Parts | undefined;
}

/** A part of a running file. */
export function addSection(
  gathered: Gathered,
  context: ImportContext,
  source: string,
  { title, level, lines }: DatedSection,
  day: string,
): void {
  addMeeting(gathered, context, {
    source,
    day,
    words: `${'#'.repeat(Math.min(level, 6))} ${title}\n\n${textOf(lines)}`.trimEnd(),
    prose: wanted =>
      `${'#'.repeat(wanted)} ${title}\n\n${shifted(lines, level > 6 ? wanted - 1 : wanted - level)}`.trimEnd(),
  });
}

/** A file that is about one day. */
export function addNote(
  gathered: Gathered,
  context: ImportContext,
  source: { readonly name: string; readonly text: string },
  parts: Parts,
  day: string,
): void {
  const lines = [...markdownLines(source.text, parts.body)];
  const title = source.name.slice(source.name.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  addMeeting(gathered, context, {
    source: source.name,
    day,
    words: textOf(lines),
    prose: wanted =>
      wanted === 1 ? textOf(lines) : `${'#'.repeat(wanted)} ${title}\n\n${shifted(lines, wanted)}`.trimEnd(),
    parts,
  });
}

/** Into a note of its own, or below the words of the note that is there for that day: those stay as they are. */
function addMeeting(gathered: Gathered, context: ImportContext, told: Told): void {
  const { source, day } = told;
  const leave = (text: string, why: LeftReason) => leaveOut(gathered, source, text, why);
  const path = context.noteOn(day) ?? meetingPath(context.plan.id, day);
  const own = gathered.files.get(path);
  const there = own ? { text: own.after } : context.fileAt(path);
  if (!there) {
    const { text, left } = newNote(context, path, told);
    gathered.files.set(path, { path, before: undefined, after: text });
    for (const part of left) leave(part, 'value');
    return;
  }
  const { text } = there;
  const yaml = told.parts?.yaml.trim() ?? '';
  const isThere = (words: string) => !own && text !== undefined && hasAllWords(words, text);
  if (isThere(`${yaml}\n${told.words}`)) {
    leave(`${yaml}\n\n${told.words}`.trim(), 'there');
    return;
  }
  leave(yaml, 'front');
  const words = withMarks(told.prose(2), day, context.people);
  const after = text === undefined ? undefined : addedBelow(text, words);
  if (isThere(told.words)) leave(told.words, 'there');
  else if (text === undefined || after === undefined) leave(told.words, 'in-the-way');
  else gathered.files.set(path, { path, before: own ? own.before : text, after });
}

function newNote({ today, people }: ImportContext, path: string, { day, prose, parts }: Told) {
  const status = day < today ? 'held' : 'planned';
  const none: Parts = { yaml: '', keys: {}, body: 0 };
  const needed = { date: day, status };
  return withFront(
    path,
    parts ?? none,
    [['date', day], ...changesOf(parts?.keys ?? {}, status)],
    needed,
    withMarks(prose(1), day, people),
  );
}

/** Keys that mean something here keep their value only where it can be read here. */
function changesOf(keys: Readonly<Record<string, unknown>>, status: string): FrontChange[] {
  return META.filter(key => key !== 'date').flatMap((key): FrontChange[] => {
    const value = keys[key];
    if (value === undefined) return key === 'status' ? [[key, status]] : [];
    if (meetingSchema.shape[key].safeParse(value).success) return [];
    const written = typeof value === 'string' ? value : '';
    return [[key, key === 'status' ? (otherNames(written, MEETING_STATUSES)[0] ?? status) : undefined]];
  });
}

/** Undefined where it would not be read as what it is, such as below a fence that is left open. */
function addedBelow(there: string, words: string): string | undefined {
  const isBelowBlank = /\n[ \t]*\n$/.test(there);
  const gap = `${there.endsWith('\n') ? '' : '\n'}${isBelowBlank ? '' : '\n'}`;
  const edits: TextEdit[] = [{ start: there.length, end: there.length, text: `${gap}${words}\n` }];
  const after = applyEdits(there, edits);
  const start = there.length + gap.length;
  return headings(after).some(heading => heading.start === start) ? after : undefined;
}
