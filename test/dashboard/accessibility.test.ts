import * as assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { browserOfSuite, open, openForms, type Look } from './browser';
import { TABS, type Tab } from '../../src/domain/overview/viewQuery';
import { states, type StateName } from './states';
import { themes } from './themes';

const names = Object.keys(states) as StateName[];

describe('the dashboard page, looked at', function () {
  const browser = browserOfSuite();

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    it(`has no accessibility violation in ${theme}`, async () => {
      assert.deepEqual(await lookAtAll({ theme, width: 1100 }, page => violations(page, theme)), []);
    });
  }

  it('fits 320 pixels without scrolling sideways', async () => {
    const sideways = (page: Page) =>
      page.evaluate(() => (document.documentElement.scrollWidth > window.innerWidth ? ['is too wide'] : []));
    assert.deepEqual(await lookAtAll({ theme: 'dark', width: 320 }, sideways), []);
  });

  /** Shows every state with all its folds open and gathers what is wrong. */
  async function lookAtAll(look: Look, wrong: (page: Page) => Promise<string[]>): Promise<string[]> {
    const found: string[] = [];
    for (const language of ['en', 'fr']) {
      const shown = await open(browser(), { ...look, language });
      for (const name of names.filter(candidate => states[candidate].language === language)) {
        await shown.show(states[name]);
        for (const tab of tabsOf(name)) {
          if (states[name].shown) {
            await shown.page.locator(`#tab-${tab}`).click();
            await shown.page.locator(`[aria-labelledby="tab-${tab}"]`).waitFor();
          }
          if (name === 'forms') await openForms(shown.page);
          await unfold(shown.page);
          found.push(...(await wrong(shown.page)).map(words => `${name}, ${tab}: ${words}`));
        }
        if (states[name].shown) await shown.page.locator('#tab-overview').click();
      }
      found.push(...shown.complaints);
      await shown.close();
    }
    return found;
  }
});

/** The practices look the same in most states. */
const PRACTICES_IN: ReadonlySet<StateName> = new Set(['mentee', 'readOnly', 'closed', 'hostile', 'french']);

function tabsOf(name: StateName): readonly Tab[] {
  if (!states[name].shown) return ['overview'];
  return TABS.filter(tab => tab !== 'practices' || PRACTICES_IN.has(name));
}

/** What a theme can change. High contrast must have 7 to 1. */
const CONTRAST: Readonly<Record<keyof typeof themes, readonly string[]>> = {
  dark: ['color-contrast', 'link-in-text-block'],
  light: ['color-contrast', 'link-in-text-block'],
  'hc-black': ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
  'hc-light': ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

/** The theme in which every other rule is tried. */
const WHOLE = 'dark';

/**
 * What axe finds. How text stands out is decided by the tags and classes around it, so that it is looked at once for each
 * of these; all other rules look at the whole page each time.
 */
async function violations(page: Page, theme: keyof typeof themes): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(noteTextsOfNewLook);
  }
  return page.evaluate(
    async ({ contrast, all }) => {
      const { axe: tool, textsOfNewLook } = window as unknown as { axe: typeof axe; textsOfNewLook: () => Element[] };
      // Of what is right nothing is asked.
      const resultTypes: ['violations'] = ['violations'];
      const texts = textsOfNewLook();
      const runOnly = { type: 'rule' as const, values: [...contrast] };
      const results = [
        ...(texts.length > 0
          ? [await tool.run({ include: texts as unknown as Node[] }, { resultTypes, runOnly })]
          : []),
        ...(all ? [await tool.run(document, { resultTypes, rules: { 'color-contrast': { enabled: false } } })] : []),
      ];
      return results.flatMap(result =>
        result.violations.map(
          rule =>
            `${rule.impact} ${rule.id}: ${rule.nodes
              .map(node => `${node.target.join(' ')} (${node.any[0]?.message ?? ''})`)
              .slice(0, 3)
              .join('; ')}`,
        ),
      );
    },
    { contrast: CONTRAST[theme], all: theme === WHOLE },
  );
}

/** Gives the page a function that finds elements with text of their own that looks like none before. */
function noteTextsOfNewLook(): void {
  const seen = new Set<string>();
  const WORDS = /^(id|for|name|title|href|value|aria-label|aria-labelledby|aria-describedby|aria-controls|data-key)$/;
  const lookOf = (element: Element): string =>
    [
      element.tagName,
      ...[...element.attributes].filter(({ name }) => !WORDS.test(name)).map(a => `${a.name}=${a.value}`),
    ].join(' ');
  const chainOf = (element: Element): string =>
    element.parentElement ? `${chainOf(element.parentElement)} > ${lookOf(element)}` : lookOf(element);
  const hasText = (element: Element) =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ||
    /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
  Object.assign(window, {
    textsOfNewLook: () =>
      [...document.body.querySelectorAll('*')].filter(element => {
        if (!hasText(element) || !element.checkVisibility()) return false;
        const chain = chainOf(element);
        return !seen.has(chain) && seen.add(chain);
      }),
  });
}

/** Opens the folded parts, so that they are looked at too. */
async function unfold(page: Page): Promise<void> {
  const folds = await page.evaluate(() => {
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const fold of folded) fold.querySelector('summary')?.click();
    return folded.length;
  });
  if (folds > 0) await page.evaluate(() => new Promise(done => setTimeout(done, 60)));
}
