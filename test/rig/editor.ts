// Text editors: opening files, selecting lines, reading and changing text, the settings file among them.
import type { Locator, Page } from 'playwright-core';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { put, type QuickInput } from './quickInput';
import { eventually } from '../support/eventually';
import { PATIENCE } from '../support/patience';

/** The first and the last line, counted from 1. */
export type Lines = readonly [first: number, last: number];

export async function showFile(page: Page, quick: QuickInput, file: string, lines?: Lines): Promise<void> {
  const name = path.posix.basename(file);
  await openQuickly(page, quick, file, name);
  await page.locator('.tab.active').filter({ hasText: name }).first().waitFor();
  await activeEditor(page).waitFor();
  if (lines) await selectLines(page, lines);
}

/** Quick open looks once when it is opened; a file made just before may come only with the next look. */
async function openQuickly(page: Page, quick: QuickInput, file: string, name: string): Promise<void> {
  const patience = Date.now() + 40_000;
  for (;;) {
    await quick.openWith(file);
    const picked = await quick
      .row(name)
      .click({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
    if (picked) return;
    await quick.cancel();
    if (Date.now() > patience) throw new Error(`Quick open does not find ${file}`);
  }
}

/** From the start of the first line to the end of the last one. */
async function selectLines(page: Page, [first, last]: Lines): Promise<void> {
  await page.keyboard.press('Control+G');
  const box = page.locator('.quick-input-widget:visible input').first();
  await box.waitFor();
  await put(box, `:${first}`);
  await box.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await position(page, new RegExp(`\\b${first}\\b`));
  await page.keyboard.press('Home');
  for (let line = first; line < last; line++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await position(page, new RegExp(`\\b${last}\\b.*\\(`));
}

/** The status bar says where the cursor is, whatever the language. */
async function position(page: Page, text: RegExp): Promise<void> {
  await page.locator('[id="status.editor.selection"]').filter({ hasText: text }).waitFor();
}

function activeEditor(page: Page): Locator {
  return page.locator('.editor-group-container.active .monaco-editor[role=code]').first();
}

async function focusEditor(page: Page): Promise<void> {
  const editor = activeEditor(page);
  await editor.waitFor();
  if (!(await editor.evaluate(element => element.classList.contains('focused'))))
    await page.keyboard.press('ControlOrMeta+1');
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

export async function typeToEditor(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.insertText(text);
}

/** The page holds only the lines to be seen, so the text is taken by way of the clipboard. */
export async function readEditor(page: Page): Promise<string> {
  const marker = `nothing copied ${Math.random()}`;
  await page.evaluate(text => navigator.clipboard.writeText(text), marker);
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  await page.waitForFunction(async old => (await navigator.clipboard.readText()) !== old, marker);
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * In an editor of the workbench, as a user would: this server does not watch the file for changes from outside.
 */
export async function editSettings(
  page: Page,
  quick: QuickInput,
  file: string,
  changes: Record<string, unknown>,
): Promise<void> {
  let before = {};
  // The file is empty for a moment while VS Code writes it.
  await eventually(async () => {
    before = JSON.parse(await fs.readFile(file, 'utf8')) as object;
  });
  const settings = { ...before, ...changes };
  const text = JSON.stringify(settings, null, 2);
  await quick.runCommand('Preferences: Open User Settings (JSON)');
  const tab = page.locator('.tab.active').filter({ hasText: 'settings.json' }).first();
  await tab.waitFor();
  await focusEditor(page);
  await page.evaluate(value => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await page.locator('.tab.active.dirty').waitFor();
  await page.keyboard.press('ControlOrMeta+S');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  await quick.runCommand('View: Close Editor');
  await tab.waitFor({ state: 'hidden' });
}

/** Waits until the settings on disk have this value, or none: VS Code takes a value out that is its default. */
export async function settingSaved(page: Page, file: string, key: string, value: unknown): Promise<void> {
  const patience = Date.now() + PATIENCE;
  for (;;) {
    const text = await fs.readFile(file, 'utf8');
    if (!text.includes(`${JSON.stringify(key)}:`) || text.includes(`${JSON.stringify(key)}: ${JSON.stringify(value)}`))
      return;
    if (Date.now() > patience) throw new Error(`${key} was not saved as ${JSON.stringify(value)}`);
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve(undefined))));
  }
}
