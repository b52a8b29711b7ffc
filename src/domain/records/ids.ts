import type { EntryKind } from './entryValues';

/** Ids for new records: readable, and valid as file names everywhere. */

const MAX_SLUG = 40;

/** Letters that Unicode doesn't take apart into a base letter and an accent. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  þ: 'th',
};

/** Windows opens a device instead of a file of such a name, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Characters of an id; with the folders around it a file's path stays within what every file system takes. */
export const MAX_ID = 100;

/** Whether Windows could have no file of this name. */
export function isDevice(id: string): boolean {
  return DEVICE.test(id);
}

/** A short id that resembles the text; `fallback`, itself an id, for texts without a latin letter or digit. */
export function slugOf(text: string, fallback: string): string {
  const slug = text
    .slice(0, 500)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðħıłŋþ]/g, letter => FOLDED[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = shorten(slug);
  if (short === '') return fallback;
  return isDevice(short) ? `${fallback}-${short}` : short;
}

/** Whole words as far as they fit. */
function shorten(slug: string): string {
  if (slug.length <= MAX_SLUG) return slug;
  const cut = slug.lastIndexOf('-', MAX_SLUG);
  return slug.slice(0, cut > MAX_SLUG / 2 ? cut : MAX_SLUG).replace(/-$/, '');
}

/** `2026-06-01-feedback-name-the-retry-limit-k3x9q2ab`; the random end keeps the files of two people apart. */
export function entryId(created: string, kind: EntryKind, text: string, random: string): string {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const slug = slugOf(firstLine, kind);
  return [created.slice(0, 10), kind, ...(slug === kind ? [] : [slug]), random].join('-');
}

/** `wanted`, or `wanted-2`, `wanted-3` … if that is taken. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const candidate = `${wanted}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
