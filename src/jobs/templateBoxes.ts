import { boxesOf, templatePath } from '../domain/agenda/shape/template';
import { OCCASIONS } from '../domain/records/meeting';
import type { Files } from './ports/ports';

/** What the boxes of a team's templates read: see `isTemplateBox`. */
export async function templateBoxes(files: Pick<Files, 'read'>): Promise<readonly RegExp[]> {
  const reads = await Promise.all(OCCASIONS.map(occasion => files.read(templatePath(occasion))));
  return reads.flatMap(read => (read.kind === 'text' ? boxesOf(read.text) : []));
}
