// What people run over a mentorship's files. Each program makes another text of a file's text; undefined where it does not
// handle such files.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileOf, load, versionOf } from './install.mjs';

/**
 * @typedef {{path: string, text: string}} File
 * @typedef {(files: readonly File[]) => Promise<(string | undefined)[]>} Run
 * @typedef {{title: string, run: Run}} Program
 */

/** @param {File} file */
const isMarkdown = file => file.path.endsWith('.md');
/** @param {string} title @param {(file: File) => string | undefined | Promise<string | undefined>} format @returns {Program} */
const each = (title, format) => ({ title, run: files => Promise.all(files.map(async file => format(file))) });

/** @returns {Promise<Program[]>} */
export async function programs() {
  return [
    ...(await prettiers()),
    ...(await markdownPrograms()),
    ...(await yamlPrograms()),
    ...editors(),
    ...(await libraries()),
    ...libraryOfDebian('PyYAML', ['python3', '/usr/bin/python3'], '-c', PYYAML),
    ...libraryOfDebian('ruamel.yaml', ['python3', '/usr/bin/python3'], '-c', RUAMEL),
    ...libraryOfDebian('Psych', ['ruby'], '-e', PSYCH),
  ];
}

const PRETTIER_OPTIONS = [
  {},
  { tabWidth: 4 },
  { tabWidth: 8, proseWrap: 'always', printWidth: 60 },
  { proseWrap: 'always' },
  { proseWrap: 'never' },
  { useTabs: true, singleQuote: true },
];

/** @returns {Promise<Program[]>} */
async function prettiers() {
  const found = [];
  for (const name of ['prettier-2-8', 'prettier-3-0', 'prettier-3-10']) {
    const module = await load(name);
    const prettier = module.default ?? module;
    for (const options of PRETTIER_OPTIONS) {
      const said = Object.entries(options).map(([key, value]) => `${key} ${value}`);
      found.push(
        each(['Prettier', versionOf(name), ...(said.length > 0 ? [said.join(', ')] : [])].join(' '), file =>
          prettier.format(file.text, { ...options, parser: isMarkdown(file) ? 'markdown' : 'yaml' }),
        ),
      );
    }
  }
  return found;
}

/** @returns {Promise<Program[]>} */
async function markdownPrograms() {
  const [{ remark }, { default: gfm }, { default: frontmatter }] = await Promise.all(
    ['remark', 'remark-gfm', 'remark-frontmatter'].map(load),
  );
  const processor = remark().use(frontmatter).use(gfm).freeze();
  const { createFromBuffer } = await load('@dprint/formatter');
  const dprint = createFromBuffer(fs.readFileSync(fileOf('@dprint/markdown/plugin.wasm')));
  /** @param {string} textWrap @returns {Program} */
  const dprints = textWrap =>
    each(`dprint markdown ${versionOf('@dprint/markdown')} textWrap ${textWrap}`, file => {
      if (!isMarkdown(file)) return undefined;
      dprint.setConfig({ lineWidth: 80 }, { textWrap });
      return dprint.formatText({ filePath: 'a.md', fileText: file.text });
    });
  return [
    {
      title: `markdownlint-cli2 ${versionOf('markdownlint-cli2')} --fix`,
      run: files =>
        inFolder(files, isMarkdown, names => [
          fileOf('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
          '--fix',
          ...names,
        ]),
    },
    each(`remark ${versionOf('remark')} with gfm, frontmatter`, file =>
      isMarkdown(file) ? String(processor.processSync(file.text)) : undefined,
    ),
    dprints('maintain'),
    dprints('always'),
    dprints('never'),
  ];
}

/** @returns {Promise<Program[]>} */
async function yamlPrograms() {
  const { YAMLFormatter } = await load('yaml-language-server/out/src/languageservice/services/yamlFormatter.js');
  const { TextDocument } = await load('vscode-languageserver-textdocument');
  const server = new YAMLFormatter();
  /** @param {number} tabSize @returns {Program} */
  const served = tabSize =>
    each(`yaml-language-server ${versionOf('yaml-language-server')} tabSize ${tabSize}`, async file => {
      if (isMarkdown(file)) return undefined;
      const document = TextDocument.create('file:///a.yaml', 'yaml', 1, file.text);
      return TextDocument.applyEdits(document, await server.format(document, { tabSize, insertSpaces: true }));
    });
  const [{ ESLint }, yml] = [await load('eslint'), await load('eslint-plugin-yml')];
  const configs = (yml.default ?? yml).configs;
  const eslint = new ESLint({
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      ...configs['flat/standard'],
      { files: ['**/*.yaml'], rules: { 'yml/quotes': ['error', { prefer: 'single' }], 'yml/indent': ['error', 4] } },
    ],
  });
  const { createFromBuffer } = await load('@dprint/formatter');
  const dprint = createFromBuffer(fs.readFileSync(fileOf('dprint-plugin-yaml/plugin.wasm')));
  return [
    served(2),
    served(4),
    each(`eslint-plugin-yml ${versionOf('eslint-plugin-yml')} --fix`, async file => {
      if (isMarkdown(file)) return undefined;
      const [result] = await eslint.lintText(file.text, { filePath: 'a.yaml' });
      return result?.output ?? file.text;
    }),
    each(`dprint pretty_yaml ${versionOf('dprint-plugin-yaml')}`, file =>
      isMarkdown(file) ? undefined : dprint.formatText({ filePath: 'a.yaml', fileText: file.text }),
    ),
  ];
}

