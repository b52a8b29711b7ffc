import { candidates, type Candidate } from './candidates';
import { type CodeAnchor } from './codeAnchor';
import { changedPaths, likelyPaths } from './elsewhere';
import { inPlace } from './inPlace';
import { type IndexedText } from './indexedText';
import { weight } from './likeness';
import { changesSince, lineMap, type Memory, textNow, textThen } from './memory';
import { type Snippet, snippetOf } from './snippet';
import { type FileChange, type World } from './world';

/** A place that may be the anchor's, and how it was come by. */
export interface Option extends Candidate {
  readonly path: string;
  /** `place`: the difference since the commit leads there. `near`: found in the same file. `other`: in another file. */
  readonly by: 'place' | 'near' | 'other';
  /** Share of the telling lines looked for that stand anywhere in that file. */
  readonly share: number;
}

export interface Options {
  readonly snippet: Snippet;
  readonly options: readonly Option[];
  /** Whether git could say what became of the file. */
  readonly git: boolean;
}

/** All the places worth weighing, in the file itself, the file it was renamed to, and where its lines turn up. */
export async function gather(anchor: CodeAnchor, world: World, memory: Memory): Promise<Options> {
  const changes = world.history && anchor.commit ? await changesSince(world, memory, anchor.commit) : undefined;
  const old = changes && anchor.commit ? await textThen(world, memory, anchor.commit, anchor.path) : undefined;
  const range = old && rangeIn(old, anchor);
  if (anchor.commit && changes && old && range) {
    return { ...(await withHistory(anchor, anchor.commit, changes, old, range, world, memory)), git: true };
  }
  return { ...(await byText(anchor, world, memory)), git: false };
}

async function byText(anchor: CodeAnchor, world: World, memory: Memory): Promise<Omit<Options, 'git'>> {
  const snippet = snippetOf(anchor);
  const options: Option[] = [];
  const own = await textNow(world, memory, anchor.path);
  if (own) for (const found of candidates(snippet, own)) options.push({ ...found, path: anchor.path, by: 'near', share: share(snippet.lines, own) });
  if (!options.some(settled)) {
    for (const path of likelyPaths(anchor.path, await world.files())) {
      const text = await textNow(world, memory, path);
      if (!text || !mayHold(snippet, text)) continue;
      for (const found of candidates(snippet, text).slice(0, 2)) options.push({ ...found, path, by: 'other', share: share(snippet.lines, text) });
    }
  }
  return { snippet, options };
}

async function withHistory(
  anchor: CodeAnchor, commit: string, changes: readonly FileChange[], old: IndexedText,
  range: { from: number; to: number }, world: World, memory: Memory,
): Promise<Omit<Options, 'git'>> {
  const change = changes.find(({ from }) => from === anchor.path);
  const path = change ? change.to : anchor.path;
  const now = path === undefined ? undefined : await textNow(world, memory, path);
  const options: Option[] = [];
  let snippet = snippetOf(anchor);
  if (now && path !== undefined) {
    const map = lineMap(memory, `${commit}:${anchor.path}>${path}`, old, now);
    const placed = inPlace(old, now, map, range.from, range.to, anchor.symbol);
    snippet = placed.snippet;
    const whole = share(old.lines, now);
    if (placed.candidate) {
      const option: Option = { ...placed.candidate, path, by: 'place', share: whole };
      if (option.kept >= 0.5) return { snippet, options: [option] };
    }
    const taken = takenBy(map, now, range);
    for (const found of candidates(snippet, now, taken)) options.push({ ...found, path, by: 'near', share: whole });
  }
  if (!options.some(settled)) {
    for (const other of changedPaths(anchor.path, changes)) {
      if (other === path) continue;
      const text = await textNow(world, memory, other);
      if (!text || !mayHold(snippet, text)) continue;
      const from = changes.find(({ to }) => to === other)?.from;
      const otherOld = from === undefined ? undefined : await textThen(world, memory, commit, from);
      const taken = otherOld && takenBy(lineMap(memory, `${commit}:${from}>${other}`, otherOld, text), text);
      for (const found of candidates(snippet, text, taken).slice(0, 2)) {
        options.push({ ...found, path: other, by: 'other', share: share(old.lines, text) });
      }
    }
  }
  return { snippet, options };
}

function share(lines: readonly string[], text: IndexedText): number {
  let all = 0;
  let met = 0;
  for (const line of lines) {
    const says = weight(line);
    if (says < 0.5) continue;
    all += says;
    if (text.places.has(line)) met += says;
  }
  return all > 0 ? met / all : 0;
}

/** Most lines survive and so does something around them: then the difference is right, whatever stands elsewhere. */
export function surelyInPlace(option: Option): boolean {
  return option.by === 'place' && option.kept > 0.5 && option.alike >= 0.5 && option.above + option.below >= 0.4;
}

/** No need to look further: the lines are there and so are their neighbours, or the difference leads there. */
function settled(option: Option): boolean {
  return option.alike > 0.8 && option.above + option.below > 1.2;
}

/** New lines that are old lines unchanged, other than those of the anchor itself. */
function takenBy(map: Int32Array, now: IndexedText, except?: { from: number; to: number }): (at: number) => boolean {
  const taken = new Uint8Array(now.lines.length);
  map.forEach((at, o) => {
    if (at >= 0 && !(except && o >= except.from && o <= except.to)) taken[at] = 1;
  });
  return at => taken[at] === 1;
}

/** A quick look: a text with none of the lines that say most cannot be where they went. */
function mayHold(snippet: Snippet, text: IndexedText): boolean {
  let around = 0;
  return snippet.lines.some((line, i) => {
    const places = text.places.get(line);
    if (!places) return false;
    const says = weight(line);
    if (i >= snippet.first && i <= snippet.last && says >= 0.3) return true;
    if (says >= 0.5 && places.length <= 3) around += says;
    return around >= 1;
  });
}

/** Where the quoted lines stand in the commit's text: not at their numbers if the note was written on unsaved text. */
function rangeIn(old: IndexedText, anchor: CodeAnchor): { from: number; to: number } | undefined {
  const { first, last, lines } = snippetOf(anchor);
  const from = anchor.start - 1;
  const to = anchor.end - 1;
  if (old.lines[from] === lines[first] && old.lines[to] === lines[last]) return { from, to };
  const found = candidates(snippetOf(anchor), old)[0];
  return found && found.alike === 1 && found.kept === 1 ? { from: found.start, to: found.end } : undefined;
}
