import { upgradeEdits } from '../domain/format/upgrade';
import { formatTrouble } from '../domain/records/formatTrouble';
import { recordPathOf, SETTINGS_PATH } from '../domain/records/recordPath';
import { applyEdits } from '../domain/text/textEdit';
import { refused } from './editRecord';
import type { Library } from './library';
import { outcomeOf, type Outcome } from './outcome';
import type { FileChange, Ports } from './ports';

/** What the upgrade would write, for people to look at before it does. */
export interface Upgrade {
  readonly files: readonly {
    readonly path: string;
    readonly before: string;
    readonly after: string;
    readonly change: FileChange;
  }[];
  /** Files with a mistake in them, which stay as they are. */
  readonly broken: readonly string[];
}

/** Find what differs from the present format. Writes nothing. */
export async function planUpgrade(ports: Pick<Ports, 'files'>, library: Library): Promise<Upgrade> {
  await library.load();
  const files: Upgrade['files'][number][] = [];
  const broken: string[] = [];
  // A newer format is not ours to touch.
  if (formatTrouble(library.snapshot.problems) === 'newer') return { files, broken };
  for (const path of (await ports.files.list()).filter(file => recordPathOf(file) !== undefined)) {
    const read = await ports.files.read(path);
    if (read.kind !== 'text') continue;
    const edits = upgradeEdits(path, read.text);
    if (!edits) broken.push(path);
    else if (edits.length > 0) {
      const after = applyEdits(read.text, edits);
      files.push({ path, before: read.text, after, change: { kind: 'edit', path, base: read.text, edits } });
    }
  }
  return { files, broken };
}

/** Write all of it, or nothing if a file has changed since. */
export async function applyUpgrade(ports: Pick<Ports, 'files'>, library: Library, { files }: Upgrade): Promise<Outcome> {
  if (files.length === 0) return { kind: 'nothing' };
  const refusal = refused(library, []);
  if (refusal) return refusal;
  const outcome = outcomeOf(await ports.files.apply(files.map(({ change }) => change)), SETTINGS_PATH);
  await library.refresh(files.map(({ path }) => path));
  return outcome;
}
