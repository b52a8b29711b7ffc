// The first minutes with the extension, counted: from an empty project to a rhythm that is signed and one goal, committed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wayTo } from '../rig/families';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeEmptyProject } from '../support/sample';

/** From here on, a first run would be work. */
const TOO_MANY = 25;
const MANY_TO_A_GOAL = 20;
const PLAN = 'plans/jonas-lindstrom-with-nadia-benhaddou';

/** What a person does, one by one: a click, a key for a command, an answer that is typed, a default that is accepted. */
class Interactions {
  count = 0;

  constructor(private readonly workbench: Workbench) {}

  private get quick() {
    return this.workbench.quickInput;
  }

  async click(target: { click(): Promise<void> }): Promise<void> {
    this.count++;
    await target.click();
  }

  async types(question: string, answer: string): Promise<void> {
    await this.quick.waitFor(question);
    await this.quick.type(answer);
    await this.accepts(question);
  }

  async accepts(question: string): Promise<void> {
    this.count++;
    await this.quick.waitFor(question);
    await this.quick.accept();
  }

  async picks(question: string, label: string): Promise<void> {
    this.count++;
    await this.quick.waitFor(question);
    await this.quick.pick(label);
  }

  /** By the palette: its key, some letters, the row; one more where the entry holds several. */
  async runs(title: string): Promise<void> {
    this.count += wayTo(title) ? 4 : 3;
    await this.workbench.runCommand(title);
  }
}

describe('the first minutes', function () {
  let workbench: Workbench;
  let folder: string;
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeEmptyProject(folder);
    workbench = await openWorkbench({ folder });
  });
  after(() => workbench?.close());

  it(`lead to a signed rhythm and one goal in fewer than ${TOO_MANY} interactions`, async function () {
    const { page } = workbench;
    const user = new Interactions(workbench);
    const from = Date.now();
    await user.click(page.locator('.part.activitybar').getByRole('tab', { name: 'Mentorship' }).first());
    await user.click(page.locator('.part.sidebar').getByRole('button', { name: 'Start a Mentorship' }).first());
    await user.picks('Which of the two are you?', 'I am the mentee');
    await user.accepts('Git knows you as');
    await user.types('Who is your mentor?', 'Nadia Benhaddou');
    await user.types('The address that Nadia Benhaddou commits with', 'nadia@example.org');
    await user.accepts('When does it start?');
    await user.accepts('How long should it last?');
    await user.accepts('How often will you meet?');
    await user.accepts('How long is a meeting?');
    await user.accepts('In which language');
    await user.types('The first goal', 'Review a pull request alone');
    const dashboard = await workbench.webview();
    await dashboard.getByText('Review a pull request alone').first().waitFor();
    assert.ok(user.count < MANY_TO_A_GOAL, `${user.count} interactions to a rhythm and a goal`);
    await user.runs('Mentorship: Draft Agreement');
    await page.locator('.tab.active', { hasText: 'agreement.md' }).waitFor();
    await page
      .locator('.view-line', { hasText: /every.2.weeks.for.45.minutes/ })
      .first()
      .waitFor();
    await user.runs('Mentorship: Sign Agreement');
    await eventually(() =>
      assert.match(
        read(`${PLAN}/agreement/agreement.md`),
        /mentee:\n {4}person: \S+\n {4}date: \d{4}-\d\d-\d\d\n {4}hash: \S+\n/,
      ),
    );
    await workbench.screenshot('first-minutes-signed');
    await user.click(page.locator('.tab', { hasText: 'Mentorship' }).first());
    await user.click((await workbench.webview()).getByRole('button', { name: /^Commit changes/ }));
    await eventually(() => assert.equal(git('status', '--porcelain'), ''));
    const seconds = Math.round((Date.now() - from) / 1000);
    assert.match(read(`${PLAN}/plan.yaml`), /everyWeeks: 2\n/);
    assert.match(read(`${PLAN}/goals/review-a-pull-request-alone.yaml`), /^outcome: Review a pull request alone$/m);
    await workbench.screenshot('first-minutes');
    console.log(`      ${user.count} interactions; the machine's part of the time was ${seconds} s`);
    assert.ok(user.count < TOO_MANY, `${user.count} interactions`);
  });

  it('have made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
