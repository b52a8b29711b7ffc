// The list of quick fixes at the cursor of the active editor.
import type { Workbench } from './workbench';

/** Takes the fix with this title. The list is opened again while it lacks it: what offers fixes may be asked too early. */
export async function quickFix({ page, quickInput }: Workbench, title: string): Promise<void> {
  const list = page.locator('.action-widget');
  const row = list.locator('.monaco-list-row', { hasText: title }).first();
  const patience = Date.now() + 40_000;
  for (;;) {
    await quickInput.runCommand('Quick Fix...');
    const isListed = await row.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (
      isListed &&
      (await row.click({ timeout: 3000 }).then(
        () => true,
        () => false,
      ))
    )
      return;
    const offered = await list.locator('.monaco-list-row').allInnerTexts();
    await page.keyboard.press('Escape');
    if (Date.now() > patience) throw new Error(`No quick fix “${title}”; offered: ${offered.join(' | ')}`);
  }
}
