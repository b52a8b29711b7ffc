import { importNotes, type Import } from '../../../src/domain/import/importNotes';
import type { ImportContext, Source } from '../../../src/domain/import/source';

const PEOPLE = [
  { id: 'jonas', name: 'Jonas Weber' },
  { id: 'nadia-k', name: 'Nadia Kern' },
  { id: 'amelie', name: 'Amélie Roux' },
];

/** A mentorship of Jonas with Nadia; Amélie is somebody else on file. */
export function contextWith(
  there: Readonly<Record<string, string | undefined>> = {},
  more: Partial<ImportContext> = {},
): ImportContext {
  return {
    plan: { id: 'p', mentor: 'nadia-k', mentee: 'jonas' },
    today: '2026-11-30',
    people: PEOPLE,
    noteOn: day => Object.keys(there).find(path => path.startsWith(`plans/p/meetings/${day}`)),
    fileAt: path => (path in there ? { text: there[path] } : undefined),
    goals: new Map(),
    ...more,
  };
}

export function imported(sources: Readonly<Record<string, string>>, context: ImportContext = contextWith()): Import {
  const list = Object.entries(sources).map(([name, text]): Source => ({ name, text }));
  return importNotes(list, context);
}

/** The texts of an import's files by their path in the plan. */
export function filesOf({ files }: Import): Record<string, string> {
  return Object.fromEntries(files.map(({ path, after }) => [path.replace('plans/p/', ''), after]));
}

export const leftOf = ({ leftOut }: Import) => leftOut.map(({ why, text }) => [why, text]);
