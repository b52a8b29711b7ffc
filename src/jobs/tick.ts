import { setStepDone } from '../domain/records/goal';
import { goalPath, meetingPath } from '../domain/records/recordPath';
import { parseActions } from '../domain/records/action';
import { setTaskChecked, taskItems } from '../domain/text/markdown';
import { editRecord } from './editRecord';
import type { Library } from './library';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/** Mark a goal's step as done today, or as open again. */
export function tickStep(
  ports: Ports,
  library: Library,
  request: { readonly plan: string; readonly goal: string; readonly step: string; readonly done: boolean },
): Promise<Outcome> {
  const day = request.done ? ports.clock.today() : undefined;
  return editRecord(ports, library, goalPath(request.plan, request.goal), text => setStepDone(text, request.step, day));
}
