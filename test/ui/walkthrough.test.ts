// The first steps as VS Code shows them, in both languages: every step has its text, its button and its picture.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeEmptyProject } from '../support/sample';
import { readJson } from '../support/sources';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly id: string; readonly media: { readonly svg: string } }[];
    }[];
  };
}

const steps = readJson<Manifest>('package.json').contributes.walkthroughs[0]!.steps;

describe('the walkthrough', function () {
  for (const [locale, file] of [
    ['en', 'package.nls.json'],
    ['fr', 'package.nls.fr.json'],
  ] as const) {
    it(`shows every step with its picture (${locale})`, async () => {
      const texts = readJson<Record<string, string>>(file);
      const text = (key: string) => texts[`walkthrough.${key}`] ?? assert.fail(`no text ${key}`);
      const folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
      await makeEmptyProject(folder);
      const workbench = await openWorkbench({
        folder,
        locale,
        size: { width: 1600, height: 900 },
        theme: locale === 'fr' ? 'dark' : 'light',
      });
      await workbench.runCommand('Welcome: Open Walkthrough...');
      await workbench.quickInput.type(text('title'));
      await workbench.quickInput.row(text('title')).waitFor();
      await workbench.quickInput.accept();
      const page = workbench.page.locator('.gettingStartedContainer');
      for (const step of steps) {
        const { id } = step;
        const row = page.locator('.getting-started-step').filter({ hasText: text(`${id}.title`) });
        await row.click();
        const [description = '', button = ''] = text(`${id}.description`).split(/\n\[(.*)\]\(command:.*\)/);
        await row.getByText(description.slice(0, 30)).first().waitFor();
        await row.getByRole('button', { name: button, exact: true }).first().waitFor();
        // Titles of closed steps stand in one line; VS Code cuts what is longer.
        const cut = await page
          .locator('.getting-started-step:not(.expanded) .step-title')
          .evaluateAll(titles =>
            titles.filter(title => title.scrollWidth > title.clientWidth).map(title => title.textContent),
          );
        assert.deepEqual(cut, []);
        const shapes = [...readFileSync(step.media.svg, 'utf8').matchAll(/ d="([^"]+)"/g)].map(match => match[1]);
        assert.ok(shapes.length > 0);
        await eventually(async () => {
          const picture = await workbench.webview();
          assert.deepEqual(
            await picture.locator('svg path[d]').evaluateAll(paths => paths.map(one => one.getAttribute('d'))),
            shapes,
          );
        });
        await workbench.screenshot(`walkthrough-${locale}-${id}`);
      }
      assert.deepEqual(workbench.errors.csp(), []);
      await workbench.close();
    });
  }
});
