import * as assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { TABS } from '../../src/domain/overview/viewQuery';
import { browserOfSuite, open, type Shown } from './browser';
import { states } from './states';
import { themes } from './themes';

/** The Tab key from the first control to the last: everything once, as it is read, and never out of sight. */
describe('the Tab key on the dashboard', function () {
  const browser = browserOfSuite();
  let shown: Shown;

  afterEach(async () => {
    assert.deepEqual(shown.complaints, []);
    await shown.close();
  });

  for (const tab of TABS) {
    it(`reaches every control of ${tab} once, in the order of reading`, async () => {
      shown = await open(browser(), { theme: 'dark', width: 1100 });
      await shown.show(states.mentor);
      await shown.page.locator(`#tab-${tab}`).click();
      await shown.page.locator(`[aria-labelledby="tab-${tab}"]`).waitFor();
      const wanted = await controls(shown.page);
      assert.ok(wanted.length > 8, `${wanted.length} controls`);
      const stops = await walk(shown.page, wanted.length);
      assert.deepEqual(
        stops.map(stop => stop.name),
        wanted,
      );
      assert.deepEqual(
        stops.filter(stop => stop.isHidden).map(stop => stop.name),
        [],
        'controls that have the focus and cannot be seen',
      );
    });
  }

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    it(`shows where it is in ${theme}`, async () => {
      for (const [state, tab] of [
        [states.agendaDue, 'overview'],
        [states.forms, 'goals'],
        [states.mentee, 'journal'],
      ] as const) {
        shown = await open(browser(), { theme });
        await shown.show(state);
        await shown.page.locator(`#tab-${tab}`).click();
        await shown.page.locator(`[aria-labelledby="tab-${tab}"]`).waitFor();
        const stops = await walk(shown.page, (await controls(shown.page)).length);
        assert.deepEqual(
          stops.filter(stop => !stop.hasRing).map(stop => `${tab}: ${stop.name}`),
          [],
        );
        if (tab !== 'journal') await shown.close();
      }
    });
  }

  it('walks through a form and comes back to the button that opened it', async () => {
    shown = await open(browser(), { theme: 'light' });
    await shown.show(states.mentee);
    const { page } = shown;
    await page.locator('#tab-goals').click();
    await page.getByRole('button', { name: 'Add goal' }).focus();
    await page.keyboard.press('Enter');
    const names: string[] = [];
    for (let stop = 0; stop < 10; stop++) {
      names.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'] ?? ''));
      await page.keyboard.press('Tab');
    }
    // A field for a day has several stops of its own.
    assert.deepEqual(
      names.filter((name, index) => name !== names[index - 1]).slice(0, 6),
      [
        'goal:new:outcome',
        'goal:new:why',
        'goal:new:finishLine',
        'goal:new:due',
        'goal:new:horizon',
        'goal:new:parent',
      ].slice(0, 6),
    );
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key']), 'add-goal');
  });
});

interface Stop {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hasRing: boolean;
}

/** Everything that the Tab key should stop at, as it stands in the document. */
function controls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [tabindex]')]
      .filter(element => element.tabIndex >= 0 && element.getClientRects().length > 0)
      .map(element =>
        (element.getAttribute('aria-label') ?? element.dataset['key'] ?? element.textContent ?? '').trim().slice(0, 60),
      ),
  );
}

async function walk(page: Page, count: number): Promise<Stop[]> {
  await page.evaluate(() => {
    // The next press begins at the top of the page.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const ring = (style: CSSStyleDeclaration) =>
          style.outlineStyle !== 'none' &&
          parseFloat(style.outlineWidth) >= 1 &&
          !/rgba\(.*, 0\)|transparent/.test(style.outlineColor);
        const box = element.getBoundingClientRect();
        let isHidden = box.width === 0 || box.bottom < 0 || box.top > window.innerHeight;
        for (let at: HTMLElement | null = element; at; at = at.parentElement) {
          const { opacity, visibility } = getComputedStyle(at);
          if (Number(opacity) < 0.3 || visibility === 'hidden') isHidden = true;
        }
        return {
          name: (element.getAttribute('aria-label') ?? element.dataset['key'] ?? element.textContent ?? '')
            .trim()
            .slice(0, 60),
          isHidden,
          hasRing: ring(getComputedStyle(element)) || ring(getComputedStyle(element, '::after')),
        };
      }),
    );
  }
  return stops;
}
