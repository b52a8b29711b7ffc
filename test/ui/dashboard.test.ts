// The dashboard as its users use it: every change of a goal and every answer, once by mouse and once by keyboard alone,
// checked in the bytes of the files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newEntry } from '../../src/domain/records/write';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { keyboard, mouse, type Hand } from './hands';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

const PLAN = 'plans/nadia-jonas';
const STEADY = `${PLAN}/goals/steady-tests.yaml`;

const TAB_NAMES = ['Overview', 'Goals', 'Feedback', 'Journal', 'Practices'] as const;

for (const way of ['mouse', 'keyboard'] as const) {
  describe(`the dashboard by ${way}`, function () {
    let workbench: Workbench;
    let folder: string;
    let hand: Hand;
    const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');
    const list = (of: string) =>
      readdirSync(path.join(folder, '.mentorship', PLAN, of))
        .filter(file => !file.startsWith('.'))
        .sort();
    const frame = () => workbench.webview();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    /** Lines that came and went in a file since the last look. */
    const change = async (file: string, act: () => Promise<void>) => {
      const before = read(file);
      await act();
      let after = before;
      await eventually(() => {
        after = read(file);
        assert.ok(after !== before && after !== '', `${file} has changed`);
      });
      return { before, after };
    };
    const go = async (tab: (typeof TAB_NAMES)[number]) => {
      if (way === 'mouse') return hand.press(new RegExp(`^${tab}`));
      for (let tries = 0; tries < 160; tries++) {
        if (await (await frame()).evaluate(() => document.activeElement?.getAttribute('role') === 'tab')) break;
        await workbench.page.keyboard.press('Tab');
      }
      await workbench.page.keyboard.press('Home');
      for (let step = 0; step < TAB_NAMES.indexOf(tab); step++) await workbench.page.keyboard.press('ArrowRight');
    };

    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
      await makeSample(folder);
      // A word from the other side, so that there are two authors.
      writeFileSync(
        path.join(folder, '.mentorship', PLAN, 'journal', '2026-01-02-feedback-thank-you-for-x1.md'),
        newEntry({
          kind: 'feedback',
          type: 'praise',
          author: 'jonas',
          created: '2026-01-02T10:00:00+01:00',
          text: 'You ask before you tell.',
        }),
      );
      workbench = await openWorkbench({ folder, size: { width: 1280, height: 900 } });
      hand = way === 'mouse' ? mouse(frame) : keyboard(frame, workbench);
      await workbench.runCommand('Mentorship: Open Dashboard');
      await (await frame()).getByRole('tab', { name: 'Goals' }).waitFor();
      await workbench.runCommand('View: Close Primary Side Bar').catch(() => undefined);
      await workbench.runCommand('Mentorship: Open Dashboard');
    });
    after(() => workbench?.close());

    it('adds a goal with all that belongs to it', async () => {
      await go('Goals');
      const before = list('goals');
      await hand.press(/^Add goal$/);
      await hand.write('Outcome', 'Explain the scheduler: to a newcomer');
      await hand.write('Why', 'So that I know it');
      await hand.write('Finish line', 'They change it without me.');
      await hand.choose('Serves', 'own-a-service');
      await hand.write('If', 'somebody new joins');
      await hand.write('Then', 'I draw it on the board');
      await hand.press(/^Save goal$/);
      await eventually(() => assert.equal(list('goals').length, before.length + 1));
      const name = list('goals').find(file => !before.includes(file))!;
      assert.equal(
        read(`${PLAN}/goals/${name}`),
        [
          'outcome: "Explain the scheduler: to a newcomer"',
          'why: So that I know it',
          'finishLine: They change it without me.',
          'horizon: short',
          'parent: own-a-service',
          'status: active',
          'ifThen:',
          '  if: somebody new joins',
          '  then: I draw it on the board',
          '',
        ].join('\n'),
      );
      await (await frame()).getByRole('heading', { name: 'Explain the scheduler: to a newcomer' }).waitFor();
      await workbench.screenshot(`dashboard-goals-${way}`);
    });

    it('changes one field in one line', async () => {
      const { before, after } = await change(STEADY, async () => {
        await hand.press(/^Edit goal: Write tests that fail/);
        await hand.write('Why', 'Fridays are for cake.');
        await hand.press(/^Save goal$/);
      });
      assert.equal(after, before.replace(/^why: .*$/m, 'why: Fridays are for cake.'));
    });

    it('adds, words anew, moves, ticks and removes a step', async () => {
      let text = (
        await change(STEADY, async () => {
          await hand.press(/^Add step to: Write tests that fail/);
          await hand.write('Step', 'Tell the team');
          await hand.press(/^Save step$/);
        })
      ).after;
      assert.match(text, / {2}- id: tell-the-team\n {4}text: Tell the team\nifThen:/);
      text = (
        await change(STEADY, async () => {
          await hand.press(/^Edit step: Tell the team$/);
          await hand.write('Step', 'Tell the whole team');
          await hand.press(/^Save step$/);
        })
      ).after;
      assert.match(text, /text: Tell the whole team\nifThen:/);
      const moved = (await change(STEADY, () => hand.press(/^Move step up: Tell the whole team$/))).after;
      assert.match(moved, /text: Tell the whole team\n {2}- id: hundred-runs\n/);
      assert.equal((await change(STEADY, () => hand.press(/^Move step down: Tell the whole team$/))).after, text);
      await change(STEADY, () => hand.press(/^Remove step: Tell the whole team$/));
      assert.doesNotMatch(read(STEADY), /team/);
    });

    it('has keys of its own for a step', async function () {
      if (way === 'mouse') return this.skip();
      const step = (text: string) => hand.focus(new RegExp(`^${text}`));
      const press = (key: string) => workbench.page.keyboard.press(key);
      const { before } = await change(STEADY, async () => {
        await hand.press(/^Add step to: Write tests that fail/);
        await hand.write('Step', 'Ask Mina');
        await hand.press(/^Save step$/);
      });
      const added = (
        await change(STEADY, async () => {
          await step('Ask Mina');
          await press('F2');
          await hand.write('Step', 'Ask Mina first');
          await press('Enter');
        })
      ).after;
      assert.match(added, /text: Ask Mina first\n/);
      await change(STEADY, async () => {
        await step('Ask Mina first');
        await press('Alt+ArrowUp');
      });
      assert.match(read(STEADY), /text: Ask Mina first\n {2}- id: hundred-runs\n/);
      // The focus has stayed on it.
      await change(STEADY, () => press('Alt+ArrowDown'));
      assert.equal(read(STEADY), added);
      assert.match(
        (await change(STEADY, () => press('Space'))).after,
        /text: Ask Mina first\n(?: {4}.*\n)*? {4}done: \d{4}-\d\d-\d\d\n|done: \d{4}-\d\d-\d\d\n {4}text: Ask Mina first\n/,
      );
      await change(STEADY, async () => {
        await step('Ask Mina first');
        await press('Delete');
      });
      assert.equal(read(STEADY), before);
    });

    it('takes a change back: the file has its old bytes again', async () => {
      const { before } = await change(STEADY, async () => {
        await hand.press(/^Edit goal: Write tests that fail/);
        await hand.write('Why', 'A mistake');
        await hand.press(/^Save goal$/);
      });
      await change(STEADY, async () => {
        await workbench.openFile(`.mentorship/${STEADY}`);
        await workbench.page.locator('.editor-group-container.active .view-lines').getByText('A mistake').waitFor();
        await workbench.runCommand('Undo');
        await workbench.page.locator('.tab.active.dirty').waitFor();
        await workbench.runCommand('File: Save');
      });
      assert.equal(read(STEADY), before);
      await workbench.runCommand('View: Close Editor');
      await workbench.runCommand('Mentorship: Open Dashboard');
      await go('Goals');
    });

    it('drags a step to another place and back', async function () {
      if (way === 'keyboard') return this.skip();
      const row = async (text: string) => (await frame()).locator('.step-row', { hasText: text });
      const drag = async (text: string, onto: string, y: number) => {
        const from = await row(text);
        await from.hover();
        await from.locator('.grip').dragTo(await row(onto), { targetPosition: { x: 90, y } });
      };
      const { before, after } = await change(STEADY, () => drag('Take chance out', 'Run the suite a hundred', 22));
      assert.match(after, /- id: hundred-runs\n {4}text: .*\n {2}- id: no-chance\n/);
      await workbench.screenshot('dashboard-dragged');
      assert.equal((await change(STEADY, () => drag('Take chance out', 'No test waits', 2))).after, before);
    });

    it('orders goals in one list of the plan', async () => {
      const { before, after } = await change(`${PLAN}/plan.yaml`, () => hand.press(/^Move goal down: Give reviews/));
      assert.match(after, /goalOrder:\n( {2}- [a-z-]+\n)+$/);
      assert.ok(after.startsWith(before.trimEnd()), 'only lines at the end are new');
      const order = [...after.matchAll(/^ {2}- ([a-z-]+)$/gm)].map(match => match[1]);
      assert.ok(order.indexOf('clear-reviews') > order.indexOf('steady-tests'), order.join());
    });

    it('pauses, takes up again, reaches and drops a goal, each with its day', async () => {
      const file = `${PLAN}/goals/clear-reviews.yaml`;
      let { after } = await change(file, async () => {
        await hand.press(/^Pause goal: Give reviews/);
        await hand.write('Why does it rest? May be left empty.', 'After the release');
        await hand.press(/^Pause goal$/);
      });
      assert.match(after, /status: paused\n[\s\S]*since: \d{4}-\d\d-\d\d\nreason: After the release\n$/);
      await hand.press(/^Paused goals/);
      ({ after } = await change(file, () => hand.press(/^Take up again: Give reviews/)));
      assert.match(after, /status: active\n/);
      assert.doesNotMatch(after, /reason/);
      ({ after } = await change(file, () => hand.press(/^Mark as reached: Give reviews/)));
      assert.match(after, /status: reached\n/);
      ({ after } = await change(STEADY, async () => {
        await hand.press(/^Drop goal: Write tests/);
        await hand.write('Why is it dropped?', 'The suite is gone.');
        await hand.press(/^Drop goal$/);
      }));
      assert.match(after, /status: dropped\n[\s\S]*reason: The suite is gone\.\n$/);
    });

    it('filters feedback by each of its sides', async () => {
      await go('Feedback');
      const count = async () =>
        Number(/\d+/.exec(await (await frame()).locator('#feedback .part-action').innerText())?.[0]);
      const all = await count();
      for (const label of ['Kind', 'Author', 'Goal', 'File', 'Age']) {
        const values = await (
          await frame()
        )
          .getByLabel(label, { exact: true })
          .locator('option')
          .evaluateAll(options =>
            options.map(option => (option as HTMLOptionElement).value).filter(value => value !== ''),
          );
        // The one that keeps least: the last of them may keep all.
        let least = all;
        for (const value of values) {
          await hand.choose(label, value);
          await (await frame()).locator('.filter.on').waitFor();
          await eventually(async () =>
            assert.equal(
              await (await frame()).evaluate(() => document.querySelectorAll('#feedback .entry').length),
              await count(),
            ),
          );
          least = Math.min(least, await count());
        }
        await hand.press(/^Clear filters$/);
        await eventually(async () => assert.equal(await count(), all));
        assert.ok(least < all || label === 'Age', `${label} keeps ${least} of ${all}`);
      }
    });

    it('goes from feedback to its code', async () => {
      await hand.press(/^Open code: src\/queue\.ts/);
      await workbench.page.locator('.tab.active').filter({ hasText: 'queue.ts' }).first().waitFor();
      await workbench.runCommand('View: Close Editor');
      await workbench.runCommand('Mentorship: Open Dashboard');
      await go('Feedback');
    });

    it('answers feedback in place, and filters it', async () => {
      const before = list('journal');
      await hand.choose('State', 'open');
      await (await frame()).locator('.filter.on').waitFor();
      await workbench.screenshot(`dashboard-feedback-${way}`);
      await hand.press(/^Reply to Nadia Benhaddou: What happens to a job/);
      await hand.write('Your reply', 'It comes too soon, and now a test says so.');
      await hand.choose('What became of it?', 'kept');
      await hand.press(/^Save reply$/);
      await eventually(() => assert.equal(list('journal').length, before.length + 1));
      const name = list('journal').find(file => !before.includes(file))!;
      assert.match(
        read(`${PLAN}/journal/${name}`),
        /^---\nkind: reply\noutcome: kept\nre: \S+\nauthor: jonas\ncreated: \S+\n---\n\nIt comes too soon, and now a test says so\.\n$/,
      );
      assert.match(git('status', '--porcelain', '-uall'), /reply/);
    });

    it('takes the next step of a practice', async () => {
      await go('Practices');
      await (await frame()).getByRole('heading', { name: 'Listen first' }).waitFor();
      await workbench.screenshot(`dashboard-practices-${way}`);
      await hand.press(/^Write my expectations: Say what you expect/);
      await workbench.page.locator('.tab.active').filter({ hasText: 'mentee.md' }).first().waitFor();
      assert.match(read(`${PLAN}/agreement/mentee.md`), /\w/);
    });

    it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
  });
}
