// With VS Code's git extension switched off, notes stand at their lines by text alone, and what needs history says so.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { makeSample } from '../support/sample';
import { eventually } from '../support/eventually';
import { ThreadSteps } from './threadSteps';

describe('threads without git', function () {
  let workbench: Workbench;
  let threads: ThreadSteps;

  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nogit-'));
    await makeSample(folder);
    workbench = await openWorkbench({
      folder,
      theme: 'hcDark',
      size: { width: 1280, height: 1560 },
      settings: {
        'git.enabled': false,
        'mentorship.email': 'jonas.lindstrom@example.org',
        'mentorship.notesInCode': 'hoverAndCodeLens',
        'comments.openView': 'never',
      },
    });
    threads = new ThreadSteps(workbench);
  });
  after(() => workbench?.close());

  it('stand at their lines, with a CodeLens that names the goal where it is wanted', async () => {
    await workbench.openFile('src/schedule.ts');
    await eventually(async () => assert.equal((await threads.lines()).length, 2));
    await workbench.page
      .locator('.codelens-decoration', { hasText: 'Question · Nadia Benhaddou · Own a small service' })
      .first()
      .waitFor();
    await workbench.screenshot('thread-without-git');
  });

  it('say that there is no version of then', async () => {
    const [line = 0] = await threads.lines();
    const widget = await threads.open(line);
    await threads.pick(widget, 'More', 'Compare with Then');
    await workbench.notification(/The version of then is not at hand/);
    await workbench.screenshot('thread-no-then');
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
  });

  it('give advice on words while they are typed, and keep them when the form is left', async () => {
    await workbench.openFile('src/queue.ts', { selectLines: [10, 12] });
    await workbench.runCommand('Mentorship: Give Feedback Here');
    await workbench.quickInput.pick('Suggestion');
    await workbench.quickInput.waitFor('What did you see here?');
    await workbench.quickInput.type('This is a mess.');
    await workbench.quickInput.widget.getByText('This may sound harsh.').waitFor();
    await workbench.screenshot('feedback-advice');
    await workbench.quickInput.cancel();
    await workbench.runCommand('Mentorship: Give Feedback Here');
    await workbench.quickInput.pick('Suggestion');
    await workbench.quickInput.widget.getByText('This may sound harsh.').waitFor();
    assert.equal(await workbench.quickInput.box.inputValue(), 'This is a mess.');
    await workbench.quickInput.cancel();
    assert.deepEqual(workbench.errors.ours(), []);
  });
});
