// VS Code's workbench in Chromium, driven as a user drives it. Waits for what is to be seen, never for a time.
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { wayTo } from './families';
import type { MovedClock } from './clock';
import { Contexts } from './contexts';
import { editSettings, readEditor, settingSaved, showFile, typeToEditor, type Lines } from './editor';
import { PageErrors } from './pageErrors';
import { QuickInput } from './quickInput';
import { findTreeRow, openContainer } from './sideBar';
import { eventually } from '../support/eventually';
import { PATIENCE } from '../support/patience';
import { innerFrame } from './webview';

export type Theme = 'light' | 'dark' | 'hcDark' | 'hcLight';

/** VS Code's own themes: the setting's value, the label in the pick, the class on the workbench. */
const themes: Record<Theme, { name: string; label: string; className: string }> = {
  light: { name: 'Light 2026', label: 'Light 2026', className: 'vs' },
  dark: { name: 'Dark 2026', label: 'Dark 2026', className: 'vs-dark' },
  hcDark: { name: 'Default High Contrast', label: 'Dark High Contrast', className: 'hc-black' },
  hcLight: { name: 'Default High Contrast Light', label: 'Light High Contrast', className: 'hc-light' },
};

export interface WorkbenchOptions {
  /** A folder or a `.code-workspace` file; without one, a fresh copy of the sample. */
  folder?: string;
  theme?: Theme;
  locale?: 'en' | 'fr';
  settings?: Record<string, unknown>;
  /** `development`: dist/ as it is built (default). `vsix`: the package, installed as a user would have it. */
  install?: 'development' | 'vsix';
  /** Puts the extension into the web-worker host, as on vscode.dev. */
  web?: boolean;
  size?: { width: number; height: number };
  /** What the extension takes for now, for tests that live through months. */
  clock?: MovedClock;
  /** With all that VS Code tells of its own accord, such as notifications; for the package alone. */
  asPeopleSeeIt?: boolean;
}

type Rig = typeof import('./server.mjs') &
  typeof import('./browser.mjs') &
  typeof import('./workspace.mjs') &
  typeof import('./package.mjs');

/** The rig's own modules know their place on disk, so they are loaded from there and not bundled with the test. */
async function loadRig(): Promise<Rig> {
  const names = ['server', 'browser', 'workspace', 'package'];
  const parts = await Promise.all(
    names.map(name => import(pathToFileURL(path.resolve('test', 'rig', `${name}.mjs`)).href) as Promise<object>),
  );
  return Object.assign({}, ...parts) as Rig;
}

const rig = loadRig();
let browser: Promise<Browser> | undefined;
let contexts: Contexts | undefined;
const open = new Set<Workbench>();

/** A fresh copy of the sample workspace with a git repository; it goes when the tests end. */
export async function sampleFolder(): Promise<string> {
  return (await rig).makeWorkspace();
}

