import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Locator } from 'playwright-core';
import { indexAfterDrop } from '../../../src/dashboard/controls/drag';
import { eventually } from '../../support/eventually';
import { held } from '../../support/held';
import { browserOfSuite, open, type Shown } from '../browser';
import { midCourse, state, states } from '../states';

/** Goals and steps taken hold of with the pointer; buttons and keys that do the same are tested where they are. */
describe('dragging on the dashboard', function () {
  const browser = browserOfSuite();
  let shown: Shown;

  const plan = { folder: 'f1', plan: 'amina-jonas' };
  const lastAsked = async () => (await shown.asked()).at(-1);
  const stepRow = (text: string) => shown.page.locator('.step-row', { hasText: text });
  const goalRow = (outcome: string) => shown.page.locator('#goals-full > .rows > li', { hasText: outcome });
  /** Takes hold of a row and holds it over the upper or lower part of another one. */
  const hold = async (row: Locator, over: Locator, part: 'upper' | 'lower') => {
    await row.hover({ position: { x: 60, y: 8 } });
    await row.locator('.grip').first().hover();
    await shown.page.mouse.down();
    const box = (await over.boundingBox())!;
    const y = part === 'upper' ? box.y + 4 : box.y + box.height - 4;
    await shown.page.mouse.move(box.x + 80, y - 2, { steps: 4 });
    await shown.page.mouse.move(box.x + 80, y);
  };

  beforeEach(async () => {
    shown = await open(browser(), { theme: 'dark', height: 1400 });
    await shown.show(states.mentee);
    await shown.page.locator('#tab-goals').click();
    await shown.page.locator('[aria-labelledby="tab-goals"]').waitFor();
  });
  afterEach(async () => {
    assert.deepEqual(shown.complaints, []);
    await shown.close();
  });

  it('moves a step over others in one change, and shows where it will be', async () => {
    await hold(stepRow('Reproduce the lost'), stepRow('Write the retry with'), 'lower');
    await eventually(async () => assert.equal(await shown.page.locator('[data-drop]').count(), 1));
    assert.equal(await stepRow('Write the retry with').getAttribute('data-drop'), 'after');
    await shown.page.mouse.up();
    await eventually(async () =>
      assert.deepEqual(await lastAsked(), {
        type: 'editGoal',
        ...plan,
        goal: 'retries',
        edit: { kind: 'moveStep', step: 's1', by: 2 },
      }),
    );
    assert.equal(await shown.page.locator('[data-drop]').count(), 0);
  });

  it('moves a goal among those of its row, and the others keep their places', async () => {
    await hold(goalRow('Own the payments service'), goalRow('Review a colleague'), 'upper');
    await shown.page.mouse.up();
    await eventually(async () =>
      assert.deepEqual(await lastAsked(), {
        type: 'orderGoals',
        ...plan,
        order: ['retries', 'owner', 'reviews', 'tests', 'talk', 'go'],
      }),
    );
  });

  it('takes nothing where it would stay in its place, and nothing from another list', async () => {
    const before = (await shown.asked()).length;
    for (const [row, over, part] of [
      [stepRow('Reproduce the lost'), stepRow('List the failures'), 'upper'],
      [stepRow('Reproduce the lost'), stepRow('Review one of hers'), 'lower'],
      [stepRow('Reproduce the lost'), goalRow('Review a colleague'), 'upper'],
    ] as const) {
      await hold(row, over, part);
      assert.equal(await shown.page.locator('[data-drop]').count(), 0);
      await shown.page.mouse.up();
    }
    assert.equal((await shown.asked()).length, before);
  });

  it('can be broken off', async () => {
    const before = (await shown.asked()).length;
    await hold(stepRow('Reproduce the lost'), stepRow('Show it to Amina'), 'lower');
    await eventually(async () => assert.equal(await shown.page.locator('[data-drop]').count(), 1));
    // What the Escape key does in a window; the browser of the tests has it from nobody.
    await shown.page.locator('.grip').first().dispatchEvent('dragend');
    await eventually(async () => assert.equal(await shown.page.locator('[data-drop]').count(), 0));
    await shown.page.mouse.up();
    assert.equal((await shown.asked()).length, before);
  });

  it('says what has moved where once it is so', async () => {
    await shown.page.getByRole('button', { name: 'Move step down: Reproduce the lost connection in a test' }).click();
    const [first, ...rest] = midCourse.goals;
    const [one, two, ...others] = first!.steps;
    await shown.show(
      state([{ ...midCourse, goals: [{ ...first!, steps: [two!, one!, ...others] }, ...rest] }], {
        look: { tab: 'goals' },
      }),
    );
    assert.equal(
      await shown.page.getByRole('status').textContent(),
      'Reproduce the lost connection in a test is now number 2 of 4',
    );
  });

  it('asks for a move by key before the page shows the move before it', async () => {
    const last = stepRow(midCourse.goals[0]!.steps.at(-1)!.text).getByRole('checkbox');
    await last.press('Alt+ArrowUp');
    await last.press('Alt+ArrowDown');
    const asked = (await shown.asked()).slice(-2) as { edit?: { by?: number } }[];
    assert.deepEqual(
      asked.map(({ edit }) => edit?.by),
      [-1, 1],
    );
  });

  it('offers nothing to take hold of where nothing can be changed', async () => {
    assert.ok((await shown.page.locator('.grip').count()) > 4);
    await shown.show(states.readOnly);
    await eventually(async () => assert.equal(await shown.page.locator('.grip').count(), 0));
  });
});

describe('the place after a drop', () => {
  it('is beside the row that it was dropped at', () => {
    const index = fc.nat(9);
    held(
      fc.property(index, index, fc.constantFrom('before' as const, 'after' as const), (from, at, side) => {
        const rows = Array.from({ length: 10 }, (_, row) => row);
        const to = indexAfterDrop(from, at, side);
        rows.splice(to, 0, ...rows.splice(from, 1));
        if (from === at) assert.equal(to, from);
        else assert.equal(rows.indexOf(from), rows.indexOf(at) + (side === 'before' ? -1 : 1));
      }),
    );
  });
});
