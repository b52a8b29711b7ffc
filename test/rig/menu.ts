// Menus that a button or a right click opens.
import type { Page } from 'playwright-core';

/**
 * Opens a menu and takes the item with this text. VS Code lets a menu take no click in the first tenth of a second after
 * it was drawn, and on a busy machine that is long; and the menu goes away when what it belongs to is drawn again. So the
 * item is clicked until the menu is gone by that, and the menu opened again where it is gone before or lacks the item.
 */
export async function pickFromMenu(page: Page, open: () => Promise<void>, label: string): Promise<void> {
  const menu = page.locator('.monaco-menu').first();
  const item = menu.locator('.action-item', { hasText: label }).first();
  const patience = Date.now() + 40_000;
  let offered: string[] = [];
  for (;;) {
    if (!(await menu.isVisible())) await open().catch(() => undefined);
    const isClicked = await item.click({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
    if (
      isClicked &&
      (await menu.waitFor({ state: 'hidden', timeout: 2000 }).then(
        () => true,
        () => false,
      ))
    )
      return;
    offered = await menu.locator('.action-item').allInnerTexts();
    if (!isClicked && (await menu.isVisible())) await page.keyboard.press('Escape');
    if (Date.now() > patience)
      throw new Error(`"${label}" cannot be taken from the menu; it offers: ${offered.join(' | ')}`);
  }
}
