import type { FileChange } from '../anchor/codeSource';
import { compareTexts } from '../text/compare';
import type { Language } from '../text/language';

/** A note at a file that is walked through. */
export interface WalkNote {
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  /** What it is and whose, such as `Question · Nadia`. */
  readonly title: string;
  /** Its first line. */
  readonly text: string;
}

export interface WalkStop {
  /** Where the file is now, or was if it is gone. */
  readonly path: string;
  /** Where it was before, if it was somewhere; differs for a renamed file. */
  readonly from: string | undefined;
  readonly status: 'added' | 'changed' | 'renamed' | 'deleted';
  readonly notes: readonly WalkNote[];
}

/** The changed files in the order of their paths, each with its open notes. */
export function stopsOf(changes: readonly FileChange[], notesAt: (path: string) => readonly WalkNote[]): WalkStop[] {
  return changes
    .flatMap((change): WalkStop[] => {
      const path = change.to ?? change.from;
      if (path === undefined) return [];
      return [
        {
          path,
          from: change.from,
          status: statusOf(change),
          notes: [...notesAt(path)].sort((a, b) => a.line - b.line),
        },
      ];
    })
    .sort((a, b) => compareTexts(a.path, b.path));
}

function statusOf({ from, to }: FileChange): WalkStop['status'] {
  if (to === undefined) return 'deleted';
  if (from === undefined) return 'added';
  return from === to ? 'changed' : 'renamed';
}

/** A walk that has ended. */
export interface WalkResult {
  /** What was walked through, such as `main…retry`. */
  readonly range: string;
  /** ISO day. */
  readonly day: string;
  readonly stops: readonly WalkStop[];
  /** Paths that were looked at. */
  readonly seen: ReadonlySet<string>;
  /** What to talk about, in the reader's words. */
  readonly topic: string;
}

interface Words {
  readonly title: (range: string, day: string) => string;
  readonly seen: (seen: number, all: number) => string;
  readonly open: string;
  readonly talk: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: (range, day) => `Code walk of ${range}, ${day}`,
    seen: (seen, all) => `${seen} of ${all} changed ${all === 1 ? 'file' : 'files'} looked at.`,
    open: 'Open notes there',
    talk: 'To talk about',
  },
  fr: {
    title: (range, day) => `Parcours du code de ${range}, ${day}`,
    seen: (seen, all) =>
      `${seen} ${seen > 1 ? 'fichiers lus' : 'fichier lu'} sur ${all} ${all > 1 ? 'modifiés' : 'modifié'}.`,
    open: 'Notes ouvertes à cet endroit',
    talk: 'À discuter',
  },
};

/** What to carry into the meeting: a section of markdown in the language of the plan. */
export function walkSummary(walk: WalkResult, language: Language): string {
  const words = WORDS[language];
  const notes = walk.stops.flatMap(stop =>
    stop.notes.map(note => `- ${plain(stop.path)}:${note.line}, ${oneLine(note.title)}: ${oneLine(note.text)}`),
  );
  return [
    `## ${oneLine(words.title(walk.range, walk.day))}`,
    '',
    words.seen(walk.stops.filter(({ path }) => walk.seen.has(path)).length, walk.stops.length),
    ...(walk.topic.trim() === '' ? [] : ['', `**${words.talk}.** ${oneLine(walk.topic)}`]),
    ...(notes.length === 0 ? [] : ['', `**${words.open}**`, '', ...notes]),
    '',
  ].join('\n');
}

const plain = (path: string) => `\`${path.replaceAll('`', '')}\``;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
