import * as l10n from '@vscode/l10n';
import { editDistance } from '../text/editDistance';
import type * as z from 'zod/mini';
import { isList, isObject, valueAt } from '../text/values';
import type { YamlDocument, YamlPath } from '../yaml/document';
import type { YamlReading } from '../yaml/reading';
import type { Finding } from './schemaProblems';
import { isFreeText, knownKeys, schemaBelow, type KnownKeys } from './schemaShape';

/**
 * What may not be meant in a record that can be read: looked for in each, so nothing here costs much where there is
 * nothing.
 */
export function hintsOf(schema: z.ZodMiniType, document: YamlReading, value: unknown): Finding[] {
  const found = lostWords(schema, document);
  const keys = knownKeys(schema);
  if (keys) findMisspelt(keys, document, value, [], found);
  return found;
}

/** Unknown keys are a person's own, but for those that look like one that is missing. */
function findMisspelt(
  known: KnownKeys,
  document: YamlDocument,
  value: unknown,
  path: YamlPath,
  found: Finding[],
): void {
  if (!isObject(value)) return;
  if (isList(value)) {
    for (const [index, item] of value.entries()) findMisspelt(known, document, item, [...path, index], found);
    return;
  }
  for (const name in value) {
    const inner = known.get(name);
    if (inner) findMisspelt(inner, document, value[name], [...path, name], found);
    if (known.has(name)) continue;
    const near = nearKey(
      name,
      [...known.keys()].filter(other => !Object.hasOwn(value, other)),
    );
    const region = near === undefined ? undefined : document.keyRange([...path, name]);
    if (near !== undefined && region) {
      found.push({
        code: 'unknown-key',
        region,
        severity: 'information',
        message: l10n.t(
          '“{0}” means nothing to Mentorship. Did you mean “{1}”? If it is a key of your own, leave it as it is.',
          name,
          near,
        ),
      });
    }
  }
}

/** The one of these keys that somebody has most likely meant. */
export function nearKey(written: string, known: readonly string[]): string | undefined {
  const wanted = bare(written);
  return known
    .map(name => ({ name, edits: editDistance(wanted, bare(name)) / Math.max(wanted.length, name.length) }))
    .filter(
      ({ name, edits }) => edits === 0 || (edits <= MAX_EDITS && Math.min(wanted.length, name.length) >= MIN_LETTERS),
    )
    .sort((a, b) => a.edits - b.edits)[0]?.name;
}

/** Edits for each letter: a third of the letters; in shorter words one letter makes another word of them. */
const MAX_EDITS = 0.34;
const MIN_LETTERS = 4;

/** A key as it is compared: in small letters, without hyphens, underscores and spaces. */
function bare(name: string): string {
  return name.slice(0, 60).toLowerCase().replace(/[-_ ]/g, '');
}

/** Words of a text that YAML takes for something else than words. */
function lostWords(schema: z.ZodMiniType, document: YamlReading): Finding[] {
  return document
    .warnings()
    .filter(({ path }) => {
      const own = schemaBelow(schema, path);
      return own !== undefined && isFreeText(own) && !isAddress(valueAt(document.value, path));
    })
    .map(({ start, end }): Finding => ({
      code: 'lost-words',
      region: { start, end },
      severity: 'warning',
      message: l10n.t(
        'A part of this text is not read: #, ! and & have a meaning of their own here. Put the text in quotation marks.',
      ),
    }));
}

/** An e-mail address or a path: what stands behind it is a comment. */
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^\S*[@/]\S*$/.test(value);
}
