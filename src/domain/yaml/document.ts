import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Parser, Schema } from 'yaml';
import type { Alias, Node, Pair, ParsedNode, YAMLMap } from 'yaml';
import { conflictLeftovers, findConflict } from '../text/conflict';
import type { Region } from '../text/frontMatter';
import { excessOf, MAX_DEPTH, nestsTooDeep } from './guard';
import * as messages from './messages';
import { lineEnd, nextLine, rangeOf } from './places';
import { mistakeOf } from './mistakes';

/** Keys and indexes that lead from the root to a node. */
export type YamlPath = readonly (string | number)[];

/**
 * What keeps a text from being read as YAML: not YAML at all, git's conflict markers, over the size that is read, one
 * key twice.
 */
export type YamlErrorCode = 'syntax' | 'conflict' | 'too-large' | 'duplicate-key';

export interface YamlError {
  readonly code: YamlErrorCode;
  /** What is wrong and what to do, in the reader's language. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Of `syntax`: what somebody has most likely done, see `mistakeOf`. */
  readonly mistake?: string;
}

export interface YamlDocument {
  /** Plain values as YAML 1.2 reads them (a date is a string). As far as it could be read where there are errors. */
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** The value at `path`, without its anchor, tag and comment. */
  nodeRange(path: YamlPath): Region | undefined;
  /** The key of the value at `path`, if that stands in a map. */
  keyRange(path: YamlPath): Region | undefined;
  /** For `yamlEdit`: the nodes, with offsets that count from `base`. */
  readonly root: ParsedNode | undefined;
  readonly base: number;
}

/** Errors that are reported: more than these say the same over and over. */
const MAX_ERRORS = 5;
/**
 * YAML 1.2's core, without the tags of 1.1 that make dates and bytes; made once, since making it takes longer than
 * reading.
 */
const SCHEMA = new Schema({ schema: 'core', resolveKnownTags: false });
/** Nodes that aliases may repeat, all together. A record needs none; a file made to exhaust memory needs billions. */
const MAX_REPEATED = 1000;

/**
 * Reads one YAML document: the whole text, or the part of it in `region`. All offsets are those of the whole text.
 * Never throws, and takes bounded time and memory on any text.
 */
export function parseYaml(text: string, region: Region = { start: 0, end: text.length }): YamlDocument {
  const base = text[region.start] === '\uFEFF' ? region.start + 1 : region.start;
  const yaml = text.slice(base, region.end);
  const errors: YamlError[] = [];
  const report: Report = (code, message, start, end, mistake) => {
    if (errors.length >= MAX_ERRORS) return;
    const from = Math.min(base + start, region.end);
    errors.push({
      code,
      message,
      start: from,
      end: Math.min(Math.max(from, base + end), region.end),
      ...(mistake ? { mistake } : {}),
    });
  };
  const excess = excessOf(yaml);
  if (excess?.of === 'indicators') {
    const [start, end] = lineAt(yaml, excess.line);
    report('too-large', messages.tooManyIndicators(text.slice(0, base + start).split('\n').length), start, end);
  } else if (excess) report('too-large', excess.of === 'size' ? messages.tooLarge() : messages.tooManyItems(), 0, 0);
  else {
    const conflict = findConflict(yaml);
    const [leftover] = conflict ? [] : conflictLeftovers(yaml);
    if (conflict) report('conflict', messages.conflict(conflict), conflict.range.start, conflict.range.end);
    else if (leftover) report('conflict', messages.conflictLeftover(), leftover.start, leftover.end);
    else if (nestsTooDeep(yaml)) report('syntax', messages.tooDeep(), 0, 0);
  }
  if (errors.length > 0) return documentOf(undefined, undefined, base, errors);

  const root = compose(yaml, report);
  const value = root ? new Reading(errors.length === 0 ? report : () => undefined).valueOf(root) : null;
  return documentOf(root, value, base, errors);
}

/** The plain value of a node and all below it, as `parseYaml` reads them; what is wrong in them is left out. */
export function valueOf(node: Node | undefined): unknown {
  return node ? new Reading(() => undefined).valueOf(node) : null;
}

function lineAt(yaml: string, line: number): [start: number, end: number] {
  let start = 0;
  for (let at = 0; at < line; at++) start = nextLine(yaml, start);
  return [start, lineEnd(yaml, start)];
}

