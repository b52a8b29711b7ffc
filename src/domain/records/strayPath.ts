import { recordPathOf } from './recordPath';

/**
 * No record, but something is wrong here: a link or a file in the place of a folder, or a file that only its name or its
 * place keeps from being read.
 */
export interface StrayPath {
  readonly kind: 'stray';
  /** What to call a file, so that it is read or no longer in the way; undefined where no other name helps. */
  readonly rename: string | undefined;
  /** Why a file that nobody needs to mind is not read; absent where it is in the way or its name alone is wrong. */
  readonly reason?: 'below' | 'folder' | 'ending' | 'plan';
}

/** Which endings the files of a folder have, and which names people give the folder instead. */
const FOLDERS = [
  { name: 'goals', ending: '.yaml', others: /^goals?$/i },
  { name: 'meetings', ending: '.md', others: /^(?:meetings?|meeting-notes|1on1s?|one-on-ones?)$/i },
  { name: 'journal', ending: '.md', others: /^(?:journals?|entries)$/i },
  { name: 'agreement', ending: '.md', others: /^agreements?$/i },
] as const;

const TEMPLATE = /^templates\/(?:agenda(?:-(?:first|halfway|review|reset|last))?\.md|questions\.yaml)$/;

/** True for a file that is read, though it may be no record. */
const isRead = (path: string) => recordPathOf(path) !== undefined || TEMPLATE.test(path);

export function strayPathOf(path: string): StrayPath | undefined {
  if (/^(?:people|plans(?:\/[^/]+\/(?:goals|meetings|journal|agreement))?)$/.test(path))
    return { kind: 'stray', rename: `${path}.txt` };
  if (/^plans\/[^/]+$/.test(path)) return { kind: 'stray', rename: undefined };
  if (isRead(path)) return undefined;
  const [, start, stem, ending] = /^((?:.*\/)?)([^/]+)\.(ya?ml|json|md|mdx|markdown|txt)$/i.exec(path) ?? [];
  // Files with these names tell people about a folder.
  if (start === undefined || stem === undefined || ending === undefined || /^(?:readme|index|[._])/i.test(stem))
    return undefined;
  if (/^(?:ya?ml|md|markdown)$/i.test(ending)) {
    const endings = /^y/i.test(ending) ? '.yaml' : '.md';
    const meant = [stem.toLowerCase(), stem]
      .map(name => start + name + endings)
      .find(name => name !== path && isRead(name));
    if (meant !== undefined) return { kind: 'stray', rename: meant };
  }
  return misplaced(start.split('/').slice(0, -1), stem, ending.toLowerCase());
}

/** For a file of a folder that is called otherwise, lies deeper, or has an ending that is not read there. */
function misplaced([top = '', ...inside]: readonly string[], stem: string, ending: string): StrayPath | undefined {
  if (/^(?:people|persons?)$/i.test(top)) return placed('people', top, inside, '.yaml', stem, ending);
  if (/^templates?$/i.test(top)) {
    const rename = [`templates/${stem.toLowerCase()}.md`, `templates/${stem.toLowerCase()}.yaml`].find(isRead);
    return rename === undefined ? undefined : { kind: 'stray', rename, reason: 'folder' };
  }
  const [plan, second = '', ...deeper] = inside;
  if (!/^plans?$/i.test(top) || plan === undefined) return undefined;
  if (stem === 'plan' && /^ya?ml$/.test(ending)) {
    if (inside.length === 1) return { kind: 'stray', rename: `plans/${plan}/plan.yaml`, reason: 'folder' };
    return inside.length === 2 ? { kind: 'stray', rename: undefined, reason: 'plan' } : undefined;
  }
  const folder = FOLDERS.find(({ others }) => others.test(second));
  if (!folder) return undefined;
  const own = `plans/${plan}/${folder.name}`;
  return placed(own, [top, plan, second].join('/'), deeper, folder.ending, stem, ending);
}

function placed(
  folder: string,
  written: string,
  deeper: readonly string[],
  wanted: '.yaml' | '.md',
  stem: string,
  ending: string,
): StrayPath | undefined {
  const isText = /^(?:md|mdx|markdown|txt)$/.test(ending);
  // JSON is YAML too; but nobody keeps people in it.
  const isFit = wanted === '.md' ? isText : /^ya?ml$/.test(ending) || (ending === 'json' && folder !== 'people');
  // Text and data of any kind may lie in a folder of somebody's own.
  if (deeper.length > 0 && !/^(?:ya?ml|md|markdown)$/.test(ending)) return undefined;
  if (!isFit) return isText && ending !== 'txt' ? { kind: 'stray', rename: undefined, reason: 'ending' } : undefined;
  const rename = [stem, stem.toLowerCase()].map(name => `${folder}/${name}${wanted}`).find(isRead);
  if (rename === undefined) return undefined;
  const below = deeper.length > 0 ? 'below' : 'ending';
  return { kind: 'stray', rename, reason: folder === written ? below : 'folder' };
}
