import { type FileChange } from './world';

/** More files than this are not read for one anchor; the likeliest come first. */
const MOST = 400;

/** Paths where lines of `path` may have gone, likeliest first: same name, then same kind and near. */
export function likelyPaths(path: string, files: readonly string[]): string[] {
  const kind = extension(path);
  return files
    .filter(file => file !== path && extension(file) === kind)
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
  const name = one.pop() === two.pop() ? 1 : 0;
  const all = new Set([...one, ...two]).size;
  const shared = one.filter(part => two.includes(part)).length;
  return 0.6 * name + 0.4 * (all === 0 ? 1 : shared / all);
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : name;
}
