import * as l10n from '@vscode/l10n';
import { ID_PATTERN, recordPathOf } from '../records/recordPath';
import { strayPathOf } from '../records/strayPath';
import { knownPaths } from '../store/snapshot';
import { slugOf } from '../records/write';
import type { Fix } from './fix';
import type { RecordText } from './recordText';

/** For a file or a plan's folder with a name that no record can have: a like name that one can, if it is free. */
export function renameFixes({ file, snapshot }: RecordText): Fix[] {
  const rename = renaming(file);
  if (!rename || rename.to === rename.from) return [];
  const isTaken = knownPaths(snapshot).some(path => path === rename.to || path.startsWith(`${rename.to}/`));
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  const title =
    folderOf(rename.from) === folderOf(rename.to)
      ? l10n.t('Rename to “{0}”', rename.to.slice(rename.to.lastIndexOf('/') + 1))
      : l10n.t('Move to “{0}”', rename.to);
  return isTaken ? [] : [{ title, edits: [], rename }];
}

function renaming(file: string): Fix['rename'] {
  const path = recordPathOf(file);
  if (path && 'plan' in path && !ID_PATTERN.test(path.plan))
    return { from: `plans/${path.plan}`, to: `plans/${slugOf(path.plan, 'plan')}` };
  const { rename: stray, reason } = strayPathOf(file) ?? {};
  // The whole folder of a plan.
  if (stray !== undefined && reason === 'plan')
    return { from: file.slice(0, file.lastIndexOf('/')), to: stray.slice(0, stray.lastIndexOf('/')) };
  const right = stray ?? file;
  const record = recordPathOf(right);
  if (!record || !('id' in record) || ID_PATTERN.test(record.id))
    return stray === undefined ? undefined : { from: file, to: right };
  const end = right.lastIndexOf('.');
  return { from: file, to: right.slice(0, end - record.id.length) + slugOf(record.id, record.kind) + right.slice(end) };
}
