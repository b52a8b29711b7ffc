import { likenessTo } from './likeness';
import { type FileChange } from './codeSource';

/** Endings of files between which code moves. */
const FAMILIES: readonly (readonly string[])[] = [
  ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'mts', 'cts', 'vue', 'svelte'],
  ['c', 'h', 'cc', 'cpp', 'cxx', 'hpp', 'hh', 'hxx', 'inl', 'm', 'mm'],
  ['py', 'pyi', 'pyx'],
  ['java', 'kt', 'kts', 'scala', 'groovy'],
  ['lua', 'vim'],
  ['rb', 'rake'],
  ['ex', 'exs'],
];

/** More files than this are not read for one anchor; the likeliest come first. */
const MOST = 400;

/** Paths where lines of `path` may have gone, likeliest first: the same name, then the folders in common. */
export function likelyPaths(path: string, files: readonly string[]): string[] {
  const endings = family(path);
  const nearness = nearnessTo(path);
  return files
    .filter(file => file !== path && endings.includes(extension(file)))
    .map(file => ({ file, near: nearness(file) }))
    .sort((a, b) => b.near - a.near || (a.file < b.file ? -1 : 1))
    .slice(0, MOST)
    .map(({ file }) => file);
}

/** With git only files that changed since can have received lines. */
export function changedPaths(path: string, changes: readonly FileChange[]): string[] {
  return likelyPaths(
    path,
    changes.flatMap(change => (change.to === undefined ? [] : [change.to])),
  );
}

/** How near paths are to one, 0 to 1: by name and by folders in common. Repositories have many thousands of paths. */
function nearnessTo(path: string): (other: string) => number {
  const folders = path.split('/');
  const alikeTo = likenessTo(stem(folders.pop() ?? ''), 0.4);
  const own = new Set(folders);
  return other => {
    const parts = other.split('/');
    const name = alikeTo(stem(parts.pop() ?? ''));
    let shared = 0;
    for (const part of parts) if (own.has(part)) shared++;
    const all = own.size + parts.length - shared;
    return 0.6 * name + 0.4 * (all === 0 ? 1 : shared / all);
  };
}

/** The endings of files that code of this one may move to. */
export function family(path: string): readonly string[] {
  const ending = extension(path);
  return FAMILIES.find(endings => endings.includes(ending)) ?? [ending];
}

function stem(name: string): string {
  const dot = name.indexOf('.', 1);
  return (dot > 0 ? name.slice(0, dot) : name).toLowerCase();
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : name;
}
