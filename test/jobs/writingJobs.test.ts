import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { recordKindOf, schemaAt, schemaOf, type KeySchema } from '../../src/domain/format/recordSchemas';
import { yamlOf } from '../../src/domain/language/recordText';
import { parseYaml } from '../../src/domain/yaml/document';
import { Library } from '../../src/jobs/library/library';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';
import { FOLDER, WRITING_JOBS } from '../support/writingJobs';

/** Those that need ports, but write no record themselves: they read, compute a change for another, or speak with git. */
const OTHERS = [
  'commitFiles',
  'exportReport',
  'planImport',
  'planUpgrade',
  'roleOf',
  'whoAmI',
  'writePrivateNote',
  'editRecord',
  'createRecords',
];

const JOBS = Object.entries(WRITING_JOBS).flatMap(([name, asked]) =>
  Object.entries(asked).map(([what, job]) => ({ title: [name, what].filter(Boolean).join(': '), job })),
);

function world(settings: string | undefined) {
  const files = new MemoryFiles({ ...FOLDER, ...(settings === undefined ? {} : { 'mentorship.yaml': settings }) });
  const ports = fakePorts({ files });
  return { files, ports, library: new Library(files) };
}

const newer = (settings: string) => `a newer version has written them: ${JSON.stringify(settings)}`;

describe('every job that writes', () => {
  it('is in the table that these tests go through', () => {
    const files = readdirSync('src/jobs', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
    const names = files.flatMap(file =>
      [...readFileSync(`src/jobs/${file}`, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*ports\b/gm)].map(
        match => match[1]!,
      ),
    );
    assert.deepEqual(
      [...new Set(names)].filter(name => !OTHERS.includes(name)).sort(),
      Object.keys(WRITING_JOBS).sort(),
    );
  });

  for (const { title, job } of JOBS) {
    it(`refuses while a newer version has written the files: ${title}`, async () => {
      const { files, ports, library } = world('format: 2\n');
      await library.load();
      const before = new Map(files.texts);
      const outcome = await job(ports, library);
      assert.match(
        outcome.kind === 'problem' ? outcome.message : outcome.kind,
        /^A newer version of Mentorship has written these files/,
      );
      assert.deepEqual(files.texts, before);
    });

    it(`writes keys of today’s format only: ${title}`, async () => {
      const { files, ports, library } = world(undefined);
      assert.equal((await job(ports, library)).kind, 'done');
      for (const [file, text] of files.texts) {
        if (FOLDER[file] !== text) assert.deepEqual(unknownKeys(file, text), [], `${file}\n${text}`);
      }
    });
  }

  for (const [settings, message] of [
    ['<<<<<<< HEAD\nformat: 1\n=======\nformat: 2\n>>>>>>> theirs\nlanguage: en\n', /^A newer version/],
    ['format: 2\nlanguage: en\nlanguage: fr\n', /^A newer version/],
    ['format: 1\nformat: 2\n', /^A newer version/],
    ['format: "2"\n', /^A newer version/],
    ['{ format: 2, language: "en\n', /^mentorship\.yaml can’t be read/],
    ['<<<<<<< HEAD\n=======\nlanguage: en\n>>>>>>> theirs\n', /^mentorship\.yaml can’t be read/],
  ] as const) {
    it(`refuses where it may be that ${newer(settings)}`, async () => {
      const { files, ports, library } = world(settings);
      const outcome = await WRITING_JOBS['tickStep']!['']!(ports, library);
      assert.match(outcome.kind === 'problem' ? outcome.message : outcome.kind, message);
      assert.equal(files.texts.get('plans/p/goals/g.yaml'), FOLDER['plans/p/goals/g.yaml']);
    });
  }

  it('refuses while the settings can’t be had', async () => {
    const { files, ports, library } = world(undefined);
    files.texts.delete('mentorship.yaml');
    files.unreadable.set('mentorship.yaml', 'no permission');
    assert.equal((await WRITING_JOBS['tickStep']!['']!(ports, library)).kind, 'problem');
  });

  for (const settings of [
    '<<<<<<< HEAD\nlanguage: en\n=======\nlanguage: fr\n>>>>>>> theirs\nformat: 1\n',
    'format: 1\nlanguage: de\n',
    'format: 1\nlanguage: "en\n',
    'language: en\n',
    '',
    'format: one\n',
    'format: 1\nformat: 1\n',
  ]) {
    it(`is not kept from writing by a mistake that says nothing of that: ${JSON.stringify(settings)}`, async () => {
      const { ports, library } = world(settings);
      assert.equal((await WRITING_JOBS['tickStep']!['']!(ports, library)).kind, 'done');
    });
  }
});

/** Paths of keys that the schema of the file does not have. */
function unknownKeys(file: string, text: string): string[] {
  const kind = recordKindOf(file);
  const yaml = yamlOf({ file, text });
  return kind && yaml ? below(parseYaml(text, yaml.region).value, [], schemaOf(kind)) : [];
}

function below(value: unknown, path: readonly (string | number)[], root: KeySchema): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return schemaAt(root, at) ? below(inner, at, root) : [at.join('.')];
  });
}
