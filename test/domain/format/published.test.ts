// What is published of the format: the schemas and the two pages. `npm run update` brings them up to date.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { ASKS } from '../../../src/domain/agenda/shape/keys';
import { isTemplatePath, placeholdersOf } from '../../../src/domain/agenda/shape/template';
import { QUESTIONS_PATH, readTeamQuestions } from '../../../src/domain/agenda/words/teamQuestions';
import { keyTable, PAGE_PARTS } from '../../../src/domain/format/formatPage';
import { FRONT_MATTER_KINDS, publicSchemaText, YAML_KINDS } from '../../../src/domain/format/publicSchema';
import { RECORD_KINDS, type RecordKind } from '../../../src/domain/format/recordSchemas';
import { isPrivate, privateNoteSchema } from '../../../src/domain/records/privateFiles';
import { commitIn } from '../../../src/domain/records/commitLine';
import { readRecord } from '../../../src/domain/records/read';
import { recordPathOf } from '../../../src/domain/records/recordPath';
import { EMPTY_SNAPSHOT, withRecords } from '../../../src/domain/store/snapshot';
import { FORMAT } from '../../../src/domain/records/settings';
import { splitFrontMatter } from '../../../src/domain/text/frontMatter';
import { parseYaml } from '../../../src/domain/yaml/document';
import { readJson } from '../../support/sources';

const french = readJson<Record<string, string>>('l10n/bundle.l10n.fr.json');
const PAGES = {
  'media/format.md': { language: 'en', contents: {} },
  'media/format.fr.md': { language: 'fr', contents: french },
} as const;

/** Fails if the file is not this text, or makes it so where that is asked for. */
function holds(file: string, text: string): void {
  if (process.env['MENTORSHIP_UPDATE']) writeFileSync(file, text);
  else assert.equal(readFileSync(file, 'utf8'), text, `${file} is not up to date: npm run update`);
}

describe('the published format', () => {
  afterEach(() => l10n.config({ contents: {} }));

  for (const [name, { kind }] of Object.entries({ ...YAML_KINDS, ...FRONT_MATTER_KINDS })) {
    it(`has the schema ${name}`, () => holds(`media/schemas/${name}.schema.json`, publicSchemaText(name, kind)));
  }

  it('names the schemas of YAML files in the manifest', () => {
    const { contributes } = readJson<{
      contributes: { yamlValidation: readonly { fileMatch: string; url: string }[] };
    }>('package.json');
    assert.deepEqual(
      contributes.yamlValidation.map(({ fileMatch, url }) => [fileMatch, url]),
      Object.entries(YAML_KINDS).map(([name, { files }]) => [files, `./media/schemas/${name}.schema.json`]),
    );
  });

  for (const [page, { language, contents }] of Object.entries(PAGES)) {
    describe(page, () => {
      it('has every key of every record', () => {
        l10n.config({ contents });
        const text = readFileSync(page, 'utf8');
        const kinds = [...text.matchAll(/<!-- keys: (\w+) -->/g)].map(match => match[1] as RecordKind);
        assert.deepEqual(
          kinds,
          Object.keys(RECORD_KINDS).sort((a, b) => kinds.indexOf(a as RecordKind) - kinds.indexOf(b as RecordKind)),
        );
        holds(
          page,
          text.replace(
            /(<!-- keys: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
            (_, start: string, kind: RecordKind, end: string) => `${start}\n${keyTable(kind)}\n\n${end}`,
          ),
        );
      });

      it('tells of all that is known beside keys', () => {
        l10n.config({ contents });
        const text = readFileSync(page, 'utf8');
        assert.deepEqual(
          [...text.matchAll(/<!-- part: (\w+) -->/g)].map(match => match[1]).sort(),
          Object.keys(PAGE_PARTS).sort(),
        );
        holds(
          page,
          text.replace(
            /(<!-- part: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
            (_, start: string, name: string, end: string) => `${start}\n${PAGE_PARTS[name]!(language)}\n\n${end}`,
          ),
        );
      });

      it('has a real example of each, and they fit together', () => {
        const text = readFileSync(page, 'utf8');
        const examples = new Map(
          [...text.matchAll(/^`([\w/.-]+)`\n\n```(?:yaml|markdown)\n([\s\S]*?)^```/gm)].map(([, file, example]) => [
            file!,
            example!,
          ]),
        );
        const take = (isWanted: (file: string) => boolean): string => {
          const file = [...examples.keys()].find(isWanted);
          const example = examples.get(file ?? '');
          assert.ok(file !== undefined && example !== undefined, 'it is there');
          examples.delete(file);
          return example;
        };
        assert.ok(readTeamQuestions(take(file => file === QUESTIONS_PATH)));
        assert.ok(placeholdersOf(take(isTemplatePath), ASKS).every(({ known }) => known));
        const note = take(isPrivate);
        const front = splitFrontMatter(note);
        assert.ok(front.kind === 'found' && privateNoteSchema.safeParse(parseYaml(note, front.yaml).value).success);
        assert.equal(commitIn(text)?.hash, '3f786850e387');
        const reads = [...examples].map(([file, example]) => {
          const read = readRecord(file, example);
          assert.ok(read, file);
          assert.deepEqual(read.problems, [], file);
          return read;
        });
        const kinds = new Set<string | undefined>([...examples.keys()].map(file => recordPathOf(file)?.kind));
        const others = ['questions', 'privateNote'];
        for (const kind of [...Object.keys(RECORD_KINDS), 'expectations'])
          assert.ok(kinds.has(kind) || others.includes(kind), kind);
        // Of what the page only names, its short examples have no file of their own.
        const named = {
          'people/jonas.yaml': 'name: Jonas Lindström\n',
          'plans/nadia-jonas/goals/own-a-service.yaml': 'outcome: Own a service\n',
        };
        const all = withRecords(EMPTY_SNAPSHOT, [
          ...reads,
          ...Object.entries(named).map(([file, text]) => readRecord(file, text)!),
        ]);
        assert.deepEqual(
          [...all.problems.values()].flat().map(({ message }) => message),
          [],
        );
      });

      it('tells of every version of the format', () => {
        const text = readFileSync(page, 'utf8');
        for (let version = 0; version <= FORMAT; version++) assert.match(text, new RegExp(`^\\| ${version} \\|`, 'm'));
      });
    });
  }
});
