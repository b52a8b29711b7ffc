// Other people's words in every field of every kind of record, in the real webview: shown as words, run nothing, load nothing.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newEntry, newGoal, newMeeting, newPerson } from '../../src/domain/records/write';
import { ENTRY_KINDS, OUTCOMES } from '../../src/domain/records/entryValues';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { HOSTILE } from '../support/hostile';
import { makeSample } from '../support/sample';

describe('hostile words on the dashboard', function () {
  let workbench: Workbench;
  const loaded: string[] = [];

  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    const root = path.join(folder, '.mentorship');
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    const plan = 'plans/nadia-jonas';
    write('people/nadia.yaml', newPerson({ name: HOSTILE[1]!, emails: ['nadia.benhaddou@example.org', HOSTILE[0]!] }));
    HOSTILE.forEach((words, index) => {
      const [id, day] = [`h${index}`, `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`];
      write(
        `${plan}/goals/${id}.yaml`,
        newGoal({
          outcome: words,
          why: words,
          finishLine: words,
          status: index % 5 ? 'active' : 'dropped',
          reason: words,
          horizon: 'short',
          steps: [{ id: 'a', text: words }],
          ifThen: { if: words, then: words },
        }),
      );
      for (const kind of ENTRY_KINDS) {
        write(
          `${plan}/journal/${day}-${kind}-x-${id}.md`,
          newEntry({
            kind,
            author: 'nadia',
            created: `${day}T10:00:00+01:00`,
            goal: id,
            text: `${words}\n\n${words}`,
            ...(kind === 'feedback' ? { type: 'suggestion' as const } : {}),
            ...(kind === 'reply' ? { re: `${day}-feedback-x-${id}`, outcome: OUTCOMES[index % OUTCOMES.length]! } : {}),
            code: {
              path: words.trim() || 'x',
              start: 1,
              end: 2,
              quote: words,
              before: words,
              after: words,
              symbol: words.trim() || 'x',
              commit: words.trim() || 'x',
            },
          }),
        );
      }
    });
    write(
      `${plan}/meetings/2026-10-01.md`,
      newMeeting(
        { date: '2026-10-01', status: 'held', reason: HOSTILE[2]! },
        HOSTILE.map(words => `- [ ] ${words} @jonas`).join('\n'),
      ),
    );
    workbench = await openWorkbench({ folder });
    workbench.page.on('request', request => loaded.push(request.url()));
    await workbench.runCommand('Mentorship: Open Dashboard');
  });
  after(() => workbench?.close());

  it('are words, in every part of the page', async () => {
    const page = await workbench.webview();
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    for (const tab of ['Overview', 'Goals', 'Feedback', 'Journal', 'Practices']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(`[aria-labelledby="tab-${tab.toLowerCase()}"]`).waitFor();
      // Each press may take its button away again while the answer comes, so whatever is there is pressed.
      for (let more = 0; more < 6; more++) {
        await page.evaluate(() =>
          document.querySelectorAll<HTMLElement>('main .more').forEach(button => {
            if (/\d/.test(button.textContent ?? '')) button.click();
          }),
        );
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))));
      }
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details:not([open]) > summary')) (fold as HTMLElement).click();
      });
      assert.deepEqual(
        await page.evaluate(() => ({
          hacked: (window as { hacked?: number }).hacked,
          foreign: document.querySelectorAll(
            'main :is(script, img, iframe, object, embed, link, style, base, form, a, video, audio, body)',
          ).length,
          handlers: [...document.querySelectorAll('main *')].filter(element =>
            [...element.attributes].some(
              own => /^on|^style$/.test(own.name) || (/^(javascript|command):/.test(own.value) && own.name === 'href'),
            ),
          ).length,
        })),
        { hacked: undefined, foreign: 0, handlers: 0 },
        tab,
      );
    }
    await page.getByRole('tab', { name: 'Goals' }).click();
    await page.getByRole('heading', { name: HOSTILE[1]! }).first().waitFor();
    await workbench.screenshot('dashboard-hostile');
    await page.getByLabel('Search everything').fill('<script>');
    await page.locator('.hit mark').first().waitFor();
  });

  it('have loaded nothing and broken no policy', () => {
    assert.ok(HOSTILE.length >= 60);
    assert.deepEqual(
      loaded.filter(url => url.includes('evil.test')),
      [],
    );
    assert.deepEqual(workbench.errors.csp(), []);
    assert.deepEqual(workbench.errors.ours(), []);
  });
});