/** What editors do when they save. @returns {Program[]} */
function editors() {
  /** @param {string} text */
  const trimmed = text => `${text.replace(/[ \t]+$/gm, '').trimEnd()}\n`;
  return [
    each('editors: trim blanks and last lines', ({ text }) => trimmed(text)),
    each('editors: CRLF, trimmed', ({ text }) => trimmed(text).replace(/\n/g, '\r\n')),
  ];
}

/** @returns {Promise<Program[]>} */
async function libraries() {
  const yaml = await load('yaml');
  /** @param {string} name @returns {Promise<Program>} */
  const jsYaml = async name => {
    const module = await load(name);
    const { load: read, dump } = module.default ?? module;
    return each(`js-yaml ${versionOf(name)}, load and dump`, file => ofYaml(file, text => dump(read(text))));
  };
  return [
    each(`yaml ${versionOf('yaml')}, load and dump`, file => ofYaml(file, text => yaml.stringify(yaml.parse(text)))),
    await jsYaml('js-yaml-4'),
    await jsYaml('js-yaml-5'),
  ];
}

/**
 * The YAML of a file, or its front matter, and how another one is put in its place; undefined where there is none.
 * @param {File} file @returns {{yaml: string, put: (yaml: string) => string} | undefined}
 */
function yamlIn(file) {
  if (!isMarkdown(file)) return { yaml: file.text, put: yaml => yaml };
  const [front, yaml] = /^---\n([^]*?\n)---\n/.exec(file.text) ?? [];
  if (front === undefined || yaml === undefined) return undefined;
  return { yaml, put: other => `---\n${other}---\n${file.text.slice(front.length)}` };
}

/** @param {File} file @param {(yaml: string) => string} change */
function ofYaml(file, change) {
  const part = yamlIn(file);
  return part?.put(change(part.yaml));
}

const PYYAML = `import sys, json, yaml
print(json.dumps([yaml.__version__] + [yaml.safe_dump(yaml.safe_load(t), sort_keys=False, allow_unicode=True) for t in json.load(sys.stdin)]))`;
const RUAMEL = `import sys, json, io, ruamel.yaml
def again(text):
    library, out = ruamel.yaml.YAML(), io.StringIO()
    library.dump(library.load(text), out)
    return out.getvalue()
print(json.dumps([ruamel.yaml.__version__] + [again(t) for t in json.load(sys.stdin)]))`;
const PSYCH = `require 'json'; require 'yaml'; require 'date'
print JSON.generate([Psych::VERSION] + JSON.parse(STDIN.read).map { |t| YAML.dump(YAML.load(t, permitted_classes: [Date, Time])).sub(/\\A---\\n/, '') })`;

/**
 * A library that is on this machine or is not: then there is no such row.
 * @param {string} name @param {string[]} interpreters @param {string} flag @param {string} script @returns {Program[]}
 */
function libraryOfDebian(name, interpreters, flag, script) {
  /** @param {string} interpreter @param {string[]} texts @returns {string[] | undefined} */
  const ask = (interpreter, texts) => {
    const { status, stdout } = spawnSync(interpreter, [flag, script], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    return status === 0 ? JSON.parse(stdout) : undefined;
  };
  for (const interpreter of interpreters) {
    const version = ask(interpreter, [])?.[0];
    if (version === undefined) continue;
    /** @type {Run} */
    const runAll = async files => {
      const parts = files.map(yamlIn);
      const dumped =
        ask(
          interpreter,
          parts.flatMap(part => part?.yaml ?? []),
        ) ?? [];
      let next = 1;
      return parts.map(part => part?.put(dumped[next++] ?? 'refused: ['));
    };
    return [{ title: `${name} ${version}, load and dump`, run: runAll }];
  }
  console.log(`${name}: not on this machine`);
  return [];
}

/**
 * Runs a program of Node's once over all files of its kind, in a folder of their own.
 * @param {readonly File[]} files @param {(file: File) => boolean} handles @param {(names: string[]) => string[]} command
 * @returns {Promise<(string | undefined)[]>}
 */
async function inFolder(files, handles, command) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentorship-formatters-'));
  try {
    const names = files.map((file, index) => (handles(file) ? `${index}.md` : undefined));
    files.forEach(({ text }, index) => names[index] && fs.writeFileSync(path.join(folder, names[index]), text));
    spawnSync(process.execPath, command(names.filter(name => name !== undefined)), { cwd: folder, stdio: 'ignore' });
    return names.map(name => (name ? fs.readFileSync(path.join(folder, name), 'utf8') : undefined));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
