import * as fs from 'node:fs';
import * as path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { dashboardHtml } from '../../src/dashboard/html';
import type { DashboardState } from '../../src/dashboard/messages';
import { themes } from './themes';

/** The page as VS Code would show it, in a browser alone: strict policy, theme variables, a stand-in for its one API. */

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ORIGIN = 'http://dashboard.test';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export function whyNoBrowser(): string | undefined {
  return fs.existsSync(EXECUTABLE) ? undefined : `no Chromium at ${EXECUTABLE}`;
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
}

export async function open(browser: Browser, look: Look): Promise<Shown> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1100, height: look.height ?? 900 },
    reducedMotion: look.reducedMotion === false ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  await page.route('**/*', route => {
    const asked = new URL(route.request().url());
    if (asked.origin !== ORIGIN) return route.abort();
    if (asked.pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: read(process.env['DASHBOARD_PAGE'] ?? 'dist/dashboard.js') });
    if (asked.pathname === '/page.css') return route.fulfill({ contentType: 'text/css', body: read('media/dashboard.css') });
    return route.fulfill({ contentType: 'text/html', body: html(look.language ?? 'en') });
  });
  await page.addInitScript(pretendToBeVsCode, { theme: themes[look.theme], kept: look.kept });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => window.asked.length > 0);
  return {
    page,
    complaints,
    asked: () => page.evaluate(() => window.asked),
    show: async state => {
      await page.evaluate(shown => window.postMessage({ type: 'show', state: shown }, '*'), state);
      await page.evaluate(() => new Promise(done => setTimeout(done, 60)));
    },
    close: () => context.close(),
  };
}

declare global {
  interface Window {
    asked: unknown[];
    /** When the page asked for its first state. */
    readyAt: number;
    kept: unknown;
    hacked?: number;
  }
}

function pretendToBeVsCode({ theme, kept }: { theme: { bodyClass: string; variables: Readonly<Record<string, string>> }; kept: unknown }): void {
  window.asked = [];
  window.kept = kept;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => {
        window.readyAt ??= performance.now();
        window.asked.push(message);
      },
      getState: () => window.kept,
      setState: (state: unknown) => { window.kept = state; },
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(theme.variables)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body.className = theme.bodyClass;
  });
}

function html(language: string): string {
  return dashboardHtml({
    cspSource: ORIGIN, nonce: 'n0nce', scriptUri: `${ORIGIN}/page.js`, styleUri: `${ORIGIN}/page.css`, language,
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
