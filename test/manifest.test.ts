import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readJson, sourceFiles } from './support/sources';
import {
  FAMILIES,
  isOffered,
  missingIn,
  needsOfCommand,
  offersOf,
  type Family,
  type Missing,
} from '../src/domain/overview/offers';
import type { PlanOverview } from '../src/domain/overview/overview';
import { goal, meeting, plan } from './dashboard/states';

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Record<string, string>;
  readonly enabledApiProposals?: unknown;
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Record<string, readonly MenuItem[]>;
    readonly views: Record<
      string,
      readonly { readonly id: string; readonly icon?: string; readonly contextualTitle?: string }[]
    >;
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly submenus: readonly { readonly id: string }[];
    readonly configuration: {
      readonly properties: Record<
        string,
        { readonly scope?: string; readonly default?: unknown; readonly markdownDescription?: string }
      >;
    };
  };
}

const manifest = readJson<Manifest>('package.json');
const english = readJson<Record<string, string>>('package.nls.json');
const french = readJson<Record<string, string>>('package.nls.fr.json');
const { contributes } = manifest;
const source = sourceFiles('src')
  .map(file => readFileSync(file, 'utf8'))
  .join('\n');

/** What makes sense in a window without a folder, too. */
const ALWAYS_OFFERED = ['mentorship.showLog', 'mentorship.start'];

/** The commands of the palette, as it shows them in the language of these texts. */
function paletteTitles(texts: Record<string, string>): readonly string[] {
  const text = (key: string) => texts[key.slice(1, -1)] ?? key;
  const hidden = new Set(
    contributes.menus['commandPalette']!.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const colon = texts === french ? ' : ' : ': ';
  return contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ category, title }) => `${text(category!)}${colon}${text(title)}`);
}

/** The same as the pages name them: those that a family holds stand behind it. */
function pageTitles(texts: Record<string, string>): readonly string[] {
  const title = (command: string) => texts[`command.${command}`]!;
  const colon = texts === french ? ' : ' : ': ';
  const families = Object.entries(FAMILIES);
  const held = families.flatMap(([family, members]) =>
    members.map(member => `${texts['category']!}${colon}${title(family)} › ${title(member)}`),
  );
  const stands = families.map(([family]) => `${texts['category']!}${colon}${title(family)}`);
  return [...paletteTitles(texts).filter(name => !stands.includes(name)), ...held];
}

/** The cells of each row of the table of a page whose heading begins with this word. */
function firstCells(page: string, heading: string): readonly (readonly string[])[] {
  const [, table = ''] =
    new RegExp(`\\n\\| ${heading} +\\|[^\\n]*\\n\\| *---[^\\n]*\\n((?:\\|[^\\n]*\\n)+)`).exec(page) ?? [];
  return table
    .trimEnd()
    .split('\n')
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
}

