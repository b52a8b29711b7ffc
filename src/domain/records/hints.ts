import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import type * as z from 'zod/mini';
import type { YamlDocument, YamlPath } from '../yaml/document';
import type { YamlReading } from '../yaml/reading';
import type { Finding } from './schemaProblems';
import { isFreeText, knownKeys, schemaBelow, type KnownKeys } from './schemaShape';

/** What may not be meant in a record that can be read: looked for in each, so nothing here costs much where there is nothing. */
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
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) findMisspelt(known, document, item, [...path, index], found);
    return;
  }
  for (const name in value) {
    const inner = known.get(name);
    if (inner) findMisspelt(inner, document, (value as Record<string, unknown>)[name], [...path, name], found);
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
    .map(name => ({ name, far: distance(wanted, bare(name)) / Math.max(wanted.length, name.length) }))
    .filter(({ name, far }) => far === 0 || (far <= MOST_FAR && Math.min(wanted.length, name.length) >= SHORTEST))
    .sort((a, b) => a.far - b.far)[0]?.name;
}

/** A third of the letters; in shorter words one letter makes another word of them. */
const MOST_FAR = 0.34;
const SHORTEST = 4;

/** A key without what only its spelling is about. */
function bare(name: string): string {
  return name.slice(0, 60).toLowerCase().replace(/[-_ ]/g, '');
}

/** Words of a text that YAML takes for something else than words. */
function lostWords(schema: z.ZodMiniType, document: YamlReading): Finding[] {
  const doubts = document.doubts();
  return doubts.length === 0
    ? []
    : doubts
        .filter(({ path }) => {
          const own = schemaBelow(schema, path);
          return (
            own !== undefined &&
            isFreeText(own) &&
            !isAddress(
              path.reduce<unknown>(
                (inner, key) => (inner as Record<string | number, unknown> | null)?.[key],
                document.value,
              ),
            )
          );
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

/** An e-mail address or a path: what stands behind it is a remark. */
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^\S*[@/]\S*$/.test(value);
}
