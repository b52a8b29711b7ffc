import type { Action, Meeting } from '../../records/meeting';
import { hashOf } from '../../text/letterHash';
import { plainLine } from '../../text/plainText';

/** Longer ones say no more and make links hard to read. */
const SLUG_LIMIT = 40;

/**
 * Where each action of a meeting comes from, as a link from another meeting's note. The part after `#` is made from the
 * action's words, not its line: lines move whenever somebody writes above, and the line of an agenda that was made from
 * the action must still be known as its line.
 */
export function actionOrigins(meeting: Meeting): { readonly action: Action; readonly origin: string }[] {
  const seen = new Map<string, number>();
  return meeting.actions.map(action => {
    const slug = slugOf(action.text);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return { action, origin: `${meeting.id}.md#${slug}${count > 1 ? `-${count}` : ''}` };
  });
}

export function slugOf(text: string): string {
  const words =
    plainLine(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = words.shift()?.slice(0, SLUG_LIMIT) ?? '';
  for (const word of words) {
    if (slug.length + word.length >= SLUG_LIMIT) break;
    slug += `-${word}`;
  }
  // Words in other alphabets leave nothing; their hash still tells them apart.
  return slug === '' ? hashOf(text) : slug;
}
