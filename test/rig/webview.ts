// A webview is a frame in a frame: VS Code's own page, and in it the extension's.
import type { Frame, Page } from 'playwright-core';
import { PATIENCE } from '../support/patience';

export async function innerFrame(page: Page, title?: string): Promise<Frame> {
  const patience = Date.now() + PATIENCE;
  for (;;) {
    for (const outer of await page.locator('iframe.webview.ready:visible').elementHandles()) {
      const inner = await extensionFrame(await outer.contentFrame(), title);
      if (inner) return inner;
    }
    if (Date.now() > patience)
      throw new Error(`No webview${title === undefined ? '' : ` titled "${title}"`} is to be seen.`);
    // Nothing to await across frames that come and go: look again on the page's next picture.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve(undefined))));
  }
}

async function extensionFrame(outer: Frame | null, title: string | undefined): Promise<Frame | undefined> {
  try {
    const element = await outer?.$('iframe#active-frame');
    if (!element) return undefined;
    if (title !== undefined && (await element.getAttribute('title')) !== title) return undefined;
    const frame = await element.contentFrame();
    if (!frame) return undefined;
    const loaded = await frame.evaluate(
      () => document.readyState === 'complete' && document.body.childElementCount > 0,
    );
    return loaded ? frame : undefined;
  } catch {
    // Replaced while it was looked at.
    return undefined;
  }
}
