import { canBeOlder, upgradeEdits } from '../domain/format/upgrade';
import { recordPathOf, SETTINGS_PATH } from '../domain/records/recordPath';
import { applyEdits } from '../domain/text/textEdit';
import { parseYaml } from '../domain/yaml/document';
import { refused } from './editRecord';
import type { Library } from './library/library';
import { outcomeOf, type Outcome } from './ports/outcome';
import type { FileChange, Ports } from './ports/ports';

/** What the upgrade would write, for people to look at before it does. */
export interface Upgrade {
  readonly files: readonly {
    readonly path: string;
    readonly before: string;
    readonly after: string;
    readonly change: FileChange;
  }[];
  /**
   * Files that can't be read, for a mistake in them or any other reason. Nothing is to be written while there are some.
   */
  readonly broken: readonly string[];
  /** The same for files in which a key can't have another name without a change elsewhere: an alias repeats it. */
  readonly repeated: readonly string[];
}

/** Find what differs from the present format, or is written in a style that formatters break. Writes nothing. */
export async function planUpgrade(ports: Pick<Ports, 'files'>, library: Library): Promise<Upgrade> {
  await library.load();
  const files: Upgrade['files'][number][] = [];
  const [broken, repeated]: [string[], string[]] = [[], []];
  // A newer format is not ours to touch.
  if (refused(library, [])) return { files, broken, repeated };
  // The settings come last: as long as one of the others is as it was, they say so.
  const paths = (await ports.files.list())
    .filter(path => recordPathOf(path) !== undefined)
    .sort((a, b) => Number(a === SETTINGS_PATH) - Number(b === SETTINGS_PATH));
  for (const path of paths) {
    const read = await ports.files.read(path);
    if (read.kind === 'absent') continue;
    const edits = read.kind === 'text' ? upgradeEdits(path, read.text) : undefined;
    if (read.kind === 'unreadable' || !edits) {
      // What only might be written in a better style is no reason to leave older keys.
      if (!canBeOlder(path)) continue;
      (read.kind === 'text' && parseYaml(read.text).errors.length === 0 ? repeated : broken).push(path);
    } else if (edits.length > 0) {
      const after = applyEdits(read.text, edits);
      files.push({ path, before: read.text, after, change: { kind: 'edit', path, base: read.text, edits } });
    }
  }
  return { files, broken, repeated };
}

/** Write all of it, or nothing if a file has changed since. */
export async function applyUpgrade(
  ports: Pick<Ports, 'files'>,
  library: Library,
  { files }: Upgrade,
): Promise<Outcome> {
  if (files.length === 0) return { kind: 'nothing' };
  const refusal = refused(library, []);
  if (refusal) return refusal;
  const outcome = outcomeOf(await ports.files.apply(files.map(({ change }) => change)), SETTINGS_PATH);
  await library.refresh(files.map(({ path }) => path));
  return outcome;
}
