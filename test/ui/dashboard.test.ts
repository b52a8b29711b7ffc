// The dashboard as its users use it: every change of a goal and every answer, once by mouse and once by keyboard alone,
// checked in the bytes of the files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

const PLAN = 'plans/nadia-jonas';
const STEADY = `${PLAN}/goals/steady-tests.yaml`;

/** How the same thing is done in two ways. */
interface Hand {
  press(name: RegExp): Promise<void>;
  write(label: string, text: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
}

function mouse(frame: () => Promise<Frame>): Hand {
  return {
    press: async name => {
      const page = await frame();
      await page.getByRole('button', { name }).or(page.getByRole('tab', { name })).or(page.locator('summary', { hasText: name })).first().click();
    },
    write: async (label, text) => (await frame()).getByLabel(label, { exact: true }).fill(text),
    choose: async (label, value) => { await (await frame()).getByLabel(label, { exact: true }).selectOption(value); },
  };
}

/** Tab until the control is reached, and then only keys. */
function keyboard(frame: () => Promise<Frame>, workbench: Workbench): Hand {
  const keys = workbench.page.keyboard;
  const nameOfFocus = async () => (await frame()).evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });
  const reach = async (name: RegExp) => {
    for (let tries = 0; tries < 160; tries++) {
      if (name.test(await nameOfFocus())) return;
      await keys.press('Tab');
    }
    throw new Error(`The Tab key never came to ${String(name)}`);
  };
  const exactly = (label: string) => new RegExp(`^${label.replace(/[.?*+()]/g, '\\$&')}$`);
  return {
    press: async name => {
      await reach(name);
      await keys.press('Enter');
    },
    write: async (label, text) => {
      await reach(exactly(label));
      // VS Code takes Ctrl+A in a webview for itself and selects a moment later, in the middle of what is typed.
      await keys.press('Home');
      await keys.press('Shift+End');
      await keys.type(text);
    },
    choose: async (label, value) => {
      await reach(exactly(label));
      const steps = await (await frame()).evaluate(wanted => {
        const select = document.activeElement as HTMLSelectElement;
        return [...select.options].findIndex(option => option.value === wanted) - select.selectedIndex;
      }, value);
      for (let step = 0; step < Math.abs(steps); step++) await keys.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
  };
}

for (const way of ['mouse', 'keyboard'] as const) {
  describe(`the dashboard by ${way}`, function () {
    this.timeout(180_000);
    let workbench: Workbench;
    let folder: string;
    let hand: Hand;
    const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');
    const list = (of: string) => readdirSync(path.join(folder, '.mentorship', PLAN, of)).filter(file => !file.startsWith('.')).sort();
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
    const go = async (tab: 'Overview' | 'Goals' | 'Feedback' | 'Journal') => {
      if (way === 'mouse') return hand.press(new RegExp(`^${tab}`));
      const order = ['Overview', 'Goals', 'Feedback', 'Journal'];
      for (let tries = 0; tries < 160; tries++) {
        if (await (await frame()).evaluate(() => document.activeElement?.getAttribute('role') === 'tab')) break;
        await workbench.page.keyboard.press('Tab');
      }
      await workbench.page.keyboard.press('Home');
      for (let step = 0; step < order.indexOf(tab); step++) await workbench.page.keyboard.press('ArrowRight');
    };

    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
      await makeSample(folder);
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
      assert.equal(read(`${PLAN}/goals/${name}`), [
        'outcome: "Explain the scheduler: to a newcomer"', 'why: So that I know it', 'finishLine: They change it without me.',
        'horizon: short', 'parent: own-a-service', 'status: active', 'ifThen:', '  if: somebody new joins', '  then: I draw it on the board', '',
      ].join('\n'));
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
      let text = (await change(STEADY, async () => {
        await hand.press(/^Add step to: Write tests that fail/);
        await hand.write('Step', 'Tell the team');
        await hand.press(/^Save step$/);
      })).after;
      assert.match(text, / {2}- id: tell-the-team\n {4}text: Tell the team\nifThen:/);
      text = (await change(STEADY, async () => {
        await hand.press(/^Edit step: Tell the team$/);
        await hand.write('Step', 'Tell the whole team');
        await hand.press(/^Save step$/);
      })).after;
      assert.match(text, /text: Tell the whole team\nifThen:/);
      const moved = (await change(STEADY, () => hand.press(/^Move step up: Tell the whole team$/))).after;
      assert.match(moved, /text: Tell the whole team\n {2}- id: hundred-runs\n/);
      assert.equal((await change(STEADY, () => hand.press(/^Move step down: Tell the whole team$/))).after, text);
      await change(STEADY, () => hand.press(/^Remove step: Tell the whole team$/));
      assert.doesNotMatch(read(STEADY), /team/);
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

    it('answers feedback in place, and filters it', async () => {
      await go('Feedback');
      const before = list('journal');
      await hand.choose('State', 'open');
      await (await frame()).getByText('2 entries').or((await frame()).getByText('3 entries')).first().waitFor();
      await workbench.screenshot(`dashboard-feedback-${way}`);
      await hand.press(/^Reply to Nadia Benhaddou: What happens to a job/);
      await hand.write('Your reply', 'It comes too soon, and now a test says so.');
      await hand.choose('What became of it?', 'kept');
      await hand.press(/^Send reply$/);
      await eventually(() => assert.equal(list('journal').length, before.length + 1));
      const name = list('journal').find(file => !before.includes(file))!;
      assert.match(read(`${PLAN}/journal/${name}`),
        /^---\nkind: reply\noutcome: kept\nre: \S+\nauthor: jonas\ncreated: \S+\n---\n\nIt comes too soon, and now a test says so\.\n$/);
      assert.match(git('status', '--porcelain', '-uall'), /reply/);
    });

    it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
  });
}
