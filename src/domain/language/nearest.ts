import { editDistance } from '../text/editDistance';
import { daysMeant } from '../time/daysMeant';

/** How many guesses help before they are in the way. */
const MAX_GUESSES = 3;

/** Of `known`, what somebody who wrote `written` may have meant, the nearest first; empty if nothing is like it. */
export function nearest(written: string, known: readonly string[]): string[] {
  const wanted = written.toLowerCase().slice(0, 200);
  return known
    .map(id => {
      const candidate = id.toLowerCase();
      // Part of a longer name is what people remember of it.
      const isPart = wanted.length >= 3 && (candidate.includes(wanted) || wanted.includes(candidate));
      return { id, edits: editDistance(wanted, candidate) / Math.max(wanted.length, candidate.length, 1), isPart };
    })
    .filter(({ edits, isPart }) => edits <= 0.5 || isPart)
    .sort((a, b) => Number(b.isPart) - Number(a.isPart) || a.edits - b.edits || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_GUESSES)
    .map(({ id }) => id);
}

/** The moment that is meant where its day, its `T` or its offset is wrong; `offset` is the one to add. */
export function momentMeant(written: string, offset: string): string | undefined {
  const found =
    /^\s*(\d{8}|\d{4}\D\d{1,2}\D\d{1,2})(?:[T ]+(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:\d{2})?/.exec(
      written.slice(0, 60),
    );
  const [day] = daysMeant(found?.[1] ?? '');
  if (!found || day === undefined || Number(found[2] ?? 0) > 23) return undefined;
  return `${day}T${(found[2] ?? '12').padStart(2, '0')}:${found[3] ?? '00'}:${found[4] ?? '00'}${found[5] ?? offset}`;
}

/** `HH:MM` for what people write instead: `9:30`, `18h00`, `18h`, `9.30`, `1830`, `18`. */
export function timeMeant(written: string): string | undefined {
  const found = /^\s*(\d{1,2})(?:\s*[:h.]\s*(\d{2})?|(\d{2}))?(?::\d{2})?\s*$/i.exec(written.slice(0, 20));
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)];
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
