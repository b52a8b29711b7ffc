import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { dashboardHtml } from '../../src/dashboard/contract/html';
import type { DashboardState } from '../../src/dashboard/contract/messages';
import { FIRST_QUERY, type ViewQuery as PageLook } from '../../src/domain/overview/viewQuery';
import { lookedAt } from './states';
import { themes } from './themes';

/** The page as VS Code would show it, in a browser alone: strict policy, theme variables, a stand-in for its one API. */

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing outside can be reached, and the page is not to ask for it either.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export function whyNoBrowser(): string | undefined {
  return fs.existsSync(EXECUTABLE) ? undefined : `no Chromium at ${EXECUTABLE}`;
}

/** One browser for all tests of a suite, which are skipped where there is none. */
export function browserOfSuite(): () => Browser {
  let browser: Browser | undefined;
  before(async function () {
    const reason = whyNoBrowser();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      this.skip();
    }
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });
  return () => browser!;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}

export interface Shown {
  readonly page: Page;
  /** What the page asked the extension for. */
  asked(): Promise<unknown[]>;
  show(state: DashboardState): Promise<void>;
  /** Errors, and everything the policy refused. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface Look {
  readonly theme: keyof typeof themes;
  readonly width?: number;
  readonly height?: number;
  readonly kept?: unknown;
  readonly language?: string;
  readonly reducedMotion?: boolean;
  /** The first state, sent so many milliseconds after the page asked, and not only when the test shows one. */
  readonly answer?: { readonly state: DashboardState; readonly afterMs: number };
}

export async function open(browser: Browser, look: Look): Promise<Shown> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1100, height: look.height ?? 900 },
    reducedMotion: look.reducedMotion === false ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const { origin, server } = await serve(look.language ?? 'en');
  page.on('request', request => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`asked for ${request.url()}`);
  });
  let given: DashboardState | undefined;
  let looked = FIRST_QUERY;
  const post = async () => {
    if (given)
      await page.evaluate(shown => window.postMessage({ type: 'show', state: shown }, '*'), lookedAt(given, looked));
  };
  await page.exposeFunction('answerLook', (wanted: PageLook) => {
    looked = wanted;
    return post();
  });
  await page.addInitScript(pretendToBeVsCode, { theme: themes[look.theme], kept: look.kept, answer: look.answer });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.asked.length > 0);
  return {
    page,
    complaints,
    asked: () => page.evaluate(() => window.asked),
    show: async state => {
      given = state;
      await post();
      await page.evaluate(() => new Promise(done => setTimeout(done, 60)));
    },
    close: async () => {
      await context.close();
      server.close();
    },
  };
}

declare global {
  interface Window {
    asked: unknown[];
    /** When the page asked for its first state. */
    readyAt: number;
    /** When the first plan was to be seen. */
    paintedAt: number;
    /** What the extension does when the page looks at something else: sends the state of that. */
    answerLook(look: unknown): Promise<void>;
    kept: unknown;
    hacked?: number;
  }
}

interface Pretence {
  readonly theme: { readonly bodyClass: string; readonly variables: Readonly<Record<string, string>> };
  readonly kept: unknown;
  readonly answer: Look['answer'];
}

function pretendToBeVsCode({ theme, kept, answer }: Pretence): void {
  window.asked = [];
  window.kept = kept;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: { readonly type: string; readonly look?: unknown }) => {
        window.readyAt ??= performance.now();
        if (message.type === 'ready' && answer) {
          setTimeout(() => window.postMessage({ type: 'show', state: answer.state }, '*'), answer.afterMs);
          const seen = () =>
            requestAnimationFrame(() => {
              if (!document.querySelector('#needs')) seen();
              // This frame is painted with it; a timer comes after that.
              else
                setTimeout(() => {
                  window.paintedAt = performance.now();
                });
            });
          seen();
        }
        window.asked.push(message);
        if (message.look) void window.answerLook(message.look);
      },
      getState: () => window.kept,
      setState: (state: unknown) => {
        window.kept = state;
      },
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(theme.variables))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body.className = theme.bodyClass;
  });
}

/** Opens every form that can be open at once. */
export async function openForms(page: Page): Promise<void> {
  for (const name of [
    /^Reply to/,
    /^Add goal$/,
    /^Edit goal/,
    /^Edit step/,
    /^Add step/,
    /^Drop goal/,
    /^Pause goal/,
  ]) {
    const button = page.getByRole('button', { name }).first();
    if ((await button.count()) > 0) await button.click();
  }
}

/** The page's three files from a server of its own, as a webview has them. */
async function serve(language: string): Promise<{ origin: string; server: http.Server }> {
  const [script, style] = [read(process.env['DASHBOARD_PAGE'] ?? 'dist/dashboard.js'), read('media/dashboard.css')];
  const server = http.createServer(({ url }, answer) => {
    const [type, body] =
      url === '/page.js'
        ? ['text/javascript', script]
        : url === '/page.css'
          ? ['text/css', style]
          : url === '/'
            ? ['text/html', html(origin, language)]
            : ['image/x-icon', ''];
    answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, server };
}

function html(origin: string, language: string): string {
  return dashboardHtml({
    cspSource: origin,
    nonce: 'n0nce',
    scriptUri: `${origin}/page.js`,
    styleUri: `${origin}/page.css`,
    language,
    l10nContents: language === 'fr' ? french() : undefined,
  });
}

/** The extension's French texts, by their English. */
export function french(): Record<string, string> {
  return JSON.parse(read('l10n/bundle.l10n.fr.json')) as Record<string, string>;
}

function read(file: string): string {
  return fs.readFileSync(path.resolve(file), 'utf8');
}
