// Commands of the relationship, run as the palette does on a copy of the sample; what they have written is read line by line.
import * as vscode from 'vscode';
import { addDays, addMonths } from '../../src/domain/time/days';
import { newMeeting } from '../../src/domain/records/write';
import { systemClock } from '../../src/host/ports/systemClock';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { answering, type Answer } from './answers';
import { Copy } from './copy';
import { putAt } from './places';
import { addWorkspaceFolders, onlyFirstWorkspaceFolder } from './workspace';

const PLAN = 'plans/nadia-jonas';

describe('the commands of the relationship', function () {
  const today = systemClock.today();
  const yesterday = addDays(today, -1);
  const last = `${PLAN}/meetings/${yesterday}.md`;
  let copy: Copy;

  const run = (command: string, answers: readonly Answer[], more: object = {}) =>
    copy.changesOf(() =>
      answering(answers, () =>
        vscode.commands.executeCommand(`mentorship.${command}`, {
          folder: copy.folder.toString(),
          plan: 'nadia-jonas',
          ...more,
        }),
      ),
    );
  const path = (changes: Readonly<Record<string, unknown>>, pattern: RegExp) => {
    const paths = Object.keys(changes);
    ok(paths.length === 1 && pattern.test(paths[0]!), `written: ${paths.join(', ')}`);
    return paths[0]!;
  };
  /** The text of the editor that a command has opened. */
  const shown = async (pattern: RegExp) => {
    await eventually(() =>
      ok(
        pattern.test(vscode.window.activeTextEditor?.document.getText() ?? ''),
        vscode.window.activeTextEditor?.document.getText() ?? 'no editor',
      ),
    );
    return vscode.window.activeTextEditor!.document;
  };

  before(async () => {
    copy = await Copy.make();
    await putAt(copy.at(last), newMeeting({ date: yesterday, status: 'held' }, ''));
    await addWorkspaceFolders(copy.root);
    // A mentorship that begins tomorrow would remind of its first meeting.
    await vscode.workspace
      .getConfiguration('mentorship')
      .update('reminders', false, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace
      .getConfiguration('mentorship', copy.root)
      .update('email', 'jonas.lindstrom@example.org', vscode.ConfigurationTarget.WorkspaceFolder);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace
      .getConfiguration('mentorship')
      .update('reminders', undefined, vscode.ConfigurationTarget.Workspace);
    await onlyFirstWorkspaceFolder();
  });

  it('Set Small Goals writes up to three into the note of the last meeting, and says so where there are three', async () => {
    const changes = await run('setSmallGoals', [
      [/one small thing/, 'Read the ack code'],
      [/Another/, 'Draw it'],
      [/Another/, 'Name it'],
    ]);
    path(changes, new RegExp(last));
    const lines = (await copy.read(last)).split('\n').filter(line => line.startsWith('- [ ]'));
    equal(
      lines.map(line => line.replace(/due:[\d-]+/, 'due')),
      ['Read the ack code', 'Draw it', 'Name it'].map(goal => `- [ ] ${goal} @jonas due`),
    );
    equal(await run('setSmallGoals', [[/^Three small goals are set/, /Open the Note/]]), {});
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(last), 'the note is open');
  });

  it('Add Goal asks for all that makes a goal work, says once who can read it, and shows it on the dashboard', async () => {
    const changes = await run('addGoal', [
      [/The outcome: what will you .* Everyone who can read this repository can read it\.$/, 'Lead a design review'],
      [/How far away/, /next weeks/],
      [/Why does it matter to you\? [^.]*\.$/, 'To speak up'],
      [/finish line: how will you both know\? May be left empty\.$/, 'Three reviews alone'],
      [/Due on which day/, addMonths(today, 2)],
      [/first small step/, 'Watch one'],
      [/get in the way/, 'the week is full'],
      [/If the week is full, then I/, 'watch ten minutes'],
    ]);
    const text = await copy.read(path(changes, /goals\/lead-a-design-review\.yaml$/));
    ok(
      /outcome: Lead a design review\nwhy: To speak up\nfinishLine: Three reviews alone\n[\s\S]*ifThen:\n {2}if: the week is full\n {2}then: watch ten minutes\n/.test(
        text,
      ),
      text,
    );
    await eventually(() =>
      ok(
        vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
        'the dashboard is shown',
      ),
    );
  });

  it('Open Dashboard takes the place of a tab that VS Code has brought back and not filled yet', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const dashboards = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('dashboard'));
    let isLeft = true;
    vscode.window
      .createWebviewPanel('mentorship.dashboard', 'Mentorship', vscode.ViewColumn.Active)
      .onDidDispose(() => {
        isLeft = false;
      });
    await eventually(() => equal(dashboards().length, 1));
    await vscode.commands.executeCommand('mentorship.openDashboard');
    await eventually(() => equal([dashboards().length, isLeft], [1, false]));
  });

  it('Reach, Pause or Drop Goal celebrates with what the goal was built on', async () => {
    const goal = { goal: 'steady-tests' };
    const changes = await run(
      'changeGoal',
      [
        [/What becomes of it/, /^It is reached/],
        [/^Well done: “.*” is reached\. It was built on \d+ steps and notes\.$/, /Show What/],
      ],
      goal,
    );
    equal(
      changes[path(changes, /goals\/steady-tests\.yaml$/)]!.added.filter(line => /^(status|since)/.test(line)),
      ['status: reached', `since: ${today}`],
    );
    const text = (await shown(/^# /)).getText();
    ok(/## What it was built on\n\n- .*Step done: /.test(text), text);
  });

  it('Reach, Pause or Drop Goal asks why a goal is dropped, and takes it up again', async () => {
    const dropped = await run('changeGoal', [
      [/Which goal/, /Give reviews/],
      [/What becomes of it/, /Let it go/],
      [/Why do you let it go/, 'The team does it together now'],
    ]);
    equal(dropped[path(dropped, /clear-reviews\.yaml$/)]!.added, [
      'status: dropped',
      `since: ${today}`,
      'reason: The team does it together now',
    ]);
    const again = await run('changeGoal', [[/What becomes of it/, /Take it up again/]], { goal: 'clear-reviews' });
    ok(again[path(again, /clear-reviews\.yaml$/)]!.added.includes('status: active'), 'it is active');
    equal(
      await run('changeGoal', [
        [/Which goal/, /Give reviews/],
        [/What becomes of it/, undefined],
      ]),
      {},
    );
  });

  it('Record a Decision keeps advice apart, and Look Back at a Decision notes how it went', async () => {
    const decided = await run('recordDecision', [
      [/What did you decide/, 'One queue only, for simplicity.'],
      [/What were you advised/, 'Two queues'],
      [/When should you be asked/, today],
      [/Which goal/, /No goal in particular/],
    ]);
    const decision = path(decided, /-decision-one-queue-only-[\w-]+\.md$/);
    const told = await run('lookBack', [
      [/Which decision/, /One queue only/],
      [/One queue only.*You were advised: Two queues\. How did it go\?/, 'Well: nothing was lost since.'],
    ]);
    const text = await copy.read(path(told, /-reply-[\w-]+\.md$/));
    ok(
      text.includes(`re: ${decision.slice(decision.lastIndexOf('/') + 1, -3)}\n`) &&
        /\n\nWell: nothing was lost since\.\n$/.test(text),
      text,
    );
  });

  it('Say Thank You keeps what it is for, a talk as well as code', async () => {
    const changes = await run('sayThankYou', [
      [/Where should your thank-you go/, /Keep it/],
      [/What is it about/, 'The talk on queues, https://example.org/talks/queues'],
    ]);
    const text = await copy.read(path(changes, /-thanks-[\w-]+\.md$/));
    ok(
      /^---\nkind: thanks\nauthor: jonas\n[\s\S]*\nabout: The talk on queues, https:\/\/example\.org\/talks\/queues\n---\n\nThank you, Nadia\.\n/.test(
        text,
      ),
      text,
    );
  });

  it('Write Private Note about a candidate stands beside them, on this computer only', async () => {
    const changes = await run('writePrivateNote', [[/about Nadia Benhaddou\? On this computer only/, 'Asks well.']], {
      path: 'people/nadia.yaml',
    });
    const note = Object.keys(changes).find(file => file.startsWith('private/notes/')) ?? '';
    ok((await copy.read(note)).includes('\nabout: nadia\n'), await copy.read(note));
    equal(await run('compareMentors', []), {});
    await shown(/## Nadia Benhaddou\n[\s\S]*- \*\*Private note\*\* Asks well\.\n- → Write a private note about Nadia/);
  });

  for (const [answer, words] of [
    [/Yes, with pleasure/, /yes/i],
    [/Not this time/, /sorry|not|no/i],
  ] as const) {
    it(`Draft Answer to a Request opens a text and writes nothing: ${String(answer)}`, async () => {
      const name = copy.root.path.slice(copy.root.path.lastIndexOf('/') + 1);
      equal(
        await run('draftAnswer', [
          [/Where should the mentorship be kept/, new RegExp(`^${name}$`)],
          [/Who has asked you/, /Someone else/],
          [/Who has asked you/, 'Zoé'],
          [/What would you like to answer/, answer],
        ]),
        {},
      );
      const document = await shown(/Zoé/);
      ok(document.isUntitled && words.test(document.getText()), document.getText());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  it('Close Mentorship says first which files cannot be read, for the page that remains would leave them out', async () => {
    const broken = `${PLAN}/goals/broken.yaml`;
    await putAt(copy.at(broken), 'outcome: [\n');
    const question = /^1 file can’t be read: plans\/nadia-jonas\/goals\/broken\.yaml\./;
    await eventually(async () => equal(await run('closeMentorship', [[question, /^Open File$/]]), {}));
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(broken), 'the file is open');
    equal(
      await run('closeMentorship', [
        [question, /^Close Anyway$/],
        [/How does it end/, undefined],
      ]),
      {},
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(copy.at(broken));
    await eventually(async () => equal(await run('closeMentorship', [[/How does it end/, undefined]]), {}));
  });

  it('Change Mentor closes the one and begins the other with the open goals', async () => {
    const changes = await run('changeMentor', [
      [/With whom will you go on/, /Someone else/],
      [/Write the name/, 'Inès Moreau'],
      [/fair to both: why now/, 'Nadia changes teams.'],
    ]);
    const paths = Object.keys(changes);
    ok((await copy.read(`${PLAN}/plan.yaml`)).includes('phase: closed\n'), 'the earlier one is closed');
    ok(paths.includes(`${PLAN}/closing.md`) && paths.includes('people/ines-moreau.yaml'), paths.join());
    const next = paths.find(file => /^plans\/(?!nadia-jonas).*\/plan\.yaml$/.test(file)) ?? '';
    ok(/mentor: ines-moreau\n/.test(await copy.read(next)), paths.join());
    ok(
      paths.some(file => file.startsWith(next.replace('plan.yaml', 'goals/'))),
      'goals go along',
    );
  });

  it('asks nothing for a mentorship that is closed, and says why', async () => {
    for (const command of ['addGoal', 'changeGoal', 'recordDecision', 'wrapUp', 'setSmallGoals', 'changeMentor']) {
      equal(await run(command, [[/^Nothing was written\. This mentorship is closed/, undefined]]), {});
    }
  });

  it('Open Keepsake shows the page that remains', async () => {
    equal(await run('openKeepsake', []), {});
    const document = await shown(/Nadia changes teams\./);
    ok(document.uri.path.endsWith('/closing.md'), document.uri.path);
  });
});
