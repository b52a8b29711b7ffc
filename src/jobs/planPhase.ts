import { planPath } from '../domain/records/recordPath';
import { setValue } from '../domain/yaml/edit';
import { editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/** Pause a mentorship, or take it up again. */
export function setPhase(
  ports: Pick<Ports, 'files'>,
  library: Library,
  request: { readonly plan: string; readonly phase: 'active' | 'paused' },
): Promise<Outcome> {
  return editRecord(ports, library, planPath(request.plan), text => setValue(text, ['phase'], request.phase));
}
