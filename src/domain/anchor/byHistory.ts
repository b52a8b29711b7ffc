import { MAX_IN_SAME_FILE, MAX_IN_OTHER_FILE } from './byText';
import { toLineRange } from '../text/lineNumbers';
import { candidates } from './candidates';
import { type CodeAnchor, QUOTE_LINES } from './codeAnchor';
import { changedPaths } from './otherFiles';
import { candidateByDifference } from './byDifference';
import { type IndexedText } from './indexedText';
import { HALF } from './score';
import { changesSince, lineMap, type AnchorCache, readNow, readOnce, readThen } from './cache';
import { mayHold, type CandidatePlace, type CandidatePlaces, isClear, share } from './candidatePlaces';
import { type Snippet, snippetIn, snippetOf } from './snippet';
import { type FileChange, type CodeSource } from './codeSource';

const CONTEXT = 10;

/** The anchor's lines at its commit, and what git says has changed since. */
interface AtCommit {
  readonly commit: string;
  readonly text: IndexedText;
  /** 0-based and inclusive. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FileChange[];
}

/**
 * Where the lines may be, by what git knows: where the difference between the old and the new text leads, else among
 * the new lines of the same file, else in files that changed since. Undefined where git has no such commit, file or
 * lines.
 */
export async function byHistory(
  anchor: CodeAnchor,
  source: CodeSource,
  cache: AnchorCache,
): Promise<CandidatePlaces | undefined> {
  if (!source.history || !anchor.commit) return undefined;
  const changes = await changesSince(source, cache, anchor.commit);
  const text = changes && (await readThen(source, cache, anchor.commit, anchor.path));
  const range = text && rangeIn(text, anchor);
  if (!range) return undefined;
  const then: AtCommit = { commit: anchor.commit, text, ...range, changes };
  const change = changes.find(({ from }) => from === anchor.path);
  const path = change ? change.to : anchor.path;
  const places = path === undefined ? [] : await inSameFile(anchor, then, path, source, cache);
  if (!places.some(place => place.by === 'difference' || isClear(place))) {
    places.push(...(await inOtherFiles(anchor, then, path, source, cache)));
  }
  return { places, hasHistory: true };
}

async function inSameFile(
  anchor: CodeAnchor,
  then: AtCommit,
  path: string,
  source: CodeSource,
  cache: AnchorCache,
): Promise<CandidatePlace[]> {
  const now = (await readNow(source, cache, path))?.index();
  if (!now) return [];
  const map = lineMap(cache, `${then.commit}:${anchor.path}>${path}`, then.text, now);
  const snippet = snippetIn(then.text, then.from, then.to, CONTEXT, anchor.symbol);
  const placed = candidateByDifference(snippet, then.text, now, map);
  const all = share(then.text.lines, now);
  if (placed && placed.found >= HALF) return [{ ...placed, path, by: 'difference', share: all }];
  const found = candidates(searched(anchor, then), now, MAX_IN_SAME_FILE, takenBy(map, now, then));
  return found.map(candidate => ({ ...candidate, path, by: 'sameFile', share: all }));
}

async function inOtherFiles(
  anchor: CodeAnchor,
  then: AtCommit,
  own: string | undefined,
  source: CodeSource,
  cache: AnchorCache,
): Promise<CandidatePlace[]> {
  const snippet = searched(anchor, then);
  const places: CandidatePlace[] = [];
  for (const path of changedPaths(anchor.path, then.changes)) {
    if (path === own) continue;
    const other = await readOnce(source, cache, path);
    if (!other || !mayHold(snippet, other.sketch())) continue;
    const now = other.index();
    const all = share(then.text.lines, now);
    let found = candidates(snippet, now, MAX_IN_OTHER_FILE);
    // What the file held before is read only where a candidate may be good enough.
    if (found.some(place => place.found >= HALF && place.alike >= HALF)) {
      const from = then.changes.find(({ to }) => to === path)?.from;
      const old = from === undefined ? undefined : await readThen(source, cache, then.commit, from);
      const map = old && lineMap(cache, `${then.commit}:${from}>${path}`, old, now);
      if (map) found = candidates(snippet, now, MAX_IN_OTHER_FILE, takenBy(map, now));
    }
    places.push(...found.map((candidate): CandidatePlace => ({ ...candidate, path, by: 'otherFile', share: all })));
  }
  return places;
}

/** What is searched for elsewhere: of a very long quote its two ends are enough. */
function searched(anchor: CodeAnchor, then: AtCommit): Snippet {
  return then.to - then.from < QUOTE_LINES
    ? snippetIn(then.text, then.from, then.to, CONTEXT, anchor.symbol)
    : snippetOf(anchor);
}

/** New lines that are old lines unchanged, other than those of the anchor itself. */
function takenBy(
  map: Int32Array,
  now: IndexedText,
  except?: { readonly from: number; readonly to: number },
): (at: number) => boolean {
  const taken = new Uint8Array(now.lines.length);
  map.forEach((at, o) => {
    if (at >= 0 && !(except && o >= except.from && o <= except.to)) taken[at] = 1;
  });
  return at => taken[at] === 1;
}

/** Where the quoted lines stand in the commit's text: not at their numbers if the note was written on unsaved text. */
function rangeIn(old: IndexedText, anchor: CodeAnchor): { from: number; to: number } | undefined {
  const snippet = snippetOf(anchor);
  const { start: from, end: to } = toLineRange(anchor);
  if (old.lines[from] === snippet.lines[snippet.first] && old.lines[to] === snippet.lines[snippet.last]) {
    return { from, to };
  }
  const found = candidates(snippet, old, 1)[0];
  return found && found.alike === 1 && found.found === 1 ? { from: found.start, to: found.end } : undefined;
}
