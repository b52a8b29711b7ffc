import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importsOf, sourceFiles } from './support/sources';

/** Which folder of `src` may import from which; a folder may always import from itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  jobs: ['domain'],
  dashboard: ['domain'],
  host: ['jobs', 'domain', 'dashboard'],
};

/** Packages that each folder may use; everything else is somebody else's business. */
const PACKAGES: Record<string, RegExp> = {
  domain:
    /^(yaml|zod\/mini|temporal-polyfill|diff|@noble\/hashes\/sha2\.js|fastest-levenshtein|mdast-util-.*|micromark-.*|@vscode\/l10n)$/,
  jobs: /^@vscode\/l10n$/,
  dashboard: /^(preact(\/.*)?|@vscode\/l10n)$/,
  host: /^(vscode|temporal-polyfill|nanoid)$/,
};

/** Of `dashboard`, what the host may import: the contract and what goes around the page, never the page itself. */
const SHARED_WITH_HOST = new Set(['src/dashboard/messages.ts', 'src/dashboard/guard.ts', 'src/dashboard/html.ts']);

const files = sourceFiles('src');
const room = (file: string) => file.split('/')[1]!;

describe('structure of src', () => {
  it('imports run one way', () => {
    const wrong: string[] = [];
    for (const file of files.filter(name => name !== 'src/extension.ts')) {
      for (const target of importsOf(file)) {
        if (!target.startsWith('src/')) {
          if (!PACKAGES[room(file)]?.test(target)) wrong.push(`${file} imports package ${target}`);
        } else if (
          target === 'src/extension.ts' ||
          (room(target) !== room(file) && !MAY_IMPORT[room(file)]?.includes(room(target)))
        ) {
          wrong.push(`${file} imports ${target}`);
        } else if (room(file) === 'host' && room(target) === 'dashboard' && !SHARED_WITH_HOST.has(target)) {
          wrong.push(`${file} imports the page's ${target}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has no circular imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const target of importsOf(file)) if (target.startsWith('src/')) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it('has no barrels and no file that needs a second subject', () => {
    assert.deepEqual(
      files.filter(file => /\/index\.tsx?$/.test(file)),
      [],
    );
    const long = files.filter(file => readFileSync(file, 'utf8').split('\n').length > 300);
    assert.deepEqual(long, []);
  });

  it('is drawn truly by the map in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const map = /```text\n(src\/[\s\S]*?)```/.exec(readme)?.[1];
    assert.ok(map, 'README.md has a map of src in a text block');
    const named = [...map.matchAll(/^ {2}(\w[\w.]*)\/? /gm)].map(match => match[1]!);
    const nested = [...map.matchAll(/^ {4}(\w[\w.]*)\/? /gm)].map(match => match[1]!);
    const rooms = [...new Set(files.map(room))].filter(name => !name.endsWith('.json'));
    assert.deepEqual(
      named.filter(name => !rooms.includes(name)),
      [],
      'named in the map but not there',
    );
    assert.deepEqual(
      rooms.filter(name => !named.includes(name)),
      [],
      'there but not in the map',
    );
    const folders = new Set(files.filter(file => file.split('/').length > 3).map(file => file.split('/')[2]!));
    assert.deepEqual(
      [...folders].filter(name => !nested.includes(name)),
      [],
      'folders that the map does not name',
    );
    assert.deepEqual(
      nested.filter(name => !folders.has(name) && !files.some(file => file.endsWith(`/${name}`))),
      [],
    );
  });
});
