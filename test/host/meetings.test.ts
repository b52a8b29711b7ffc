// Every command of a meeting, run as the palette does on a copy of the sample; what it has written is read line by line.
import * as vscode from 'vscode';
import type { App } from '../../src/host/app';
import { createPanelViews } from '../../src/host/views/panel';
import type { TreeNode } from '../../src/host/views/node';
import { addDays } from '../../src/domain/time/days';
import { nextMeetingDate } from '../../src/domain/calendar/rhythm';
import { readRecord } from '../../src/domain/records/read';
import { newMeeting } from '../../src/domain/records/write';
import { systemClock } from '../../src/host/ports/systemClock';
import { dayText } from '../../src/host/texts';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { answering, type Answer } from './answers';
import { Copy } from './copy';
import { bytesAt, putAt, textAt } from './places';
import { replaceFunction } from './replace';
import { addWorkspaceFolders, newFolders, onlyFirstWorkspaceFolder } from './workspace';

const PLAN = 'plans/nadia-jonas';
const NOTE = /^plans\/nadia-jonas\/meetings\/[\d-]+\.md$/;

describe('the commands of a meeting', function () {
  const today = systemClock.today();
  /** When there was a meeting that Nadia has wrapped up. */
  const yesterday = addDays(today, -1);
  let copy: Copy;
  /** The note of the next meeting. */
  let note = '';

  /** Runs a command on the copy, with these answers. */
  const run = (command: string, answers: readonly Answer[], more: object = {}, saved?: vscode.Uri) =>
    copy.changesOf(() =>
      answering(
        answers,
        () =>
          vscode.commands.executeCommand(`mentorship.${command}`, {
            folder: copy.folder.toString(),
            plan: 'nadia-jonas',
            ...more,
          }),
        saved,
      ),
    );
  const only = (changes: Readonly<Record<string, unknown>>, ...patterns: readonly RegExp[]) => {
    const paths = Object.keys(changes).sort();
    ok(
      paths.length === patterns.length && patterns.every(pattern => paths.some(path => pattern.test(path))),
      `written: ${paths.join(', ')}`,
    );
    return paths;
  };
  const meetings = async () =>
    [...(await copy.texts())].flatMap(([path, text]) => {
      const record = NOTE.test(path) ? readRecord(path, text)?.record : undefined;
      return record?.kind === 'meeting' ? [record.value] : [];
    });
  const nextDay = async (after: string) => {
    const record = readRecord(`${PLAN}/plan.yaml`, await copy.read(`${PLAN}/plan.yaml`))?.record;
    ok(record?.kind === 'plan', 'the plan can be read');
    return nextMeetingDate(record.value, new Map((await meetings()).map(meeting => [meeting.id, meeting])), after);
  };

  before(async () => {
    copy = await Copy.make();
    await putAt(copy.at(`${PLAN}/meetings/${yesterday}.md`), newMeeting({ date: yesterday, status: 'held' }, ''));
    await putAt(copy.at('templates/agenda-last.md'), '# {{date}}\n\n## Us (45 min)\n\n{{actoins}}\n');
    await addWorkspaceFolders(copy.root);
    await vscode.commands.executeCommand('workbench.view.extension.mentorship');
    await vscode.workspace
      .getConfiguration('mentorship', copy.root)
      .update('email', 'jonas.lindstrom@example.org', vscode.ConfigurationTarget.WorkspaceFolder);
    note = `${PLAN}/meetings/${await nextDay(today)}.md`;
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await onlyFirstWorkspaceFolder();
  });

  it('a template with a placeholder that nobody knows is a problem while it is closed, until it is mended or gone', async () => {
    const problems = (path: string) =>
      vscode.languages.getDiagnostics(copy.at(path)).map(({ message, range }) => [range.start.line, message] as const);
    const [first, later, questions] = [
      'templates/agenda-last.md',
      'templates/agenda-reset.md',
      'templates/questions.yaml',
    ] as const;
    // That one is there before anybody has looked.
    await eventually(() =>
      equal(problems(first), [[4, 'Nothing is called “actoins”, so this line is left out of the agenda.']]),
    );
    await putAt(copy.at(later), '# {{date}}\n\n## Us (45 min)\n\n- {{ask everything}}\n');
    await putAt(copy.at(questions), 'add: [\n');
    await eventually(() =>
      ok(
        problems(later)[0]?.[1].includes('“ask everything”') && problems(questions)[0]?.[1].includes('can’t be read'),
        'both are named',
      ),
    );
    await putAt(copy.at(first), '# {{date}}\n\n## Us (45 min)\n\n{{actions}}\n');
    await vscode.workspace.fs.delete(copy.at(later));
    await putAt(copy.at(questions), 'add:\n  arrival: [What made you laugh?]\n');
    await eventually(() => equal([first, later, questions].flatMap(problems), []));
    await vscode.workspace.fs.delete(copy.at('templates'), { recursive: true });
  });

  it('Ask My Mentor About This parks the selected lines with a question', async () => {
    const code = vscode.Uri.joinPath(copy.root, 'src/queue.ts');
    const editor = await vscode.window.showTextDocument(code, { preview: false });
    // To the indentation of the next line, as a drag ends.
    editor.selection = new vscode.Selection(2, 0, 4, 2);
    const changes = await run('askMentor', [
      [/about these lines/, 'Why milliseconds?'],
      [/Which goal/, /No goal in particular/],
    ]);
    const [path = ''] = only(changes, /\/journal\/[\d-]+-question-why-milliseconds-\w{8}\.md$/);
    const text = await copy.read(path);
    ok(
      /^---\nkind: question\nauthor: jonas\n[\s\S]*\n {2}path: src\/queue\.ts\n {2}start: 3\n {2}end: 4\n[\s\S]*---\n\nWhy milliseconds\?\n$/.test(
        text,
      ),
      text,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('Ask My Mentor About This takes a question about anything', async () => {
    const changes = await run('askMentor', [
      [/Select lines first/, 'When do I ask for help?'],
      [/What is it about/, 'The talk on queues, https://example.org/talks/queues'],
      [/Which goal/, /Give reviews/],
    ]);
    const [path = ''] = only(changes, /-question-when-do-i-ask-for-help-\w{8}\.md$/);
    const text = await copy.read(path);
    ok(
      /\ngoal: clear-reviews\nabout: The talk on queues, https:\/\/example\.org\/talks\/queues\n---\n\nWhen do I ask for help\?\n$/.test(
        text,
      ) && !text.includes('code:'),
      text,
    );
  });

  it('Customise Agenda Template copies the built-in one, and opens the copy the second time', async () => {
    const changes = await run('customiseTemplate', [[/Which agenda/, /A regular meeting/]]);
    only(changes, /^templates\/agenda\.md$/);
    ok(
      /^# Meeting of \{\{date\}\}\n[\s\S]*\n## Code corner \(10 min\)\n\n- \{\{code-questions\}\}\n/.test(
        await copy.read('templates/agenda.md'),
      ),
      'as built in',
    );
    equal(await run('customiseTemplate', [[/Which agenda/, /A regular meeting/]]), {});
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/templates/agenda.md'), 'it is open');
    await vscode.workspace.fs.delete(copy.at('templates'), { recursive: true });
  });

  it('Generate Meeting Agenda writes the next note, once', async () => {
    const changes = await run('generateAgenda', []);
    only(changes, NOTE);
    equal(Object.keys(changes), [note]);
    const text = await copy.read(note);
    ok(
      /\[Why milliseconds\?\]\(\.\.\/journal\/[^)]+\).*\[src\/queue\.ts, lines 3–4\]\(\.\.\/\.\.\/\.\.\/\.\.\/src\/queue\.ts#L3-L4\)/.test(
        text,
      ),
      text,
    );
    ok(/\[When do I ask for help\?\]\(\.\.\/journal\//.test(text), text);
    equal((await copy.meeting(note)).status, 'planned');
    equal(await run('generateAgenda', []), {}, 'nothing is new');
  });

  it('Generate Meeting Agenda keeps what people wrote', async () => {
    const own = (await copy.read(note))
      .replace('## Notes\n', '## Notes\n\nOur own words.\n')
      .replace(/^- \[When do I ask for help.*\n/m, '');
    await putAt(copy.at(note), own);
    await eventually(async () => equal(await run('generateAgenda', []), {}));
    equal(await copy.read(note), own);
  });

  it('Turn Question into Action closes the question and adds one line to the note', async () => {
    const changes = await run('turnIntoAction', [
      [/Which question/, /Why milliseconds/],
      [/What is to be done/, 'Write down why'],
      [/Who does it/, /^Jonas/],
      [/By when/, /No date/],
      [/Which goal/, /No goal in particular/],
    ]);
    const [reply = ''] = only(changes, /-reply-[\w-]+\.md$/, NOTE);
    equal(changes[note], { added: ['- [ ] Write down why @jonas', ''], removed: [] });
    ok(
      /\noutcome: answered\nre: \S+-question-why-milliseconds-\w{8}\n/.test(await copy.read(reply)),
      await copy.read(reply),
    );
  });

  it('Add Action adds one line with owner, day and goal', async () => {
    const day = addDays(today, 9);
    const changes = await run(
      'addAction',
      [
        [/What is to be done/, 'Show Nadia the clock'],
        [/Who does it/, /^Nadia/],
        [/By when/, /Another day/],
        [/By which day/, day],
        [/Which goal/, /Give reviews/],
      ],
      { path: note },
    );
    equal(changes, { [note]: { added: [`- [ ] Show Nadia the clock @nadia due:${day} #clear-reviews`], removed: [] } });
  });

  it('a tick in the tree changes one letter of one line', async () => {
    const folders = newFolders();
    const tick = new vscode.EventEmitter<vscode.TreeCheckboxChangeEvent<TreeNode>>();
    let tree: vscode.TreeDataProvider<TreeNode> | undefined;
    const restore = replaceFunction(
      vscode.window,
      'createTreeView',
      () =>
        ((id: string, options: vscode.TreeViewOptions<TreeNode>) => {
          if (id === 'mentorship.meetings') tree = options.treeDataProvider;
          const onDidChangeCheckboxState =
            id === 'mentorship.meetings' ? tick.event : () => new vscode.Disposable(() => undefined);
          const onDidChangeVisibility = () => new vscode.Disposable(() => undefined);
          return { onDidChangeCheckboxState, onDidChangeVisibility, dispose: () => undefined };
        }) as unknown as typeof vscode.window.createTreeView,
    );
    const views = createPanelViews({ folders } as App);
    restore();
    try {
      await folders.load();
      const rowsBelow = async (node?: TreeNode): Promise<TreeNode[]> => {
        const children = (await tree?.getChildren(node)) ?? [];
        return [...children, ...(await Promise.all(children.map(rowsBelow))).flat()];
      };
      const row = (await rowsBelow()).find(
        ({ label, target }) => label === 'Show Nadia the clock' && target.folder === copy.folder.toString(),
      );
      ok(row, 'the action has a row');
      const [line = ''] = /^.*Show Nadia the clock.*$/m.exec(await copy.read(note)) ?? [];
      const ticked = await copy.changesOf(async () => {
        tick.fire({ items: [[row, vscode.TreeItemCheckboxState.Checked]] });
        await eventually(async () => ok((await copy.read(note)).includes('- [x] Show Nadia'), 'it is ticked'));
      });
      equal(ticked, { [note]: { added: [line.replace('[ ]', '[x]')], removed: [line] } });
    } finally {
      vscode.Disposable.from(views, folders, tick).dispose();
    }
  });

  it('Write Progress Update opens a draft and writes nothing', async () => {
    equal(await run('writeProgressUpdate', []), {});
    const { document } = vscode.window.activeTextEditor ?? {};
    ok(
      document?.isUntitled && /^# Progress update, [\s\S]*Hello Nadia Benhaddou/.test(document.getText()),
      document?.getText() ?? 'no document',
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  /** Before the day of a meeting, whether the two have met is asked first. */
  const met = (): Answer[] =>
    note.endsWith(`/${today}.md`)
      ? []
      : [[/^The meeting is planned for .*\. Have you met already\?$/, /^We Have Met$/]];

  it('Wrap Up Meeting before the day of a planned meeting writes nothing until the two say that they have met', async () => {
    const date = [1, 2].map(days => addDays(today, days)).find(day => !note.endsWith(`/${day}.md`)) ?? '';
    const early = `${PLAN}/meetings/${date}.md`;
    await putAt(copy.at(early), newMeeting({ date, status: 'planned' }, ''));
    const question = new RegExp(`^The meeting is planned for ${dayText(date, 'long')}\\. Have you met already\\?$`);
    try {
      await eventually(async () => equal(await run('wrapUp', [[question, undefined]], { path: early }), {}));
    } finally {
      await vscode.workspace.fs.delete(copy.at(early));
    }
  });

  it('Wrap Up Meeting marks it held, ticks, notes, thanks, moves the next one, and keeps a line private', async () => {
    const [open] = (await meetings()).flatMap(({ id, actions }) =>
      actions.filter(({ done }) => !done).map(({ text }) => ({ id, text })),
    );
    ok(open, 'an action is open');
    const day = addDays(today, 20);
    const changes = await run(
      'wrapUp',
      [
        ...met(),
        [/Tick what is done/, [new RegExp(`^${open.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)]],
        [/What came of the topic/, 'We keep the clock out of the tests.'],
        [/like to thank Nadia/, 'Thank you for asking first.'],
        [/feel heard\? One line for yourself\. On this computer only \(ignored by git\)\./, 'Yes.'],
        [/Until next time: one small thing/, 'Read the ack code'],
        [/Another small thing/, ''],
        [/When do you meet next/, /another day/],
        [/On which day/, day],
      ],
      { path: note },
    );
    only(
      changes,
      /-thanks-[\w-]+\.md$/,
      new RegExp(`meetings/${open.id}\\.md$`),
      new RegExp(note),
      new RegExp(`meetings/${day}\\.md$`),
      /^private\/\.gitignore$/,
      /^private\/notes\/[\d-]+-did-i-feel-heard-yes-\w{8}\.md$/,
    );
    equal(changes[note], {
      added: [
        'status: held',
        '**What came of it:** We keep the clock out of the tests.',
        '## Until next time',
        '',
        `- [ ] Read the ack code @jonas due:${day}`,
        '',
        '',
      ],
      removed: ['status: planned'],
    });
    ok(
      (await copy.meeting(`${PLAN}/meetings/${open.id}.md`)).actions.some(
        ({ text, done }) => done && text === open.text,
      ),
      'it is ticked',
    );
    ok((await copy.meeting(`${PLAN}/meetings/${day}.md`)).insteadOf, 'the next one is moved');
    const [heard = ''] = Object.keys(changes).filter(path => path.startsWith('private/notes/'));
    ok(/\nmeeting: [\d-]{10}\n---\n\nDid I feel heard\? Yes\.\n$/.test(await copy.read(heard)), await copy.read(heard));
  });

  it('Wrap Up Meeting by the other of the two finds the same meeting; every question is skipped by Enter', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const changes = await run('wrapUp', [
      [new RegExp(`Wrap Up Meeting of ${dayText(yesterday, 'long')} Tick what is done`), []],
      [/What came of the topic/, ''],
      [/thank Nadia/, ''],
      [/feel heard/, ''],
      [/one small thing/, ''],
      [/When do you meet next/, /As planned/],
    ]);
    equal(changes, {});
  });

  it('Wrap Up Meeting does not ask for a line for yourself that would not stay here, and says why', async () => {
    const ignore = copy.at('private/.gitignore');
    const before = await bytesAt(ignore);
    await putAt(ignore, '*.tmp\n');
    try {
      const changes = await run(
        'wrapUp',
        [
          [/Tick what is done/, []],
          [/What came of the topic/, 'Both of us will review.'],
          [/thank/, ''],
          [/one small thing/, ''],
          [/When do you meet next/, /As planned/],
          [
            /^The meeting is wrapped up\. You were not asked for a line for yourself, .*private\/\.gitignore must have a line/,
            undefined,
          ],
        ],
        { path: note },
      );
      only(changes, new RegExp(note));
    } finally {
      await putAt(ignore, before ?? '*\n');
    }
  });

  it('Postpone leaves the note with its reason and makes one for the new day', async () => {
    const before = `${PLAN}/meetings/${addDays(today, 20)}.md`;
    const day = addDays(today, 22);
    const changes = await run('callOff', [
      [/What happens to it/, /Postpone it/],
      [/Why, in a few words/, 'Release week'],
      [/On which day instead/, day],
    ]);
    only(changes, new RegExp(before), new RegExp(`${day}\\.md$`));
    equal(changes[before], { added: ['status: postponed', 'reason: Release week'], removed: ['status: planned'] });
    equal((await copy.meeting(`${PLAN}/meetings/${day}.md`)).status, 'planned');
  });

  it('Cancel leaves the note with its reason', async () => {
    const path = `${PLAN}/meetings/${addDays(today, 22)}.md`;
    const changes = await run('callOff', [
      [/What happens to it/, /Cancel it/],
      [/Why, in a few words/, 'Nadia is ill'],
    ]);
    equal(changes, { [path]: { added: ['status: cancelled', 'reason: Nadia is ill'], removed: ['status: planned'] } });
  });

  it('leaving any question writes nothing', async () => {
    equal(await run('wrapUp', [[/Tick what is done/, undefined]], { path: note }), {});
    equal(
      await run(
        'wrapUp',
        [
          [/Tick/, []],
          [/What came/, 'Some words'],
          [/thank/, undefined],
        ],
        { path: note },
      ),
      {},
    );
    equal(
      await run(
        'addAction',
        [
          [/What is to be done/, 'Half an action'],
          [/Who does it/, undefined],
        ],
        { path: note },
      ),
      {},
    );
    equal(
      await run('callOff', [
        [/What happens to it/, /Cancel it/],
        [/Why/, undefined],
      ]),
      {},
    );
    equal(await run('askMentor', [[/What would you like to ask/, undefined]]), {});
    equal(await run('customiseTemplate', [[/Which agenda/, undefined]]), {});
  });

  it('Export Meetings to Calendar writes where it is told, with the days that are otherwise', async () => {
    const file = vscode.Uri.joinPath(copy.root, 'meetings.ics');
    equal(await run('exportCalendar', [], {}, file), {});
    const text = await textAt(file);
    ok(
      /^BEGIN:VCALENDAR\r\n[\s\S]*RRULE:FREQ=WEEKLY;INTERVAL=3;UNTIL=\d{8}T\d{6}Z\r\n(?:RDATE;[^\r]*\r\n)?EXDATE;TZID=Europe\/Paris:[\s\S]*END:VCALENDAR\r\n$/.test(
        text ?? '',
      ),
      text ?? 'no file',
    );
  });
});
