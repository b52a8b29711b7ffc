import { parseActions } from '../records/action';
import { marksIn, readMarks } from '../records/actionMarks';
import { slugOf } from '../records/ids';
import type { Person } from '../records/person';
import { ownerMeant, plainDay } from '../records/plainMarks';
import { taskItems, type TaskItem } from '../text/markdown';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { daysMeant } from '../time/daysMeant';

/**
 * The prose of a note with a mark for the owner in each box that plainly names somebody who is known, and one for the
 * day in each open box that names one. No word goes: a name becomes its mark where that has the same words, and has the
 * mark behind the action elsewhere.
 * @param day of the meeting, from which days such as `friday` are counted
 */
export function withMarks(prose: string, day: string, people: readonly Pick<Person, 'id' | 'name'>[]): string {
  // From the end, so that the places of those before stay.
  return taskItems(prose, 0).reduceRight((text, item, index) => {
    const edits = [...ownerEdits(item, people), ...dayEdits(item, day)];
    if (edits.length === 0) return text;
    const marked = applyEdits(text, joined(edits));
    return isMeant(marked, index, edits) ? marked : text;
  }, prose);
}

type Mark = TextEdit & { readonly owner?: string; readonly due?: string };

function ownerEdits(
  { text: words, textStart, textEnd }: TaskItem,
  people: readonly Pick<Person, 'id' | 'name'>[],
): Mark[] {
  const marks = marksIn(words);
  const isKnown = (id: string) => people.some(person => person.id === id);
  if (readMarks({ words, marks }, { person: isKnown, goal: () => false }).owner !== undefined) return [];
  const name = ownerMeant(words, people);
  if (!name) return [];
  const owner = name.person;
  const [start, end] = [textStart + name.start, textStart + name.end];
  const plain = words.slice(name.start, name.end);
  if (slugOf(plain, '') !== owner) return [{ start: textEnd, end: textEnd, text: ` @${owner}`, owner }];
  return [
    {
      start,
      end,
      text: `@${owner}${
        plain
          .trimEnd()
          .replace(/[*_]+$/, '')
          .endsWith(':')
          ? ':'
          : ''
      }`,
      owner,
    },
  ];
}

function dayEdits({ text: words, textEnd, checked }: TaskItem, day: string): Mark[] {
  const marks = marksIn(words);
  const found = checked || marks.some(({ kind }) => kind === 'due') ? undefined : plainDay(words, day);
  const [due, second] = found ? daysMeant(found.written, day) : [];
  return due === undefined || second !== undefined ? [] : [{ start: textEnd, end: textEnd, text: ` due:${due}`, due }];
}

/** Two texts for one place as one edit. */
function joined(edits: readonly Mark[]): TextEdit[] {
  const [first, second] = edits;
  return first && second && first.start === second.start && first.end === second.end
    ? [{ ...first, text: first.text + second.text }]
    : [...edits];
}

/** Behind code or a backslash, say, a mark is none. */
function isMeant(prose: string, index: number, edits: readonly Mark[]): boolean {
  const action = parseActions(prose, 0).actions[index];
  return edits.every(
    ({ owner, due }) => (owner === undefined || action?.owner === owner) && (due === undefined || action?.due === due),
  );
}
