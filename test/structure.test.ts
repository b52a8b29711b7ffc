import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { importsOf, readJson, sourceFiles } from './support/sources';

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
    /^(yaml|zod\/mini|temporal-polyfill|diff|@noble\/hashes\/sha2\.js|fastest-levenshtein|unified|remark-.*|mdast.*|micromark-.*|@vscode\/l10n)$/,
  jobs: /^@vscode\/l10n$/,
  dashboard: /^(preact(\/.*)?|@vscode\/l10n|zod\/mini)$/,
  host: /^(vscode|temporal-polyfill|nanoid|node:(child_process|process))$/,
};

/** The one room, or one file, that uses a library; where there are more, with the reason. `@vscode/l10n` is for texts, wherever they are. */
const USED_IN: Record<string, readonly string[]> = {
  '@noble/hashes': ['domain/records'],
  diff: ['domain/anchor'],
  'fastest-levenshtein': ['domain/text'],
  'mdast-util-gfm-task-list-item': ['domain/text'],
  'micromark-extension-gfm-task-list-item': ['domain/text'],
  nanoid: ['host/ports'],
  // The page is made of it.
  preact: ['dashboard/context', 'dashboard/controls', 'dashboard/parts', 'dashboard'],
  'remark-frontmatter': ['domain/text'],
  'remark-parse': ['domain/text'],
  // The domain has no clock: what time it is, only the host may ask.
  'temporal-polyfill': ['domain/time', 'host/ports'],
  unified: ['domain/text'],
  yaml: ['domain/yaml'],
  // A schema is declared where its values are.
  zod: ['domain/records', 'domain/agenda/words', 'domain/format', 'dashboard/contract'],
};

/** Of `dashboard`, what the host may import: the contract and what goes around the page, never the page itself. */
const SHARED_WITH_HOST = 'src/dashboard/contract/';

/** The rooms of each part of `src`, the ground first: a room imports from itself and from those above it in this list, no other. */
const LAYERS: Record<string, readonly string[]> = {
  domain: [
    'text',
    'time',
    'yaml',
    'anchor',
    'records',
    'store',
    'labels',
    'code',
    'calendar',
    'agreement/meaning',
    'agreement',
    'practices',
    'overview',
    'page',
    'search',
    'planPage',
    'card',
    'drafts',
    'agenda/shape',
    'agenda/facts',
    'agenda/words',
    'agenda/layout',
    'agenda/merge',
    'meetings',
    'commitMessage',
    'branches',
    'format/meanings',
    'format',
    'report',
    'wording',
    'language',
    'import',
  ],
  jobs: ['ports', 'async', 'writes', 'library', '.'],
  dashboard: ['contract', 'context', 'controls', 'parts', '.'],
  host: [
    'texts',
    'documents',
    'ports',
    'git',
    'workspace',
    'contextKeys',
    'code',
    'pages',
    'app',
    'diagnostics',
    'prompts',
    'flows',
    'codeWalk',
    'comments',
    'dashboard',
    'language',
    'views',
    'commands',
  ],
};

const files = sourceFiles('src');
const part = (file: string) => file.split('/')[1]!;

/** The room of a file, as `LAYERS` names it; a loose file of `host` is a room of its own. */
function room(file: string): string {
  const [, top, ...inside] = file.replace(/\.tsx?$/, '').split('/');
  if (inside.length > 1) return inside.slice(0, -1).join('/');
  return top === 'host' ? inside.join('/') : '.';
}