type Report = (code: YamlError['code'], message: string, start: number, end: number, mistake?: string) => void;

function compose(yaml: string, report: Report): ParsedNode | undefined {
  // `uniqueKeys` compares each key with each other one, which takes minutes for a large map; `Reading` looks them up.
  const composer = new Composer({
    schema: SCHEMA,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  let root: ParsedNode | undefined;
  let count = 0;
  for (const document of composer.compose(new Parser().parse(yaml), true, yaml.length)) {
    if (count++ > 0) {
      report('syntax', messages.syntax('MULTIPLE_DOCS'), document.range[0], document.range[0]);
      break;
    }
    root = document.contents ?? undefined;
    // Behind the first mistake the parser guesses, and what it finds wrong there follows from that mistake.
    const mistake = mistakeOf(yaml, document.errors);
    if (mistake) {
      report('syntax', messages.syntax(mistake.code), mistake.start, mistake.end, mistake.code);
      break;
    }
  }
  return root;
}

/** One walk over the nodes that makes plain values and finds duplicate keys and aliases that can't be followed. */
class Reading {
  private readonly anchors = new Map<string, Node>();
  private depth = 0;
  private aliases = 0;
  private repeated = 0;
  private isExhausted = false;

  constructor(private readonly report: Report) {}

  valueOf(node: Node): unknown {
    if ((this.aliases > 0 && ++this.repeated > MAX_REPEATED) || this.depth > 2 * MAX_DEPTH) {
      // Reported once: all that follows is the same thing again.
      if (!this.isExhausted) this.report('syntax', messages.aliasBomb(), ...span(node));
      this.isExhausted = true;
      return null;
    }
    if (isAlias(node)) return this.aliasValue(node);
    // The anchor is known from here on, so an alias inside its own node ends at the limit above.
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) this.anchors.set(node.anchor, node);
    this.depth++;
    let value: unknown = null;
    if (isScalar(node)) value = node.value;
    else if (isSeq(node)) value = node.items.map(item => (isNode(item) ? this.valueOf(item) : null));
    else if (isMap(node)) value = this.mapValue(node);
    this.depth--;
    return value;
  }

  private mapValue(node: YAMLMap): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const times = new Map<string, number>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
    }
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key === undefined) continue;
      const value = isNode(pair.value) ? this.valueOf(pair.value) : null;
      if (seen.has(key)) {
        this.report('duplicate-key', messages.duplicateKey(key, times.get(key) ?? 1), ...span(pair.key));
        continue;
      }
      seen.add(key);
      // No record has such a key, and assigning it would change the object's prototype.
      if (key !== '__proto__') result[key] = value;
    }
    return result;
  }

  private aliasValue(node: Alias): unknown {
    const target = this.anchors.get(node.source);
    if (!target) {
      this.report('syntax', messages.syntax('BAD_ALIAS'), ...span(node), 'BAD_ALIAS');
      return null;
    }
    this.aliases++;
    this.depth++;
    const value = this.valueOf(target);
    this.depth--;
    this.aliases--;
    return value;
  }
}

function documentOf(
  root: ParsedNode | undefined,
  value: unknown,
  base: number,
  errors: readonly YamlError[],
): YamlDocument {
  const regionOf = (node: unknown): Region | undefined => {
    const range = rangeOf(node);
    return range ? { start: base + range[0], end: base + range[1] } : undefined;
  };
  return {
    root,
    value,
    base,
    errors,
    nodeRange: path => regionOf(nodeAt(root, path)),
    keyRange: path => {
      const parent = nodeAt(root, path.slice(0, -1));
      return isMap(parent) ? regionOf(pairOf(parent, String(path.at(-1)))?.key) : undefined;
    },
  };
}

/** The node at `path`; an alias stands for all that is below it. */
export function nodeAt(root: Node | undefined, path: YamlPath): Node | undefined {
  let node: Node | undefined = root;
  for (const segment of path) {
    if (isAlias(node)) return node;
    let child: unknown;
    if (isMap(node)) child = pairOf(node, String(segment))?.value;
    else if (isSeq(node)) child = node.items[Number(segment)];
    node = isNode(child) ? child : undefined;
  }
  return node;
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(pair => keyOf(pair) === key);
}

/** Keys are read as strings; a map or list as key is an error that the composer has reported. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function span(node: unknown): [start: number, end: number] {
  const range = rangeOf(node);
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
