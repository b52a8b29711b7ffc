// Pictures of the page's states for looking at, in dist/screenshots/states: made by `npm run screenshots`, left out of tests.
import { mkdirSync } from 'node:fs';
import { TABS, type Tab } from '../../src/domain/overview/viewQuery';
import { browserOfSuite, open, openForms } from './browser';
import { states, type StateName } from './states';
import { themes } from './themes';

const FOLDER = 'dist/screenshots/states';
const names = Object.keys(states) as StateName[];
/** States that differ on more than the first tab. */
const ON_EVERY_TAB: ReadonlySet<StateName> = new Set(['mentee', 'hostile', 'french', 'manyGoals']);
/** A window's width, a side bar's, and what a reader sees of either at first. */
const WIDTHS = [1100, 380];

(process.env['SCREENSHOTS'] ? describe : describe.skip)('pictures of the dashboard’s states', function () {
  this.timeout(300_000);
  const browser = browserOfSuite();

  before(() => {
    mkdirSync(FOLDER, { recursive: true });
  });

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    for (const width of WIDTHS) {
      it(`in ${theme}, ${width} pixels wide`, async () => {
        for (const name of names) {
          const { shown: plan, language } = states[name];
          const shown = await open(browser(), { theme, width, language });
          await shown.show(states[name]);
          for (const tab of plan ? tabsOf(name) : ['overview']) {
            if (plan) {
              await shown.page.locator(`#tab-${tab}`).click();
              await shown.page.locator(`[aria-labelledby="tab-${tab}"]`).waitFor();
            }
            if (name === 'forms') await openForms(shown.page);
            await shown.page.screenshot({ path: `${FOLDER}/${name}-${tab}-${theme}-${width}.png`, fullPage: true });
          }
          await shown.close();
        }
      });
    }
  }
});

function tabsOf(name: StateName): readonly Tab[] {
  return ON_EVERY_TAB.has(name) ? TABS : name === 'forms' ? ['goals'] : ['overview'];
}
