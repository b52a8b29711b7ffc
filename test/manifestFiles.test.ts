// What `npm run package` ships: exactly what runs and what a reader sees, and no more bytes than that takes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { readJson } from './support/sources';

const MAX_BYTES = 2 * 1024 * 1024;

describe('the package', () => {
  let files: string[];
  before(async function () {
    this.timeout(600_000); // It looks through the whole project.
    files = (await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None }))
      .map(file => file.replaceAll('\\', '/'))
      .sort();
  });

  it('holds the two bundles, the pictures, the texts, and nothing else', () => {
    assert.deepEqual(
      files,
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.fr.md',
        'README.md',
        'package.json',
        'package.nls.fr.json',
        'package.nls.json',
        'dist/dashboard.js',
        'dist/extension.js',
        ...allFiles('l10n'),
        ...allFiles('media'),
      ].sort(),
    );
  });

  it('has every file that the manifest and the README name, in both languages', () => {
    const named = [...JSON.stringify(readJson('package.json')).matchAll(/"(?:\.\/)?((?:media|dist)\/[^"]+)"/g)].map(
      match => match[1]!,
    );
    const linked = ['README.md', 'README.fr.md', 'media/commands.md', 'media/commands.fr.md'].flatMap(page =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https:|#)([^)#]+)[^)]*\)/g)].map(match =>
        path.posix.join(path.posix.dirname(page), match[1]!),
      ),
    );
    // Told to who has the project's folder, not shipped.
    const shown = linked.filter(file => file !== 'CONTRIBUTING.md');
    assert.ok(named.length > 5);
    assert.deepEqual(
      [...named, ...shown].filter(file => !files.includes(file)),
      [],
    );
  });

  it('holds no table of the names of characters, which nothing that is read depends on', () => {
    assert.doesNotMatch(readFileSync('dist/extension.js', 'utf8'), /CounterClockwiseContourIntegral/);
  });

  it('stays below two megabytes', () => {
    // As the .vsix compresses it, file by file; bundles built for development are larger than those that are shipped.
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).byteLength, 0);
    assert.ok(bytes < MAX_BYTES, `${bytes} bytes`);
  });
});

function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name).split(path.sep).join('/'));
}
