import * as assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { DashboardState } from '../../src/dashboard/contract/messages';
import { browserOfSuite, open, type Shown } from './browser';
import { FIRST_STEPS } from '../../src/domain/overview/firstSteps';
import type { GoalFields } from '../../src/domain/records/goal';
import { eventually } from '../support/eventually';
import type { ViewQuery } from '../../src/domain/overview/viewQuery';
import { manyEntries, midCourse, state, states } from './states';

/** What the page does: asks, keeps the reader's place, and shows other people's words as words. */
describe('the dashboard page, used', function () {
  const browser = browserOfSuite();
  let shown: Shown;

  beforeEach(async () => {
    shown = await open(browser(), { theme: 'dark' });
  });
  afterEach(async () => {
    assert.deepEqual(shown.complaints, []);
    await shown.close();
  });

  const lastAsked = async () => (await shown.asked()).at(-1);
  const withoutFirstAction: DashboardState = state([
    {
      ...midCourse,
      actions: midCourse.actions.slice(1),
      needsMe: { ...midCourse.needsMe, actions: midCourse.needsMe.actions.slice(1) },
    },
  ]);

  it('says that it is ready, once', async () => {
    await shown.show(states.mentee);
    assert.deepEqual(
      (await shown.asked()).map(message => (message as { type: string }).type),
      ['ready'],
    );
  });

  it('offers one thing to do where there is no plan', async () => {
    await shown.show(states.firstUse);
    await shown.page.getByRole('button', { name: 'Start a mentorship' }).click();
    assert.deepEqual(await lastAsked(), { type: 'start' });
    assert.equal(await shown.page.getByRole('button').count(), 1);
  });

  it('shows the next meeting on the reader’s clocks, and the plan’s below where they differ', async () => {
    await shown.show(states.mentor);
    const next = shown.page.locator('.next-meeting');
    assert.match(
      await next.innerText(),
      /Tuesday, November 24, 2026 at 8:30\sAM\s+9:30\sAM in the plan’s time zone, Europe\/Paris/,
    );
    await shown.show(states.mentee);
    assert.doesNotMatch(await next.innerText(), /time zone/);
  });

  it('asks for each thing with all that the extension needs to know', async () => {
    await shown.show(states.mentee);
    const { page } = shown;
    const plan = { folder: 'f1', plan: 'amina-jonas' };
    await page.getByRole('checkbox', { name: 'Write the retry with a limit' }).click();
    assert.deepEqual(await lastAsked(), { type: 'tickStep', ...plan, goal: 'retries', step: 's3', done: true });
    await page.getByRole('checkbox', { name: /Write the retry test first/ }).click();
    assert.deepEqual(await lastAsked(), {
      type: 'tickAction',
      ...plan,
      meeting: '2026-11-12',
      line: 12,
      text: 'Write the retry test first',
      done: true,
    });
    // The lines that were written down may have moved since: none are named.
    await page.getByRole('button', { name: 'Open code: src/basket/total.ts', exact: true }).click();
    assert.deepEqual(await lastAsked(), { type: 'openCode', ...plan, entry: 'e2' });
    assert.doesNotMatch(await page.locator('main').innerText(), /total\.ts:/);
    await page.getByRole('button', { name: 'Generate agenda' }).click();
    assert.deepEqual(await lastAsked(), { type: 'generateAgenda', ...plan });
    await page.getByRole('button', { name: 'Export report' }).click();
    assert.deepEqual(await lastAsked(), { type: 'exportReport', ...plan });
    await page.getByRole('button', { name: /Commit changes/ }).click();
    assert.deepEqual(await lastAsked(), { type: 'commit', folder: 'f1' });
    await page.getByRole('button', { name: 'Nov 12' }).click();
    assert.deepEqual(await lastAsked(), {
      type: 'openFile',
      folder: 'f1',
      path: 'plans/amina-jonas/meetings/2026-11-12.md',
    });
  });

  it('leads through what comes first, a button for each step', async () => {
    const { page } = shown;
    await shown.show(states.beginning);
    const rows = page.getByRole('list', { name: 'What comes first' }).getByRole('listitem');
    assert.equal(await rows.count(), FIRST_STEPS.length);
    for (const [index, step] of FIRST_STEPS.entries()) {
      await rows.nth(index).getByRole('button').click();
      assert.deepEqual(await lastAsked(), { type: 'takeFirstStep', folder: 'f1', plan: 'amina-jonas', step });
    }
    assert.equal(await page.locator('#needs .button.primary').count(), 1, 'one stands out');
    await shown.show(states.mentee);
    assert.equal(await rows.count(), 0);
  });

  it('opens a broken file at its line, and another plan by the list', async () => {
    await shown.show(states.broken);
    await shown.page.getByText('3 files want a look; 2 of them can’t be read').click();
    await shown.page.getByRole('button', { name: 'plans/amina-jonas/goals/retries.yaml:5' }).click();
    assert.deepEqual(await lastAsked(), {
      type: 'openFile',
      folder: 'f1',
      path: 'plans/amina-jonas/goals/retries.yaml',
      line: 4,
    });
    await shown.show(states.mentor);
    await shown.page.getByLabel('Plan', { exact: true }).selectOption({ label: 'Amina Diallo → Léa Fontaine' });
    assert.deepEqual(await lastAsked(), { type: 'selectPlan', folder: 'f1', plan: 'second' });
  });

  it('has what stands, what needs the reader, what comes next and what goes well on the first screen of an editor', async () => {
    await shown.page.setViewportSize({ width: 920, height: 720 });
    for (const [seen, order] of [
      [states.agendaDue, ['Next meeting', 'Going well']],
      [states.mentor, ['Going well', 'Next meeting']],
    ] as const) {
      await shown.show(seen);
      const headings = await shown.page
        .locator('h2')
        .evaluateAll(all => all.map(one => ({ text: one.textContent, top: one.getBoundingClientRect().top })));
      assert.deepEqual(
        headings.map(({ text }) => text).filter(text => order.some(one => one === text)),
        order,
      );
      for (const name of ['Needs you', ...order])
        assert.ok(headings.find(({ text }) => text === name)!.top < 600, name);
    }
  });

  it('offers no change to a reader or in a closed plan', async () => {
    for (const quiet of [states.reader, states.closed]) {
      await shown.show(quiet);
      assert.equal(await shown.page.getByRole('checkbox').count(), 0);
      assert.equal(await shown.page.getByRole('button', { name: /Reply|Generate/ }).count(), 0);
      await shown.page.getByRole('tab', { name: 'Goals' }).click();
      await shown.page.locator('[aria-labelledby="tab-goals"]').waitFor();
      assert.equal(
        await shown.page.getByRole('button', { name: /Add|Edit|Move|Drop|Pause|Reached|Remove/ }).count(),
        0,
      );
      await shown.page.getByRole('tab', { name: 'Overview' }).click();
      await shown.page.locator('[aria-labelledby="tab-overview"]').waitFor();
    }
  });

  it('keeps the focus: on the control, or on the one that took its place', async () => {
    await shown.show(states.mentee);
    const focused = () => shown.page.evaluate(() => (document.activeElement as HTMLElement).dataset['key']);
    await shown.page.getByRole('checkbox', { name: /Write the retry test first/ }).focus();
    await shown.show(states.broken);
    assert.equal(await focused(), 'action:2026-11-12:Write the retry test first');
    await shown.show(withoutFirstAction);
    assert.match(String(await focused()), /^action:2026-11-12:Ask/);
  });

  it('tells in one polite place what happened', async () => {
    await shown.show(states.mentee);
    await shown.show(withoutFirstAction);
    assert.equal(
      await shown.page.getByRole('status').textContent(),
      'Action no longer open: Write the retry test first',
    );
  });

  it('sets a checkbox right again when nothing could be written', async () => {
    await shown.show(states.mentee);
    const box = shown.page.getByRole('checkbox', { name: 'Write the retry with a limit' });
    await box.click();
    assert.equal(await box.isChecked(), true);
    await shown.show(structuredClone(states.mentee));
    assert.equal(await box.isChecked(), false);
  });

  it('comes back as it was left', async () => {
    await shown.show(states.mentee);
    await shown.page.getByRole('button', { name: 'Show more' }).first().click();
    await shown.page.getByRole('tab', { name: 'Goals' }).click();
    await shown.page.getByText('Reached goals').click();
    await shown.page.getByRole('button', { name: 'Add goal' }).click();
    await shown.page.getByLabel('Outcome').fill('Half a sen');
    await shown.page.evaluate(() => window.scrollTo(0, 300));
    await shown.page.waitForTimeout(400);
    const kept = await shown.page.evaluate(() => window.kept);
    await shown.close();
    shown = await open(browser(), { theme: 'dark', kept });
    await shown.show(states.mentee);
    assert.equal(await shown.page.getByRole('heading', { name: 'Write tests that tell a story' }).isVisible(), true);
    assert.equal(await shown.page.getByLabel('Outcome').inputValue(), 'Half a sen');
    assert.equal(await shown.page.evaluate(() => window.scrollY), 300);
    await shown.page.getByRole('tab', { name: 'Overview' }).click();
    await shown.page.getByRole('button', { name: 'Show less' }).waitFor();
  });

  it('says what a form began with, and asks whose words stay where a field was changed in the file too', async () => {
    await shown.show(states.mentee);
    const { page } = shown;
    await page.getByRole('tab', { name: 'Goals' }).click();
    await page
      .getByRole('button', { name: /^Edit goal/ })
      .first()
      .click();
    const outcome = page.getByLabel('Outcome', { exact: true });
    const before = await outcome.inputValue();
    await outcome.fill('Mine');
    const pulled = state(
      [
        {
          ...midCourse,
          goals: midCourse.goals.map(one => (one.outcome === before ? { ...one, outcome: 'Theirs', why: 'New' } : one)),
        },
      ],
      { look: { tab: 'goals' } },
    );
    const save = async () => {
      await page.getByRole('button', { name: 'Save goal' }).click();
      return (await lastAsked()) as { draft: string; edit: { before: GoalFields; fields: GoalFields } };
    };
    const { draft, edit } = await save();
    assert.deepEqual(edit.before, { ...edit.fields, outcome: before });
    await shown.show({ ...pulled, settled: { draft, done: false } });
    assert.equal(await outcome.inputValue(), 'Mine');
    await page.getByText('This was changed meanwhile to “Theirs”.').waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    assert.equal(await page.getByText('changed meanwhile').count(), 0);
    const again = await save();
    assert.deepEqual([again.edit.before.outcome, again.edit.fields.outcome], ['Theirs', 'Mine']);
    assert.equal(again.edit.before.why, again.edit.fields.why);
  });

  it('shows other people’s words as words', async () => {
    await shown.show(states.hostile);
    assert.equal(await shown.page.evaluate(() => window.hacked), undefined);
    assert.equal(await shown.page.locator('main img, main script, main a').count(), 0);
    assert.equal(await shown.page.getByText('<img src=x').first().isVisible(), true);
  });

  it('draws five hundred entries at once, and more on request', async () => {
    await shown.show(states.manyEntries);
    await shown.page.getByRole('tab', { name: /Feedback/ }).click();
    const rows = shown.page.locator('#feedback .entry');
    await eventually(async () => assert.equal(await rows.count(), 20));
    await shown.page.getByRole('button', { name: /Show 20 more/ }).click();
    await eventually(async () => {
      const asked = (await lastAsked()) as { type: string; look: ViewQuery };
      assert.deepEqual([asked.type, asked.look.feedbackCount], ['look', 40]);
    });
    await shown.show(state([manyEntries], { look: { feedbackCount: 40 } }));
    await eventually(async () => assert.equal(await rows.count(), 40));
  });

  it('asks a stranger which of the two they are, and lets them read along', async () => {
    await shown.show(states.stranger);
    const question = shown.page.getByRole('group', { name: 'Which of the two are you?' });
    await question.getByText('jonas.weber@a-company-with-a-long-name.example').waitFor();
    await question.getByRole('button', { name: 'I am Jonas Weber' }).click();
    assert.deepEqual((await shown.asked()).at(-1), {
      type: 'chooseIdentity',
      folder: 'f1',
      plan: 'amina-jonas',
      person: 'jonas',
    });
    await question.getByRole('button', { name: 'I am reading along' }).click();
    await question.waitFor({ state: 'hidden' });
    await shown.show(states.mentee);
    assert.equal(await question.count(), 0);
  });

  it('shows the practices with what the files say, and takes a next step by the practice’s name alone', async () => {
    await shown.show(states.mentee);
    const { page } = shown;
    await page.getByRole('tab', { name: 'Practices' }).click();
    await page.getByRole('heading', { name: 'Say what you expect' }).waitFor();
    // Whatever the files say, no practice looks done or undone.
    const [done, undone] = await Promise.all(
      ['check', 'cross'].map(name => page.locator(`#practices [data-icon="${name}"]`).count()),
    );
    assert.deepEqual([done, undone], [0, 0]);
    assert.equal(await page.locator('#practices .icon.lead').count(), 5);
    // The dots between facts are not read out.
    await page.getByRole('button', { name: 'Your agreement is signed by both.', exact: true }).click();
    assert.deepEqual(await lastAsked(), {
      type: 'openFile',
      folder: 'f1',
      path: 'plans/amina-jonas/agreement/agreement.md',
    });
    await page.getByRole('button', { name: 'Edit my profile: Know why' }).click();
    assert.deepEqual(await lastAsked(), { type: 'takeStep', folder: 'f1', plan: 'amina-jonas', practice: 'know-why' });
    assert.equal(
      await page
        .locator('#practices')
        .getByText(/\d+ ?%|score|points/i)
        .count(),
      0,
    );
    await shown.show(states.readOnly);
    assert.equal(await page.getByRole('button', { name: 'Edit my profile: Know why' }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Open file: Goals with a finish line' }).count(), 1);
  });

  it('goes to the part that a command asks for, and shows help over time to the two alone', async () => {
    await shown.show(states.mentee);
    const { page } = shown;
    await page.getByLabel('Search everything').fill('retry');
    await page.evaluate(state => window.postMessage({ type: 'show', state, tab: 'practices' }, '*'), states.mentee);
    await page.locator('[aria-labelledby="tab-practices"]').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-practices');
    const table = page.getByRole('table', { name: /the mentor’s notes gave away/ });
    assert.deepEqual(await table.getByRole('row').allInnerTexts(), [
      'Month\tonly asks\ta hint\ta pointer\tan example',
      'September 2026\t1\t0\t2\t5',
      'October 2026\t2\t3\t2\t1',
      'November 2026\t4\t2\t0\t0',
    ]);
    await shown.show(states.reader);
    await eventually(async () => assert.equal(await table.count(), 0));
  });

  it('offers to pull what is not here, and to push what the other can’t see yet', async () => {
    await shown.show(states.toPush);
    const { page } = shown;
    await page.getByRole('button', { name: /^Push/ }).click();
    assert.deepEqual(await lastAsked(), { type: 'push', folder: 'f1' });
    await page.getByRole('button', { name: /^Pull/ }).click();
    assert.deepEqual(await lastAsked(), { type: 'pull', folder: 'f1' });
    // First things first: what is not committed can’t be pushed.
    await shown.show(states.agendaDue);
    await page.getByRole('button', { name: /^Commit changes/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Push/ }).count(), 0);
  });

  it('shows what was advised beside what was decided, and looks back when the day has come', async () => {
    await shown.show(states.mentee);
    const { page } = shown;
    await page.getByRole('tab', { name: 'Journal' }).click();
    const decision = page.locator('.entry', { hasText: 'I keep the limit' });
    await decision.getByText('Advised: Put it into the queue: the client need not know.').waitFor();
    await decision.getByText('How did it go?').waitFor();
    await decision.getByRole('button', { name: /^Look back: I keep the limit/ }).click();
    await page.getByLabel('Your reply').fill('It held.');
    await page.getByRole('button', { name: 'Save reply' }).click();
    const { draft, ...asked } = (await lastAsked()) as { draft: string };
    assert.deepEqual(asked, { type: 'reply', folder: 'f1', plan: 'amina-jonas', entry: 'd1', text: 'It held.' });
  });

  it('speaks French where VS Code does', async () => {
    await shown.close();
    shown = await open(browser(), { theme: 'light', language: 'fr' });
    await shown.show(states.french);
    assert.equal(await shown.page.getAttribute('html', 'lang'), 'fr');
    assert.equal(await shown.page.getByRole('heading', { name: 'Prochaine rencontre' }).count(), 1);
    assert.equal(await shown.page.getByText('dans 3 jours', { exact: true }).isVisible(), true);
  });

  it('holds still for who asks for it', async () => {
    await shown.show(states.loading);
    const animation = await shown.page.evaluate(
      () => getComputedStyle(document.querySelector('.progress-bar') as Element, '::before').animationName,
    );
    assert.equal(animation, 'none');
  });
});
