import type { AgendaLine } from '../facts/agendaLine';
import { cut, escaped } from '../../text/plainText';

/** A fact as a line: its title as a link to where it comes from, then what is to be said of it. */
export function line(origin: string, title: string, rest: string): AgendaLine {
  return { key: origin, text: `- [${escaped(title) || '…'}](${origin})${rest === '' ? '' : ` – ${rest}`}` };
}

/** Longer paths are told by their end; the whole of it is in the link. */
const PATH_LIMIT = 40;

export function shortPath(path: string): string {
  if (path.length <= PATH_LIMIT) return path;
  const [name = path, folder] = path.split('/').reverse();
  const end = folder === undefined ? name : `${folder}/${name}`;
  return cut(end.length === path.length ? path : `…/${end.length <= PATH_LIMIT ? end : name}`);
}
