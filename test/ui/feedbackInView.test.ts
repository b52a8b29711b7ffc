// A click on feedback in the panel: its thread is open, and its words, the reply box and the code are all in view.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { makeSample } from '../support/sample';
import { eventually } from '../support/eventually';
import { ThreadSteps } from './threadSteps';

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 900, height: 800 } };
/** The title in the panel, and the last line that it is about. */
const FEEDBACK: readonly (readonly [title: string, code: RegExp])[] = [
  ['The cost of adding a job', /\}|\)|;/],
  ['What happens to a job', /\}|\)|;/],
];

for (const [name, size] of Object.entries(SIZES))
  for (const openView of ['never', 'firstFile'])
    describe(`feedback that is clicked, ${name}, where the Comments panel opens ${openView}`, function () {
      let workbench: Workbench;
      let threads: ThreadSteps;

      before(async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'in-view-'));
        await makeSample(folder);
        workbench = await openWorkbench({ folder, theme: 'light', size, settings: { 'comments.openView': openView } });
        threads = new ThreadSteps(workbench);
        await workbench.openView('Mentorship');
      });
      after(() => workbench?.close());

      for (const [index, [title, code]] of FEEDBACK.entries())
        it(`shows ${title}`, async () => {
          await workbench.page.locator('.pane .monaco-list-row', { hasText: title }).first().click();
          const editor = threads.editor();
          const widget = threads.widget().first();
          await widget.locator('.comment-body', { hasText: /\w/ }).first().waitFor();
          if (openView !== 'never') await workbench.page.locator('.part.panel .comments-panel').waitFor();
          await eventually(async () => {
            const room = await boxOf(editor.locator('.overflow-guard').first());
            const words = await boxOf(widget.locator('.comment-body').first());
            const reply = await boxOf(widget.locator('.review-thread-reply-button, .comment-form').first());
            const shown = await boxOf(widget);
            assert.ok(words.top >= room.top && words.bottom < room.bottom + 1, JSON.stringify({ words, room }));
            assert.ok(reply.bottom < room.bottom + 1, JSON.stringify({ reply, room }));
            const above = await editor.locator('.view-line').evaluateAll((lines, top) => {
              const all = lines.map(line => ({
                end: line.getBoundingClientRect().bottom,
                text: line.textContent ?? '',
              }));
              // VS Code's arrow to the code is between the two.
              return all.filter(({ end }) => end > top - 16 && end < top + 2).map(({ text }) => text);
            }, shown.top);
            assert.equal(above.length, 1, 'the last line of the code is just above');
            assert.match(above[0] ?? '', code);
          });
          await workbench.screenshot(`in-view-${name}-${openView}-${index}`);
        });
    });

async function boxOf(locator: Locator): Promise<{ top: number; bottom: number }> {
  const box = await locator.boundingBox();
  assert.ok(box, 'is drawn');
  return { top: box.y, bottom: box.y + box.height };
}
