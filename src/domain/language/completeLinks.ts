import { closingPath, entryPath, goalPath, planPath, recordPathOf } from '../records/recordPath';
import type { Completion } from './completion';
import { resolve, targetOfFile } from './ids';
import { knownIds } from './knownIds';
import type { RecordText } from './recordText';

/** In the target of a link in prose: goals and entries of the plan, and behind `#` the steps of the goal. */
export function linkCompletions({ text, file, snapshot }: RecordText, offset: number): Completion[] {
  const written = /(?:\]\([ \t]*|^ {0,3}\[[^[\]\r\n]{1,200}\]:[ \t]*)<?([^()<>\s]{0,500})(?![^])/m.exec(
    text.slice(Math.max(0, offset - 800), offset),
  )?.[1];
  if (written === undefined) return [];
  const behind = /^[^()<>\s]*/.exec(text.slice(offset, offset + 500))?.[0].length ?? 0;
  const hash = written.indexOf('#');
  if (hash >= 0) {
    const goal = targetOfFile(resolve(file, written.slice(0, hash)));
    const steps = goal?.kind === 'goal' ? (snapshot.plans.get(goal.plan)?.goals.get(goal.id)?.steps ?? []) : [];
    const replace = { start: offset - written.length + hash + 1, end: offset + behind };
    return steps.map(({ id, text: words }) => ({ kind: 'step', label: id, detail: words, insert: id, replace }));
  }
  const plan = planOf(file);
  if (plan === undefined) return [];
  const source = { snapshot, file: recordPathOf(file) ? file : planPath(plan) };
  const replace = { start: offset - written.length, end: offset + behind };
  const offered = (kind: 'goal' | 'entry', pathOf: (plan: string, id: string) => string) =>
    knownIds(source, kind).map(({ id, name }): Completion => {
      const path = relative(file, pathOf(plan, id));
      return { kind, label: path, detail: name, insert: path, replace };
    });
  return [...offered('goal', goalPath), ...offered('entry', entryPath)];
}

function planOf(file: string): string | undefined {
  const path = recordPathOf(file);
  if (path) return 'plan' in path ? path.plan : undefined;
  const plan = file.split('/')[1];
  return plan !== undefined && file === closingPath(plan) ? plan : undefined;
}

/** How a file names another one in its links. */
function relative(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < own.length && own[same] === other[same]) same++;
  return [...own.slice(same).map(() => '..'), ...other.slice(same)].join('/');
}
