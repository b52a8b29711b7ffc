import { likeness } from './likeness';
import { type FileChange } from './world';

/** Kinds of files between which code moves. */
const FAMILIES: readonly (readonly string[])[] = [
  ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'mts', 'cts', 'vue', 'svelte'],
  ['c', 'h', 'cc', 'cpp', 'cxx', 'hpp', 'hh', 'hxx', 'inl', 'm', 'mm'],
  ['py', 'pyi', 'pyx'], ['java', 'kt', 'kts', 'scala', 'groovy'], ['lua', 'vim'], ['rb', 'rake'], ['ex', 'exs'],
];

/** More files than this are not read for one anchor; the likeliest come first. */
const MOST = 400;

/** Paths where lines of `path` may have gone, likeliest first: same name, then same kind and near. */
export function likelyPaths(path: string, files: readonly string[]): string[] {
  const kinds = family(path);
  return files
    .filter(file => file !== path && kinds.includes(extension(file)))
    .map(file => ({ file, near: nearness(path, file) }))
    .sort((a, b) => b.near - a.near || (a.file < b.file ? -1 : 1))
    .slice(0, MOST)
    .map(({ file }) => file);
}

/** With git only files that changed since can have received lines. */
export function changedPaths(path: string, changes: readonly FileChange[]): string[] {
  return likelyPaths(path, changes.flatMap(change => (change.to === undefined ? [] : [change.to])));
}

/** 0 to 1: how near two paths are, by name and by folders in common. */
export function nearness(a: string, b: string): number {
  const one = a.split('/');
  const two = b.split('/');
  const name = likeness(stem(one.pop() ?? ''), stem(two.pop() ?? ''));
  const all = new Set([...one, ...two]).size;
  const shared = one.filter(part => two.includes(part)).length;
  return 0.6 * name + 0.4 * (all === 0 ? 1 : shared / all);
}

/** The endings of files that code of this one may move to. */
export function family(path: string): readonly string[] {
  const kind = extension(path);
  return FAMILIES.find(kinds => kinds.includes(kind)) ?? [kind];
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
