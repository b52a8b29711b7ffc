// The first hour of two people, counted: two clones, two addresses, the package installed as users have it. From install to a
// rhythm and a goal, on to feedback that is answered, a signed agreement and an agenda.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { inStages } from '../support/stages';
import { ThreadSteps } from './threadSteps';
import { twoClones } from '../support/twoClones';
import { addCounts, countText, CountedPerson } from './counted';
import { CODE } from './lifePeople';

const PLAN = 'plans/jonas-with-nadia';

describe('the first hour of two people', function () {
  inStages();
  let root: string;
  let jonas: CountedPerson;
  let nadia: CountedPerson;
  const opens = async (clone: string) =>
    new CountedPerson(
      await openWorkbench({ folder: clone, install: 'vsix', asPeopleSeeIt: true, theme: 'light' }),
      clone,
    );
  const both = () => addCounts(jonas.count, nadia.count);
  /** Counts what it took both to come here, and holds it below a limit. */
  const reach = (what: string, limit: number) => {
    console.log(`      to ${what}: ${countText(both())}`);
    assert.ok(both().interactions < limit, `${both().interactions} interactions to ${what}`);
  };
  /** Pulls, and looks at the dashboard. */
  const comesBack = async (one: CountedPerson) => {
    await one.page.bringToFront();
    one.git('pull', '-q');
    one.elsewhere();
    await one.click(one.page.locator('.tab', { hasText: 'Mentorship' }));
  };
  const shares = async (one: CountedPerson) => {
    const dashboardTab = one.page.locator('.tab', { hasText: 'Mentorship' });
    if (!(await dashboardTab.first().getAttribute('class'))?.includes('active')) await one.click(dashboardTab);
    await one.presses(/^Commit: /);
    await one.answersMessage(/sees it once you push/, 'Push');
    await one.isShared();
  };
  const icon = ({ page }: CountedPerson) => page.locator('.part.activitybar').getByRole('tab', { name: 'Mentorship' });

  before(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'mentorship-hour-'));
    const [hers, his] = [...twoClones(root, id => path.join(root, id, 'queue'), { 'src/queue.ts': CODE })].reverse();
    jonas = await opens(his!);
    nadia = await opens(hers!);
  });
  after(async () => {
    await jonas?.workbench.close();
    await nadia?.workbench.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('leads to a rhythm and a goal', async () => {
    jonas.elsewhere(); // code --install-extension
    await jonas.click(icon(jonas));
    await jonas.click(jonas.page.locator('.part.sidebar').getByRole('button', { name: 'Start a Mentorship' }));
    await jonas.picks('Which of the two are you?', 'I am the mentee');
    await jonas.accepts('Git knows you as');
    await jonas.types('Who is your mentor?', 'Nadia');
    await jonas.types('The address that Nadia commits with', 'nadia@example.org');
    await jonas.accepts('When does it start?');
    await jonas.accepts('How long should it last?');
    await jonas.accepts('How often will you meet?');
    await jonas.accepts('How long is a meeting?');
    await jonas.accepts('In which language');
    await jonas.types('The first goal', 'Review a pull request alone');
    const dashboard = await jonas.workbench.webview();
    await dashboard.getByText('Review a pull request alone').first().waitFor();
    await jonas.workbench.screenshot('hour-started');
    reach('a rhythm and a goal', 20);
  });

  it('is shared', async () => {
    await jonas.presses(/^Commit: /);
    await jonas.answersMessage(/committed on main\. Nadia sees it once you push/, 'Push');
    await jonas.isShared();
    await jonas.workbench.screenshot('hour-pushed');
    await jonas.presses(/^Copy message: /);
    await jonas.workbench.screenshot('hour-told');
    jonas.elsewhere(); // pasted where Nadia reads it
  });

  it('shows Nadia who she is and what comes first', async () => {
    nadia.elsewhere(); // installed
    nadia.git('pull', '-q');
    nadia.elsewhere();
    await nadia.page.bringToFront();
    await nadia.click(icon(nadia));
    await nadia.workbench.treeRow('Say why you are here').waitFor();
    await nadia.workbench.screenshot('hour-nadia-first');
    const panel = nadia.page.locator('.part.sidebar .pane-header', { hasText: 'Goals' });
    await panel.hover();
    await nadia.click(panel.getByRole('button', { name: 'Open Dashboard' }));
    await (await nadia.workbench.webview()).getByText('You are the mentor').first().waitFor();
    await nadia.workbench.screenshot('hour-nadia-dashboard');
  });

  it('leads to feedback of Nadia’s at lines of code', async () => {
    await nadia.click(nadia.page.locator('.part.activitybar').getByRole('tab', { name: 'Explorer' }));
    await nadia.click(nadia.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'src' }));
    await nadia.click(nadia.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'queue.ts' }));
    const threads = new ThreadSteps(nadia.workbench);
    nadia.elsewhere(); // the “+” beside the line
    const widget = await threads.beginAt(3, 'Three attempts, and nobody can tell why three. What would you call it?');
    nadia.elsewhere(); // typed
    await nadia.workbench.screenshot('hour-feedback-begun');
    await nadia.click(widget.getByRole('button', { name: 'Give Feedback' }));
    await nadia.picks('What kind of feedback', /^Suggestion/);
    await nadia.picks('Which goal is it about?', 'Review a pull request alone');
    await eventually(() => assert.equal(nadia.files(`${PLAN}/journal`).length, 1));
    await nadia.workbench.screenshot('hour-feedback');
    await shares(nadia);
  });

  it('which Jonas sees and answers', async () => {
    await jonas.page.bringToFront();
    jonas.git('pull', '-q');
    jonas.elsewhere();
    const dashboard = await jonas.workbench.webview();
    await dashboard.getByText('Three attempts').first().waitFor();
    await jonas.workbench.screenshot('hour-feedback-seen');
    await jonas.presses(/^Reply to Nadia: /);
    await jonas.workbench.screenshot('hour-answering');
    await jonas.writes('MOST_ATTEMPTS, because it is a limit.');
    await jonas.presses('Save reply');
    await eventually(() => assert.equal(jonas.files(`${PLAN}/journal`).length, 2));
    await shares(jonas);
    await jonas.workbench.screenshot('hour-answered');
    reach('feedback of the other that is answered', 40);
    nadia.git('pull', '-q');
    nadia.elsewhere();
    await nadia.page.bringToFront();
    await nadia.click((await nadia.workbench.webview()).getByRole('tab', { name: /^Feedback/ }));
    await (await nadia.workbench.webview()).getByText('MOST_ATTEMPTS').first().waitFor();
    await nadia.workbench.screenshot('hour-answer-seen');
    reach('the answer on the other seat', 45);
  });

  it('leads to expectations of both', async () => {
    for (const one of [jonas, nadia]) {
      await comesBack(one);
      await one.click((await one.workbench.webview()).getByRole('tab', { name: 'Overview' }));
      await one.presses(/^Write my expectations: /);
      await one.page.locator('.tab.active', { hasText: /ment(ee|or)\.md/ }).waitFor();
      // The cursor stands below the first prompt.
      await one.page.locator('.statusbar-item', { hasText: 'Ln 6, Col 1' }).waitFor();
      await one.writes(one === jonas ? 'To be asked before I am told.' : 'To be told early where it hurts.');
      await one.pressesKey('Control+S');
      await one.workbench.screenshot(`hour-expectations-${one === jonas ? 'jonas' : 'nadia'}`);
      await shares(one);
    }
  });

  it('leads to an agreement that both have signed', async () => {
    await comesBack(jonas);
    await jonas.presses(/^Compare expectations: /);
    await jonas.page.locator('.tab.active', { hasText: /What .* expect/ }).waitFor();
    await jonas.workbench.screenshot('hour-compared');
    await jonas.answersMessage('', 'Draft Agreement');
    await jonas.page.locator('.tab.active', { hasText: 'agreement.md' }).waitFor();
    await jonas.workbench.screenshot('hour-drafted');
    for (const one of [jonas, nadia]) {
      await comesBack(one);
      await one.presses(/^Sign the agreement: /);
      await eventually(() =>
        assert.match(one.read(`${PLAN}/agreement/agreement.md`), one === jonas ? /mentee:/ : /mentor:/),
      );
      await one.workbench.screenshot(`hour-signed-${one === jonas ? 'jonas' : 'nadia'}`);
      await shares(one);
    }
  });

  it('and to an agenda', async () => {
    await comesBack(jonas);
    await jonas.presses('Generate agenda');
    await jonas.page.locator('.tab.active', { hasText: /\d\.md/ }).waitFor();
    await jonas.workbench.screenshot('hour-agenda');
    await shares(jonas);
    console.log(`      to an agreement, a goal, answered feedback and an agenda: ${countText(both())}`);
    assert.deepEqual([...jonas.ledNowhere, ...nadia.ledNowhere], []);
  });

  it('has made no errors on either page', () => {
    for (const one of [jonas, nadia]) assert.deepEqual(one.workbench.errors.ours(), []);
  });
});