describe('manifest', () => {
  it('declares exactly the commands that are registered', () => {
    const table = readFileSync('src/host/commands/register.ts', 'utf8');
    const registered = [...table.matchAll(/^ {4}'(mentorship\.[\w.]+)':/gm)].map(match => match[1]!);
    assert.ok(registered.length > 0);
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), registered.sort());
    for (const { command, category } of contributes.commands)
      assert.equal(category, command === 'mentorship.showThreadTimes' ? '%category.developer%' : '%category%');
  });

  it('keeps commands that need an argument out of the palette', () => {
    const hidden = new Set(
      contributes.menus['commandPalette']!.filter(({ when }) => when === 'false').map(({ command }) => command),
    );
    for (const id of ['reply', 'openRecord', 'openCode', 'thread.logProgress', 'thread.giveFeedback', 'thread.reply']) {
      assert.ok(hidden.has(`mentorship.${id}`), id);
    }
  });

  it('says of each command where the palette has it', () => {
    const told = new Set(contributes.menus['commandPalette']!.map(({ command }) => command));
    const silent = contributes.commands.map(({ command }) => command).filter(command => !told.has(command));
    assert.deepEqual(
      silent.sort(),
      ALWAYS_OFFERED,
      'menus.commandPalette needs an entry: `"when": "workspaceFolderCount > 0"`, or "false" where an argument is needed',
    );
  });

  it('names only commands, views and submenus that exist', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const item of items) {
        if (item.command) assert.ok(commands.has(item.command), `${menu}: ${item.command}`);
        if (item.submenu) assert.ok(submenus.has(item.submenu), `${menu}: ${item.submenu}`);
      }
    }
    const views = new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    );
    for (const { view } of contributes.viewsWelcome) assert.ok(views.has(view), view);
    for (const text of Object.values({ ...english, ...french })) {
      for (const [, command] of text.matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(commands.has(command!) || command === 'vscode.openFolder', command);
      }
    }
  });

  it('has every text in English and in French, and none unused', () => {
    const raw = readFileSync('package.json', 'utf8');
    const used = new Set([...raw.matchAll(/"%([\w.]+)%"/g)].map(match => match[1]!));
    const lacking = (texts: object) => [...used].filter(key => !(key in texts));
    const unused = (texts: object) => Object.keys(texts).filter(key => !used.has(key));
    for (const [file, texts] of Object.entries({ 'package.nls.json': english, 'package.nls.fr.json': french })) {
      assert.deepEqual(lacking(texts), [], `texts of package.json that ${file} lacks`);
      assert.deepEqual(unused(texts), [], `texts of ${file} that package.json does not use`);
    }
    const bare = [
      ...JSON.stringify(contributes).matchAll(
        /"(title|name|label|contents|description|markdownDescription|altText|contextualTitle)":"([^"]*)"/g,
      ),
    ].filter(([, , text]) => !/^%[\w.]+%$/.test(text!));
    assert.deepEqual(
      bare.map(match => match[0]),
      [],
    );
  });

  it('uses settings that it declares, and the other way round', () => {
    const declared = Object.keys(contributes.configuration.properties).sort();
    const read = [...source.matchAll(/getConfiguration\('mentorship'[^)]*\)\s*\.get<\w+>\('(\w+)'\)/g)].map(
      match => `mentorship.${match[1]}`,
    );
    assert.deepEqual([...new Set(read)].sort(), declared);
    for (const setting of Object.values(contributes.configuration.properties))
      assert.ok(setting.scope && setting.markdownDescription);
  });

  for (const [file, texts, words] of [
    ['media/commands.md', english, { command: 'command', setting: 'setting', empty: 'empty', on: 'on', off: 'off' }],
    [
      'media/commands.fr.md',
      french,
      { command: 'commande', setting: 'réglage', empty: 'vide', on: 'activé', off: 'désactivé' },
    ],
  ] as const) {
    it(`is what ${file} tells: every command of the palette, every setting with its default`, () => {
      const page = readFileSync(file, 'utf8');
      const named = pageTitles(texts);
      const told = firstCells(page, words.command).map(([name]) => name!);
      assert.deepEqual(
        named.filter(name => !told.includes(name)),
        [],
        `commands without a row in ${file}`,
      );
      assert.deepEqual(
        told.filter((name, index) => !named.includes(name) || told.indexOf(name) !== index),
        [],
        'rows that are twice there or of no command',
      );
      const shown = (value: unknown) => {
        if (value === '') return words.empty;
        if (typeof value === 'boolean') return value ? words.on : words.off;
        return `\`${String(value)}\``;
      };
      const settings = Object.entries(contributes.configuration.properties).map(([name, setting]) => [
        `\`${name}\``,
        shown(setting.default),
      ]);
      assert.deepEqual(
        firstCells(page, words.setting)
          .map(row => row.slice(0, 2))
          .sort(),
        settings.sort(),
      );
    });
  }

  for (const [file, texts, heading] of [
    ['README.md', english, 'command'],
    ['README.fr.md', french, 'commande'],
  ] as const) {
    it(`has the ten commands that ${file} begins with, and is told in at most 1,200 words`, () => {
      const page = readFileSync(file, 'utf8');
      const category = texts['category']!;
      const titles = paletteTitles(texts).map(title => title.slice(category.length).replace(/^\s?:\s/, ''));
      const ten = firstCells(page, heading).map(([name]) => name!);
      assert.equal(ten.length, 10);
      assert.deepEqual(
        ten.filter(name => !titles.includes(name)),
        [],
      );
      assert.ok(page.split(/\s+/).length <= 1200, `${page.split(/\s+/).length} words`);
    });
  }

  it('stays with the stable API: the real-VS-Code tests run in a build that would not notice', () => {
    assert.equal(manifest.enabledApiProposals, undefined);
    const engine = /^\^(\d+\.\d+)\.\d+$/.exec(manifest.engines.vscode)?.[1];
    assert.ok(
      manifest.devDependencies['@types/vscode']?.startsWith(`${engine}.`),
      'typings are those of the oldest supported version',
    );
    const stableMenus = new Set([
      'commandPalette',
      'view/title',
      'view/item/context',
      'editor/context',
      'editor/title',
      'editor/lineNumber/context',
      'explorer/context',
      'file/newFile',
      'webview/context',
      'scm/title',
      'comments/commentThread/title',
      'comments/commentThread/context',
      'comments/comment/title',
      'comments/comment/context',
      ...contributes.submenus.map(({ id }) => id),
    ]);
    assert.deepEqual(
      Object.keys(contributes.menus).filter(menu => !stableMenus.has(menu)),
      [],
    );
    assert.ok(!/vscode\.proposed|enabledApiProposals/.test(source));
  });

  it('activates lazily, in every host, and runs nothing that a workspace brings', () => {
    assert.equal(manifest.main, manifest.browser);
    assert.ok(!manifest.activationEvents.some(event => event === '*' || event === 'onStartupFinished'));
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  });

  it('has the pictures that it names, in one colour where VS Code asks for it', () => {
    const svg = readFileSync(contributes.viewsContainers.activitybar[0]!.icon, 'utf8');
    assert.match(svg, /viewBox="0 0 24 24"/);
    assert.ok(existsSync(manifest.icon));
    for (const view of Object.values(contributes.views).flat()) assert.ok(view.icon && view.contextualTitle, view.id);
  });
});

