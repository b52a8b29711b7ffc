import { parseActions } from '../domain/records/action';
import { setStepDone } from '../domain/records/goal';
import { goalPath, meetingPath } from '../domain/records/recordPath';
import { knownNames } from '../domain/store/knownNames';
import { splitFrontMatter } from '../domain/text/frontMatter';
import { setTaskChecked, taskItems } from '../domain/text/markdown';
import type { TextEdit } from '../domain/text/textEdit';
import { editRecord, type Draft, type Step } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/** Mark a goal's step as done today, or as open again. */
export function tickStep(
  ports: Ports,
  library: Library,
  request: { readonly plan: string; readonly goal: string; readonly step: string; readonly done: boolean },
): Promise<Outcome> {
  const day = request.done ? ports.clock.today() : undefined;
  return editRecord(ports, library, goalPath(request.plan, request.goal), text => setStepDone(text, request.step, day));
}

/**
 * Tick an action where it stands in its meeting note. Lines may have moved since it was shown, so it is known by its
 * words, and by its line only where several say the same.
 */
export function tickAction(
  ports: Ports,
  library: Library,
  request: ActionAt & { readonly plan: string; readonly done: boolean },
): Promise<Outcome> {
  return editRecord(ports, library, meetingPath(request.plan, request.meeting), ticking(library, request));
}

/** The same as a step of a larger job. */
export function draftTick(
  draft: Draft,
  library: Library,
  request: ActionAt & { readonly plan: string; readonly done: boolean },
): Promise<Step> {
  return draft.edit(meetingPath(request.plan, request.meeting), ticking(library, request));
}

/** Where an action was when it was shown. */
export interface ActionAt {
  readonly meeting: string;
  readonly line: number;
  readonly text: string;
}

function ticking(
  library: Library,
  { plan, line, text, done }: ActionAt & { readonly plan: string; readonly done: boolean },
) {
  return (source: string): readonly TextEdit[] => {
    const { body } = splitFrontMatter(source);
    const items = taskItems(source, body);
    const { actions } = parseActions(source, body, knownNames(library.snapshot, plan));
    const same = items.filter((_, index) => actions[index]?.text === text);
    const distance = (at: number) => Math.abs(at - line);
    const [nearest] = same.sort((a, b) => distance(a.line) - distance(b.line));
    return nearest ? setTaskChecked(source, nearest, done) : [];
  };
}
