// View containers and the trees in them.
import type { Locator, Page } from 'playwright-core';
import { escape } from './quickInput';

export async function openContainer(page: Page, title: string): Promise<void> {
  const tab = page
    .locator('.part.activitybar, .part.panel, .part.auxiliarybar')
    .getByRole('tab', { name: title })
    .first();
  await tab.waitFor();
  const shown =
    (await tab.getAttribute('aria-selected')) === 'true' || (await tab.getAttribute('aria-expanded')) === 'true';
  if (!shown) await tab.click();
  await page
    .locator('.part .composite.title, .part .title-label')
    .filter({ hasText: new RegExp(escape(title), 'i') })
    .first()
    .waitFor();
}

export function findTreeRow(page: Page, label: string | RegExp): Locator {
  const exact = typeof label === 'string' ? new RegExp(`^\\s*${escape(label)}\\s*$`) : label;
  return page
    .locator('.pane-body .monaco-list-row[role=treeitem]')
    .filter({
      has: page.locator('.monaco-icon-label .label-name').filter({ hasText: exact }),
    })
    .first();
}