describe('the palette', () => {
  const palette = contributes.menus['commandPalette']!;
  const idOf = (command: string | undefined) => command!.slice('mentorship.'.length);

  it('has the conditions of the one table', () => {
    const own = /^mentorship\.(walk\.|switchPlan$)/;
    for (const { command, when } of palette) {
      if (when === 'false' || own.test(command!)) continue;
      const needs = needsOfCommand(idOf(command)).map(need => `!mentorship.lacks.${need}`);
      assert.equal(when, ['workspaceFolderCount > 0', ...needs].join(' && '), command);
    }
  });

  it('holds the commands of a family behind its entry alone', () => {
    for (const [family, members] of Object.entries(FAMILIES)) {
      assert.notEqual(palette.find(({ command }) => idOf(command) === family)?.when, 'false', family);
      for (const member of members)
        assert.equal(palette.find(({ command }) => idOf(command) === member)?.when, 'false', member);
    }
  });

  const shown = (missing: Missing, ...keys: readonly string[]) =>
    contributes.commands
      .map(({ command }) => ({ command, when: palette.find(row => row.command === command)?.when ?? '' }))
      .filter(
        ({ command, when }) =>
          when !== 'false' &&
          (/walk\.|switchPlan$/.test(command) ? keys.includes(when) : isOffered(idOf(command), missing)),
      )
      .map(({ command }) => idOf(command));
  const running = plan({
    role: 'mentee',
    goals: [goal('retries')],
    meetings: [meeting('2026-11-12', {})],
    nextMeeting: { date: '2026-11-26', time: undefined, inDays: 3, minutes: 45, path: undefined },
    agreementState: {
      kind: 'signed',
      written: ['mentor', 'mentee'],
      signed: ['mentor', 'mentee'],
      signedEarlier: [],
      last: undefined,
    },
  });
  const STATES: readonly (readonly [what: string, plans: readonly PlanOverview[], most: number])[] = [
    ['a fresh workspace', [], 9],
    ['a new mentorship', [plan({ role: 'mentee', nextMeeting: running.nextMeeting })], 26],
    ['a mentee', [running], 26],
    ['a mentor', [{ ...running, role: 'mentor' }], 25],
    ['reading along', [{ ...running, role: 'reader' }], 18],
    ['a mentorship that is closed', [{ ...running, phase: 'closed' }], 19],
  ];
  for (const [what, plans, most] of STATES)
    it(`offers ${what} at most ${most} commands, each with something to do`, () => {
      const missing = missingIn({ plans, hasPeople: true, isStranger: false });
      const offered = shown(missing);
      assert.ok(offered.length <= most, `${offered.length}: ${offered.join(', ')}`);
      for (const family of Object.keys(FAMILIES) as Family[])
        if (offered.includes(family)) assert.notDeepEqual(offersOf(family, missing), [], family);
    });
});
