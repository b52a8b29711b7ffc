import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The project's folder; tests are run from it. */
export const ROOT = process.cwd();

/** Every TypeScript file below `folder`, relative to the project, with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.split(path.sep).join('/')}`)
    .filter(name => /\.tsx?$/.test(name))
    .sort();
}

/** What a file imports: project files as their paths, packages by name. Type-only imports count too. */
export function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName;
    const base = path.posix.join(path.posix.dirname(file), fileName);
    const found = [`${base}.ts`, `${base}.tsx`, base].find(candidate => exists(candidate));
    if (!found) throw new Error(`${file} imports ${fileName}, which is not there`);
    return found;
  });
}

function exists(file: string): boolean {
  try {
    readFileSync(path.join(ROOT, file));
    return true;
  } catch {
    return false;
  }
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T;
}
