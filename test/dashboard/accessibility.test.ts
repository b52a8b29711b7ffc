import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { launch, open, whyNoBrowser } from './browser';
import { states, type StateName } from './states';
import { themes } from './themes';

const names = Object.keys(states) as StateName[];
const widths = { wide: 1100, narrow: 320 };

describe('the dashboard page, looked at', function () {
  this.timeout(120_000);
  let browser: Browser;

  before(async function () {
    const reason = whyNoBrowser();
    if (reason) {
      console.log(`      skipped: ${reason}`);
      this.skip();
    }
    fs.mkdirSync('dist/screenshots', { recursive: true });
    browser = await launch();
  });
  after(async () => { await browser?.close(); });

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    it(`has no accessibility violation in ${theme}`, async () => {
      const found: string[] = [];
      for (const name of names) {
        const state = states[name];
        const shown = await open(browser, { theme, width: widths.wide, language: state.language });
        await shown.show(state);
        await unfold(shown.page);
        await shown.page.screenshot({ path: `dist/screenshots/${name}-${theme}.png`, fullPage: true });
        await shown.page.evaluate(axe.source);
        const violations = await shown.page.evaluate(async () => {
          const result = await (window as unknown as { axe: typeof axe }).axe.run(document);
          return result.violations.map(rule => `${rule.impact} ${rule.id}: ${rule.nodes.map(node => `${node.target.join(' ')} (${node.any[0]?.message ?? ''})`).slice(0, 3).join('; ')}`);
        });
        found.push(...violations.map(violation => `${name}: ${violation}`), ...shown.complaints.map(words => `${name}: ${words}`));
        await shown.close();
      }
      assert.deepEqual(found, []);
    });
  }

  it('fits 320 pixels without scrolling sideways', async () => {
    const tooWide: string[] = [];
    for (const name of names) {
      const shown = await open(browser, { theme: 'dark', width: widths.narrow, language: states[name].language });
      await shown.show(states[name]);
      await unfold(shown.page);
      await shown.page.screenshot({ path: `dist/screenshots/${name}-narrow.png`, fullPage: true });
      if (await shown.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) tooWide.push(name);
      await shown.close();
    }
    assert.deepEqual(tooWide, []);
  });
});

/** Opens the folded parts, so that they are looked at too. */
async function unfold(page: import('playwright-core').Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.querySelector('summary')?.click();
  });
  await page.evaluate(() => new Promise(done => setTimeout(done, 60)));
}
