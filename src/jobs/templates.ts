import { boxesOf, templatePath } from '../domain/agenda/shape/template';
import type { Occasion } from '../domain/agenda/shape/occasion';
import { OCCASIONS } from '../domain/records/meeting';
import type { Files } from './ports/ports';

/** A team's own templates, by the occasion that each is for. */
export async function teamTemplates(files: Pick<Files, 'read'>): Promise<ReadonlyMap<Occasion, string>> {
  const reads = await Promise.all(
    OCCASIONS.map(async occasion => [occasion, await files.read(templatePath(occasion))] as const),
  );
  return new Map(reads.flatMap(([occasion, read]) => (read.kind === 'text' ? [[occasion, read.text] as const] : [])));
}

/** What the boxes of templates read: see `isTemplateBox`. */
export const boxesIn = (templates: ReadonlyMap<Occasion, string>): readonly RegExp[] =>
  [...templates.values()].flatMap(boxesOf);
