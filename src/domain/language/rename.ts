import * as l10n from '@vscode/l10n';
import { renamedFingerprints } from '../agenda/merge/renamedFingerprints';
import { isDevice, MAX_ID } from '../records/ids';
import { ID_PATTERN, recordPathOf } from '../records/recordPath';
import type { TextEdit } from '../text/textEdit';
import { findIds } from './findIds';
import { fileOfTarget, idsIn, keyOfTarget, mayHide, type Target } from './ids';
import type { FileText } from './recordText';

/** Every edit that gives a record or step another id; the file is renamed where the id is a file's name. */
export interface Renaming {
  readonly edits: readonly { readonly file: string; readonly edits: readonly TextEdit[] }[];
  readonly move: { readonly from: string; readonly to: string } | undefined;
}

/**
 * Give the target the id `to` in all these files, and in the name of its own; or why that can't be done, in the
 * reader's language.
 */
export function renameId(
  files: readonly FileText[],
  target: Target,
  to: string,
): Renaming | { readonly problem: string } {
  const problem = reasonAgainst(files, target, to);
  if (problem !== undefined) return { problem };
  const byFile = new Map<string, TextEdit[]>();
  for (const { file, region } of findIds(files, target)) {
    byFile.set(file, [...(byFile.get(file) ?? []), { ...region, text: to }]);
  }
  const offered = offeredLinks(files, target, to);
  for (const { file, text } of files) {
    const own = byFile.get(file) ?? [];
    const fingerprints = recordPathOf(file)?.kind === 'meeting' ? renamedFingerprints(text, own, offered) : [];
    if (fingerprints.length > 0) byFile.set(file, [...own, ...fingerprints]);
  }
  const from = fileOfTarget(target);
  return {
    edits: [...byFile].map(([file, edits]) => ({ file, edits })),
    move:
      target.kind === 'step' || !files.some(({ file }) => file === from)
        ? undefined
        : { from, to: fileOfTarget({ ...target, id: to }) },
  };
}

/** Why the target can't have this id. */
function reasonAgainst(files: readonly FileText[], target: Target, to: string): string | undefined {
  if (!ID_PATTERN.test(to))
    return l10n.t(
      '“{0}” can’t be an id. Ids are the names of files: lower-case letters a to z, digits and hyphens.',
      to,
    );
  if (to.length > MAX_ID) return l10n.t('An id can have {0} characters at most. Choose a shorter one.', MAX_ID);
  if (target.kind !== 'step' && isDevice(to))
    return l10n.t('No file can be called “{0}” on Windows. Choose another id.', to);
  if (to !== target.id && isTaken(files, { ...target, id: to }))
    return l10n.t('The id “{0}” is taken. Choose another one.', to);
  const unclear = files.filter(source => mayHide(source, target.id)).map(({ file }) => file);
  return unclear.length === 0
    ? undefined
    : l10n.t(
        '“{0}” can’t be renamed: not every place where it may stand can be read in {1}. Mend that first.',
        target.id,
        unclear.join(', '),
      );
}

/** The links by which the agendas of the plan may have offered the target, and what they become. */
function offeredLinks(files: readonly FileText[], target: Target, to: string): ReadonlyMap<string, string> {
  if (target.kind === 'entry') return new Map([[`../journal/${target.id}.md`, `../journal/${to}.md`]]);
  if (target.kind === 'step')
    return new Map([[`../goals/${target.goal}.yaml#${target.id}`, `../goals/${target.goal}.yaml#${to}`]]);
  const goal = target.kind === 'goal' ? files.find(({ file }) => file === fileOfTarget(target)) : undefined;
  if (!goal) return new Map();
  const steps = idsIn(goal)
    .filter(({ isDefinition }) => isDefinition)
    .map(({ target: { id } }) => `#${id}`);
  return new Map(['', ...steps].map(step => [`../goals/${target.id}.yaml${step}`, `../goals/${to}.yaml${step}`]));
}

function isTaken(files: readonly FileText[], target: Target): boolean {
  const own = files.find(({ file }) => file === fileOfTarget(target));
  if (target.kind !== 'step') return own !== undefined;
  return own !== undefined && idsIn(own).some(id => id.isDefinition && keyOfTarget(id.target) === keyOfTarget(target));
}