export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { startServer, launchBrowser, workbenchUrl, makeWorkspace, packageExtension } = await rig;
  const { theme = 'dark', locale = 'en', install = 'development', web = false } = options;
  const folder = options.folder ?? (await makeWorkspace());
  browser ??= launchBrowser();
  contexts ??= new Contexts(browser);
  const server = await startServer({
    locale,
    testDriver: !(options.asPeopleSeeIt ?? false),
    port: contexts.portFor(locale),
    ...(install === 'development' ? { development: path.resolve('.') } : {}),
    ...(options.clock ? { clock: options.clock.file } : {}),
    vsix: install === 'vsix' ? [await packageExtension()] : [],
    settings: {
      'workbench.colorTheme': themes[theme].name,
      'window.autoDetectHighContrast': false,
      'window.autoDetectColorScheme': false,
      ...(web ? { 'remote.extensionKind': { 'mentorship.mentorship': ['web'] } } : {}),
      ...options.settings,
    },
  });
  const context = await contexts.of(locale);
  if (locale !== 'en') await context.addCookies([{ name: 'vscode.nls.locale', value: locale, url: server.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize(options.size ?? { width: 1280, height: 800 });
  const end = contexts.close.bind(contexts, page, server, locale);
  const workbench = new Workbench(page, folder, server, end);
  open.add(workbench);
  const where = folder.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  await page.goto(workbenchUrl(server, where));
  await workbench.ready(themes[theme].className);
  return workbench;
}

export class Workbench {
  readonly errors: PageErrors;
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    readonly folder: string,
    private readonly server: Awaited<ReturnType<Rig['startServer']>>,
    private readonly endWindow: () => Promise<void>,
  ) {
    this.errors = new PageErrors(page);
    this.quickInput = new QuickInput(page);
  }

  /** Waits until the workbench has its theme, its side bar and the extension hosts. */
  async ready(themeClass: string): Promise<void> {
    await this.page.locator(`.monaco-workbench.${themeClass}`).waitFor();
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor();
    await this.page.locator('.part.sidebar .composite, .part.activitybar .action-item').first().waitFor();
  }

  /** Runs a command by its title in the command palette ("Category: Title"), or as a row of the entry that holds it. */
  async runCommand(title: string): Promise<void> {
    const way = wayTo(title);
    await this.quickInput.runCommand(way?.entry ?? title);
    if (way) await this.quickInput.pick(way.row);
  }

  /** Shows a view container by its title in the activity bar. */
  openView(containerTitle: string): Promise<void> {
    return openContainer(this.page, containerTitle);
  }

  /** A row of a tree in the side bar or panel, by its whole label. */
  treeRow(label: string | RegExp): Locator {
    return findTreeRow(this.page, label);
  }

  /** The inner frame of the visible webview, once its page has loaded; by its title where several are visible. */
  webview(title?: string): Promise<Frame> {
    return innerFrame(this.page, title);
  }

  /** Opens a file of the folder in an editor and selects whole lines, counted from 1. */
  openFile(relativePath: string, options: { selectLines?: Lines } = {}): Promise<void> {
    return showFile(this.page, this.quickInput, relativePath, options.selectLines);
  }

  /** The whole text of the active editor, unsaved changes in it. Selects all of it to copy it. */
  editorText(): Promise<string> {
    return readEditor(this.page);
  }

  /** Types into the active editor at the cursor. */
  type(text: string): Promise<void> {
    return typeToEditor(this.page, text);
  }

  /**
   * Waits for a notification with this text; its buttons are `.getByRole('button')` in it. Under a test driver VS Code
   * shows no toasts, so the list of notifications is opened.
   */
  async notification(text: string | RegExp): Promise<Locator> {
    const found = this.page
      .locator('.notifications-center.visible .notification-list-item')
      .filter({ hasText: text })
      .first();
    // An empty list may close again before the notification comes.
    await eventually(async () => {
      await this.openNotifications();
      await found.waitFor({ timeout: 5000 });
    }, 45_000);
    return found;
  }

  /** The messages in the list of notifications. */
  async notifications(): Promise<string[]> {
    await this.openNotifications();
    return this.page.locator('.notifications-center.visible .notification-list-item-message').allInnerTexts();
  }

  private async openNotifications(): Promise<void> {
    if (!(await this.page.locator('.notifications-center.visible').isVisible()))
      await this.runCommand('Notifications: Show Notifications');
  }

  /** Changes user settings while the workbench runs; undefined takes one away. */
  changeSettings(changes: Record<string, unknown>): Promise<void> {
    this.errors.settingsOpened();
    return editSettings(this.page, this.quickInput, this.server.settingsFile, changes);
  }

  async setTheme(theme: Theme): Promise<void> {
    const { name, label, className } = themes[theme];
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.type(label);
    await this.quickInput.pick(label);
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
    await this.quickInput.widget.waitFor({ state: 'hidden' });
    // Shown before it is saved; another change of settings must not start from the old ones.
    await settingSaved(this.page, this.server.settingsFile, 'workbench.colorTheme', name);
  }

  /** Saves what is to be seen now as dist/screenshots/<name>.png. */
  async screenshot(name: string): Promise<string> {
    const file = path.resolve('dist', 'screenshots', `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  }

  /** Opens the window anew, as on another day: everything is read again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready('monaco-workbench');
  }

  async close(): Promise<void> {
    open.delete(this);
    // A page that has crashed can't be left in good order; its server ends all the same.
    await this.endWindow().finally(() => this.server.dispose());
  }
}

// Root hooks of every UI suite that uses the workbench.
afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
  let count = 0;
  for (const workbench of open) {
    const file = await workbench.screenshot(`failed-${name}${count++ > 0 ? `-${count}` : ''}`).catch(() => undefined);
    if (file) console.log(`    screenshot: ${path.relative('.', file)}`);
    // A menu or a question that was left open would take the clicks of what comes next.
    await workbench.page.keyboard.press('Escape').catch(() => undefined);
  }
});

after(async () => {
  for (const workbench of open) await workbench.close();
  await (await browser)?.close();
});
