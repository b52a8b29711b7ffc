import { isCalendarDay } from '../time/days';
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
  readonly reason?: 'below' | 'folder' | 'ending' | 'place' | 'plan' | 'no-plan';
}

/** Which endings the files of a folder have, and which names people give the folder instead. */
const FOLDERS = [
  { name: 'goals', ending: '.yaml', others: /^(?:goals?|objectives?|okrs?|objectifs?)$/i },
  {
    name: 'meetings',
    ending: '.md',
    others:
      /^(?:meetings?|meeting[-_ ]notes|1[-_:]?(?:on[-_]?)?1s?|one[-_ ]on[-_ ]ones?|minutes|r[ée]unions?|rencontres?|entretiens?|comptes[-_ ]rendus?)$/i,
  },
  { name: 'journal', ending: '.md', others: /^(?:journals?|journaux|logs?|entries|entr[ée]es)$/i },
  { name: 'agreement', ending: '.md', others: /^(?:agreements?|accords?)$/i },
] as const;
const PEOPLE = /^(?:people|persons?|personnes?)$/i;
const TEMPLATES = /^(?:templates?|mod[èe]les?)$/i;

/** Files that are read and hold no record. */
const PAGES =
  /^(?:templates\/(?:agenda(?:-(?:first|halfway|review|reset|last))?\.md|questions\.yaml)|plans\/[^/]+\/closing\.md)$/;

const isRead = (path: string) => recordPathOf(path) !== undefined || PAGES.test(path);

export function strayPathOf(path: string): StrayPath | undefined {
  if (/^(?:people|plans(?:\/[^/]+\/(?:goals|meetings|journal|agreement))?)$/.test(path))
    return { kind: 'stray', rename: `${path}.txt` };
  if (/^plans\/[^/]+$/.test(path)) return { kind: 'stray', rename: undefined };
  if (isRead(path)) return undefined;
  const [, start, stem, ending] =
    /^((?:.*\/)?)([^/]+)\.(ya?ml|json|toml|md|mdx|markdown|txt|org|rst|adoc|docx?|odt|rtf)$/i.exec(path) ?? [];
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
  // Some systems hide the last ending, and a second one is added unseen.
  if (/^txt$/i.test(ending) && /\.(?:ya?ml|md)$/i.test(stem)) {
    const meant = isRead(start + stem) ? start + stem : strayPathOf(start + stem)?.rename;
    return meant === undefined ? undefined : { kind: 'stray', rename: meant, reason: 'ending' };
  }
  return misplaced(start.normalize('NFC').split('/').slice(0, -1), stem, ending.toLowerCase());
}

/** For a file of a folder that is called otherwise, lies deeper, or has an ending that is not read there. */
function misplaced([top = '', ...inside]: readonly string[], stem: string, ending: string): StrayPath | undefined {
  if (top === '') return atTheTop(stem, ending);
  if (PEOPLE.test(top)) return placed('people', top, inside, '.yaml', stem, ending);
  if (TEMPLATES.test(top)) return asTemplate(stem, 'folder');
  const [plan, second = '', ...deeper] = inside;
  const isPlan = stem === 'plan' && /^(?:ya?ml|json)$/.test(ending);
  if (!/^plans?$/i.test(top)) {
    if (inside.length === 0 && isPlan) return { kind: 'stray', rename: `plans/${top}/plan.yaml`, reason: 'plan' };
    const folder = FOLDERS.find(({ others }) => others.test(top));
    return folder && fits(folder.ending, folder.name, ending)
      ? { kind: 'stray', rename: undefined, reason: 'no-plan' }
      : undefined;
  }
  if (plan === undefined) return undefined;
  if (isPlan && inside.length === 1)
    return { kind: 'stray', rename: `plans/${plan}/plan.yaml`, reason: ending === 'json' ? 'ending' : 'folder' };
  if (isPlan) return inside.length === 2 ? { kind: 'stray', rename: undefined, reason: 'plan' } : undefined;
  if (inside.length === 1) return besidePlan(plan, stem, ending);
  const folder = FOLDERS.find(({ others }) => others.test(second));
  if (!folder) return undefined;
  const own = `plans/${plan}/${folder.name}`;
  return placed(own, [top, plan, second].join('/'), deeper, folder.ending, stem, ending);
}

function atTheTop(stem: string, ending: string): StrayPath | undefined {
  if (/^mentorship$/i.test(stem) && ending === 'json')
    return { kind: 'stray', rename: 'mentorship.yaml', reason: 'ending' };
  return /^(?:ya?ml|md|markdown)$/.test(ending) ? asTemplate(stem, 'place') : undefined;
}

function asTemplate(stem: string, reason: 'folder' | 'place'): StrayPath | undefined {
  const name = stem.toLowerCase().replace(/[ _]+/g, '-');
  const rename = [`templates/${name}.md`, `templates/${name}.yaml`].find(isRead);
  return rename === undefined ? undefined : { kind: 'stray', rename, reason };
}

/** The agreement, or the note of a day, right in the folder of a plan. */
function besidePlan(plan: string, stem: string, ending: string): StrayPath | undefined {
  if (!/^(?:md|markdown)$/.test(ending)) return undefined;
  const folder = /^(?:agreement|accord)$/i.test(stem) ? 'agreement/agreement' : `meetings/${stem.toLowerCase()}`;
  if (!folder.startsWith('agreement') && !isCalendarDay(stem.slice(0, 10))) return undefined;
  return { kind: 'stray', rename: `plans/${plan}/${folder}.md`, reason: 'place' };
}

/** Whether files with this ending are meant for a folder; JSON is YAML too, but nobody keeps people in it. */
function fits(wanted: '.yaml' | '.md', folder: string, ending: string): boolean {
  if (wanted === '.md') return /^(?:md|mdx|markdown|txt)$/.test(ending);
  return /^ya?ml$/.test(ending) || (ending === 'json' && folder !== 'people');
}

function placed(
  folder: string,
  written: string,
  deeper: readonly string[],
  wanted: '.yaml' | '.md',
  stem: string,
  ending: string,
): StrayPath | undefined {
  // Text and data of any kind may lie in a folder of somebody's own.
  if (deeper.length > 0 && !/^(?:ya?ml|md|markdown)$/.test(ending)) return undefined;
  if (!fits(wanted, folder, ending)) {
    const isOther = wanted === '.md' ? !/^(?:json|toml)$/.test(ending) : !/^(?:txt|json)$/.test(ending);
    return isOther ? { kind: 'stray', rename: undefined, reason: 'ending' } : undefined;
  }
  const named = folder.endsWith('/meetings') ? dayOfFolders(deeper, stem) : stem;
  const rename = [named, named.toLowerCase()].map(name => `${folder}/${name}${wanted}`).find(isRead);
  if (rename === undefined) return undefined;
  const below = deeper.length > 0 ? 'below' : 'ending';
  return { kind: 'stray', rename, reason: folder === written ? below : 'folder' };
}

/** Folders and name make a day together: `2026/11/24.md`. */
function dayOfFolders(folders: readonly string[], stem: string): string {
  if (isCalendarDay(stem.slice(0, 10))) return stem;
  const all = [...folders, stem];
  const joined = all.map((_, at) => all.slice(at).join('-')).find(name => isCalendarDay(name.slice(0, 10)));
  return joined ?? stem;
}