describe('structure of src', () => {
  it('imports run one way', () => {
    const wrong: string[] = [];
    for (const file of files.filter(name => name !== 'src/extension.ts')) {
      for (const target of importsOf(file)) {
        if (!target.startsWith('src/')) {
          if (!PACKAGES[part(file)]?.test(target)) wrong.push(`${file} imports package ${target}`);
        } else if (
          target === 'src/extension.ts' ||
          (part(target) !== part(file) && !MAY_IMPORT[part(file)]?.includes(part(target)))
        ) {
          wrong.push(`${file} imports ${target}`);
        } else if (part(file) === 'host' && part(target) === 'dashboard' && !target.startsWith(SHARED_WITH_HOST)) {
          wrong.push(`${file} imports the page's ${target}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has rooms in layers: each imports from those below it alone', () => {
    const wrong: string[] = [];
    for (const file of files.filter(name => name !== 'src/extension.ts')) {
      const layers = LAYERS[part(file)]!;
      const own = layers.indexOf(room(file));
      if (own < 0) wrong.push(`${file} is in a room that LAYERS does not name`);
      for (const target of importsOf(file)) {
        if (!target.startsWith('src/') || part(target) !== part(file) || room(target) === room(file)) continue;
        if (layers.indexOf(room(target)) > own) wrong.push(`${file} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
    for (const [name, layers] of Object.entries(LAYERS)) {
      const there = new Set(files.filter(file => part(file) === name).map(room));
      assert.deepEqual([...there].sort(), [...layers].sort(), `rooms of ${name}`);
    }
  });

  it('has at most three loose files in the host, and no command that imports another', () => {
    const loose = files.filter(file => /^src\/host\/[^/]+$/.test(file));
    assert.ok(loose.length <= 3, loose.join(', '));
    const commands = files.filter(file => file.startsWith('src/host/commands/') && !file.endsWith('/register.ts'));
    const wrong = commands.flatMap(file =>
      importsOf(file)
        .filter(target => target.startsWith('src/host/commands/'))
        .map(target => `${file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('uses each library in one room', () => {
    const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
    const packageOf = (target: string) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
    const found = new Map<string, Set<string>>();
    for (const file of files) {
      const folder = file.split('/').slice(1, -1).join('/');
      for (const target of importsOf(file).filter(name => !name.startsWith('src/'))) {
        const name = packageOf(target);
        if (name in dependencies && name !== '@vscode/l10n')
          found.set(name, (found.get(name) ?? new Set()).add(folder));
      }
    }
    const rooms = Object.fromEntries([...found].map(([name, folders]) => [name, [...folders].sort()]));
    const wanted = Object.fromEntries(Object.entries(USED_IN).map(([name, folders]) => [name, [...folders].sort()]));
    assert.deepEqual(rooms, wanted);
    const used = new Set([...found.keys(), '@vscode/l10n']);
    assert.deepEqual(
      Object.keys(dependencies).filter(name => !used.has(name)),
      [],
      'nobody imports',
    );
  });

  it('names only files that are there in CONTRIBUTING', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const named = [...text.matchAll(/`((?:domain|jobs|host|dashboard|test|media|l10n)\/[\w./-]*\w)`/g)].map(
      match => match[1]!,
    );
    assert.ok(named.length > 15);
    assert.deepEqual(
      named.filter(name => !existsSync(name) && !existsSync(`src/${name}`)),
      [],
    );
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

  it('is drawn truly by the map in CONTRIBUTING', () => {
    const page = readFileSync('CONTRIBUTING.md', 'utf8');
    const map = /```text\n(src\/[\s\S]*?)```/.exec(page)?.[1];
    assert.ok(map, 'CONTRIBUTING.md has a map of src in a text block');
    const lines = map.split('\n').slice(1);
    const folders: string[] = [];
    const named: string[] = [];
    for (const line of lines) {
      const [, indent, name] = /^( {2,})(\w[\w.]*)\/? /.exec(line) ?? [];
      if (indent === undefined || name === undefined) continue;
      folders.length = indent.length / 2 - 1;
      folders.push(name);
      named.push(`src/${folders.join('/')}`);
    }
    const there = new Set(files.flatMap(file => [file, ...foldersOf(file)]));
    assert.deepEqual(
      named.filter(name => !there.has(name)),
      [],
      'named in the map but not there',
    );
    const wanted = new Set(files.flatMap(file => (file === 'src/extension.ts' ? [file] : foldersOf(file))));
    assert.deepEqual(
      [...wanted].filter(name => !named.includes(name)),
      [],
      'there but not in the map',
    );
  });
});

/** The folders around a file, without `src` itself. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('/'));
}
